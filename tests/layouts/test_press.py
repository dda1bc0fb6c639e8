"""What a brand says of its print shop: the inks of its colours, within what the paper holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.layouts.brands import read_brand
from leaflet.model.look import Press
from tests.layouts.test_brands import BRAND, faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Edit = Callable[[str, str, str], None]


def press(edit: Edit, written: str) -> None:
    edit(BRAND, "contacts:\n", f"press: {written}\ncontacts:\n")


def test_a_brand_that_says_nothing_prints_on_coated_paper(shipped: Path) -> None:
    assert read_brand(shipped, "northbank").press == Press()


def test_inks_are_those_of_the_colour_that_is_named(project: Path, edit: Edit) -> None:
    press(edit, "{inks: {primary: [90, 40, 45, 25]}, total-ink: 280, condition: FOGRA47}")

    made = read_brand(project, "northbank").press
    assert made.inks == (("#0b5563", (90.0, 40.0, 45.0, 25.0)),)
    assert (made.total_ink, made.condition) == (280.0, "FOGRA47")


@pytest.mark.parametrize(
    ("written", "rule", "words"),
    [
        ("{inks: {primary: [90, 90, 90, 90]}}", "PRN-09", "come to 360 %; the paper holds 300 %"),
        ("{inks: {primary: [90, 40, 45]}}", "COL-02", "not cyan, magenta, yellow and black"),
        ("{inks: {primary: [900, 0, 0, 0]}}", "COL-02", "not cyan, magenta, yellow and black"),
        ("{inks: {primery: [90, 40, 45, 25]}}", "COL-02", "no colour that is called primery"),
        ("{inks: {primary: teal}}", "KEY-type", ""),
        ("{total-ink: none}", "KEY-value", ""),
        ("{ink-total: 300}", "KEY-unknown", "ink-total"),
    ],
)
def test_what_cannot_be_printed_is_told_at_its_line(
    project: Path, edit: Edit, written: str, rule: str, words: str
) -> None:
    press(edit, written)

    (fault,) = faults(project)
    assert fault.rule == rule
    assert words in fault.message
