"""A real archive file taken apart, so that a test can damage one thing and put it together again."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
)

from leaflet.audit.file import judge_file
from leaflet.compose.story import compose
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.blocks import (
    Bullet,
    Bullets,
    Figure,
    Glossary,
    Paragraph,
    Source,
    Sources,
    Table,
    TableRow,
    Term,
)
from leaflet.model.look import Target
from leaflet.render.file import render
from tests.audit.file.drafts import NO_SECTIONS
from tests.compose.conftest import PLACE, TODAY, leaflet, prose, section
from tests.conformance.stress import _png, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet

PROJECT = Path(__file__).parents[3]
_HEADER = b"%PDF-2.0\n%\xe2\xe3\xcf\xd3\n"


def everything() -> Leaflet:
    """Make a leaflet with every kind of element that a file may have, and a table of contents."""
    rows = (
        TableRow(group=prose("At first"), head=prose("Fever"), cells=(prose("Often"),)),
        TableRow(group=prose("Later"), head=prose("Tiredness"), cells=(prose("Seldom"),)),
    )
    table = Table(
        prose("What to expect"), (prose("What"), prose("How often")), rows, prose("By ear.")
    )
    figure = Figure(_png("RGB"), "A plain field of red", prose("Red"), 100.0, PLACE)
    source = Source(
        "source", prose("A title"), prose("A publisher"), "2019", "https://x.example/s", "", 1
    )
    plain = [section(f"part-{at}", Paragraph(prose("Short."))) for at in range(5)]
    return leaflet(
        section("one", Paragraph(rich()), Bullets((Bullet(prose("A point")),)), table, figure),
        *plain,
        section("words", Glossary((Term("term", prose("Term"), prose("What it means.")),))),
        section("sources", Sources((source,))),
    )


@cache
def archived() -> bytes:
    """Return that leaflet as a file for an archive."""
    brand, layout = read_brand(PROJECT, "northbank"), read_layout(PROJECT, "a4")
    story = compose(everything(), layout, brand, today=TODAY)
    profile = (PROJECT / "layouts" / "profiles" / "sRGB.icc").read_bytes()
    return render(story, Target.ARCHIVE, profile=profile)


@cache
def pressed() -> bytes:
    """Return that leaflet as a file for a press."""
    brand, layout = read_brand(PROJECT, "northbank"), read_layout(PROJECT, "a4")
    story = compose(everything(), layout, brand, today=TODAY)
    profile = (PROJECT / "layouts" / "profiles" / brand.press.profile).read_bytes()
    return render(story, Target.PRESS, profile=profile, press=brand.press)


class Sheet:
    """An archive file, or another one, in pieces: pypdf's objects, to be changed in place."""

    def __init__(self, data: bytes | None = None) -> None:
        whole = data or archived()
        self.reader = PdfReader(BytesIO(whole))
        self.header = whole[: len(_HEADER)]
        self.tail = b""
        numbers = range(1, int(self.reader.trailer["/Size"]))
        read = {number: self.reader.get_object(number) for number in numbers}
        packed = {"/ObjStm", "/XRef"}
        self.objects = {n: held for n, held in read.items() if not _is_of(held, packed)}
        self.trailer = DictionaryObject(
            {
                NameObject(key): self.reader.trailer.raw_get(key)
                for key in ("/Root", "/ID", "/Info")
                if key in self.reader.trailer
            }
        )

    @property
    def catalog(self) -> DictionaryObject:
        """The catalogue."""
        held: DictionaryObject = self.trailer["/Root"].get_object()
        return held

    @property
    def tree(self) -> DictionaryObject:
        """The root of the structure tree."""
        held: DictionaryObject = self.catalog["/StructTreeRoot"].get_object()
        return held

    def page(self, number: int = 1) -> DictionaryObject:
        """Return a page."""
        return self.all_of("/Type", "/Page")[number - 1]

    def element(self, role: str, at: int = 0) -> DictionaryObject:
        """Return a structure element by its type."""
        return self.all_of("/S", f"/{role}")[at]

    def all_of(self, key: str, value: str) -> list[DictionaryObject]:
        """Return every object of which an entry has a value."""
        held = [thing for thing in self.objects.values() if isinstance(thing, DictionaryObject)]
        return [thing for thing in held if thing.get(key) == value]

    def number_of(self, held: object) -> int:
        """Return the number of an object."""
        return next(number for number, thing in self.objects.items() if thing is held)

    def ref(self, held: object) -> IndirectObject:
        """Return a reference to an object."""
        return IndirectObject(self.number_of(held), 0, self.reader)

    def add(self, held: Any) -> IndirectObject:
        """Add an object."""
        number = max(self.objects) + 1
        self.objects[number] = held
        return IndirectObject(number, 0, self.reader)

    def kids(self, element: DictionaryObject) -> ArrayObject:
        """Return an element's kids as a list of its own, to be changed."""
        held = element["/K"]
        kids = held if isinstance(held, ArrayObject) else ArrayObject([element.raw_get("/K")])
        element[NameObject("/K")] = kids
        return kids

    def edit(self, key: str, old: bytes, new: bytes) -> None:
        """Change the data of a stream of the catalogue."""
        self.replace(self.catalog[key].get_object(), old, new)

    def reads_as(self, font: Any, code: str, text: str) -> None:
        """Let a code of a font read as another text; both in hexadecimal digits."""
        row = f"1 beginbfchar\n<{code}> <{text}>\nendbfchar\nendcmap".encode()
        self.replace(font["/ToUnicode"].get_object(), b"endcmap", row)

    def replace(self, stream: Any, old: bytes, new: bytes) -> None:
        """Change the data of a stream."""
        data = stream.get_data()
        assert old in data
        changed = DecodedStreamObject()
        changed.update({k: v for k, v in dict.items(stream) if k not in {"/Filter", "/Length"}})
        changed.set_data(data.replace(old, new))
        self.objects[self.number_of(stream)] = changed

    def pdf(self) -> bytes:
        """Put the file together."""
        out = BytesIO()
        out.write(self.header)
        places = {}
        for number, held in sorted(self.objects.items()):
            places[number] = out.tell()
            out.write(b"%d 0 obj\n" % number)
            held.write_to_stream(out)
            out.write(b"\nendobj\n")
        start, size = out.tell(), max(self.objects) + 1
        out.write(b"xref\n0 %d\n" % size)
        for number in range(size):
            out.write(
                b"%010d 00000 n \n" % places[number]
                if number in places
                else b"0000000000 65535 f \n"
            )
        self.trailer[NameObject("/Size")] = NameObject(str(size))
        out.write(b"trailer\n<</Size %d" % size)
        for key, value in self.trailer.items():
            if key != "/Size":
                out.write(f"{key} ".encode())
                value.write_to_stream(out)
        out.write(b">>\nstartxref\n%d\n%%%%EOF\n" % start)
        return out.getvalue() + self.tail

    def told(self, rule: str) -> list[str]:
        """Return what a rule says of the file."""
        return [message for name, message in self.findings() if name == rule]

    def findings(self) -> Iterator[tuple[str, str]]:
        """Yield every rule's id and message."""
        for finding in judge_file(self.pdf(), "a.pdf", (NO_SECTIONS,)):
            yield finding.rule, finding.message


def _is_of(held: object, kinds: set[str]) -> bool:
    return isinstance(held, DictionaryObject) and held.get("/Type") in kinds
