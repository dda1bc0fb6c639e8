"""The figures of a whole leaflet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.audit.source.measures import measure_leaflet, readability_of
from leaflet.model.blocks import Term
from leaflet.model.inlines import Plain, TermReference

from .samples import paragraph, prose, section

if TYPE_CHECKING:
    from leaflet.model.leaflet import Leaflet


def test_prose_is_counted_and_titles_and_contacts_are_not(sound: Leaflet) -> None:
    figures = readability_of(sound)
    assert figures.sentences == 4
    assert figures.words == 15


def test_a_marked_word_is_explained_where_it_is_marked(sound: Leaflet) -> None:
    mark = TermReference("neurologist", (Plain("neurologist"),))
    text = section("more", paragraph("Ask a ", mark, "."), paragraph("Ask a neurologist."))
    figures = readability_of(replace(sound, sections=(text,)))
    assert (figures.polysyllables, figures.explained) == (1, 1)


def test_a_word_of_the_glossary_is_explained_wherever_it_stands(sound: Leaflet) -> None:
    text = section("more", paragraph("Ask a neurologist. Neurologists know."))
    term = Term("neurologist", prose("neurologist"), prose("A doctor for nerves."))
    figures = readability_of(replace(sound, sections=(text,), terms=(term,)))
    assert (figures.polysyllables, figures.explained) == (0, 2)


def test_an_acronym_that_the_text_explains_is_no_long_word(sound: Leaflet) -> None:
    text = section("more", paragraph("A scan (MRI) helps. The MRI is quick. A CTA is not."))
    figures = readability_of(replace(sound, sections=(text,)))
    assert (figures.polysyllables, figures.explained) == (1, 2)


def test_figures_have_names_for_people(sound: Leaflet) -> None:
    figures = measure_leaflet(sound)
    assert list(figures)[:3] == ["SMOG", "SMOG with explained words", "Flesch-Kincaid"]
    assert figures["words"] == 15


def test_grades_are_for_english_alone(sound: Leaflet) -> None:
    assert "SMOG" not in measure_leaflet(replace(sound, lang="fr-CA"))
