"""Annotated leaflets: each expected finding stands as a comment on (or below) its line, and there are no others.

A comment reads `# expect: RULE words`: the words stand in the finding's message or hint.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from .conftest import CASES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from leaflet.findings import Finding

ANNOTATION = re.compile(r"# expect( above)?: (\S+) (.*?)(?=\s+# expect|$)")
FILES = sorted(path for path in CASES.glob("*.yaml") if path.stem not in ("sample", "shared"))


def expected(text: str) -> list[tuple[int, str, str]]:
    """Return line, rule and words of each expected finding."""
    return [
        (number - (1 if match[1] else 0), match[2], match[3])
        for number, line in enumerate(text.splitlines(), start=1)
        for match in ANNOTATION.finditer(line)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_expected_finding_stands_at_its_line_and_no_other(
    path: Path, findings_in: Callable[[str], list[Finding]]
) -> None:
    text = path.read_text(encoding="utf-8")
    left = findings_in(text)
    for line, rule, words in expected(text):
        match = next(
            (
                finding
                for finding in left
                if (finding.place.line, finding.rule) == (line, rule)
                and words in f"{finding.message} {finding.hint}"
            ),
            None,
        )
        assert match is not None, f"line {line}: {rule} {words}"
        left.remove(match)
    assert not left


def test_the_cases_hold_what_they_are_for() -> None:
    assert {path.stem for path in FILES} >= {"keys", "values", "marks", "references"}
    assert all(expected(path.read_text(encoding="utf-8")) for path in FILES)
