"""Finds what a file does beside showing pages: actions, forms, files inside, notes over the text (ISO 32000-1 12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.audit.file.printed import Active
from leaflet.audit.file.reader.border import dictionary, entry, items, name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HARMLESS = {"", "GoTo"}
_ON_LINKS = HARMLESS | {"URI"}
_ACTIONS = "ISO 19005-2 6.5"


def find_active(catalog: Any, sources: Iterable[Any]) -> list[Active]:
    """Return all that is active in the catalogue and on the pages."""
    found = [*_in_catalog(catalog), *_in_names(entry(catalog, "/Names"))]
    for number, source in enumerate(sources, 1):
        if entry(source, "/AA") is not None:
            found.append(Active("an action that runs when a page is shown", number, _ACTIONS))
        for note in items(entry(source, "/Annots")):
            found += _in_note(dictionary(note), number)
    return found


def _in_catalog(catalog: Any) -> Iterator[Active]:
    """Yield what the catalogue starts or offers."""
    opening = entry(catalog, "/OpenAction")
    if isinstance(opening, dict) and not _is_harmless(opening, HARMLESS):
        kind = name(entry(opening, "/S"))
        yield Active(f"an action that runs when it is opened ({kind})", None, _ACTIONS)
    if entry(catalog, "/AA") is not None:
        yield Active("actions that run when it is printed, saved or closed", None, _ACTIONS)
    if entry(catalog, "/AcroForm") is not None:
        yield Active("a form", None, "ISO 19005-2 6.4")
    for key in ("/AF", "/Collection"):
        if entry(catalog, key) is not None:
            yield Active("files inside the file", None, "ISO 19005-2 6.8")


def _in_names(names: Any) -> Iterator[Active]:
    """Yield what the catalogue's name trees hold beside destinations."""
    if entry(names, "/JavaScript") is not None:
        yield Active("JavaScript", None, _ACTIONS)
    if entry(names, "/EmbeddedFiles") is not None:
        yield Active("files inside the file", None, "ISO 19005-2 6.8")


def _in_note(note: Any, number: int) -> Iterator[Active]:
    """Yield what an annotation does beside being a link."""
    kind = name(entry(note, "/Subtype"))
    if kind != "Link":
        yield Active(
            f"an annotation that may lie over the text ({kind})", number, "ISO 19005-2 6.3"
        )
    elif entry(note, "/AP") is not None:
        yield Active("a link with a picture that may lie over the text", number, "ISO 19005-2 6.3")
    action = entry(note, "/A")
    if entry(note, "/AA") is not None or not _is_harmless(action, _ON_LINKS):
        yield Active("an annotation that runs an action", number, _ACTIONS)


def _is_harmless(action: Any, kinds: set[str]) -> bool:
    """Whether an action only leads somewhere, and no other follows it."""
    return name(entry(action, "/S")) in kinds and entry(action, "/Next") is None
