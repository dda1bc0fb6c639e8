"""Check what files claim: `python -m tests.conformance`.

Builds every shipped leaflet in every edition and brand for the screen, English in every edition and each language in one for
an archive and a press, and the stress set in every brand for all three. PDF/UA-1, PDF/A-2a and, for a press, PDF/A-2b are checked by the package page-validation. No program for PDF/UA-2 and PDF/A-4 can be
installed: the same package checks all that these levels share with the older ones, and qpdf and pypdf, in its strict
mode, must read those files. Our own rules on what standards ask must find nothing in any file. Exits with 1 if any file
fails.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import page
import pypdf
from pypdf.errors import PyPdfError

from leaflet.audit.file import judge_file
from leaflet.findings import Place
from leaflet.layouts.brands import list_brands, read_brand
from leaflet.model.look import Target
from leaflet.model.policy import Policy
from leaflet.pipeline.building import build_leaflets
from leaflet.pipeline.planning import Request
from leaflet.pipeline.reports import State
from leaflet.policy.packs import read_policies
from leaflet.render.file import render
from tests.conformance.stress import STRESS, stress_story

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)
LEVELS = {Target.SCREEN: ("ua1", "2a"), Target.ARCHIVE: ("ua1", "2a"), Target.PRESS: ("2b",)}
_TRAPPED = b"<pdf:Trapped>False</pdf:Trapped>"
"""The checker looks at no extension schema of a predefined namespace, so files for a press go without this line."""
TURNED_ROUND = {
    Target.SCREEN: (),
    Target.ARCHIVE: (
        "HEADER-001",
        "ID-PART-001",
        "ID-CONFORMANCE-001",
        "STRUCT-TREE-ROLE-MAP-001",
        "XMP-EXTENSION-PROPERTY",
        "XMP-PREDEFINED",
        "XMP-PROPERTY-DEFINITION",
    ),
    Target.PRESS: (),
}
"""Rules of these levels of which a target's own levels ask the opposite: version, claims, FENote, extension schemas."""
_HOUSE = read_policies(PROJECT, ["house"], Place(""))[0]
STANDARDS = Policy(
    "standards",
    "What the standards of files ask",
    rules=tuple(rule for rule in _HOUSE.rules if rule.source.startswith(("PDF", "ISO"))),
)
"""Of the house's rules, those on how a file is made: the stress set is no good leaflet."""
_NOT_STRESSED = {"ACC-15"}
"""Tells furniture by its standing at one place on many pages, which the set's texts do by being all alike."""


def shipped(folder: Path) -> Iterator[tuple[Target, Path]]:
    """Build the shipped leaflets: every one in every edition and brand for the screen.

    For the other targets, English in every edition, and every language in one: an edition is laid out alike for all
    targets, and a target is written alike for all editions.
    """
    others = tuple(target.value for target in TURNED_ROUND if target is not Target.SCREEN)
    every = Request(output=folder, today=TODAY, targets=(Target.SCREEN.value,))
    requests = (
        every,
        replace(every, targets=others, lang="en-AU"),
        replace(every, targets=others, editions=("a4",)),
    )
    files: dict[Path, Target] = {}
    for request in requests:
        for outcome in build_leaflets(PROJECT, request).outcomes:
            if outcome.state is State.SKIPPED:  # the leaflet is not made for this edition
                continue
            if not outcome.path.is_file():
                sys.exit(f"not built: {outcome.path.relative_to(folder)}")
            files[outcome.path] = outcome.job.target
    yield from ((target, path) for path, target in files.items())


def stressed(folder: Path) -> Iterator[tuple[Target, Path]]:
    """Build the stress set."""
    profiles = PROJECT / "layouts" / "profiles"
    for name in STRESS:
        for brand in list_brands(PROJECT):
            for target in TURNED_ROUND:
                look = read_brand(PROJECT, brand)
                story = stress_story(name, look)
                path = folder / f"{name} {brand} {target.value}.pdf"
                own = look.press.profile if target is Target.PRESS else "sRGB.icc"
                profile = (profiles / own).read_bytes()
                path.write_bytes(render(story, target, profile=profile, press=look.press))
                yield target, path


def faults(target: Target, path: Path) -> Iterator[str]:
    """Yield what is wrong with a file."""
    checked = path.with_suffix(".checked.pdf")
    checked.write_bytes(path.read_bytes().replace(_TRAPPED, b" " * len(_TRAPPED)))
    for level in LEVELS[target]:
        for failure in page.validate_pdf(str(checked), profile=level).failures:
            if not any(rule in failure.rule_id for rule in TURNED_ROUND[target]):
                yield f"{level} {failure.rule_id}: {failure.message}"
    if target is Target.ARCHIVE:
        yield from unread(path)
    for finding in judge_file(path.read_bytes(), path.name, (STANDARDS,)):
        if finding.rule not in _NOT_STRESSED:
            yield f"{finding.rule}: {finding.message}"


def unread(path: Path) -> Iterator[str]:
    """Yield what other programs say of a file that they read."""
    if program := shutil.which("qpdf"):
        done = subprocess.run([program, "--check", path], capture_output=True, check=False)
        if done.returncode:
            yield f"qpdf: {done.stderr.decode('utf-8', 'replace').strip()}"
    try:
        for one in pypdf.PdfReader(path, strict=True).pages:
            one.extract_text()
    except PyPdfError as error:
        yield f"pypdf: {error}"


def _told(file: tuple[Target, Path]) -> list[str]:
    return list(faults(*file))


def main() -> int:
    """Check every file; print what fails and a count."""
    passed = failed = 0
    with tempfile.TemporaryDirectory() as name, ProcessPoolExecutor() as pool:
        folder = Path(name)
        files = [*shipped(folder / "shipped"), *stressed(folder)]
        for (_, path), wrong in zip(files, pool.map(_told, files), strict=True):
            passed, failed = passed + (not wrong), failed + bool(wrong)
            for fault in wrong[:10]:
                print(f"{path.relative_to(folder)}: {fault}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
