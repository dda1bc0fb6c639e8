"""Named destinations and the outline (ISO 32000-1 12.3.2.3, 12.3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.render.syntax import dictionary, numbers, text_string

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.render.canvas import Anchor
    from leaflet.render.pdf_file import PdfFile


def write_destinations(file: PdfFile, anchors: Sequence[Anchor]) -> int:
    """Write the name tree of destinations; return its number."""
    names = " ".join(
        f"{text_string(anchor.ident)} [{anchor.page} 0 R /XYZ {numbers(anchor.x, anchor.y)} 0]"
        for anchor in sorted(anchors, key=lambda anchor: anchor.ident)
    )
    return file.add(dictionary({"Names": f"[{names}]"}))


class _Entry:
    """An outline entry while the tree is being made."""

    def __init__(self, anchor: Anchor | None, number: int) -> None:
        self.anchor = anchor
        self.number = number
        self.kids: list[_Entry] = []

    def count(self) -> int:
        """Entries below this one, at every level."""
        return sum(1 + kid.count() for kid in self.kids)


def write_outline(file: PdfFile, anchors: Sequence[Anchor]) -> int:
    """Write the outline from the anchors that have a title; return its number."""
    root = _Entry(None, file.reserve())
    open_entries = [root]
    for anchor in anchors:
        if anchor.title:
            entry = _Entry(anchor, file.reserve())
            del open_entries[anchor.level + 1 :]
            open_entries[-1].kids.append(entry)
            open_entries.append(entry)
    _write_kids(file, root)
    entries = {"Type": "/Outlines", "Count": str(root.count())}
    file.put(root.number, dictionary(entries | _ends(root)))
    return root.number


def _ends(entry: _Entry) -> dict[str, str]:
    if not entry.kids:
        return {}
    return {"First": f"{entry.kids[0].number} 0 R", "Last": f"{entry.kids[-1].number} 0 R"}


def _write_kids(file: PdfFile, parent: _Entry) -> None:
    for at, entry in enumerate(parent.kids):
        anchor = entry.anchor
        assert anchor is not None  # noqa: S101  (only the root has none, and the root is nobody's kid)
        entries = {
            "Title": text_string(anchor.title),
            "Parent": f"{parent.number} 0 R",
            "Dest": text_string(anchor.ident),
        }
        if at:
            entries["Prev"] = f"{parent.kids[at - 1].number} 0 R"
        if at + 1 < len(parent.kids):
            entries["Next"] = f"{parent.kids[at + 1].number} 0 R"
        if entry.kids:
            entries["Count"] = str(entry.count())
        file.put(entry.number, dictionary(entries | _ends(entry)))
        _write_kids(file, entry)
