"""A small tagged PDF, written by hand from a tree of elements, so that a test can damage one thing at a time."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from leaflet.findings import Place
from leaflet.model.policy import OwedPart, Policy
from leaflet.policy.packs import read_policies
from leaflet.text.letters import count_letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Messages: TypeAlias = "Callable[[Draft, str], list[str]]"
"""What a rule says of a draft."""

(HOUSE,) = read_policies(Path(), ["house"], Place(""))
POLICY = Policy(
    "decision-aid",
    "Treatment leaflets",
    sections=(
        OwedPart("key-points", "It tells the main message.", "TGA CMI"),
        OwedPart("risks", "It tells what may go wrong."),
        OwedPart("more-information"),
    ),
    card=(OwedPart("key-points"), OwedPart("risks")),
    rules=HOUSE.rules,
)
NO_SECTIONS = Policy("rules", "The rules alone", rules=HOUSE.rules)
"""For a file that owes no section."""

XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:leaflet="urn:leaflet:ns:1.0:"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>en-AU</rdf:li></rdf:Bag></dc:language>
<leaflet:Identifier>LF-7F3K2</leaflet:Identifier><leaflet:Version>0.1</leaflet:Version>
<leaflet:Status>{status}</leaflet:Status><leaflet:ReviewBy>2027-11-22</leaflet:ReviewBy>
<leaflet:Edition>{edition}</leaflet:Edition>{form}
<leaflet:Policies><rdf:Bag><rdf:li>decision-aid</rdf:li></rdf:Bag></leaflet:Policies>
<leaflet:Letters><rdf:Bag>{letters}</rdf:Bag></leaflet:Letters>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""

PROFILE = bytes(16) + b"RGB " + bytes(16) + b"acsp" + bytes(88)
"""What rules ask of a colour profile."""
TO_UNICODE = (
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    b"2 beginbfrange <0020> <007E> <0020> <00A0> <00FF> [<00A0>] endbfrange\n"
    b"3 beginbfchar <0100> <E000> <00AD> <00AD> <767D> <767D> endbfchar"
)


@dataclass(eq=False)
class Words:
    """A piece of text that an element paints."""

    text: str
    claimed: bool = True
    """Whether the tree knows it."""
    painted: bool = True
    """Whether the page shows it."""
    before: str = ""
    """Operators that stand before it, inside the text object."""
    step: int = 17
    """Points from line to line."""


class Shape(Words):
    """A rectangle that an element paints."""


@dataclass(eq=False)
class El:
    """A structure element."""

    role: str
    kids: list[El | Words | str] = field(default_factory=list)
    ident: str = ""
    title: str = ""
    alt: str = ""
    attributes: str = ""
    lang: str = ""
    actual: str = ""
    page: int = 0
    """Index of the page on which it begins; 0 means that of the element around it."""
    link: str = ""
    contents: str = "Opens a page"
    held: bool = True
    """Whether a link element holds its annotation."""

    def find(self, ident: str) -> El:
        """Return the element with this id or role."""
        return next(el for el in self.walk() if ident in {el.ident, el.role})

    def walk(self) -> Iterator[El]:
        """Yield this element and all below it."""
        yield self
        for kid in self.kids:
            if isinstance(kid, El):
                yield from kid.walk()

    def text(self) -> str:
        """Return all that it and what is below it paint."""
        return " ".join(
            kid.text() if isinstance(kid, El) else kid if isinstance(kid, str) else kid.text
            for kid in self.kids
        )

    def drop(self, ident: str) -> El:
        """Take the element with this id or role out of the tree, and return it."""
        for el in self.walk():
            for kid in el.kids:
                if isinstance(kid, El) and ident in {kid.ident, kid.role}:
                    el.kids.remove(kid)
                    return kid
        raise KeyError(ident)


def section(ident: str, title: str, *body: El | Words | str, page: int = 0) -> El:
    """Make a section with its heading."""
    kids = [kid if isinstance(kid, El) else El("P", [kid]) for kid in body]
    return El("Sect", [El("H2", [title]), *kids], ident=ident, title=title, page=page)


@dataclass(eq=False)
class Draft:
    """A whole file, good until something in it is changed."""

    root: El
    edition: str = "a4"
    flow: str = ""
    """What it says that it holds; empty: nothing."""
    panels: int = 0
    """How many pages it says that it has to have."""
    title: str = "A sample"
    info_title: str = "A sample"
    lang: str = "/Lang (en-AU)"
    mark_info: str = "/MarkInfo <</Marked true>>"
    viewer: str = "/ViewerPreferences <</DisplayDocTitle true>>"
    status: str = "draft"
    banner: str = "Draft: not yet reviewed. Do not give to patients."
    furniture: str = "LF-7F3K2, version 0.1, review by November 2027"
    plain_pages: frozenset[int] = frozenset()
    """Pages without furniture."""
    font_file: str = "/FontFile 8 0 R"
    font_program: bytes = b"%!PS-AdobeFont-1.0: Sample"
    widths: str = ""
    """More entries of the font that tell its widths."""
    to_unicode: str = "/ToUnicode 9 0 R"
    extra: str = ""
    """Operators at the end of the first page."""
    outline: dict[str, tuple[str, int]] | None = None
    """Ids to outline titles and pages; by default, what the sections say."""
    destinations: dict[str, int] | None = None
    pages: int = 1
    trailer: str = ""
    tagged: bool = True
    ways_back: bool = True
    """Whether the parent tree tells which element each piece of content belongs to."""
    xmp: str = XMP
    letters: dict[str, int] | None = None
    """Ids and how much was written in each section; by default, what the sections say."""
    before: str = ""
    """Operators at the beginning of the first page."""
    box: str = "0.9 g 40 730 500 22 re f 0 g"
    """Operators that draw a box around the key message."""
    resources: str = ""
    """More resources of pages."""
    notes: tuple[str, ...] = ()
    """More annotations of pages."""
    page_facts: str = "/Tabs /S"
    """More entries of pages."""
    declared: str = (
        "/PageLabels <</Nums [0 <</S /D>>]>> "
        "/OutputIntents [<</S /GTS_PDFA1 /DestOutputProfile 29 0 R>>]"
    )
    """Entries of the catalogue that tell colours and page numbers."""
    catalog: str = ""
    """More entries of the catalogue."""

    def pdf(self) -> bytes:
        """Write the file."""
        return _Writer(self).write()

    def written(self) -> dict[str, int]:
        """Return each section's id and its letters and figures."""
        return {el.ident: count_letters(el.text()) for el in self.root.walk() if el.ident}

    def packet(self) -> bytes:
        """Write the metadata."""
        written = self.written() if self.letters is None else self.letters
        letters = "".join(f"<rdf:li>{ident} {count}</rdf:li>" for ident, count in written.items())
        facts = {"title": self.title, "edition": self.edition, "status": self.status}
        flow = f"<leaflet:Flow>{self.flow}</leaflet:Flow>" if self.flow else ""
        panels = f"<leaflet:Panels>{self.panels}</leaflet:Panels>" if self.panels else ""
        return self.xmp.format(**facts, letters=letters, form=flow + panels).encode()

    def ways(self) -> dict[str, tuple[str, int]]:
        """Return the sections' ids, titles and pages."""
        return {el.ident: (el.title, el.page or 1) for el in self.root.walk() if el.ident}


_FIRST_NOTE = 100
"""Key of the first annotation in the parent tree; pages come before."""
_ATTRIBUTES = {
    "Figure": "<</O /Layout /BBox [50 50 100 100]>>",
    "L": "<</O /List /ListNumbering /Disc>>",
}
"""What elements say of themselves unless a test has them say something else."""


class _Writer:
    """Writes a draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.objects: dict[int, str | bytes] = {}
        self.next = 30
        self.streams: list[list[str]] = [[] for _ in range(draft.pages)]
        self.counts = [0] * draft.pages
        self.tops = [800.0] * draft.pages
        self.notes: list[list[str]] = [[] for _ in range(draft.pages)]
        self.owners: list[list[str]] = [[] for _ in range(draft.pages)]
        self.note_owners: list[str] = []

    def new(self, body: str | bytes = "") -> int:
        self.next += 1
        self.objects[self.next] = body
        return self.next

    def page(self, index: int) -> str:
        return f"{10 + index} 0 R"

    def element(self, el: El, parent: str, page: int) -> str:
        page = el.page or page
        ref = f"{self.new()} 0 R"
        kids = []
        for kid in el.kids:
            if isinstance(kid, El):
                kids.append(self.element(kid, ref, page))
            else:
                words = kid if isinstance(kid, Words) else Words(kid)
                mcid = self.paint(words, page, el.role)
                self.owners[page - 1].append(ref)
                kids += [str(mcid)] if words.claimed else []
        if el.link:
            key = _FIRST_NOTE + len(self.note_owners)
            self.note_owners.append(ref)
            uri = f"/A <</S /URI /URI ({el.link})>> /Contents ({el.contents}) /StructParent {key}"
            note = f"{self.new(f'<</Type /Annot /Subtype /Link /Rect [0 0 595 842] {uri}>>')} 0 R"
            self.notes[page - 1].append(note)
            kids += [f"<</Type /OBJR /Obj {note}>>"] if el.held else []
        facts = {
            "ID": el.ident,
            "T": el.title,
            "Alt": el.alt,
            "Lang": el.lang,
            "ActualText": el.actual,
        }
        told = " ".join(f"/{key} ({value})" for key, value in facts.items() if value)
        attributes = el.attributes or _ATTRIBUTES.get(el.role, "")
        told += f" /A {attributes}" if attributes else ""
        self.objects[int(ref.split(maxsplit=1)[0])] = (
            f"<</Type /StructElem /S /{el.role} /P {parent} /Pg {self.page(page)} "
            f"/K [{' '.join(kids)}] {told}>>"
        )
        return ref

    def paint(self, words: Words, page: int, role: str) -> int:
        at = page - 1
        mcid = self.counts[at]
        self.counts[at] += 1
        self.tops[at] -= 20
        top = self.tops[at]
        if isinstance(words, Shape):
            drawn = f"10 {top} 50 15 re f"
        else:
            lines = [f"<{line.encode('utf-16-be').hex()}> Tj" for line in words.text.split("\n")]
            shown = f" 0 -{words.step} Td ".join(lines)
            self.tops[at] -= words.step * (len(lines) - 1)
            drawn = f"BT /F1 12 Tf 1 0 0 1 50 {top} Tm {words.before} {shown} 0 Tr ET"
        if words.painted:
            self.streams[at].append(f"/{role} <</MCID {mcid}>> BDC {drawn} EMC")
        return mcid

    def write(self) -> bytes:
        draft = self.draft
        top = self.element(draft.root, "3 0 R", 1)
        ways = draft.ways() if draft.outline is None else draft.outline
        places = {ident: page for ident, (_, page) in draft.ways().items()}
        places = places if draft.destinations is None else draft.destinations
        named = " ".join(
            f"({ident}) [{self.page(page)} /XYZ 0 800 0]" for ident, page in sorted(places.items())
        )
        tree = "/StructTreeRoot 3 0 R" if draft.tagged else ""
        self.objects |= {
            1: f"<</Type /Catalog /Pages 2 0 R {tree} /Outlines 4 0 R /Metadata 5 0 R {draft.lang} "
            f"{draft.mark_info} {draft.viewer} {draft.declared} {draft.catalog} /Names <</Dests <</Names [{named}]>>>>>>",
            2: f"<</Type /Pages /Count {draft.pages} /Kids "
            f"[{' '.join(self.page(at + 1) for at in range(draft.pages))}]>>",
            3: f"<</Type /StructTreeRoot /K [{top}] /ParentTree <</Nums [{self.ways_back()}]>>>>",
            4: self.outline(list(ways.values())),
            5: _stream(draft.packet(), "/Type /Metadata"),
            6: f"<</Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H "
            f"/DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /DW 500 {draft.widths} "
            f"/FontDescriptor 7 0 R>>] {draft.to_unicode}>>",
            7: f"<</Type /FontDescriptor /FontName /Sample {draft.font_file}>>",
            8: _stream(draft.font_program),
            9: _stream(TO_UNICODE),
            29: _stream(PROFILE, "/N 3"),
            10: f"<</Title ({draft.info_title})>>",
        }
        for at in range(draft.pages):
            self.objects[11 + at] = self.page_object(at)
        return _assemble(self.objects, draft.trailer)

    def ways_back(self) -> str:
        """Write each page's content and the elements that it belongs to."""
        lists = [f"{at} [{' '.join(refs)}]" for at, refs in enumerate(self.owners)]
        lists += [f"{_FIRST_NOTE + at} {ref}" for at, ref in enumerate(self.note_owners)]
        return " ".join(lists) if self.draft.ways_back else ""

    def page_object(self, at: int) -> str:
        draft = self.draft
        told = "" if at + 1 in draft.plain_pages else f"{draft.furniture} {draft.banner}"
        foot = f"/Artifact <</Type /Pagination>> BDC BT /F1 9 Tf 50 20 Td <{told.encode('utf-16-be').hex()}> Tj ET EMC"
        lines = [foot, *self.streams[at]]
        if at == 0:
            box = f"/Artifact BMC {draft.box} EMC" if draft.box else ""
            lines = [box, draft.before, *lines, draft.extra]
        contents = self.new(_stream("\n".join(lines).encode("latin-1")))
        return (
            f"<</Type /Page /Parent 2 0 R /StructParents {at} /MediaBox [0 0 595 842] /Contents {contents} 0 R "
            f"/Resources <</Font <</F1 6 0 R>> {draft.resources}>> {draft.page_facts} "
            f"/Annots [{' '.join([*self.notes[at], *draft.notes])}]>>"
        )

    def outline(self, entries: list[tuple[str, int]]) -> str:
        following = ""
        for title, page in reversed(entries):
            link = f"/Next {following}" if following else ""
            body = f"<</Title ({title}) /Dest [{self.page(page)} /Fit] {link}>>"
            following = f"{self.new(body)} 0 R"
        return f"<</Type /Outlines /First {following}>>" if following else "<</Type /Outlines>>"


def _stream(data: bytes, facts: str = "") -> bytes:
    """Write a compressed stream."""
    packed = zlib.compress(data)
    head = f"<</Length {len(packed)} /Filter /FlateDecode {facts}>>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def _assemble(objects: dict[int, str | bytes], trailer: str) -> bytes:
    """Put the objects into a file with a cross-reference table."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        raw = body if isinstance(body, bytes) else body.encode("latin-1")
        out += b"%d 0 obj\n%s\nendobj\n" % (number, raw)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n" % size
    for number in range(size):
        out += (
            b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 65535 f \n"
        )
    out += f"trailer\n<</Size {size} /Root 1 0 R /Info 10 0 R {trailer}>>\n".encode()
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


FULL_LINE = "A line of text as long as it may be: not all that long, and not short."
"""Its font sets letters half a square wide, so 70 of them take 420 points of 12 point type."""


def paragraph(*lines: str, before: str = "", step: int = 17) -> El:
    """Make a paragraph of lines, each with a space at its end but the last."""
    return El("P", [Words(" \n".join(lines), before=before, step=step)])


def draft_with(*elements: El) -> Draft:
    """Make a good leaflet with a font of known x-height, and with some elements in its section on risks."""
    draft = leaflet_draft()
    draft.root.find("risks").kids[1:1] = list(elements)
    draft.font_file = "/FontFile 8 0 R /XHeight 500"
    return draft


def leaflet_draft() -> Draft:
    """Make a good leaflet of two pages."""
    head = "<</O /Table /Scope /Column>>"
    table = El(
        "Table",
        [
            El(
                "TR",
                [El("TH", ["What"], attributes=head), El("TH", ["How often"], attributes=head)],
            ),
            El("TR", [El("TD", ["Fever"]), El("TD", ["Often"])]),
        ],
    )
    link = El("P", ["See ", El("Link", ["MS Australia"], link="https://www.example"), " for more."])
    root = El(
        "Document",
        [
            El("H1", ["A sample"]),
            section("key-points", "Key points", "Talk to your doctor first."),
            section("risks", "What are the risks?", "Some people have a fever.", table, page=2),
            section("more-information", "More information", link, page=2),
        ],
    )
    root.find("key-points").kids.append(
        El("Figure", [Shape("")], alt="Cells are taken out, cleaned and put back.")
    )
    return Draft(root, pages=2)


def card_draft() -> Draft:
    """Make a good card."""
    draft = leaflet_draft()
    for el in draft.root.walk():
        el.page = 0
    draft.pages, draft.edition = 1, "card"
    return draft
