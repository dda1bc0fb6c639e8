"""TYP-04."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.audit.file import judge_file

from .drafts import FULL_LINE, POLICY, draft_with, paragraph

if TYPE_CHECKING:
    from .drafts import Messages


def _line(letters: int) -> str:
    return ("words and " * 12)[: letters - 1].rstrip().ljust(letters - 1, "s") + "."


def test_lines_of_seventy_letters_pass(messages: Messages) -> None:
    assert len(FULL_LINE) == 70
    assert messages(draft_with(paragraph(*[FULL_LINE] * 4)), "TYP-04") == []


@pytest.mark.parametrize(
    ("letters", "how", "is_error"),
    [(91, "many", True), (78, "many", False), (25, "few", True), (32, "few", False)],
)
def test_lines_are_told_as_errors_beyond_the_outer_limits_and_as_warnings_before(
    letters: int, how: str, is_error: bool
) -> None:
    draft = draft_with(paragraph(*[_line(letters)] * 4))
    found = [one for one in judge_file(draft.pdf(), "a", (POLICY,)) if one.rule == "TYP-04"]
    assert [one.is_error for one in found] == [is_error]
    assert f"{letters} letters, too {how}" in found[0].message


def test_two_full_lines_tell_nothing(messages: Messages) -> None:
    assert messages(draft_with(paragraph(*[_line(91)] * 3)), "TYP-04") == []


def test_lines_that_end_by_hand_are_not_full(messages: Messages) -> None:
    address = [
        "Northbank clinic",
        "1 River Street",
        "Northbank",
        "Tel. 5550 0142",
        "Fax. 5550 0143",
    ]
    assert messages(draft_with(paragraph(FULL_LINE), paragraph(*address)), "TYP-04") == []


def test_large_print_may_have_shorter_lines(messages: Messages) -> None:
    large = paragraph(*[_line(45)] * 4, before="/F1 18 Tf", step=27)
    assert messages(draft_with(large), "TYP-04") == []


def test_chinese_lines_are_measured_in_ems(messages: Messages) -> None:
    chinese = paragraph(
        *["\u767d" * 80] * 4
    )  # the draft's font sets them half a square wide: 40 ems
    assert messages(draft_with(chinese), "TYP-04") == [
        "Lines hold 80 letters, too many: “" + "\u767d" * 59 + "…” and others."
    ]
