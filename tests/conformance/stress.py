"""Leaflets that are hard to tag: long, nested, split over pages, with pictures and links everywhere."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PIL import Image

from leaflet.compose.story import compose
from leaflet.content.inline import parse_inlines
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import (
    Bullet,
    Bullets,
    CallOut,
    CallOutKind,
    Contact,
    Contacts,
    Evidence,
    Figure,
    Glossary,
    Milestone,
    Option,
    Options,
    Paragraph,
    Process,
    Question,
    Questions,
    Source,
    Sources,
    Steps,
    Table,
    TableRow,
    Term,
    Timeline,
)
from leaflet.model.inlines import Citation, Foreign, Link, Plain, Prose, Strong, TermReference
from leaflet.model.pictures import Raster, Shape, Vector
from leaflet.model.risks import Risk, Risks
from tests.compose.conftest import PLACE, PROJECT, TODAY, leaflet, prose, section
from tests.text.scripts import SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.look import Brand, Layout
    from leaflet.structure import Story

_GUTTER = 20.0
"""Points between two columns."""
SENTENCE = "Stem cells can copy themselves and can turn into other kinds of cell. "


def rich(count: int = 1) -> Prose:
    """Make a text with every inline mark, `count` times over."""
    marks = (
        Plain("Ask about "),
        Strong((Plain("strong words, and "), Link("https://x.example/a", (Plain("a bold link"),)))),
        Plain(", then "),
        Link(
            "https://x.example/b", (Plain("a link that is so long that it goes over a line end"),)
        ),
        Plain(", a "),
        TermReference("term", (Plain("term"),)),
        Plain(", the French "),
        Foreign("fr", (Plain("sclérose en plaques"),)),
        Plain(" and a fact."),
        Citation("source", 1),
        Plain(" "),
    )
    return Prose(marks * count, PLACE)


def _png(mode: str) -> Raster:
    buffer = io.BytesIO()
    Image.new(mode, (40, 20), 128 if mode == "L" else (200, 40, 40, 90)[: len(mode)]).save(
        buffer, "PNG"
    )
    return Raster(buffer.getvalue(), (40, 20))


def _jpeg() -> Raster:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 20), (20, 90, 160)).save(buffer, "JPEG")
    return Raster(buffer.getvalue(), (40, 20))


_SQUARE = Shape((("m", (0, 0)), ("l", (9, 0)), ("l", (9, 9)), ("h", ())), "#aa0000", "#000000", 1.0)


def paragraphs(count: int) -> Leaflet:
    """Make a leaflet of long paragraphs with links, split over pages."""
    return leaflet(section("one", *[Paragraph(rich(6)) for _ in range(count)]))


def lists() -> Leaflet:
    """Make a leaflet of nested lists, steps and questions, split over pages."""
    nested = Bullets(tuple(Bullet(rich(), (Bullet(rich()), Bullet(rich()))) for _ in range(20)))
    steps = Steps(tuple(rich(2) for _ in range(30)))
    questions = Questions(tuple(Question(f"q{at}", rich()) for at in range(12)), 2)
    return leaflet(section("one", nested), section("two", steps), section("three", questions))


def tables() -> Leaflet:
    """Make a leaflet with a table of 70 rows, with links in its cells."""
    rows = tuple(TableRow(prose(f"Row {at}"), (rich(), prose(SENTENCE))) for at in range(70))
    table = Table(prose("Seventy rows"), (prose("What"), prose("Why"), prose("How")), rows)
    return leaflet(section("one", Paragraph(prose("Before:")), table, Paragraph(rich())))


def grouped_table() -> Leaflet:
    """Make a leaflet with a table of rows in groups, split over pages, and a note below it."""
    rows = tuple(
        TableRow(rich(), (rich(), prose(SENTENCE)), group=None if at % 9 else prose(f"Group {at}"))
        for at in range(45)
    )
    columns = (prose("What"), prose("Why"), prose("How"))
    return leaflet(section("one", Table(prose("Groups"), columns, rows, rich())))


def boxes() -> Leaflet:
    """Make a leaflet of call-outs, also one that no page can hold, evidence and options."""
    inner = (Paragraph(rich()), Bullets((Bullet(rich()), Bullet(rich()))))
    tall = CallOut(CallOutKind.NOTE, prose("Tall"), tuple(Paragraph(rich(3)) for _ in range(25)))
    return leaflet(
        section("one", *[CallOut(kind, prose(f"A {kind} box"), inner) for kind in CallOutKind]),
        section("two", tall),
        section("three", Evidence((rich(), rich()), (rich(),))),
        section("four", Options((Option(prose("Now"), rich(), (rich(),), (rich(), rich())),))),
    )


def pictures() -> Leaflet:
    """Make a leaflet of pictures: with alpha, grey, JPEG, vector and drawn."""
    caption = prose("A caption")
    images: list[Raster | Vector] = [
        _png("RGBA"),
        _png("L"),
        _png("RGB"),
        _jpeg(),
        Vector((10, 10), (_SQUARE,)),
    ]
    figures = [
        Figure(image, f"A plain field of colour, the {at}th of five", caption, 200.0, PLACE)
        for at, image in enumerate(images)
    ]
    process = Process((prose("Collect"), prose("Treat"), prose("Return")), "Steps", caption, PLACE)
    return leaflet(section("one", *figures, process, Paragraph(rich())))


def _numbers(*texts: Prose) -> tuple[Block, ...]:
    """Make risks, a timeline, contacts, evidence and a next step of some texts."""
    one, other = texts
    risks = (
        Risk(3, 3, None, 100, one, other, one, other, Prose((Citation("s", 1),), PLACE), PLACE),
        Risk(5, 9, 7, 100, one, None, None, None, other, PLACE),
        Risk(0, 1, None, 100, one, None, None, None, other, PLACE),
    )
    path = (Milestone(one, one, other), Milestone(None, other, one), Milestone(other, one, one))
    contacts = (
        Contact("a", one, phone="000"),
        Contact("b", other, phone="(02) 5550 0142", email="a@x.example", hours=one),
        Contact("c", one, link="https://x.example/c", note=other),
    )
    box = CallOut(CallOutKind.KEY_POINTS, one, (Paragraph(other),), other)
    return (box, Risks(one, risks), Timeline(path), Contacts(contacts), Evidence((one,), (other,)))


def numbers() -> Leaflet:
    """Make a leaflet of risks, a timeline and contacts, also in a subsection with a side head."""
    blocks = _numbers(rich(), prose("A short text"))
    below = replace(section("below", *blocks), title=prose("Side head"))
    return leaflet(replace(section("one", *blocks), subsections=(below,)))


def numbers_from_right() -> Leaflet:
    """Make the same in Arabic, where all of it is mirrored."""
    arabic, persian, _ = _sample("arabic")
    return leaflet(section("one", *_numbers(arabic, persian)), lang="ar")


def references() -> Leaflet:
    """Make a leaflet whose terms and citations lead to its own glossary and sources."""
    glossary = Glossary((Term("term", prose("Term"), rich()),))
    source = Source(
        "source", prose("A title"), prose("A publisher"), "2019", "https://x.example/s", "", 1
    )
    return leaflet(
        section("one", Paragraph(rich(3))),
        section("two", glossary),
        section("three", Sources((source,))),
    )


def _sample(script: str) -> list[Prose]:
    """Return the paragraphs of a script's golden page, each in its language."""
    texts = [(lang, parse_inlines(text).inlines) for lang, text in SCRIPTS[script].paragraphs]
    return [Prose((Foreign(lang, inlines),), PLACE) for lang, inlines in texts]


def right_to_left() -> Leaflet:
    """Make an Arabic leaflet of everything that mirrors, with Hebrew and Latin inside, split over pages."""
    arabic, persian, urdu = _sample("arabic")
    hebrew, _ = _sample("hebrew")
    nested = Bullets(tuple(Bullet(arabic, (Bullet(hebrew), Bullet(rich()))) for _ in range(6)))
    rows = tuple(TableRow(urdu, (persian, rich())) for _ in range(12))
    table = Table(urdu, (persian, persian, persian), rows)
    boxes = [CallOut(kind, persian, (Paragraph(arabic), nested)) for kind in CallOutKind]
    return leaflet(
        section("one", *[Paragraph(text) for text in (arabic, rich(8), hebrew) * 4]),
        section("two", nested, Steps((arabic, persian, rich(2)) * 4)),
        section("three", table, *boxes),
        section("four", Options((Option(urdu, arabic, (persian,), (rich(), hebrew)),))),
        lang="ar",
    )


def mixed_scripts() -> Leaflet:
    """Make a leaflet with every script that has a golden page, in paragraphs, lists and cells."""
    texts = [text for script in SCRIPTS for text in _sample(script)]
    rows = tuple(TableRow(prose(f"Row {at}"), pair) for at, pair in enumerate(pairwise(texts)))
    table = Table(prose("Scripts"), (prose("What"), prose("One"), prose("Other")), rows)
    together = Prose(tuple(inline for text in texts for inline in text.inlines), PLACE)
    return leaflet(
        section("one", *map(Paragraph, texts), Paragraph(together)),
        section("two", Bullets(tuple(map(Bullet, texts)))),
        section("three", table),
    )


def hyphenated_text() -> Leaflet:
    """Make a leaflet of long words with soft hyphens, in narrow cells, in links and beside bold words."""
    word = (
        "auto\u00adlo\u00adgous haemato\u00adpoietic stem cell trans\u00adplan\u00adta\u00adtion "
    )
    inlines = (
        Plain(word * 3),
        Link("https://x.example/c", (Plain(word), Strong((Plain(word),)))),
        Plain("schön\u00adste, "),
        Foreign("de", (Plain("Nerven\u00adheil\u00adkunde, "), Strong((Plain(word),)))),
    )
    text = Prose(inlines * 2, PLACE)
    columns = tuple(prose(f"Column {at}") for at in range(5))
    table = Table(
        prose("Narrow"),
        columns,
        tuple(
            TableRow(prose(word), (prose(word),) * 3 + (Prose(inlines, PLACE),)) for _ in range(9)
        ),
    )
    bullets = Bullets(tuple(Bullet(text) for _ in range(20)))
    return leaflet(section("one", *[Paragraph(text)] * 8, bullets), section("two", table))


def contents() -> Leaflet:
    """Make a leaflet with a table of contents that is itself longer than a page."""
    return leaflet(*[section(f"part-{at}", Paragraph(rich(at % 5))) for at in range(45)])


def two_columns(layout: Layout) -> Layout:
    """Return a layout with two columns on each page, and nothing beside the text."""
    first, later = layout.frames
    half = (first.width - _GUTTER) / 2
    columns = tuple(
        replace(frame, name=f"{frame.name}-{at}", left=left, width=half)
        for frame in (first, later)
        for at, left in enumerate((frame.left, frame.left + half + _GUTTER))
    )
    styles = {name: replace(style, indent=0.0) for name, style in layout.styles.items()}
    return replace(layout, frames=columns, styles=styles)


def columns() -> Leaflet:
    """Make a leaflet that is read down one column and on at the top of the next."""
    bullets = Bullets(tuple(Bullet(rich(), (Bullet(rich()),)) for _ in range(8)))
    rows = tuple(TableRow(prose(f"Row {at}"), (prose(SENTENCE),)) for at in range(20))
    table = Table(prose("Twenty rows"), (prose("What"), prose("Why")), rows)
    return leaflet(section("one", *[Paragraph(rich(3))] * 9), section("two", bullets, table))


STRESS = {
    "paragraphs": lambda: paragraphs(14),
    "sixty pages": lambda: paragraphs(270),
    "lists": lists,
    "tables": tables,
    "grouped table": grouped_table,
    "boxes": boxes,
    "pictures": pictures,
    "numbers": numbers,
    "numbers from the right": numbers_from_right,
    "references": references,
    "right to left": right_to_left,
    "mixed scripts": mixed_scripts,
    "hyphenated text": hyphenated_text,
    "contents": contents,
    "columns": columns,
}
LAYOUTS: dict[str, Callable[[Layout], Layout]] = {"columns": two_columns}
"""Of which layout a story asks, if not of A4 as it is."""


def stress_story(name: str, look: Brand) -> Story:
    """Compose one of the set in a brand."""
    layout = read_layout(PROJECT, "a4")
    return compose(STRESS[name](), LAYOUTS.get(name, _same)(layout), look, today=TODAY)


def _same(layout: Layout) -> Layout:
    return layout
