"""BRD-01: a brand lowers no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError
from leaflet.layouts.brands import read_brand

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.findings import Finding


def told(project: Path, more: str) -> list[Finding]:
    """Return what is wrong with a brand that says more."""
    path = project / "layouts/brands/northbank/brand.yaml"
    path.write_text(more + path.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(FindingsError) as caught:
        read_brand(project, "northbank")
    return list(caught.value.findings)


@pytest.mark.parametrize(
    ("more", "word", "line"),
    [
        ("rules: [{id: RDG-01, severity: warning, threshold: {smog: 14}}]\n", "rules", 1),
        ("policies: [house]\n", "policies", 1),
        ("# lower\nthresholds: {smog-max: 12}\n", "thresholds", 2),
        ("text:\n  line-height: 1\n", "line-height", 2),
    ],
)
def test_a_key_that_would_set_a_rule_is_refused_at_its_line(
    more: str, word: str, line: int, project: Path
) -> None:
    (found,) = (finding for finding in told(project, more) if finding.rule == "BRD-01")
    assert found.place.line == line
    assert f'"{word}"' in found.message
    assert "for every brand alike" in found.hint


def test_it_is_told_once_and_beside_other_faults(project: Path) -> None:
    found = told(project, "rules: []\ncolours: {}\n")
    assert [finding.rule for finding in found] == ["BRD-01", "KEY-unknown"]


def test_a_brand_may_name_its_colours_as_it_likes(project: Path) -> None:
    path = project / "layouts/brands/northbank/brand.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  palette:\n", '  palette:\n    size: "#000000"\n'), "utf-8")
    assert read_brand(project, "northbank").name == "northbank"
