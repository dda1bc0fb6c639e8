"""ACC-04."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_figure_without_description_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("Figure").alt = ""
    assert messages(draft, "ACC-04") == ["A figure has no description."]


@pytest.mark.parametrize("alt", ["cells-2.svg", "figures/cells.PNG", "Figure 3", "image", "a.pdf"])
def test_a_file_name_describes_nothing(draft: Draft, messages: Messages, alt: str) -> None:
    draft.root.find("Figure").alt = alt
    assert messages(draft, "ACC-04") == [
        f"A figure's description, “{alt}”, does not say what it shows."
    ]
