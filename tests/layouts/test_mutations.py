"""Damaged layout and brand files: always findings with a line, never a traceback."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout

if TYPE_CHECKING:
    from pathlib import Path

PIECES = (
    "", " ", ":", "- ", "{", "}", "[", "]", '"', "'", "#", "\n", "\t", "&a ", "*a", "!!int ", "|", ">",
    "null", "nan", "-1", "0", "1e9", "999999999999", "true", "~", "é", "\u202e", "\x00", "%", "@", "../",
    "first", "#fff", "\ufeff", "---\n", "? ",
)  # fmt: skip


def mutated(text: str, chance: random.Random) -> str:
    """Return a text with a few pieces cut, doubled or put in."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text))
        end = min(len(text), start + chance.choice((0, 0, 1, 3, 20, 200)))
        middle = chance.choice((chance.choice(PIECES), text[start:end] * 2))
        text = text[:start] + middle + text[end:] or " "
    return text


def read_mutations(project: Path, count: int) -> None:
    chance = random.Random(11)  # noqa: S311 - the same faults in every run
    a4 = project / "layouts" / "a4.yaml"
    brand = project / "layouts" / "brands" / "northbank" / "brand.yaml"
    for path, read, name in ((a4, read_layout, "a4"), (brand, read_brand, "northbank")):
        text = path.read_text(encoding="utf-8")
        for _ in range(count):
            path.write_text(mutated(text, chance), encoding="utf-8")
            try:
                read(project, name)
            except FindingsError as error:
                lines = [finding.place.line for finding in error.findings]
                if not all(lines):
                    pytest.fail(f"a finding without a line: {error}")
        path.write_text(text, encoding="utf-8")


def test_mutations_are_findings_with_a_line(project: Path) -> None:
    read_mutations(project, 150)


@pytest.mark.slow
def test_many_mutations_are_findings_with_a_line(project: Path) -> None:
    read_mutations(project, 5_000)
