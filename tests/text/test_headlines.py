"""Headings break by sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.structure import Element, Role
from leaflet.text.headlines import choose_headline_breaks
from leaflet.text.lines import Span, break_lines, words_of

if TYPE_CHECKING:
    from leaflet.text.fonts import FontSet


def broken(text: str, measure: float, fonts: FontSet) -> list[str]:
    """Return the lines of a heading of 10 points."""
    words = words_of([Span(text, fonts.chain(bold=False), 10, "#000000", Element(Role.P))], 0)
    lines = break_lines(words, measure, breaks=choose_headline_breaks)
    return [" ".join(word.text for word in line.words) for line in lines]


@pytest.mark.parametrize(
    ("text", "measure", "lines"),
    [
        (
            "Stem cell treatments for multiple sclerosis",
            160,
            ["Stem cell treatments", "for multiple sclerosis"],
        ),
        ("Clinics that sell: red flags", 110, ["Clinics that sell:", "red flags"]),
        ("Where our facts come from", 60, ["Where", "our facts", "come from"]),
        ("Short", 160, ["Short"]),
    ],
)
def test_a_heading_breaks_where_its_sense_does(
    text: str, measure: float, lines: list[str], fonts: FontSet
) -> None:
    assert broken(text, measure, fonts) == lines


def test_no_more_lines_are_made_than_are_needed(fonts: FontSet) -> None:
    text = "What other choices are there for me and for my family?"
    words = words_of([Span(text, fonts.chain(bold=False), 10, "#000000", Element(Role.P))], 0)
    assert len(broken(text, 120, fonts)) == len(break_lines(words, 120))


def test_a_break_of_the_author_is_kept(fonts: FontSet) -> None:
    assert broken("One\nlong heading that goes on and on", 90, fonts)[0] == "One"
