"""RDG-01: the school grade of the prose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.model.blocks import Term

from .samples import FILE, at, paragraph, policy, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "RDG-01"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


HARD = (
    "Haematological recovery necessitates prophylactic antimicrobial administration and "
    "conscientious epidemiological observation throughout immunological reconstitution."
)


def test_plain_words_pass(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph("You may catch germs more easily.")), RULE)


def test_hard_prose_is_told_by_both_formulae_with_its_worst_line(
    sound: Leaflet, findings: Judge
) -> None:
    hard = with_text(sound, *(paragraph(HARD, line=line) for line in (51, 52, 53, 54, 55)))
    smog, kincaid = (found for found in findings(hard, RULE) if found.is_error)
    assert smog.place == kincaid.place == FILE
    assert smog.is_error
    assert "SMOG" in smog.message
    assert "Flesch-Kincaid" in kincaid.message
    assert "line 51 (haematological" in smog.hint


def test_the_strictest_limit_holds(sound: Leaflet, findings: Judge) -> None:
    easy = with_text(sound, paragraph("Chemotherapy and medicine together. We tell you more."))
    assert findings(
        easy, RULE, policy(RDG_01={"smog": 12}), policy(name="strict", RDG_01={"smog": 4})
    )
    assert not findings(
        easy, RULE, policy(RDG_01={"smog": 12}), policy(name="loose", RDG_01={"smog": 14})
    )


def test_words_of_the_glossary_are_exempt(sound: Leaflet, findings: Judge) -> None:
    text = with_text(sound, *(paragraph("Take chemotherapy.", line=line) for line in range(51, 71)))
    assert findings(text, RULE, policy(RDG_01={"smog": 6}))
    term = Term("chemotherapy", prose("chemotherapy"), prose("Strong medicine."))
    explained = replace(text, terms=(term,))
    assert not findings(explained, RULE, policy(RDG_01={"smog": 6}))


def test_another_language_is_not_graded(sound: Leaflet, findings: Judge) -> None:
    hard = with_text(sound, *(paragraph(HARD) for _ in range(5)))
    assert not findings(replace(hard, lang="fr"), RULE)


def test_a_hard_section_of_an_easy_leaflet_is_warned_of(sound: Leaflet, findings: Judge) -> None:
    easy = section("easy", *(paragraph("You may catch germs.") for _ in range(300)), line=30)
    hard = section("hard", *(paragraph(HARD, line=51) for _ in range(5)), line=50)
    found = findings(replace(sound, sections=(*sound.sections, easy, hard)), RULE)
    assert [one.place for one in found] == [at(50), at(50)]
    assert not any(one.is_error for one in found)
    assert all('"hard"' in one.message for one in found)
    assert "line 51 (haematological" in found[0].hint


def test_a_section_of_a_few_sentences_is_not_graded(sound: Leaflet, findings: Judge) -> None:
    easy = section("easy", *(paragraph("You may catch germs.") for _ in range(300)))
    hard = section("hard", *(paragraph(HARD) for _ in range(4)))
    assert not findings(replace(sound, sections=(*sound.sections, easy, hard)), RULE)
