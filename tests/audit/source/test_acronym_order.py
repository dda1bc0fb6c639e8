"""RDG-04: acronyms are explained at first use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.findings import Severity
from leaflet.model.blocks import Term
from leaflet.model.inlines import Plain, Strong, TermReference

from .samples import at, card, paragraph, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "RDG-04"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


@pytest.mark.parametrize(
    "text",
    [
        "Magnetic resonance imaging (MRI) shows it. An MRI takes an hour.",
        "An MRI (magnetic resonance imaging) takes an hour. Two MRIs take two.",
        "Blood-forming stem cells (MSCs) grow. MSCs are cells.",
        "Multiple sclerosis (also called MS) is one.",
        "See your GP about the PDF.",
        "The MIST trial and the BEAT-MS study found this.",
        "COVID-19 and B12 are no acronyms.",
        "Write to A. Smith or to NAME@CLINIC.EXAMPLE.",
    ],
)
def test_this_needs_no_more_explaining(text: str, sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph(text)), RULE)


@pytest.mark.parametrize(
    "text",
    [
        "An MRI takes an hour. Magnetic resonance imaging (MRI) shows it.",
        "You have an MRI.",
        "The MRI-based test is new.",
        "See the scan (see MRI below).",
    ],
)
def test_this_comes_too_early(text: str, sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_text(sound, paragraph(text, line=51)), RULE)
    assert found.place == at(51)
    assert found.is_error
    assert '"MRI"' in found.message


def test_a_reference_to_a_term_explains(sound: Leaflet, findings: Judge) -> None:
    term = TermReference("mri", (Strong((Plain("an MRI"),)),))
    text = with_text(sound, paragraph("You have ", term, "."), paragraph("The MRI is quick."))
    assert not findings(text, RULE)


def test_each_acronym_is_told_once(sound: Leaflet, findings: Judge) -> None:
    text = with_text(sound, paragraph("An MRI."), paragraph("An MRI."), paragraph("A CT, an MRI."))
    assert len(findings(text, RULE)) == 2


def test_an_explanation_in_an_earlier_section_holds(sound: Leaflet, findings: Judge) -> None:
    text = with_text(sound, paragraph("Multiple sclerosis (MS) is one."))
    later = section("later", paragraph("MS is one."))
    assert not findings(replace(text, sections=(*text.sections, later)), RULE)


def test_the_card_is_read_alone(sound: Leaflet, findings: Judge) -> None:
    explained = with_text(sound, paragraph("Multiple sclerosis (MS) is one."))
    short = section("ms", short=(paragraph("MS can change.", line=61),))
    (found,) = findings(replace(explained, card=card(short)), RULE)
    assert found.place == at(61)
    assert found.severity is Severity.WARNING


def test_an_acronym_that_comes_back_belongs_into_the_list_of_words(
    sound: Leaflet, findings: Judge
) -> None:
    said = ("Magnetic resonance imaging (MRI) shows it.", "The MRI is quick.", "An MRI is loud.")
    text = with_text(
        sound, *(paragraph(each, line=51 + number) for number, each in enumerate(said))
    )
    other = Term("ms", prose("MS"), prose("Multiple sclerosis."))
    (found,) = findings(replace(text, terms=(other,)), RULE)
    assert found.place == at(51)
    assert found.severity is Severity.WARNING
    assert "3 texts" in found.message
    listed = Term("mri", prose("MRI"), prose("A scan."))
    assert not findings(replace(text, terms=(other, listed)), RULE)
    assert not findings(text, RULE)
