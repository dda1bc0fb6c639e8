"""ACC-21: the structure tree is one Document, and the file stands by it.

Why: a screen reader takes the first Document for the whole; what stands beside it may never be read. A file that calls
its own tags suspect is read without them.

Passes: the root of the tree holds one Document.
Fails: two Documents; a Sect at the top of a file that claims PDF/UA; `Suspects true`.

Source: ISO 14289-1 7.1; ISO 32000-1 14.7.1, 14.8.4.2. PDF/UA-2 has rules of its own (UA2-02).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-21"
_CLAUSE = "ISO 14289-1 7.1"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the top of the tree, then what the file says of it."""
    roles = [tag.role for tag in file.roots or ()]
    if roles and file.standards.access == "1" and roles != ["Document"]:
        message = f"The structure tree begins with {', '.join(roles[:5])}, not with one Document."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)
    if file.declared.is_suspect:
        message = "The file says that its tags may be wrong (Suspects)."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)
