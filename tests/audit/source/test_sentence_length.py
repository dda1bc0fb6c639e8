"""RDG-02: short sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.findings import Severity

from .samples import FILE, at, paragraph, policy, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "RDG-02"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


def test_short_sentences_pass(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph("Go home. Rest.")), RULE)


def test_a_sentence_of_25_words_passes_and_one_of_26_is_told(
    sound: Leaflet, findings: Judge
) -> None:
    long = "word " * 25
    assert not findings(with_text(sound, paragraph(long)), RULE, policy(RDG_02={"longest": 25}))
    (found,) = findings(
        with_text(sound, paragraph(f"{long} more.", line=51)), RULE, policy(RDG_02={"longest": 25})
    )
    assert found.place == at(51)
    assert found.severity is Severity.WARNING
    assert "26 words" in found.message


def test_a_high_mean_is_told_at_the_file(sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(sound, RULE, policy(RDG_02={"mean": 2}))
    assert found.place == FILE
    assert found.severity is Severity.WARNING


def test_the_text_for_cards_is_judged_too(sound: Leaflet, findings: Judge) -> None:
    wordy = section("more", paragraph("Go."), short=(paragraph("word " * 30, line=52),))
    (found,) = findings(replace(sound, sections=(*sound.sections, wordy)), RULE)
    assert found.place == at(52)
