"""Random damage to the sample: never a traceback, and a line for every finding (faults.md, row 1)."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError

from .conftest import SAMPLE, write

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.findings import Finding

_BITS = [
    *"\n\t :-#[]{}&*!|>'\"%@`,?\\_<()=~\0\x85\ufeff\u202e\u2066\ue000é",
    "- ",
    ": ",
    "**",
    "](",
    "](term:",
    "](source:",
    "![",
    "&a ",
    "*a ",
    "!!int ",
    "<<: ",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    '"\\ud800"',
    '"\\x07"',
    "2026-02-30",
    "[" * 70,
    "x" * 600,
    "{{ a }}",
    "? ",
]


def damaged(text: str, chance: random.Random) -> str:
    """Return the text with one to four random edits."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.choice([0, 0, 1, 2, 9, 60]))
        kind = chance.randrange(5)
        if kind == 0:
            text = text[:start] + text[end:]
        elif kind == 1:
            text = text[:start] + text[start:end] * 2 + text[end:]
        elif kind == 2:
            lines = text.split("\n")
            line = chance.randrange(len(lines))
            lines.insert(chance.randrange(len(lines)), lines.pop(line))
            text = "\n".join(lines)
        else:
            text = text[:start] + chance.choice(_BITS) + text[end:]
    return text


def findings_of(project: Path, text: str | bytes) -> tuple[Finding, ...]:
    """Return the findings of one text; any other exception is a failure."""
    write(project, text)
    try:
        read_leaflet(project, "sample", "en-AU")
    except FindingsError as error:
        return error.findings
    return ()


def survive(project: Path, count: int, seed: int) -> int:
    """Read damaged samples and return how many had findings."""
    chance = random.Random(seed)  # noqa: S311 - the same damage in every run
    faulty = 0
    for _ in range(count):
        text = damaged(SAMPLE, chance)
        findings = findings_of(project, text)
        faulty += bool(findings)
        for finding in findings:
            assert finding.message, text
            assert finding.place.line, (finding, text)
            assert finding.place.line <= text.count("\n") + 2, (finding, text)
    return faulty


def test_damaged_samples_give_findings_with_lines(bare_project: Path) -> None:
    assert survive(bare_project, 300, seed=1) > 150


@pytest.mark.slow
def test_ten_thousand_damaged_samples_give_findings_with_lines(bare_project: Path) -> None:
    assert survive(bare_project, 10_000, seed=2) > 5_000


def test_bytes_that_are_no_text_give_a_finding_with_line_and_column(bare_project: Path) -> None:
    chance = random.Random(3)  # noqa: S311 - the same damage in every run
    data = SAMPLE.encode()
    for _ in range(60):
        cut = chance.randrange(len(data))
        text = data[:cut] + bytes([chance.randrange(128, 256)]) + data[cut:]
        for finding in findings_of(bare_project, text):
            assert finding.place.line
