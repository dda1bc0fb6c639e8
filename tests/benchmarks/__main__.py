"""Prints the measured tables as Markdown: `python -m tests.benchmarks --peers DIR`."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from leaflet.pipeline.versions import versions
from tests.benchmarks.cold import cold, helps, unchanged
from tests.benchmarks.imports import imports
from tests.benchmarks.linear import linear
from tests.benchmarks.plain import plain
from tests.benchmarks.programs import REPOSITORY, Bench
from tests.benchmarks.translated_project import FONTS, read_content, write_project
from tests.benchmarks.warm import warm

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.tables import Table
    from tests.benchmarks.translate import Content

SIZES, QUICK_SIZES = (25, 50, 100, 200), (8, 16)
PLAIN_SIZES, QUICK_PLAIN_SIZES = (3, 88), (3,)
"""Sections of which A4 leaflets get 3 and 60 pages."""
RUNS, QUICK_RUNS = 20, 2


def main(words: list[str]) -> int:
    """Measure what is asked for, and print each table as it is ready."""
    chosen = _chosen(words)
    if not _is_ready(chosen.peers):
        return 2
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        scratch = Path(folder).resolve()
        content = read_content(chosen.peers)
        project = write_project(content, chosen.peers, REPOSITORY, scratch / "project")
        rounds = 1 if chosen.quick else chosen.rounds
        bench = Bench(chosen.peers, project, scratch, rounds)
        tables = []
        for name, measure in _parts(bench, content, quick=chosen.quick).items():
            if name in (chosen.only or [name]):
                tables.append(measure())
                sys.stdout.write(f"{tables[-1].as_markdown()}\n")
                sys.stdout.flush()
    if chosen.json:
        chosen.json.write_text(_as_json(tables), encoding="utf-8")
    return 0


def _parts(bench: Bench, content: Content, *, quick: bool) -> dict[str, Callable[[], Table]]:
    runs, sizes = (QUICK_RUNS, QUICK_SIZES) if quick else (RUNS, SIZES)
    plain_sizes = QUICK_PLAIN_SIZES if quick else PLAIN_SIZES
    return {
        "cold": lambda: cold(bench),
        "imports": lambda: imports(bench),
        "unchanged": lambda: unchanged(bench),
        "help": lambda: helps(bench),
        "warm": lambda: warm(bench, "a4", "leaflet", runs),
        "warm-card": lambda: warm(bench, "card", "card", runs),
        "plain": lambda: plain(bench, content, plain_sizes, runs),
        "linear": lambda: linear(bench, content, sizes),
    }


PARTS = ("cold", "imports", "unchanged", "help", "warm", "warm-card", "plain", "linear")


def _chosen(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--peers", type=Path, required=True, help="folder of the peers' scripts")
    parser.add_argument("--rounds", type=int, default=9, help="how often each command is run")
    parser.add_argument("--quick", action="store_true", help="one round of everything, and small")
    parser.add_argument("--json", type=Path, help="write the tables to this file too")
    parser.add_argument("--only", action="append", choices=PARTS, help="measure only this part")
    chosen = parser.parse_args(words)
    chosen.peers = chosen.peers.resolve()
    return chosen


def _is_ready(peers: Path) -> bool:
    """Tell whether the peers' shared files are there; say how to make them if not."""
    needed = ("common/content.yaml", "common/content.json", *(f"common/fonts/{f}" for f in FONTS))
    missing = [name for name in needed if not (peers / name).is_file()]
    if missing:
        sys.stderr.write(
            f"Missing in {peers}: {', '.join(missing)}. "
            "Run common/get_fonts.py and common/make_content.py there (see its README.md).\n"
        )
    return not missing


def _as_json(tables: list[Table]) -> str:
    machine = {"system": platform.system(), "processor": platform.machine(), "versions": versions()}
    content = {"machine": machine, "tables": {table.name: table.as_json() for table in tables}}
    return json.dumps(content, indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
