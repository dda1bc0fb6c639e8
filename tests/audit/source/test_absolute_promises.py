"""ADV-02: no promise that no treatment can keep."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.findings import Severity
from leaflet.model.blocks import Question, Questions
from leaflet.model.inlines import Citation

from .samples import at, paragraph, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "ADV-02"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


@pytest.mark.parametrize(
    "text",
    [
        "This breakthrough helps.",
        "Stem cells cure MS.",
        "You can be cured.",
        "It is safe and proven.",
        "Success is guaranteed.",
        "It is 100% safe.",
        "There are no side effects.",
        "It always works.",
        "It is a risk-free choice.",
    ],
)
def test_a_promise_is_told(text: str, sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_text(sound, paragraph(text, line=51)), RULE)
    assert found.place == at(51)
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "It is not a cure.",
        "No one can be cured yet.",
        "We cannot guarantee that it helps.",
        "It says that there is no risk, or that you will be cured.",
        "Is it a cure?",
        "Secure your belt, and see the curator.",
        "It may be safe for some people.",
    ],
)
def test_what_is_denied_asked_or_reported_is_no_promise(
    text: str, sound: Leaflet, findings: Judge
) -> None:
    assert not findings(with_text(sound, paragraph(text)), RULE)


def test_a_source_makes_a_fact_of_it(sound: Leaflet, findings: Judge) -> None:
    text = paragraph("This medicine cures the infection.", Citation("trial", 1))
    assert not findings(with_text(sound, text), RULE)


def test_a_question_to_ask_may_use_any_word(sound: Leaflet, findings: Judge) -> None:
    asking = Questions((Question("q-cure", prose("My hope of a cure:")),), 1)
    assert not findings(with_text(sound, asking), RULE)


def test_the_text_for_cards_promises_nothing_either(sound: Leaflet, findings: Judge) -> None:
    short = section("more", paragraph("Ask us."), short=(paragraph("It cures."),))
    assert findings(replace(sound, sections=(*sound.sections, short)), RULE)


def test_another_language_is_not_judged(sound: Leaflet, findings: Judge) -> None:
    french = replace(with_text(sound, paragraph("Une cure de repos.")), lang="fr")
    assert not findings(french, RULE)
