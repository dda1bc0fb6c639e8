"""Builds leaflets without files: short names for the parts of the model."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from leaflet.findings import Place, Severity
from leaflet.model.blocks import (
    Block,
    Bullet,
    Bullets,
    CallOut,
    CallOutKind,
    Contact,
    Contacts,
    ImprintTable,
    Paragraph,
    Question,
    Questions,
)
from leaflet.model.inlines import Inline, Plain, Prose
from leaflet.model.leaflet import Card, Imprint, Leaflet, Section, Status
from leaflet.model.policy import OwedPart, Policy, SetRule
from leaflet.model.risks import Risk, Risks
from leaflet.policy.catalogue import ONLY
from leaflet.policy.packs import read_policies

TODAY = dt.date(2026, 11, 22)
FILE = Place("content/sample/en-AU.yaml")


def at(line: int) -> Place:
    """Return a place in the sample's file."""
    return Place(FILE.file, line, 1)


def prose(*parts: str | Inline, line: int = 1) -> Prose:
    """Return a text; strings are plain runs."""
    inlines = tuple(Plain(part) if isinstance(part, str) else part for part in parts)
    return Prose(inlines, at(line))


def paragraph(*parts: str | Inline, line: int = 1) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(prose(*parts, line=line))


def bullets(*texts: str | Prose, line: int = 1) -> Bullets:
    """Return a list; strings stand on lines of their own from `line` on."""
    return Bullets(
        tuple(
            Bullet(prose(text, line=line + index) if isinstance(text, str) else text)
            for index, text in enumerate(texts)
        )
    )


def risks(line: int, *figures: tuple[int, int]) -> Risks:
    """Return risks told as data: how many, of how many; each stands on a line of its own."""
    text = prose("fell", line=line)
    items = tuple(
        Risk(n, n, None, of, text, None, None, None, text, at(line + index))
        for index, (n, of) in enumerate(figures)
    )
    return Risks(text, items)


def section(ident: str, *blocks: Block, line: int = 1, short: tuple[Block, ...] = ()) -> Section:
    """Return a section with a plain title."""
    title = prose(ident.replace("-", " ").capitalize(), line=line)
    return Section(ident, title, short, blocks, (), at(line))


def contact(phone: str = "000") -> Contact:
    """Return someone to call."""
    return Contact(
        "emergency",
        prose("Emergency"),
        phone=phone,
        link="https://help.example/",
        hours=prose("Day and night"),
    )


def imprint() -> Imprint:
    """Return an imprint whose dates are in order."""
    return Imprint(
        ident="LF-00001",
        version="1.0",
        status=Status.DRAFT,
        superseded_by="",
        authors=(prose("Writing team"),),
        reviewers=(),
        updated=dt.date(2026, 11, 1),
        published=None,
        reviewed=None,
        review_by=dt.date(2027, 11, 1),
        funding=prose("None"),
        interests=prose("None"),
        update_policy=prose("Read again every year."),
        feedback=prose("Tell us."),
        other_formats=prose("Ask us."),
        disclaimer=None,
        place=at(8),
        owner=prose("Practice manager"),
        version_place=at(6),
    )


def card(*sections: Section) -> Card:
    """Return a card with every part but risks."""
    return Card(
        title=prose("Sample"),
        key_points=(paragraph("Ask your doctor first."),),
        sections=sections,
        risks=None,
        questions=(Question("q-one", prose("Is it safe?")),),
        contacts=(contact(),),
        patient_label=False,
        place=at(90),
    )


def sound_leaflet() -> Leaflet:
    """Return a leaflet that no rule finds fault with."""
    key_points = CallOut(
        CallOutKind.KEY_POINTS, prose("In short"), (bullets("Ask your doctor first.", line=11),)
    )
    asking = Questions((Question("q-one", prose("Is it safe?", line=21)),), 2)
    return Leaflet(
        slug="sample",
        lang="en-AU",
        title=prose("A sample"),
        subtitle=None,
        audience=prose("For people who test."),
        purpose=prose("It helps you test."),
        policies=("sample",),
        imprint=imprint(),
        sections=(
            section("key-points", key_points, line=10),
            section("questions-to-ask", asking, line=20),
            section("when-to-get-help", Contacts((contact(),)), line=30),
            section("about-this-leaflet", ImprintTable(imprint()), line=40),
        ),
        terms=(),
        sources=(),
        card=card(),
        place=FILE,
        policies_place=FILE,
    )


(HOUSE,) = read_policies(Path(), ["house"], FILE)
"""The pack of the program that holds for every leaflet."""


def policy(
    *sections: str,
    card: tuple[str, ...] = (),
    name: str = "sample",
    **limits: float | dict[str, float] | None,
) -> Policy:
    """Return the house's rules with other limits (`RDG_03=40`, `RDG_01={"smog": 7}`, `SEC_05=None` without one)."""
    given = {key.replace("_", "-"): value for key, value in limits.items()}
    kept = tuple(rule for rule in HOUSE.rules if rule.ident not in given)
    return Policy(
        name,
        name.capitalize(),
        tuple(OwedPart(ident, f"Why {ident}.", "A standard") for ident in sections),
        tuple(OwedPart(ident, f"Why {ident}.", "A standard") for ident in card),
        (*kept, *(_set(ident, value) for ident, value in given.items())),
    )


def _set(ident: str, value: float | dict[str, float] | None) -> SetRule:
    named = value if isinstance(value, dict) else {} if value is None else {ONLY: value}
    level = next((rule.severity for rule in HOUSE.rules if rule.ident == ident), Severity.ERROR)
    return SetRule(ident, level, tuple(named.items()), "A standard", "1.2")
