"""Check PDF/UA-1 and PDF/A-2a: `python -m tests.conformance`.

Builds every shipped leaflet in every edition and brand, and the stress set in every brand; the checker is the
package page-validation, and our own audit must find nothing either. Exits with 1 if any file fails.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import page

from leaflet.audit.file import judge_file
from leaflet.layouts.brands import list_brands, read_brand
from leaflet.model.look import Target
from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.planning import Request
from leaflet.render.file import render
from tests.conformance.stress import STRESS, stress_story

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)
LEVELS = ("ua1", "2a")


def shipped(folder: Path) -> Iterator[Path]:
    """Build the shipped leaflets."""
    report = build_leaflets(PROJECT, Request(output=folder, today=TODAY))
    for outcome in report.outcomes:
        if not outcome.path.is_file():
            sys.exit(f"not built: {outcome.path.relative_to(folder)}")
        yield outcome.path


def stressed(folder: Path) -> Iterator[Path]:
    """Build the stress set."""
    profile = (PROJECT / "layouts" / "profiles" / "sRGB.icc").read_bytes()
    for name in STRESS:
        for brand in list_brands(PROJECT):
            story = stress_story(name, read_brand(PROJECT, brand))
            path = folder / f"{name} {brand}.pdf"
            path.write_bytes(render(story, Target.SCREEN, profile=profile))
            yield path


def faults(path: Path) -> Iterator[str]:
    """Yield what is wrong with a file."""
    for level in LEVELS:
        for failure in page.validate_pdf(str(path), profile=level).failures:
            yield f"{level} {failure.rule_id}: {failure.message}"
    for finding in judge_file(path.read_bytes(), path.name, ()):
        yield f"{finding.rule}: {finding.message}"


def main() -> int:
    """Check every file; print what fails and a count."""
    passed = failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in [*shipped(folder / "shipped"), *stressed(folder)]:
            wrong = list(faults(path))
            passed, failed = passed + (not wrong), failed + bool(wrong)
            for fault in wrong[:10]:
                print(f"{path.relative_to(folder)}: {fault}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
