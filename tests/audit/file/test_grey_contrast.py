"""COL-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drafts import draft_with
from .test_contrast import drawn

if TYPE_CHECKING:
    from .drafts import Messages


def test_black_on_a_tint_passes(messages: Messages) -> None:
    draft = draft_with()
    draft.extra = drawn("0.9 0.95 0.9 rg 40 290 100 30 re f 0 g")
    assert messages(draft, "COL-02") == []


def test_colours_that_become_one_grey_are_told(messages: Messages) -> None:
    draft = draft_with()
    draft.extra = drawn("0 0.62 0.2 rg 40 290 100 30 re f 0.15 0 1 rg")
    (told,) = messages(draft, "COL-02")
    assert told.startswith("Printed in grey, text has a contrast of ")


def test_a_red_that_passes_on_black_in_colour_fails_in_grey(messages: Messages) -> None:
    draft = draft_with()
    draft.extra = drawn("0 g 40 290 100 30 re f 1 0 0 rg")
    assert (len(messages(draft, "COL-01")), len(messages(draft, "COL-02"))) == (0, 1)
