"""What was written, word by word, and where other programs find it in a finished file."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdf
import yaml

from leaflet.audit.file.plain import is_unspaced
from leaflet.audit.file.reader.reader import read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROJECT = Path(__file__).parents[1]
POPPLER = shutil.which("pdfinfo") and shutil.which("pdftotext")

_STEERING = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f]+[^\W_]*)*")
_HYPHEN = re.compile(r"(?<=\w)-\s*(?=\w)")
"""pdftotext leaves out the hyphen of "follow-up" where a line ends at it."""
_QUOTED = re.compile(r'^ *"(.*)"$', re.MULTILINE)
_CITED = re.compile(r"(?:\[\]\(source:[^)]*\))+")
_MARK = re.compile(r"\[([^\]]*)\]\([^)]*\)|\*\*")
_NOT_PRINTED = {
    "id",
    "alt",
    "kind",
    "source",
    "short",
    "contacts",
    "passage",
    "imprint",
    "of",
    "use",
}
"""Keys whose texts name something, or stand on the card alone."""
_TOP = ("title", "subtitle", "audience", "purpose", "sections")
_LOOKED_UP = {"resources", "sources", "terms", "glossary"}
"""Keys of lists that the program puts into an order of its own."""


class Told(NamedTuple):
    """A text that must be on paper."""

    at: tuple[str | int, ...]
    """Where it stands in the YAML."""
    words: list[str]
    is_read_by_place: bool = False
    """Whether a reader that goes by places alone takes it before or after its neighbours in a row."""

    @property
    def keeps_its_place(self) -> bool:
        """Whether it is read after what is written before it."""
        return not self.is_read_by_place and _LOOKED_UP.isdisjoint(map(str, self.at))

    @property
    def is_drawn(self) -> bool:
        """Whether it stands in a figure, for which a reader of the structure tells the description."""
        return "process" in self.at and "steps" in self.at


def words(text: str) -> list[str]:
    """Return the words of a text; in scripts without spaces, its letters; "follow-up" is one word."""
    plain = _STEERING.sub("", unicodedata.normalize("NFKC", text))
    found = _WORD.findall(_HYPHEN.sub("", plain))
    return [piece for word in found for piece in (word if is_unspaced(word) else [word])]


def written(slug: str, lang: str, *, in_short: bool = False) -> list[Told]:
    """Return every text of a leaflet's YAML, in the order of the file, or those that a folded sheet shows."""
    held = _read(slug, lang)
    if in_short:
        held["sections"] = [_in_short(section) for section in held["sections"]]
    return [told for key in _TOP for told in _told(held.get(key), (key,))]


def written_on_card(slug: str, lang: str) -> list[Told]:
    """Return the texts that a leaflet's card shows, in the order of the card."""
    held = _read(slug, lang)
    card, sections = held["card"], {one["id"]: one for one in _sections(held["sections"])}
    shown = [("title", card.get("title", held["title"])), ("key", sections["key-points"]["short"])]
    for ident in (*card.get("sections", ()), *filter(None, [card.get("risks")])):
        shown += [(ident, sections[ident]["title"]), (ident, sections[ident]["short"])]
    questions = {one["id"]: one for one in _questions(held["sections"])}
    shown += [(ident, questions[ident]) for ident in card.get("questions", ())]
    return [told for key, node in shown for told in _told(node, (key,))]


def written_on_wallet(slug: str, lang: str) -> list[Told]:
    """Return the texts that a leaflet's wallet card shows, in the order of its faces."""
    held = _read(slug, lang)
    card = held["card"]
    shown = [("title", card.get("title", held["title"])), ("when-to-call", card["when-to-call"])]
    return [told for key, node in shown for told in _told(node, (key,))]


def _read(slug: str, lang: str) -> Any:
    return yaml.safe_load((PROJECT / "content" / slug / f"{lang}.yaml").read_text(encoding="utf-8"))


def _in_short(section: dict[str, Any]) -> dict[str, Any]:
    """Return a section with its `short` text in place of all that has none."""
    short = section.get("short")
    inside = [
        _in_short(one) for one in section.get("subsections", ()) if not short or "short" in one
    ]
    blocks = (
        {"blocks": short} if short else {key: section[key] for key in section.keys() & {"blocks"}}
    )
    return {"title": section["title"], **blocks, "subsections": inside}


def _sections(sections: list[Any]) -> Iterator[Any]:
    """Yield sections and their subsections."""
    for section in sections:
        yield section
        yield from _sections(section.get("subsections", []))


def _questions(node: Any) -> Iterator[Any]:
    """Yield every question below a node."""
    if isinstance(node, dict):
        yield from (
            node.get("questions", {}).get("items", ())
            if isinstance(node.get("questions"), dict)
            else ()
        )
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from _questions(one)


def _told(node: Any, at: tuple[str | int, ...]) -> Iterator[Told]:
    """Yield each text below a node; a citation, which is printed as a number, parts a text in two."""
    for place, text in _texts(node, at):
        for passage in _CITED.split(text):
            if said := words(_MARK.sub(r"\1", passage)):
                yield Told(place, said)


def _texts(node: Any, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield each text below a node and where it stands."""
    if isinstance(node, str):
        yield at, node
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in _NOT_PRINTED:
                yield from _texts(value, (*at, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _texts(value, (*at, index))


# Readers: each returns the words of a file in its own order, without furniture.


def structure_words(data: bytes, folder: Path) -> list[str]:
    """Return what poppler reads along the structure tree."""
    path = folder / "read.pdf"
    path.write_bytes(data)
    command = ["pdfinfo", "-struct-text", "-enc", "UTF-8", str(path)]
    said = subprocess.run(command, capture_output=True, check=True).stdout.decode(
        "utf-8", "replace"
    )
    return words("\n".join(_QUOTED.findall(said)))


def poppler_words(data: bytes, _folder: Path) -> list[str]:
    """Return what pdftotext reads from the pages."""
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    said = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    return _without_furniture(data, said.split("\f"))


def raw_words(data: bytes, _folder: Path) -> list[str]:
    """Return what pdftotext reads in the order of painting."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    said = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    return _without_furniture(data, said.split("\f"))


def pypdf_words(data: bytes, _folder: Path) -> list[str]:
    """Return what pypdf reads from the pages."""
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return _without_furniture(data, [page.extract_text() for page in pages])


def _without_furniture(data: bytes, pages: list[str]) -> list[str]:
    """Return the words of pages without those of the artifacts, so that a page break parts no sentence."""
    found = []
    for page, text in zip(read_file(data, "").pages, pages, strict=False):
        left = words(text)
        for line in page.furniture.split("\n"):
            cut = words(line)
            at = find(left, cut, 0) if cut else -1
            if at >= 0:
                del left[at : at + len(cut)]
        found += left
    return found


READERS: dict[str, Callable[[bytes, Path], list[str]]] = {
    "pdfinfo -struct-text": structure_words,
    "pdftotext": poppler_words,
    "pdftotext -raw": raw_words,
    "pypdf": pypdf_words,
}


def in_any_order(stream: list[str]) -> list[str]:
    """Return words with their letters in alphabetical order, without marks.

    Of what reads from the right poppler tells the structure's words letter by letter as they stand on paper, and puts
    marks beside their letters; that the file says both right is shown by tests/text/test_exact_text.py.
    """
    kept = ("".join(sorted(one for one in word if one.isalnum())) for word in stream)
    return list(filter(None, kept))


def find(stream: list[str], sought: list[str], start: int) -> int:
    """Return where words stand in a row; -1 if they do not."""
    for at in range(start, len(stream) - len(sought) + 1):
        if stream[at] == sought[0] and stream[at : at + len(sought)] == sought:
            return at
    return -1


def lost(stream: list[str], told: list[Told], *, in_order: bool = True) -> list[Told]:
    """Return the texts that do not stand word by word in the stream, each after the one before it."""
    missing, place = [], 0
    for text in told:
        at = find(stream, text.words, place if in_order and text.keeps_its_place else 0)
        if at < 0:
            missing.append(text)
        elif text.keeps_its_place:
            place = at + len(text.words)
    return missing
