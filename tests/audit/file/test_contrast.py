"""COL-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .drafts import draft_with

if TYPE_CHECKING:
    from .drafts import Messages

TEXT = "BT /F1 {} Tf 50 300 Td <{}> Tj ET"
HI = "0048006900480069"
GREY_PICTURE = "/XObject <</I 200 0 R>>"


def drawn(before: str, size: float = 12, letters: str = HI) -> str:
    return f"/Artifact BMC {before} {TEXT.format(size, letters)} EMC"


@pytest.mark.parametrize(
    ("before", "size", "count"),
    [
        ("0.44 g", 12, 0),
        ("0.48 g", 12, 1),
        ("0.48 g", 18, 0),
        ("0.62 g", 18, 1),
        ("0.4 g 40 290 100 30 re f 1 g", 12, 0),
        ("0.5 g 40 290 100 30 re f 1 g", 12, 1),
        ("0.5 g 40 290 100 30 re f 1 g 40 290 100 30 re f 0 g", 12, 0),
        ("0 g 60 290 100 30 re f 0.3 g", 12, 1),
        ("/P sh 0 g", 12, 0),
    ],
)
def test_text_is_held_against_what_was_painted_under_it(
    messages: Messages, before: str, size: float, count: int
) -> None:
    draft = draft_with()
    draft.extra = drawn(before, size)
    assert len(messages(draft, "COL-01")) == count


def test_the_contrast_and_the_text_are_told(messages: Messages) -> None:
    draft = draft_with()
    draft.extra = drawn("0.6 g")
    assert messages(draft, "COL-01") == ["Text has a contrast of 2.81 to 1, too little: “HiHi”."]


def test_a_see_through_tint_darkens_the_paper(messages: Messages) -> None:
    draft = draft_with()
    draft.resources = "/ExtGState <</H <</ca 0.5>> /F <</ca 1>>>>"
    draft.extra = drawn("/H gs 0 g 40 290 100 30 re f /F gs 0.2 g")
    assert len(messages(draft, "COL-01")) == 1


def test_pale_text_by_transparency_is_told(messages: Messages) -> None:
    draft = draft_with()
    draft.resources = "/ExtGState <</H <</ca 0.4>>>>"
    draft.extra = drawn("/H gs 0 g")
    assert len(messages(draft, "COL-01")) == 1


def test_bold_text_is_large_from_fourteen_points(messages: Messages) -> None:
    draft = draft_with()
    draft.extra = drawn("0.48 g", 14)
    assert len(messages(draft, "COL-01")) == 1
    draft.font_file += "/FontWeight 700"
    assert messages(draft, "COL-01") == []


@pytest.mark.parametrize(("ends", "count"), [("/C0 [0.9] /C1 [1]", 0), ("/C0 [0.3] /C1 [1]", 1)])
def test_on_a_shading_its_worst_end_counts(messages: Messages, ends: str, count: int) -> None:
    function = f"<</FunctionType 2 /Domain [0 1] /N 1 {ends}>>"
    draft = draft_with()
    draft.resources = f"/Shading <</S <</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 0] /Function {function}>>>>"
    draft.extra = drawn("q 40 290 100 30 re W n /S sh Q 0 g")
    assert len(messages(draft, "COL-01")) == count
