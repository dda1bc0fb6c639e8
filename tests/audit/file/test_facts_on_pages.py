"""LIF-09."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.audit.file import facts_on_pages
from leaflet.audit.file.printed import FileFacts, PrintedFile, PrintedPage

if TYPE_CHECKING:
    from .drafts import Draft, Messages


@pytest.mark.parametrize(
    "furniture",
    [
        "LF-7F3K2 v0.1 review by 22 November 2027",
        "Version 0.1. Review by 2027-11-22. (LF-7F3K2)",
        "LF-7F3K2 0.1 11/2027",
    ],
)
def test_the_usual_spellings_are_understood(
    draft: Draft, messages: Messages, furniture: str
) -> None:
    draft.furniture = furniture
    assert messages(draft, "LIF-09") == []


@pytest.mark.parametrize(
    ("furniture", "missing"),
    [
        ("LF-7F3K2 version 0.1", "review-by date"),
        ("LF-7F3K2 version 0.12 November 2027", "version"),
        ("LF-7F3K2 version 10.1 November 2027", "version"),
        ("LF-7F3K2 version 0.1.4 November 2027", "version"),
        ("LF-7F3K23 version 0.1 November 2026", "id and review-by date"),
        ("Nothing", "id, version and review-by date"),
    ],
)
def test_a_page_that_lacks_a_fact_is_told(
    draft: Draft, messages: Messages, furniture: str, missing: str
) -> None:
    draft.furniture = furniture
    assert set(messages(draft, "LIF-09")) == {f"The page does not show the leaflet's {missing}."}


def test_one_page_without_furniture_is_told(draft: Draft, messages: Messages) -> None:
    draft.plain_pages = frozenset({2})
    assert len(messages(draft, "LIF-09")) == 1


def test_a_file_without_facts_is_told(draft: Draft, messages: Messages) -> None:
    draft.xmp = "<x/>"
    assert messages(draft, "LIF-09") == [
        "The file's metadata do not tell its id, version and review-by date."
    ]


def test_a_date_in_chinese_may_stand_beside_other_signs() -> None:
    text = "LF-7F3K2 \u7248\u672c 0.1 \u4e8e2027\u5e7411\u670822\u65e5\u7b2c 1 \u9875"
    facts = FileFacts("LF-7F3K2", "0.1", "draft", "2027-11-22")
    page = PrintedPage(1, 420, 595, text=text)
    file = PrintedFile("a.pdf", facts, [page], None, [], {}, [], "1.7")
    assert not list(facts_on_pages.judge(file, ()))
