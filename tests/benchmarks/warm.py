"""One warm process that makes the leaflet again and again, beside the peers' warm runs."""

from __future__ import annotations

import json
import statistics
import sys
from typing import TYPE_CHECKING, Any

from tests.benchmarks.measure import Command, interleave
from tests.benchmarks.programs import BASE, PEERS, REPOSITORY
from tests.benchmarks.tables import Table

if TYPE_CHECKING:
    from tests.benchmarks.measure import Runs
    from tests.benchmarks.programs import Bench
    from tests.benchmarks.tables import Cell

HEAD = ("what", "ms", "x", "CPU ms", "x CPU")
OURS = "ours"
STAGES = (("lay out",), ("lay out", "judge"), ("read", "lay out", "judge"))
"""What is added up, row by row."""


def warm(bench: Bench, edition: str, document: str, runs: int) -> Table:
    """Measure one edition beside the peers' document; the median of `runs` in each process, then of the processes."""
    often = ("--runs", str(runs))
    vary = ("--vary",) if document == "leaflet" else ()
    commands = {name: bench.peer(name, "warm", document, *often, *vary) for name in PEERS}
    where = ("--project", str(bench.project), "--peers", str(bench.peers), "--edition", edition)
    ours = (sys.executable, "-m", "tests.benchmarks.warm_run", *where, *often)
    commands[OURS] = Command(ours, REPOSITORY)
    found = interleave(commands, bench.rounds)
    title = f"Warm {document}, every paragraph changed ({bench.rounds} processes of {runs} runs)"
    if document == "card":
        title += "; the peers change only the patient"
    table = Table(f"warm {document}", title, HEAD)
    base = peer_median(found[BASE]) if BASE in found else None
    for name, one in found.items():
        rows = stage_rows(one) if name == OURS else [(name, *peer_median(one))]
        table.rows += [_row(what, wall, cpu, base) for what, wall, cpu in rows]
    return table


def peer_median(runs: Runs) -> tuple[float, float]:
    """Return a peer's milliseconds: wall and CPU."""
    said = [json.loads(run.output.splitlines()[-1]) for run in runs.runs]
    return _median(said, "ms_median"), _median(said, "cpu_ms_median")


def stage_rows(runs: Runs) -> list[tuple[str, float, float]]:
    """Return our milliseconds, with one stage after the other added."""
    said = [json.loads(run.output.splitlines()[-1]) for run in runs.runs]
    rows = []
    for stages in STAGES:
        wall, cpu = (
            sum(_median([one[stage] for one in said], clock) for stage in stages)
            for clock in ("wall", "cpu")
        )
        rows.append((f"ours: {', '.join(stages)}", wall, cpu))
    return rows


def _median(said: list[dict[str, Any]], name: str) -> float:
    return float(statistics.median(one[name] for one in said))


def _row(what: str, wall: float, cpu: float, base: tuple[float, float] | None) -> tuple[Cell, ...]:
    if base is None:
        return (what, wall, None, cpu, None)
    return (what, wall, wall / base[0], cpu, cpu / base[1])
