"""Named destinations and the outline (ISO 32000-1 12.3.2.3, 12.3.3).

Where PDF has them, each destination also names the structure element that it leads to (ISO 32000-2 12.3.2.3), so that
screen readers go on from there. The place on the page stands beside it: some viewers know that alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.render.syntax import dictionary, numbers, text_string

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leaflet.render.canvas import Anchor
    from leaflet.render.pdf_file import PdfFile
    from leaflet.structure import Element


class Ways:
    """How to lead to the places of one file."""

    def __init__(
        self, anchors: Sequence[Anchor], element_number: Callable[[Element], int] | None
    ) -> None:
        self._anchors = {anchor.ident: anchor for anchor in anchors}
        self._element_number = element_number
        """None: destinations are places on pages alone."""

    def to(self, ident: str) -> dict[str, str]:
        """Return what an annotation or an outline entry needs to lead to a place.

        Raises:
            KeyError: No page has such a place.
        """
        anchor = self._anchors[ident]
        if self._element_number is None:
            return {"Dest": text_string(ident)}
        action = {"Type": "/Action", "S": "/GoTo", "D": text_string(ident)}
        return {"A": dictionary(action | self._structure_destination(anchor))}

    def write(self, file: PdfFile) -> int:
        """Write the name tree of destinations; return its number."""
        names = " ".join(
            f"{text_string(ident)} {self._destination(anchor)}"
            for ident, anchor in sorted(self._anchors.items())
        )
        return file.add(dictionary({"Names": f"[{names}]"}))

    def _destination(self, anchor: Anchor) -> str:
        """Write a destination; one with a structure destination is a whole action (ISO 32000-2 12.3.2.4)."""
        place = f"[{anchor.page} 0 R {_position(anchor)}]"
        if self._element_number is None:
            return place
        action = {"Type": "/Action", "S": "/GoTo", "D": place}
        return dictionary(action | self._structure_destination(anchor))

    def _structure_destination(self, anchor: Anchor) -> dict[str, str]:
        if self._element_number is None:
            return {}
        element = self._element_number(anchor.element)
        return {"SD": f"[{element} 0 R {_position(anchor)}]"}


def _position(anchor: Anchor) -> str:
    return f"/XYZ {numbers(anchor.x, anchor.y)} 0"


class _Entry:
    """An outline entry while the tree is being made."""

    def __init__(self, anchor: Anchor | None, number: int) -> None:
        self.anchor = anchor
        self.number = number
        self.kids: list[_Entry] = []

    def count(self) -> int:
        """Entries below this one, at every level."""
        return sum(1 + kid.count() for kid in self.kids)


def write_outline(file: PdfFile, anchors: Sequence[Anchor], ways: Ways) -> int:
    """Write the outline from the anchors that have a title; return its number."""
    root = _Entry(None, file.reserve())
    open_entries = [root]
    for anchor in anchors:
        if anchor.title:
            entry = _Entry(anchor, file.reserve())
            del open_entries[anchor.level + 1 :]
            open_entries[-1].kids.append(entry)
            open_entries.append(entry)
    _write_kids(file, root, ways)
    entries = {"Type": "/Outlines", "Count": str(root.count())}
    file.put(root.number, dictionary(entries | _ends(root)))
    return root.number


def _ends(entry: _Entry) -> dict[str, str]:
    if not entry.kids:
        return {}
    return {"First": f"{entry.kids[0].number} 0 R", "Last": f"{entry.kids[-1].number} 0 R"}


def _write_kids(file: PdfFile, parent: _Entry, ways: Ways) -> None:
    for at, entry in enumerate(parent.kids):
        anchor = entry.anchor
        assert anchor is not None  # noqa: S101  (only the root has none, and the root is nobody's kid)
        entries = {
            "Title": text_string(anchor.title),
            "Parent": f"{parent.number} 0 R",
            **ways.to(anchor.ident),
        }
        if at:
            entries["Prev"] = f"{parent.kids[at - 1].number} 0 R"
        if at + 1 < len(parent.kids):
            entries["Next"] = f"{parent.kids[at + 1].number} 0 R"
        if entry.kids:
            entries["Count"] = str(entry.count())
        file.put(entry.number, dictionary(entries | _ends(entry)))
        _write_kids(file, entry, ways)
