"""ADV-01: no words that sell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.findings import Severity

from .samples import at, paragraph, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "ADV-01"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


@pytest.mark.parametrize(
    "text",
    [
        "Book now.",
        "See our price list.",
        "It costs only $9,000.",
        "Get 20% off this week.",
        "Our world-class team is here for you.",
        "We use cutting-edge methods.",
        "You are with the leading experts.",
        "We offer a free consultation.",
        "The treatment changed my life.",
        "Read our success stories.",
        "I was healed in a week.",
        "I highly recommend this clinic.",
    ],
)
def test_words_that_sell_are_told(text: str, sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_text(sound, paragraph(text, line=51)), RULE)
    assert found.place == at(51)
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "Ask for the price in writing.",
        "What is the price?",
        "Tell us your language when you book.",
        "Their adverts speak of world-class care.",
        "Order your medicines early.",
        "The best time to call is the morning.",
    ],
)
def test_plain_advice_sells_nothing(text: str, sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph(text)), RULE)
