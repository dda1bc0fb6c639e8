"""Whole processes: a cold build, a build that finds nothing changed, and help."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.benchmarks.measure import Command, interleave, tree_peak
from tests.benchmarks.programs import BASE, PEERS, REPOSITORY
from tests.benchmarks.tables import Table

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.measure import Runs
    from tests.benchmarks.programs import Bench
    from tests.benchmarks.tables import Cell

HEAD = ("what", "wall ms", "x", "least ms", "x least", "CPU ms", "x CPU", "peak MiB", "KiB")
OURS = "leaflet build: leaflet and card, tagged, audited"
UNDRAWN = f"{OURS}; logo compiled anew"
VERBS = ("build", "check", "audit", "list")


def cold(bench: Bench) -> Table:
    """Measure a build into a fresh folder beside the peers, each of which makes the leaflet alone."""
    commands = {name: bench.peer_leaflet(name) for name in PEERS}
    commands[OURS] = bench.cold_build()
    commands[UNDRAWN] = bench.cold_build("undrawn", keep_drawings=False)
    runs = interleave(commands, bench.rounds)
    table = Table("cold", f"Cold, whole process ({bench.rounds} rounds, ratios to {BASE})", HEAD)
    table.rows = [row(name, one, runs.get(BASE)) for name, one in runs.items()]
    if OURS in runs:
        files = commands[OURS].made()
        pages = ", ".join(f"{path.stem} {pages_of(path)}" for path in files)
        together = tree_peak(commands[OURS])
        table.notes += [
            f"Pages: {pages}; each peer makes 4 pages and no card.",
            f"Peak memory is that of the largest process; builder and judge together: {together:.0f} MiB.",
        ]
    return table


def unchanged(bench: Bench) -> Table:
    """Measure a build that finds nothing changed."""
    words = bench.leaflet(*bench.build_words(bench.scratch / "unchanged"))
    name = "leaflet build, nothing changed"
    commands = {name: Command(words, REPOSITORY), BASE: bench.peer_leaflet(BASE)}
    return _plain("unchanged", "Nothing changed, whole process (limit 250 ms)", commands, bench)


def helps(bench: Bench) -> Table:
    """Measure the help of the program and of each verb."""
    commands = {
        " ".join(("leaflet", *verb, "--help")): Command(bench.leaflet(*verb, "--help"), REPOSITORY)
        for verb in ((), *((verb,) for verb in VERBS))
    }
    commands[BASE] = bench.peer_leaflet(BASE)
    return _plain("help", "Help, whole process (limit 200 ms)", commands, bench)


def _plain(name: str, title: str, commands: dict[str, Command], bench: Bench) -> Table:
    runs = interleave(commands, bench.rounds)
    base = runs.pop(BASE, None)
    return Table(name, title, HEAD, [row(what, one, base) for what, one in runs.items()])


def row(name: str, runs: Runs, base: Runs | None) -> tuple[Cell, ...]:
    """Return a row: milliseconds with their ratios (of medians, of the shortest, of CPU medians), memory, sizes."""
    walls = (runs.median("wall"), runs.least, runs.median("cpu"))
    others = (base.median("wall"), base.least, base.median("cpu")) if base else None
    ratios = (
        [wall / other for wall, other in zip(walls, others, strict=True)] if others else [None] * 3
    )
    pairs = [
        cell for wall, ratio in zip(walls, ratios, strict=True) for cell in (wall * 1e3, ratio)
    ]
    sizes = " + ".join(f"{size:.1f}" for size in runs.sizes)
    return (name, *pairs, runs.median("peak"), sizes)


def pages_of(path: Path) -> int:
    """Return the pages of a finished file of ours."""
    manifest = json.loads(path.with_name("manifest.json").read_bytes())
    return int(manifest["files"][path.name]["pages"])
