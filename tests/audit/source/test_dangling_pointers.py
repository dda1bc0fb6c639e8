"""EVI-03: pointers that work on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.model.blocks import CallOut, CallOutKind, Contacts, Process
from leaflet.model.inlines import Link, Plain

from .samples import at, bullets, contact, paragraph, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "EVI-03"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


@pytest.mark.parametrize("words", ["here", "Click here", "this link", "Read more"])
def test_link_text_says_where_it_leads(words: str, sound: Leaflet, findings: Judge) -> None:
    link = Link("https://example.org/", (Plain(words),))
    (found,) = findings(with_text(sound, paragraph("Look ", link, ".", line=51)), RULE)
    assert found.place == at(51)
    assert found.is_error


def test_an_address_as_link_text_passes(sound: Leaflet, findings: Judge) -> None:
    link = Link("https://example.org/", (Plain("example.org"),))
    assert not findings(with_text(sound, paragraph("For more information visit: ", link)), RULE)


@pytest.mark.parametrize(
    "text",
    [
        "For more information visit:",
        "Visit: .",
        "Please click here.",
        "You can see this at the following website.",
        "Use the link below.",
        "Please visit for more information.",
        "They have a booklet; you can download the booklet here",
        "The listing is here: tests, trials and listing here:",
        "For a list of trials near you visit",
        "Visit the society: and scroll down to the trials.",
        "Read it on the society's web-site:",
        "For the views of other groups on stem cells:",
        "More can be had from the society:",
    ],
)
def test_a_pointer_to_nothing_is_told(text: str, sound: Leaflet, findings: Judge) -> None:
    assert len(findings(with_text(sound, paragraph(text)), RULE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We keep your details. People here are friendly.",
        "Write down what you want to ask for your next visit",
        "For more time, ask for a longer visit",
        "See for yourself how it looks.",
        "Call after your visit for more tests.",
        "We see you at nine: and so do others.",
    ],
)
def test_plain_words_point_nowhere(text: str, sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph(text)), RULE)


def test_a_drawing_or_a_box_may_follow_a_colon(sound: Leaflet, findings: Judge) -> None:
    steps = Process((prose("Rest"), prose("Eat")), "Two steps.", None, at(51))
    box = CallOut(CallOutKind.NOTE, prose("Tip"), (paragraph("Rest."),))
    drawn = with_text(sound, paragraph("The steps are:"), steps, paragraph("Note:"), box)
    assert not findings(drawn, RULE)


def test_a_bullet_may_end_with_a_colon_to_be_filled_in(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, bullets("My doctor:")), RULE)


def test_a_long_pointer_is_told_by_its_end(sound: Leaflet, findings: Judge) -> None:
    text = f"For more information on {'this and that and ' * 6}all the rest visit"
    (found,) = findings(with_text(sound, paragraph(text)), RULE)
    assert found.message.startswith('"… ')
    assert 'all the rest visit"' in found.message


def test_a_list_may_follow_a_colon(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph("Visit:"), bullets("The library")), RULE)
    led = with_text(sound, paragraph("Use the following links:"), Contacts((contact(),)))
    assert not findings(led, RULE)


def test_a_visit_is_no_pointer(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph("Bring this to your visit.")), RULE)
