"""UA2-05: whatever leads to a place in the file names the structure element there.

Why: a place on a page says where to look. A screen reader needs to know from which element to go on.

Passes: links and bookmarks whose action is GoTo with SD, and named destinations with SD.
Fails: a bookmark with a Dest alone; a link whose SD leads to a page.

Source: ISO 14289-2 8.8; ISO 32000-2 12.3.2.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN, Text
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric, Plain
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "UA2-05"
_MOST = 100_000


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge links, bookmarks, named destinations and what opens the file."""
    fabric = file.fabric
    if fabric is None:
        return
    for what, page, held in _leading(fabric):
        if not _leads_to_element(fabric, held):
            message = f"{what} leads to a place without naming the structure element there (SD)."
            place = file.place(page)
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause="ISO 14289-2 8.8")


def _leading(fabric: Fabric) -> Iterator[tuple[str, int | None, Plain]]:
    """Yield everything that leads to a place in this file: in words, its page, and its action or destination."""
    for page, _, held in fabric.annotations():
        if "/Dest" in held or fabric.at(held, "/A", "/S") == "/GoTo":
            words = fabric.at(held, "/Contents")
            yield f"A link, “{words}”,", page, held.get("/A", held.get("/Dest"))
    for entry in _entries(fabric):
        if "/Dest" in entry or fabric.at(entry, "/A", "/S") == "/GoTo":
            title = fabric.at(entry, "/Title")
            yield f"The bookmark “{title}”", None, entry.get("/A", entry.get("/Dest"))
    for name, target in _named(fabric).items():
        yield f"The named destination “{name}”", None, target
    opening = fabric.at(fabric.catalog, "/OpenAction")
    if isinstance(opening, list) or fabric.at(opening, "/S") == "/GoTo":
        yield "What opens the file", None, opening


def _leads_to_element(fabric: Fabric, held: Plain) -> bool:
    """Tell whether an action or destination, or what it is the name of, leads to a structure element."""
    found = fabric.get(held)
    if isinstance(found, str):
        key = found if isinstance(found, Text) else found.removeprefix("/")
        found = fabric.get(_named(fabric).get(key))
    target = fabric.at(found, "/SD") if isinstance(found, dict) else found
    first = target[0] if isinstance(target, list) and target else None
    return fabric.at(first, "/S") is not None


def _entries(fabric: Fabric) -> Iterator[dict[str, Plain]]:
    """Yield every entry of the outline."""
    waiting = [fabric.at(fabric.catalog, "/Outlines", "/First")]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST:
        held = waiting.pop()
        if isinstance(held, dict) and id(held) not in seen:
            seen.add(id(held))
            yield held
            waiting += [fabric.at(held, "/Next"), fabric.at(held, "/First")]


def _named(fabric: Fabric) -> dict[str, Plain]:
    """Return every named destination."""
    found: dict[str, Plain] = {}
    waiting: list[Plain] = [fabric.at(fabric.catalog, "/Names", "/Dests")]
    while waiting and len(found) < _MOST:
        node = fabric.get(waiting.pop())
        waiting += fabric.listed(node, "/Kids")
        pairs = fabric.listed(node, "/Names")
        found.update(zip(map(str, pairs[::2]), pairs[1::2], strict=False))
    return found
