"""ACC-16."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_pages_in_the_order_of_the_structure_pass(draft: Draft, messages: Messages) -> None:
    assert messages(draft, "ACC-16") == []


@pytest.mark.parametrize("facts", ["", "/Tabs /R"])
def test_a_page_with_links_and_another_order_is_told(
    draft: Draft, messages: Messages, facts: str
) -> None:
    draft.page_facts = facts
    assert messages(draft, "ACC-16") == [
        "The tab key does not follow the structure of the page (Tabs)."
    ]
