"""UA2-07: a note and what refers to it name each other, and the note says of which kind it is.

Why: who hears a note's number wants to go to the note and back.

Passes: an FENote that nothing refers to; a Link with Ref to an FENote whose Ref leads back.
Fails: an FENote of the type `Remark`; a reference in one direction only.

Source: ISO 14289-2 8.2.5.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile, Tag
    from leaflet.model.policy import Policy

RULE = "UA2-07"
_CLAUSE = "ISO 14289-2 8.2.5.14"
_KINDS = {"Footnote", "Endnote", "None"}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each note."""
    for note in file.walk():
        if note.role != "FENote":
            continue
        for fault in _faults(note, file):
            message = f"The note “{shorten(file.text_of(note))}” {fault}."
            place = file.place(file.page_of(note))
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(note: Tag, file: PrintedFile) -> Iterator[str]:
    kind = note.attributes.get("FENote", {}).get("NoteType", "None")
    if kind not in _KINDS:
        yield f"is of the type {kind}, which there is not (NoteType)"
    referring = {tag.number for tag in file.walk() if note.number in tag.refs}
    if referring - set(note.refs):
        yield "does not name the element that refers to it (Ref)"
    if set(note.refs) - referring:
        yield "names an element that does not refer to it (Ref)"
