"""UA2-08: a link's annotation belongs to a Link or Reference, and all of one element lead to one place.

Why: an element is heard as one link; if parts of it open different places, nobody can tell which one will.

Passes: one Link with the annotations of its two lines, both to the same address.
Fails: an annotation in a P; two addresses in one Link; a Link whose Alt is not what its annotation says.

Source: ISO 14289-2 8.2.5.20 and 8.9.4.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN, Ref
from leaflet.audit.file.printed import NoteRef
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Plain
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "UA2-08"
_CLAUSE = "ISO 14289-2 8.2.5.20"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each element that holds annotations."""
    fabric = file.fabric
    if fabric is None:
        return
    links = {
        source.number: (page, held)
        for page, source, held in fabric.annotations()
        if isinstance(source, Ref) and held.get("/Subtype") == "/Link"
    }
    for tag in file.walk():
        held = [
            links[kid.number]
            for kid in tag.kids
            if isinstance(kid, NoteRef) and kid.number in links
        ]
        if not held:
            continue
        place = file.place(held[0][0])
        if tag.role not in {"Link", "Reference"}:
            message = f"A link belongs to an element {tag.role}, not to a Link."
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause=_CLAUSE)
        if any(_target(link) != _target(held[0][1]) for _, link in held):
            message = "Parts of one Link lead to different places."
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause=_CLAUSE)
        if tag.alt and any(link.get("/Contents", tag.alt) != tag.alt for _, link in held):
            message = (
                f"A Link is described as “{tag.alt}”, and otherwise by its annotation (Contents)."
            )
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause="ISO 14289-2 8.9.4.2")


def _target(link: dict[str, Plain]) -> tuple[Plain, Plain]:
    return link.get("/A"), link.get("/Dest")
