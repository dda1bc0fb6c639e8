"""Floors under sizes and leadings, by legibility."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError
from leaflet.layouts.editions import read_layout

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Change = Callable[[str, str, str, str], int]


def faults(project: Path, name: str) -> set[tuple[str, int | None]]:
    with pytest.raises(FindingsError) as caught:
        read_layout(project, name)
    assert all(finding.hint for finding in caught.value.findings)
    return {(finding.rule, finding.place.line) for finding in caught.value.findings}


@pytest.mark.parametrize("style", ["body", "furniture", "source", "label", "contents"])
def test_large_print_has_one_floor_for_all_text(project: Path, change: Change, style: str) -> None:
    line = change("large-print.yaml", f"  {style}: {{size", "size", "15.5")
    assert faults(project, "large-print") == {("LAY-size", line)}


def test_lines_of_large_print_stand_one_and_a_half_apart(project: Path, change: Change) -> None:
    line = change("large-print.yaml", "  body: {size", "leading", "26")
    assert faults(project, "large-print") == {("LAY-leading", line)}


def test_16_points_are_large_print_too(project: Path, change: Change) -> None:
    change("large-print.yaml", "  body: {size", "size", "16")
    assert read_layout(project, "large-print").style("body").size == 16


def test_a_leaflet_that_is_large_print_by_name_alone_keeps_its_floor(
    project: Path, change: Change
) -> None:
    line = change("large-print.yaml", "legibility:", "legibility", "big")
    assert ("KEY-value", line) in faults(project, "large-print")
