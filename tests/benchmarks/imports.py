"""How much of a cold build is spent on importing, and by which library."""

from __future__ import annotations

import re
import sys
from collections import Counter
from typing import TYPE_CHECKING

from tests.benchmarks.measure import Command, interleave, run
from tests.benchmarks.programs import REPOSITORY
from tests.benchmarks.tables import Table

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.programs import Bench

LINE = re.compile(r"import time:\s+(?P<own>\d+) \|\s+\d+ \| +(?P<name>[\w.]+)")
LEAST = 1.0
"""Milliseconds: what takes less is added up in one row."""
BUILD, IMPORTS, BARE = "cold build", "its imports alone", "Python alone"
JUDGE = "leaflet.audit.file.reader.reader"
AGAIN = """\
import importlib, sys
for name in open(sys.argv[1]).read().split():
    try:
        importlib.import_module(name)
    except ImportError:
        pass
"""


def imports(bench: Bench) -> Table:
    """Measure the share of imports: by themselves as whole processes, and split by library."""
    listed = bench.scratch / "imports.txt"
    reports = [_report(bench) for _ in range(bench.rounds)]
    listed.write_text("\n".join(own_times(reports[0])), encoding="utf-8")
    table = Table("imports", "Imports of a cold build", ("what", "ms", "% of the build"))
    _add_processes(table, bench, listed)
    _add_libraries(table, [by_library(own_times(report)) for report in reports])
    return table


def own_times(report: str) -> dict[str, float]:
    """Return each module's own milliseconds from what `-X importtime` prints, in order."""
    return {match["name"]: int(match["own"]) / 1e3 for match in LINE.finditer(report)}


def by_library(times: dict[str, float]) -> Counter[str]:
    """Return the milliseconds of each library; what comes with Python is one."""
    found: Counter[str] = Counter()
    for name, own in times.items():
        top = name.partition(".")[0]
        found["Python's own" if top in sys.stdlib_module_names else top] += own  # type: ignore[assignment]
    return found


def _report(bench: Bench) -> str:
    """Return what `-X importtime` says of a cold build."""
    build = bench.cold_build("importtime")
    words = bench.build_words(bench.scratch / "importtime")
    command = (sys.executable, "-X", "importtime", "-m", "leaflet", *words)
    return run(Command(command, REPOSITORY, build.before)).errors


def _add_processes(table: Table, bench: Bench, listed: Path) -> None:
    """Add the rows of whole processes."""
    commands = {
        BUILD: bench.cold_build(),
        IMPORTS: Command((sys.executable, "-c", AGAIN, str(listed)), REPOSITORY),
        "the judge's imports alone (beside the build)": Command(
            (sys.executable, "-I", "-S", "-c", _judge_imports()), REPOSITORY
        ),
        BARE: Command((sys.executable, "-c", "pass"), REPOSITORY),
    }
    runs = interleave(commands, bench.rounds)
    whole = runs[BUILD].median("wall")
    for name, one in runs.items():
        wall = one.median("wall")
        table.rows.append((f"{name}, whole process", wall * 1e3, wall / whole * 100))


def _judge_imports() -> str:
    return f"import sys; sys.path[:] = {sys.path!r}; import {JUDGE}"


def _add_libraries(table: Table, counts: list[Counter[str]]) -> None:
    """Add the rows of libraries: the least of their own times, which a busy machine spoils least."""
    names = set().union(*counts)
    least = {name: min(count[name] for count in counts) for name in names}
    small = sum(own for own in least.values() if own < LEAST)
    for name, own in sorted(least.items(), key=lambda pair: -pair[1]):
        if own >= LEAST:
            table.rows.append((f"import of {name}", own, None))
    table.rows.append(("import of all others", small, None))
    table.notes.append(
        "Rows of libraries are their modules' own times from `-X importtime`, the least of all rounds."
    )
