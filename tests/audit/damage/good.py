"""The good files: made by the program from the shipped text, so that they have all that shipped files have."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from leaflet.audit.file import judge_file, read_facts
from leaflet.compose.story import compose
from leaflet.content.reader import read_leaflet
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import Paragraph
from leaflet.model.inlines import Foreign, Plain, Prose
from leaflet.model.look import Target
from leaflet.policy.packs import read_policies
from leaflet.render.file import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet
    from leaflet.structure import Element, Story

PROJECT = Path(__file__).parents[3]
TODAY = dt.date(2026, 11, 22)
_KEPT = ("key-points", "ahsct", "mesenchymal-stem-cells", "about-this-leaflet")
_PARTS = ("ahsct-what", "ahsct-steps", "ahsct-risks", "side-by-side")


@cache
def shipped() -> Leaflet:
    """Return the shipped leaflet on stem cells."""
    return read_leaflet(PROJECT, "stem-cell-treatments-ms", "en-AU")


@cache
def short() -> Leaflet:
    """Return a part of it: boxes, lists, a drawing, a table, links, and a sentence in French."""
    sections = []
    for section in shipped().sections:
        if section.ident in _KEPT:
            parts = tuple(one for one in section.subsections if one.ident in _PARTS)
            sections.append(replace(section, subsections=parts))
    french = (
        Plain("In French it is "),
        Foreign("fr", (Plain("autogreffe de cellules"),)),
        Plain("."),
    )
    told = Paragraph(Prose(french, shipped().place))
    sections[1] = replace(sections[1], blocks=(*sections[1].blocks, told))
    return replace(shipped(), sections=tuple(sections), policies=("house",))


def print_leaflet(
    leaflet: Leaflet,
    edition: str = "a4",
    damage: Callable[[Story], None] = lambda _story: None,
    brand: str = "northbank",
) -> bytes:
    """Print a leaflet, damaged on its way to paper."""
    layout = read_layout(PROJECT, edition)
    story = compose(leaflet, layout, read_brand(PROJECT, brand), today=TODAY)
    damage(story)
    profile = (PROJECT / "layouts" / "profiles" / "sRGB.icc").read_bytes()
    return render(story, Target.SCREEN, profile=profile)


@cache
def good(edition: str) -> bytes:
    """Return a good file of an edition."""
    return print_leaflet(short(), edition)


def judge(data: bytes, leaflet: Leaflet) -> list[Finding]:
    """Judge a file by the packs of a leaflet; if it names none, by the rules on files alone, as `leaflet audit` does."""
    packs = read_policies(PROJECT, leaflet.policies, leaflet.place)
    if not read_facts(data).policies:
        packs = tuple(replace(pack, sections=(), card=()) for pack in packs)
    return judge_file(data, "file.pdf", packs)


def sect(story: Story, ident: str) -> Element:
    """Return a section of a story."""
    return next(element for element in story.root.walk() if element.ident == ident)
