"""TYP-07."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .drafts import draft_with

if TYPE_CHECKING:
    from .drafts import Messages

PICTURE = "q 200 0 0 100 40 250 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
TEXT = "BT /F1 12 Tf {} 50 300 {} <00480069> Tj ET"


def test_text_on_a_picture_is_told(messages: Messages) -> None:
    draft = draft_with()
    draft.extra = f"/Artifact BMC {PICTURE} 1 g {TEXT.format('', 'Td')} EMC"
    assert messages(draft, "TYP-07") == ["Text stands on a picture: “Hi”."]


def test_text_on_a_box_on_a_picture_is_not_on_the_picture(messages: Messages) -> None:
    draft = draft_with()
    box = "1 g 40 290 100 30 re f 0 g"
    draft.extra = f"/Artifact BMC {PICTURE} {box} {TEXT.format('', 'Td')} EMC"
    assert messages(draft, "TYP-07") == []


@pytest.mark.parametrize(
    ("matrix", "told"),
    [
        ("0 1 -1 0", ["Text is turned by 90 degrees: “Hi”."]),
        ("-1 0 0 -1", ["Text is turned by 180 degrees: “Hi”."]),
        ("1 0 0 1", []),
    ],
)
def test_turned_text_is_told(messages: Messages, matrix: str, told: list[str]) -> None:
    draft = draft_with()
    draft.extra = f"/Artifact BMC {TEXT.format(matrix, 'Tm')} EMC"
    assert messages(draft, "TYP-07") == told
