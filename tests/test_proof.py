"""The proof of the shipped leaflet: what is left out, moved or hidden does not pass."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leaflet.audit.file import judge_file
from leaflet.compose.story import compose
from leaflet.content.reader import read_leaflet
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.look import Target
from leaflet.policy.packs import read_policies
from leaflet.render.file import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet
    from leaflet.structure import Element, Story

PROJECT = Path(__file__).parents[1]
TODAY = dt.date(2026, 11, 22)
SECTIONS = (
    "key-points",
    "what-are-stem-cells",
    "what-is-stem-cell-treatment",
    "how-sure-are-we",
    "ahsct",
    "mesenchymal-stem-cells",
    "unproven-clinics",
    "other-choices",
    "access-and-cost",
    "questions-to-ask",
    "when-to-get-help",
    "words-explained",
    "more-information",
    "about-this-leaflet",
)
PARTS = ("key-points", "ahsct", "unproven-clinics", "risks", "questions", "contacts", "imprint")


@cache
def shipped() -> Leaflet:
    return read_leaflet(PROJECT, "stem-cell-treatments-ms", "en-AU")


def prove(
    leaflet: Leaflet, edition: str = "a4", damage: Callable[[Story], None] = lambda _story: None
) -> list[Finding]:
    """Print a leaflet, damaged on the way, and return what the audit finds."""
    brand, layout = read_brand(PROJECT, "northbank"), read_layout(PROJECT, edition)
    story = compose(leaflet, layout, brand, today=TODAY)
    damage(story)
    profile = (PROJECT / "layouts" / "profiles" / "sRGB.icc").read_bytes()
    data = render(story, Target.SCREEN, profile=profile)
    policies = read_policies(PROJECT, shipped().policies, shipped().place)
    return judge_file(data, "file.pdf", policies)


def sect(story: Story, ident: str) -> Element:
    return next(element for element in story.root.walk() if element.ident == ident)


def test_the_shipped_leaflet_has_the_fourteen_sections_in_order() -> None:
    assert tuple(section.ident for section in shipped().sections) == SECTIONS


@pytest.mark.parametrize("edition", ["a4", "card"])
def test_the_shipped_files_are_proven(edition: str) -> None:
    assert prove(shipped(), edition) == []


@pytest.mark.parametrize("ident", SECTIONS)
def test_a_leaflet_without_one_of_its_sections_fails(ident: str) -> None:
    sections = tuple(section for section in shipped().sections if section.ident != ident)

    findings = prove(replace(shipped(), sections=sections))

    assert any(finding.rule == "SEC-01" and ident in finding.message for finding in findings)


@pytest.mark.parametrize("at", range(len(SECTIONS) - 1))
def test_a_leaflet_with_two_sections_swapped_fails(at: int) -> None:
    sections = list(shipped().sections)
    sections[at], sections[at + 1] = sections[at + 1], sections[at]

    findings = prove(replace(shipped(), sections=tuple(sections)))

    assert any(finding.rule == "SEC-01" and finding.is_error for finding in findings)


@pytest.mark.parametrize("ident", SECTIONS)
def test_a_section_that_the_structure_tree_does_not_name_fails(ident: str) -> None:
    def hide(story: Story) -> None:
        sect(story, ident).ident = ""

    findings = prove(shipped(), damage=hide)

    assert any(finding.rule == "SEC-01" and ident in finding.message for finding in findings)


@pytest.mark.parametrize("ident", PARTS)
def test_a_card_that_does_not_name_one_of_its_parts_fails(ident: str) -> None:
    def hide(story: Story) -> None:
        sect(story, ident).ident = ""

    findings = prove(shipped(), "card", damage=hide)

    assert any(finding.rule == "SEC-03" and ident in finding.message for finding in findings)


def test_a_heading_that_is_not_the_one_in_the_outline_fails() -> None:
    def rename(story: Story) -> None:
        sect(story, "ahsct").title = "Another title"

    findings = prove(shipped(), damage=rename)

    assert any(finding.rule == "SEC-02" for finding in findings)
