"""SAF-01: the file does nothing but show its pages and open its links.

Why: a leaflet goes to many people and lies on a clinic's website. A script, a form, a file inside the file or a note
stuck over the text is none of its own, and may hide the text or harm its reader.

Passes: link annotations without appearance of their own that lead to a place in the file, or to an https, http, mailto or tel address.
Fails: an OpenAction that runs JavaScript; an embedded file; a form field; a stamp on page 2; a link to `file:`.

Source: ISO 19005-2 6.4 to 6.6, 6.8 (annotations, forms, actions, embedded files); ISO 32000-1 12.5, 12.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "SAF-01"
_HINT = "Build it again, and do not let other programs change it."
_LEADING = {"", "GoTo"}
_SCHEMES = ("https:", "http:", "mailto:", "tel:")


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge what was found while reading, then where links lead."""
    for active in dict.fromkeys(file.active):
        message = f"The file holds {active.what}."
        yield Finding(RULE, message, file.place(active.page), hint=_HINT, clause=active.clause)
    for mark in file.bookmarks:
        if mark.action not in _LEADING:
            message = f"The outline entry “{mark.title}” runs an action ({mark.action})."
            yield Finding(RULE, message, file.place(), hint=_HINT, clause="ISO 19005-2 6.5")
    for page in file.pages:
        for link in page.links:
            if link.address and not link.address.lower().startswith(_SCHEMES):
                message = f"A link leads to {link.address}, which is no web, mail or phone address."
                yield Finding(RULE, message, file.place(page.number))
