"""Turns the texts of one file into prose with places, and resolves the references in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.content.inline import Slip, parse_inlines, plain_text
from leaflet.findings import Finding, Place
from leaflet.model.inlines import Citation, Foreign, Link, Prose, Strong, TermReference

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from leaflet.content.passes import Pass
    from leaflet.model.inlines import Inline
    from leaflet.model.pictures import Picture
    from leaflet.reading.tree import Path, Tree


class Scribe:
    """Reader of one content file; `now` is the pass that is going on."""

    now: Pass

    def __init__(self, tree: Tree, folder: FilePath, project: FilePath) -> None:
        self.tree = tree
        self.folder = folder
        """Folder of the file, from which pictures are named."""
        self.project = project
        """Nothing outside this folder is read."""
        self.pictures: dict[str, Picture | tuple[Finding, ...]] = {}
        """Pictures by name, or the findings why there is none."""
        self._parsed: dict[Path, tuple[Prose, tuple[Slip, ...], bool]] = {}
        """Prose, its faults, and whether it refers to anything; kept from pass to pass."""

    def prose(self, text: str, path: Path) -> Prose:
        """Return a text as prose, its citations numbered."""
        known = self._parsed.get(path)
        if known is None:
            inlines, slips = parse_inlines(text)
            prose = Prose(inlines, self.tree.place(path))
            refers = any(isinstance(part, (Citation, TermReference)) for part in prose.walk())
            known = self._parsed[path] = prose, slips, refers
        prose, slips, refers = known
        for slip in slips:
            self.fault(slip.rule, slip.message, self.tree.find(path, slip.snippet), slip.hint)
        return self._resolved(prose, path) if refers else prose

    def maybe(self, text: str | None, path: Path) -> Prose | None:
        """Return a text as prose, if there is one."""
        return None if text is None else self.prose(text, path)

    def proses(self, texts: list[str], path: Path) -> tuple[Prose, ...]:
        """Return a list of texts as prose."""
        return tuple(self.prose(text, (*path, index)) for index, text in enumerate(texts))

    def cited(self, text: str, path: Path, source: str, source_path: Path) -> Prose:
        """Return a text as prose that ends by citing a source."""
        prose = self.prose(text, path)
        self._cite(source, source_path)
        citation = Citation(source, self.now.numbers.get(source, 0))
        return replace(prose, inlines=(*prose.inlines, citation))

    def plain(self, text: str) -> str:
        """Return a text that takes no marks, in one line."""
        return plain_text(text).replace("\\\n", " ")

    def fault(self, rule: str, message: str, place: Place, hint: str = "") -> None:
        """Note a fault."""
        self.now.fault(Finding(rule, message, place, hint=hint))

    def _resolved(self, prose: Prose, path: Path) -> Prose:
        cites = False
        for inline in prose.walk():
            if isinstance(inline, Citation):
                cites = True
                self._cite(inline.source, path)
            elif isinstance(inline, TermReference):
                self._refer(inline.term, path)
        if not cites:
            return prose
        return Prose(_numbered(prose.inlines, self.now.numbers), prose.place)

    def _cite(self, source: str, path: Path) -> None:
        shelf = self.now.catalogue.sources
        if shelf.find(source) is None:
            self.now.fault(shelf.unknown(source, self.tree.find(path, f"source:{source}")))
        else:
            self.now.cite(source)

    def _refer(self, term: str, path: Path) -> None:
        shelf = self.now.catalogue.terms
        if shelf.find(term) is None:
            self.now.fault(shelf.unknown(term, self.tree.find(path, f"term:{term}")))
        else:
            self.now.referred.add(term)


def _numbered(inlines: tuple[Inline, ...], numbers: dict[str, int]) -> tuple[Inline, ...]:
    """Return inlines with the number of its source in each citation."""
    done: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Citation):
            done.append(Citation(inline.source, numbers.get(inline.source, 0)))
        elif isinstance(inline, (Strong, Link, TermReference, Foreign)):
            done.append(replace(inline, children=_numbered(inline.children, numbers)))
        else:
            done.append(inline)
    return tuple(done)
