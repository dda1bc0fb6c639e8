"""EVI-03: pointers that work on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.model.blocks import Contacts
from leaflet.model.inlines import Link, Plain

from .samples import at, bullets, contact, paragraph, section

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
    ],
)
def test_a_pointer_to_nothing_is_told(text: str, sound: Leaflet, findings: Judge) -> None:
    assert len(findings(with_text(sound, paragraph(text)), RULE)) == 1


def test_a_list_may_follow_a_colon(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph("Visit:"), bullets("The library")), RULE)
    led = with_text(sound, paragraph("Use the following links:"), Contacts((contact(),)))
    assert not findings(led, RULE)


def test_a_visit_is_no_pointer(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph("Bring this to your visit.")), RULE)
