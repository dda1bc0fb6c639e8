"""What tags cost: the same story on our canvas and on a plain ReportLab canvas, in one process, turn by turn."""

from __future__ import annotations

import gc
import io
import statistics
import time
from typing import TYPE_CHECKING

import pypdf

from leaflet.compose.story import compose
from leaflet.render.file import render
from tests.benchmarks.linear import lengthened
from tests.benchmarks.plain_canvas import draw_plain
from tests.benchmarks.tables import Table
from tests.benchmarks.translate import translated
from tests.benchmarks.translated_project import SLUG, write_leaflet
from tests.benchmarks.warm_run import DAY, parts_maker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.pipeline.making import Parts
    from tests.benchmarks.programs import Bench
    from tests.benchmarks.translate import Content

HEAD = (
    "pages",
    "plain ms",
    "tagged ms",
    "x",
    "drawn alone x",
    "plain KiB",
    "tagged KiB",
    "x bytes",
)
WARM_UPS = 2


def plain(bench: Bench, content: Content, sizes: Sequence[int], runs: int) -> Table:
    """Measure leaflets of so many sections."""
    title = f"Tagged against a plain ReportLab canvas, warm (medians of {runs} runs in turn)"
    table = Table("plain", title, HEAD)
    for size in sizes:
        write_leaflet(bench.project, SLUG, translated(lengthened(content, size)))
        table.rows.append(_row(parts_maker(bench.project, "a4")(), runs))
    write_leaflet(bench.project, SLUG, translated(content))
    return table


def _row(parts: Parts, runs: int) -> tuple[str | float, ...]:
    tagged = _tagged(parts)[0]
    pages = len(pypdf.PdfReader(io.BytesIO(tagged)).pages)
    found: dict[str, list[tuple[bytes, float, float]]] = {"plain": [], "tagged": []}
    for _ in range(WARM_UPS + runs):
        found["plain"].append(_plain(parts, pages))
        found["tagged"].append(_tagged(parts))
    walls, drawn, sizes = {}, {}, {}
    for name, made in found.items():
        walls[name] = statistics.median(one[1] for one in made[WARM_UPS:]) * 1e3
        drawn[name] = statistics.median(one[2] for one in made[WARM_UPS:])
        sizes[name] = len(made[-1][0]) / 1024
    return (
        f"{pages}",
        walls["plain"],
        walls["tagged"],
        walls["tagged"] / walls["plain"],
        drawn["tagged"] / drawn["plain"],
        sizes["plain"],
        sizes["tagged"],
        sizes["tagged"] / sizes["plain"],
    )


def _tagged(parts: Parts) -> tuple[bytes, float, float]:
    """Return the file, the seconds it took from model to bytes, and those of the drawing alone."""
    gc.collect()
    started = time.perf_counter()
    story = compose(parts.leaflet, parts.layout, parts.brand, today=DAY)
    composed = time.perf_counter()
    data = render(story, parts.target, profile=parts.profile)
    ended = time.perf_counter()
    return data, ended - started, ended - composed


def _plain(parts: Parts, pages: int) -> tuple[bytes, float, float]:
    gc.collect()
    started = time.perf_counter()
    story = compose(parts.leaflet, parts.layout, parts.brand, today=DAY)
    composed = time.perf_counter()
    data = draw_plain(story, parts.brand, pages)
    ended = time.perf_counter()
    return data, ended - started, ended - composed
