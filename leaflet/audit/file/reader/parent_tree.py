"""Reads the way back: from painted content to its structure element (ISO 32000-1 14.7.4.4).

Screen readers often start from the page, so a tree that is whole from above may still be lost on them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from leaflet.audit.file.reader.border import (
    PIECES,
    dictionary,
    entry,
    items,
    number,
    number_of,
    resolved,
)
from leaflet.audit.file.reader.broken import BrokenFileError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from leaflet.audit.file.printed import MarkRef


def find_lost_ways(
    root: Any, pages: Sequence[Any], owners: Mapping[MarkRef, int], holders: Mapping[int, int]
) -> list[str]:
    """Say for each page how much of its content, and how many links, do not lead back to the element that claims them.

    Args:
        root: the root of the structure tree.
        pages: pypdf's pages, in order.
        owners: the object number of the element that claims each piece of content.
        holders: the object number of the element that holds each annotation, by the annotation's.
    """
    listed, single = _read_tree(dict.get(root, "/ParentTree"))
    held = [listed.get(int(number(entry(page, "/StructParents"), -1)), []) for page in pages]
    lost: Counter[int] = Counter()
    for ref, owner in owners.items():
        if ref.stream or not 1 <= ref.page <= len(held):
            continue
        back = held[ref.page - 1]
        if not 0 <= ref.mcid < len(back) or number_of(back[ref.mcid]) != owner:
            lost[ref.page] += 1
    for at, page in enumerate(pages, 1):
        for note in items(entry(page, "/Annots")):
            key = int(number(entry(dictionary(note), "/StructParent"), -1))
            holder = holders.get(number_of(note))
            lost[at] += holder is not None and single.get(key) != holder
    return [
        f"On page {page} the way back from {count} piece(s) of content to the structure tree is missing or wrong."
        for page, count in sorted(lost.items())
        if count
    ]


def _read_tree(source: Any) -> tuple[dict[int, list[Any]], dict[int, int]]:
    """Return the lists of a number tree, and the object numbers of entries that are none: those of annotations."""
    found: dict[int, list[Any]] = {}
    single: dict[int, int] = {}
    waiting, seen = [source], set()
    while waiting:
        source = waiting.pop()
        if number_of(source) in seen:
            continue
        seen |= {number_of(source)} - {0}
        node = dictionary(source)
        pairs = items(entry(node, "/Nums"))
        for key, value in zip(pairs[::2], pairs[1::2], strict=False):
            listed = resolved(value)
            if isinstance(listed, list):
                found[int(number(key, -1))] = listed
            else:
                single[int(number(key, -1))] = number_of(value)
        waiting.extend(items(entry(node, "/Kids")))
        if len(waiting) > PIECES:
            raise BrokenFileError("Its parent tree has no end.")
    return found, single
