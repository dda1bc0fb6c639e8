"""UA2-03: every element is of a standard type that PDF/UA-2 allows, or mapped to one.

Why: a reading program knows the standard types and no others. Two old ones say too little: an H has no level, and a
Note does not tell what it belongs to.

Passes: P and H2 of PDF 2.0; a TOC of PDF 1.7.
Fails: a TOC in the names of PDF 2.0; an H; a Note; a type `Box` that no role map explains.

Source: ISO 14289-2 8.2.1, 8.2.4, 8.2.5.12 and 8.2.5.14; ISO 32000-2 14.8.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.audit.file.pdf_ua_2.types import PDF_2, is_standard
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile, Tag
    from leaflet.model.policy import Policy

RULE = "UA2-03"
_FORBIDDEN = {
    "H": ("a heading without level (H)", "ISO 14289-2 8.2.5.12"),
    "Note": ("a Note of PDF 1.7, which is FENote in PDF 2.0", "ISO 14289-2 8.2.5.14"),
}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each type once."""
    first: dict[tuple[str, str, bool], Tag] = {}
    for tag in file.walk():
        first.setdefault((tag.role, tag.namespace, tag.parented), tag)
    for (role, namespace, parented), tag in first.items():
        place = file.place(file.page_of(tag))
        if role in _FORBIDDEN:
            what, clause = _FORBIDDEN[role]
            yield Finding(RULE, f"The file has {what}.", place, hint=BUILD_AGAIN, clause=clause)
        elif not is_standard(role, namespace if role == tag.own_role else _names_of(role)):
            names = "PDF 2.0" if namespace == PDF_2 else namespace or "PDF 1.7"
            message = f"The structure type {role} is none of {names}."
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause="ISO 14289-2 8.2.4")
        if not parented:
            message = f"An element ({role}) does not name the element above it (P)."
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause="ISO 14289-2 8.2.1")


def _names_of(role: str) -> str:
    """Return the names that a type which others are mapped to belongs to."""
    return PDF_2 if is_standard(role, PDF_2) else ""
