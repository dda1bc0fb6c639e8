"""SAF-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .drafts import Draft, Messages


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("MS Australia", "https://www.example"),
        ("msaustralia.org.au/ahsct", "https://www.msaustralia.org.au/ahsct"),
        ("www.msaustralia.org.au", "https://msaustralia.org.au/a?b"),
        ("https://a.example/b/c.", "https://A.example/b/c"),
        ("a.example/long/\npath", "https://a.example/long/path"),
        ("nurse@a.example", "mailto:nurse@a.example?subject=x"),
        ("(02) 5550 0142", "tel:+61255500142"),
        ("000", "tel:000"),
        ("See Dr. Smith", "https://a.example"),
    ],
)
def test_words_and_address_that_agree_pass(
    draft: Draft, messages: Messages, words: str, address: str
) -> None:
    link = draft.root.find("Link")
    link.kids, link.link, link.contents = [words], address, "A place"
    assert messages(draft, "SAF-02") == []


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("msaustralia.org.au", "https://other.example"),
        ("msaustralia.org.au", "https://msaustralia.org.au.other.example"),
        ("msaustralia.org.au", "https://msaustralia.org.au@other.example"),
        ("Go to www.a.example now", "https://other.example"),
        ("nurse@a.example", "mailto:nurse@other.example"),
        ("nurse@a.example", "https://a.example"),
        ("02 5550 0142", "tel:+61255500143"),
        ("1800 042 138", "https://a.example"),
        ("a.example", "https://[broken"),
    ],
)
def test_a_printed_address_that_opens_another_is_told(
    draft: Draft, messages: Messages, words: str, address: str
) -> None:
    link = draft.root.find("Link")
    link.kids, link.link, link.contents = [words], address, "A place"
    assert messages(draft, "SAF-02") == [
        f"The link is printed as “{words}” but leads to {address}."
    ]


def test_contents_that_name_another_host_are_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("Link").contents = "MS Australia: https://www.msaustralia.org.au"
    (found,) = messages(draft, "SAF-02")
    assert "says that it leads to www.msaustralia.org.au, but leads to https://www.example" in found
