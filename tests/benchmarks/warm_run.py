"""One warm process: the same leaflet made again and again, every paragraph changed from run to run.

Prints, as JSON, the medians of each stage: reading the YAML, laying out (compose and render), judging the file.
The peers' warm run starts with the text in memory, so laying out is what to set beside it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from leaflet.audit.file import judge_file
from leaflet.model.look import Target
from leaflet.pipeline.making import Parts, print_file
from leaflet.pipeline.sources import Faults, Looks, read_text
from tests.benchmarks.translate import changed, translated
from tests.benchmarks.translated_project import (
    BRAND,
    LANG,
    SLUG,
    TODAY,
    read_content,
    write_leaflet,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding

T = TypeVar("T")
DAY = dt.date.fromisoformat(TODAY)


class Clock:
    """Times of each stage."""

    def __init__(self) -> None:
        self._times: dict[str, list[tuple[float, float]]] = {}

    def time(self, stage: str, work: Callable[[], T]) -> T:
        """Do some work and note what it took."""
        wall, cpu = time.perf_counter(), time.process_time()
        result = work()
        spent = (time.perf_counter() - wall, time.process_time() - cpu)
        self._times.setdefault(stage, []).append(spent)
        return result

    def medians(self, warm_ups: int) -> dict[str, dict[str, float]]:
        """Return the medians in milliseconds, without the first runs."""
        found = {}
        for stage, times in self._times.items():
            walls, cpus = zip(*times[warm_ups:], strict=True)
            found[stage] = {
                "wall": statistics.median(walls) * 1e3,
                "cpu": statistics.median(cpus) * 1e3,
            }
        return found


def main(words: list[str]) -> int:
    """Run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--project", type=Path, required=True)
    parser.add_argument("--peers", type=Path, required=True)
    parser.add_argument("--edition", default="a4")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--warm-ups", type=int, default=3)
    chosen = parser.parse_args(words)
    clock = Clock()
    content = read_content(chosen.peers)
    parts = parts_maker(chosen.project, chosen.edition)
    for turn in range(chosen.warm_ups + chosen.runs):
        write_leaflet(chosen.project, SLUG, translated(changed(content, turn)))
        made = clock.time("read", parts)
        printed = clock.time("lay out", lambda made=made: print_file(made, DAY))  # type: ignore[misc]
        judge = lambda: judge_file(printed.data, "leaflet.pdf", made.policies)  # noqa: E731, B023
        insist_on_none(clock.time("judge", judge))
    json.dump(clock.medians(chosen.warm_ups), sys.stdout)
    return 0


def parts_maker(project: Path, edition: str) -> Callable[[], Parts]:
    """Return what reads the leaflet as it stands; layout and brand are read once."""
    faults = Faults()
    looks = Looks(project, faults)
    layout, brand = looks.layout(edition), looks.brand(BRAND)
    profile = looks.profile(Target.SCREEN, brand)

    def read() -> Parts:
        text = read_text(project, SLUG, LANG, DAY, faults)
        if not (text and layout and brand and profile):
            raise SystemExit(f"the translated project has faults: {faults.in_order}")
        return Parts(text.leaflet, text.policies, layout, brand, Target.SCREEN, profile)

    return read


def insist_on_none(findings: list[Finding]) -> None:
    """Stop if a file is not proven: a wrong file must not be a fast one."""
    if findings:
        raise SystemExit(f"a finished file has faults: {findings}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
