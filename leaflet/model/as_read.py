"""The text of a leaflet as read: every line that a reader gets, without layout, and the hash of them all.

Releases and sign-offs are bound to this hash. So it must say the same for as long as a reader would get the same
words, and nothing but the same: comments, line ends and the order of keys in the file do not count, nor do ids,
days on which links were opened, and how a thing is laid out. What changes while a text is signed does not count
either: version, status, dates and reviewers. What stands on the clinic's own sheet (brand) is not the leaflet's.

The walk over blocks is a general one, over whatever texts and figures they hold, so that a new kind of block
cannot be forgotten here. A field that has its default is left out: a new one changes no hash of old.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from leaflet.findings import Place
from leaflet.model.blocks import CLINIC, Contact
from leaflet.model.inlines import Citation, LineBreak, Link, Plain, Prose, Strong
from leaflet.model.leaflet import Imprint
from leaflet.model.pictures import Raster, Vector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from _typeshed import DataclassInstance

    from leaflet.model.inlines import Inline
    from leaflet.model.leaflet import Card, Leaflet, Section

WAY: Final = "1"
"""Number of the way in which texts are hashed; it stands before each hash, so that another way can be told."""
HASH: Final = re.compile(r"(\d+)-[0-9a-f]{64}", re.ASCII)
FRONT, CARD, IMPRINT = "(front)", "(card)", "(imprint)"
"""Parts of a text beside its sections; no section can have such an id."""

_UNREAD: Final = frozenset(
    {"ident", "number", "checked", "width", "lines", "new_page", "patient_label"}
)
"""Fields that a reader does not read as text: names for references, and layout."""
_MARKED: Final = re.compile(r"[\\*\[\]]")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the text under one heading: a section, or what stands before and after the sections."""

    ident: str
    title: str
    lines: tuple[str, ...]
    """One for each paragraph, bullet, cell and so on, in reading order, with marks as authors write them."""


def parts_of(leaflet: Leaflet) -> tuple[Part, ...]:
    """Return the whole text as read, part by part, in reading order."""
    front = (leaflet.title, leaflet.subtitle, leaflet.audience, leaflet.purpose)
    parts = [Part(FRONT, leaflet.title.plain, tuple(_lines(front)))]
    parts += [part_of(section) for section in leaflet.sections]
    if leaflet.card is not None:
        parts.append(Part(CARD, leaflet.card.title.plain, tuple(_card(leaflet.card))))
    parts.append(Part(IMPRINT, "", tuple(_imprint(leaflet.imprint))))
    return tuple(parts)


def part_of(section: Section) -> Part:
    """Return a section as read, its subsections and its short text included."""
    return Part(section.ident, section.title.plain, tuple(_section(section)))


def text_hash(leaflet: Leaflet) -> str:
    """Return the hash of the text as read."""
    return _hash(part.lines for part in parts_of(leaflet))


def section_hash(section: Section) -> str:
    """Return the hash of a section as read."""
    return _hash([part_of(section).lines])


def is_known_way(text: str) -> bool:
    """Tell whether a hash was made in the way in which this program makes them."""
    return text.partition("-")[0] == WAY


def _hash(parts: Iterable[tuple[str, ...]]) -> str:
    words = json.dumps([list(lines) for lines in parts], ensure_ascii=False)
    return f"{WAY}-{hashlib.sha256(words.encode()).hexdigest()}"


def _section(section: Section) -> Iterator[str]:
    yield from _lines((section.title, section.blocks))
    for subsection in section.subsections:
        yield from _section(subsection)
    yield from _lines(section.short)


def _card(card: Card) -> Iterator[str]:
    """Yield what the card prints; of its sections the titles, since their short texts stand in them."""
    yield from _lines((card.title, card.key_points))
    for section in (*card.sections, *((card.risks,) if card.risks else ())):
        yield marked(section.title)
    yield from _lines((card.questions, card.contacts, card.when_to_call))


def _imprint(imprint: Imprint) -> Iterator[str]:
    yield from _lines(
        (
            imprint.authors,
            imprint.funding,
            imprint.interests,
            imprint.owner,
            imprint.update_policy,
            imprint.feedback,
            imprint.other_formats,
            imprint.disclaimer,
        )
    )


def _lines(value: object) -> Iterator[str]:
    """Yield the lines of any part of the model."""
    match value:
        case None | Place() | Imprint():
            return
        case Prose():
            yield marked(value)
        case Raster() | Vector():
            yield _picture(value)
        case Enum():
            yield f"({value.value})"
        case tuple():
            for item in value:
                yield from _lines(item)
        case _ if is_dataclass(value) and not isinstance(value, type):
            yield from _fields(value)
        case _:
            yield str(value)


def _fields(value: DataclassInstance) -> Iterator[str]:
    """Yield what the fields of a block or of an entry in it hold."""
    if isinstance(value, Contact) and value.ident == CLINIC:
        yield f"({CLINIC})"
        return
    for field in fields(value):
        yield from _field(field, getattr(value, field.name))


def _field(field: Field[object], value: object) -> Iterator[str]:
    if field.name in _UNREAD or value in (field.default, ""):
        return
    if field.default_factory is not MISSING and value == field.default_factory():
        return
    if isinstance(value, bool):
        yield from [field.name] if value else []
    else:
        yield from _lines(value)


def _picture(picture: Raster | Vector) -> str:
    """Return what stands for a picture: its pixels as they came, or its shapes."""
    if isinstance(picture, Raster):
        return f"(picture {hashlib.sha256(picture.data).hexdigest()})"
    shapes = [
        [
            [[op, [round(one, 2) for one in at]] for op, at in shape.path],
            [shape.fill, shape.stroke, round(shape.stroke_width, 2), shape.even_odd],
        ]
        for shape in picture.shapes
    ]
    return f"(picture {hashlib.sha256(json.dumps(shapes).encode()).hexdigest()})"


def marked(prose: Prose) -> str:
    """Return a text with its marks as authors write them; ids of terms and languages are left out."""
    return "".join(_marked(prose.inlines))


def _marked(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Plain(text):
                yield _MARKED.sub(r"\\\g<0>", text)
            case LineBreak():
                yield "\n"
            case Citation(source=source):
                yield f"[](source:{source})"
            case Strong(children):
                yield from ("**", *_marked(children), "**")
            case Link(href, children):
                yield from ("[", *_marked(children), f"]({href})")
            case _:
                yield from _marked(inline.children)
