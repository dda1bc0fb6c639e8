"""Reads what points into the file: named destinations and the outline (ISO 32000-1 12.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.audit.file.printed import Bookmark
from leaflet.audit.file.reader.border import (
    PIECES,
    dictionary,
    entry,
    items,
    name,
    number_of,
    resolved,
    words,
)
from leaflet.audit.file.reader.broken import BrokenFileError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def read_destinations(catalog: Any, page_numbers: Mapping[int, int]) -> dict[str, int | None]:
    """Return every named destination and its page, from the name tree and the older dictionary."""
    found = {
        key[1:]: _page(value, page_numbers)
        for key, value in dictionary(entry(catalog, "/Dests")).items()
    }
    for leaf in _leaves(dict.get(dictionary(entry(catalog, "/Names")), "/Dests")):
        pairs = items(entry(leaf, "/Names"))
        for key, value in zip(pairs[::2], pairs[1::2], strict=False):
            found[words(key)] = _page(value, page_numbers)
    return found


def _leaves(source: Any) -> Iterator[Any]:
    """Yield every node of a name tree; a node that comes back is left out."""
    waiting, seen = [source], set()
    while waiting:
        source = waiting.pop()
        key = number_of(source)
        if key and key in seen:
            continue
        seen.add(key)
        node = dictionary(source)
        waiting.extend(reversed(items(entry(node, "/Kids"))))
        if len(waiting) > PIECES:
            raise BrokenFileError("Its name tree has no end.")
        yield node


def _page(target: Any, page_numbers: Mapping[int, int]) -> int | None:
    """Return the page of a destination: an array, or a dictionary that holds one."""
    held = resolved(target)
    held = entry(held, "/D") if isinstance(held, dict) else held
    return page_numbers.get(number_of(held[0])) if isinstance(held, list) and held else None


def read_outline(
    catalog: Any, page_numbers: Mapping[int, int], destinations: Mapping[str, int | None]
) -> list[Bookmark]:
    """Return the entries of the outline in reading order, whatever their level."""
    found: list[Bookmark] = []
    seen: set[int] = set()
    waiting = [dict.get(dictionary(entry(catalog, "/Outlines")), "/First")]
    while waiting:
        source = waiting.pop()
        key = number_of(source)
        held = resolved(source)
        if not isinstance(held, dict) or key in seen:
            continue
        seen.add(key)
        action = entry(held, "/A")
        kind = entry(action, "/S") if entry(action, "/Next") is None else "a chain of actions"
        target = entry(held, "/Dest") or entry(action, "/D")
        if isinstance(target, (str, bytes)):
            page = destinations.get(words(target).removeprefix("/"))
        else:
            page = _page(target, page_numbers)
        found.append(Bookmark(words(dict.get(held, "/Title")), page, name(kind)))
        waiting += [dict.get(held, "/Next"), dict.get(held, "/First")]
    return found
