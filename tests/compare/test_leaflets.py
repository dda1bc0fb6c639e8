"""Two texts of a leaflet: what is told, and that nothing that a hash sees is left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.compare.leaflets import FACTS, Comparison, compare_leaflets
from leaflet.compare.lines import compare_lines
from leaflet.compare.words import Fate
from leaflet.model.as_read import text_hash
from leaflet.model.leaflet import Status
from tests.audit.source.samples import bullets, paragraph, prose, section, sound_leaflet

if TYPE_CHECKING:
    from leaflet.model.leaflet import Leaflet

OLD = sound_leaflet()


def with_sections(*order: str) -> Leaflet:
    """Return the sample with its sections in an order; one that it does not have is new."""
    there = {one.ident: one for one in OLD.sections}
    sections = tuple(there.get(ident) or section(ident, paragraph("New.")) for ident in order)
    return replace(OLD, sections=sections)


def fates(comparison: Comparison) -> dict[str, str]:
    return {
        part.ident: f"{part.fate}{' and moved' if part.has_moved else ''}"
        for part in comparison.changed_parts
    }


def test_a_text_and_itself_have_nothing_between_them() -> None:
    comparison = compare_leaflets(OLD, sound_leaflet())
    assert comparison.is_empty
    assert not comparison.facts_changed
    assert not comparison.changed_parts


def test_sections_are_told_as_added_removed_and_moved() -> None:
    now = with_sections("questions-to-ask", "key-points", "what-is-new", "about-this-leaflet")
    comparison = compare_leaflets(OLD, now)
    assert fates(comparison) == {
        "questions-to-ask": "kept and moved",
        "what-is-new": "added",
        "when-to-get-help": "removed",
    }
    order = [part.ident for part in comparison.parts]
    assert order.index("when-to-get-help") == order.index("questions-to-ask") + 1
    assert not comparison.is_empty


def test_a_section_with_another_title_is_the_same_section() -> None:
    first, *rest = OLD.sections
    renamed = replace(first, title=prose("What matters most"))
    comparison = compare_leaflets(OLD, replace(OLD, sections=(renamed, *rest)))
    (part,) = [part for part in comparison.changed_parts if part.ident == first.ident]
    assert part.title == "What matters most"
    assert [piece.fate for piece in part.lines[0].pieces] == [Fate.REMOVED, Fate.ADDED]
    assert len(part.changed_lines) == 1


def test_version_status_and_dates_are_told_apart_from_the_text() -> None:
    imprint = replace(OLD.imprint, version="1.1", status=Status.REVIEWED)
    comparison = compare_leaflets(OLD, replace(OLD, imprint=imprint))
    assert comparison.is_empty
    assert comparison.facts_changed
    (part,) = comparison.changed_parts
    assert part.ident == FACTS
    assert [line.pieces[0].text for line in part.changed_lines] == ["Version: ", "Status: "]


@pytest.mark.parametrize(
    "now",
    [
        with_sections("questions-to-ask", "key-points", "when-to-get-help", "about-this-leaflet"),
        with_sections("key-points", "questions-to-ask", "about-this-leaflet"),
        replace(OLD, title=prose("Another title")),
        replace(OLD, card=None),
        replace(OLD, imprint=replace(OLD.imprint, funding=prose("A maker of pens"))),
        replace(OLD, sections=(section("key-points", bullets("One", "Two")), *OLD.sections[1:])),
    ],
)
def test_whatever_changes_the_hash_is_told(now: Leaflet) -> None:
    assert text_hash(now) != text_hash(OLD)
    assert not compare_leaflets(OLD, now).is_empty


def test_a_line_is_paired_with_the_one_that_it_came_from() -> None:
    old = ["Bring your card and a list of medicines.", "Come early.", "Ask for help at the desk."]
    new = ["Eat before you come.", "Bring your card and a list of all medicines.", "Ask for help."]
    lines = compare_lines(old, new, "en")
    assert [line.fate for line in lines] == [
        Fate.ADDED,
        Fate.CHANGED,
        Fate.REMOVED,
        Fate.CHANGED,
    ]


def test_very_many_lines_are_told_without_pairing() -> None:
    old = [f"Line {number}." for number in range(600)]
    new = [f"Row {number}!" for number in range(600)]
    lines = compare_lines(old, new, "en")
    assert {line.fate for line in lines} == {Fate.REMOVED, Fate.ADDED}
