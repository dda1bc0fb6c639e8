"""ACC-10."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_file_without_layers_passes(draft: Draft, messages: Messages) -> None:
    assert messages(draft, "ACC-10") == []


def test_layers_are_told_whether_on_or_off(draft: Draft, messages: Messages) -> None:
    draft.catalog = "/OCProperties <</OCGs [] /D <<>>>>"
    (found,) = messages(draft, "ACC-10")
    assert "layers" in found
