"""Leaflets of more and more sections: time and memory grow in step with them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.benchmarks.cold import pages_of
from tests.benchmarks.measure import interleave
from tests.benchmarks.programs import files_in
from tests.benchmarks.tables import Table
from tests.benchmarks.translate import translated, varied
from tests.benchmarks.translated_project import SLUG, write_leaflet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.benchmarks.measure import Command
    from tests.benchmarks.programs import Bench
    from tests.benchmarks.translate import Content

HEAD = ("sections", "pages", "wall ms", "CPU ms", "CPU ms per added section", "peak MiB", "KiB")


def linear(bench: Bench, content: Content, sizes: Sequence[int]) -> Table:
    """Measure cold builds of long leaflets; the peers' sections come round again with changed letters."""
    commands = {str(size): _command(bench, content, size) for size in sizes}
    found = interleave(commands, max(1, bench.rounds // 2))
    table = Table("linear", "Long leaflets, cold, whole process", HEAD)
    cpus = [found[str(size)].median("cpu") * 1e3 for size in sizes]
    peaks = [found[str(size)].median("peak") for size in sizes]
    before: tuple[int, float] | None = None
    for size, cpu, peak in zip(sizes, cpus, peaks, strict=True):
        runs = found[str(size)]
        added = (cpu - before[1]) / (size - before[0]) if before else None
        pages = pages_of(commands[str(size)].made()[0])
        wall = runs.median("wall") * 1e3
        table.rows.append((f"{size}", f"{pages}", wall, cpu, added, peak, runs.sizes[0]))
        before = (size, cpu)
    table.notes += [
        f"CPU: {fit(sizes, cpus, 'ms')}",
        f"Peak memory of the largest process: {fit(sizes, peaks, 'MiB')}",
    ]
    return table


def lengthened(content: Content, size: int) -> Content:
    """Return content with so many sections."""
    given = content["sections"]
    sections = []
    for number in range(size):
        turn = number // len(given)
        section = varied(given[number % len(given)], turn) if turn else given[number]
        sections.append(section | {"h1": f"{section['h1']} {turn + 1}"})
    return content | {"sections": sections}


def fit(sizes: Sequence[int], figures: Sequence[float], unit: str) -> str:
    """Return the straight line through figures, by least squares, and how far off the worst of them is."""
    middle, height = sum(sizes) / len(sizes), sum(figures) / len(figures)
    spread = sum((size - middle) ** 2 for size in sizes)
    slope = (
        sum(
            (size - middle) * (figure - height) for size, figure in zip(sizes, figures, strict=True)
        )
        / spread
        if spread
        else 0.0
    )
    start = height - slope * middle
    worst = max(
        abs(figure - start - slope * size) / figure
        for size, figure in zip(sizes, figures, strict=True)
    )
    return f"{start:.0f} {unit} + {slope:.2f} {unit} per section, off by at most {worst:.0%}."


def _command(bench: Bench, content: Content, size: int) -> Command:
    project = _project(bench, content, size)
    command = bench.cold_build(f"long-{size}", project)
    output = bench.scratch / f"long-{size}"
    words = (*command.words, "--edition", "a4")
    return type(command)(words, command.folder, command.before, lambda: files_in(output))


def _project(bench: Bench, content: Content, size: int) -> Path:
    """Return a copy of the translated project whose leaflet is long."""
    folder = bench.scratch / f"project-{size}"
    shutil.copytree(bench.project, folder)
    write_leaflet(folder, SLUG, translated(lengthened(content, size)))
    return folder
