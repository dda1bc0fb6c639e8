"""Editions: what each costs, and all of a leaflet together: `python -m tests.benchmarks.editions [--rounds N]`.

Cold builds of a shipped leaflet in one brand, each a process of its own, in turn. Needs no peers. Prints Markdown.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from leaflet.pipeline.project import edition_names
from tests.benchmarks.cold import pages_of
from tests.benchmarks.measure import Command, interleave
from tests.benchmarks.programs import REPOSITORY, Bench
from tests.benchmarks.tables import Table
from tests.benchmarks.translated_project import TODAY

SLUG, BRAND = "stem-cell-treatments-ms", "northbank"
ALL = "all together"
HEAD = ("edition", "files", "pages", "wall ms", "least ms", "CPU ms", "peak MiB", "KiB")


def editions(scratch: Path, rounds: int) -> Table:
    """Measure a build of each edition, and one of all of them."""
    names = edition_names(REPOSITORY)
    commands = {name: _command(scratch, name, "--edition", name) for name in names}
    commands[ALL] = _command(scratch, "all")
    found = interleave(commands, rounds)
    title = f"Editions of {SLUG}, one brand, cold, whole process"
    table = Table("editions", title, HEAD)
    for name, runs in found.items():
        files = commands[name].made()
        pages = sum(pages_of(file) for file in files)
        wall, cpu = runs.median("wall") * 1e3, runs.median("cpu") * 1e3
        least, peak = runs.least * 1e3, runs.median("peak")
        counts = (f"{len(files)}", f"{pages}")
        table.rows.append((name, *counts, wall, least, cpu, peak, sum(runs.sizes)))
    table.notes.append(f"Medians of {rounds} rounds; peak memory is that of the largest process.")
    return table


def _command(scratch: Path, name: str, *words: str) -> Command:
    output = scratch / name
    line = ("build", SLUG, "--brand", BRAND, "--today", TODAY, "--output", str(output), *words)
    program = Bench(scratch, REPOSITORY, scratch, 1).leaflet(*line)

    def clear() -> None:
        for file in output.rglob("*.*"):
            file.unlink()

    return Command(program, REPOSITORY, clear, lambda: tuple(sorted(output.rglob("*.pdf"))))


def main(words: list[str]) -> int:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.editions", description=__doc__
    )
    parser.add_argument("--rounds", type=int, default=5, help="how often each build is run")
    chosen = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="editions-") as folder:
        sys.stdout.write(f"{editions(Path(folder).resolve(), chosen.rounds).as_markdown()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
