"""UA2-02: the structure tree begins with one Document, in the names of PDF 2.0.

Why: a screen reader takes the Document for the whole; what stands beside it may never be read.

Passes: the root of the tree holds one Document of the namespace http://iso.org/pdf2/ssn.
Fails: two Documents; a Sect at the top; a Document without namespace.

Source: ISO 14289-2 8.2.5.2; ISO 32000-2 14.8.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.audit.file.pdf_ua_2.types import PDF_2
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "UA2-02"
_CLAUSE = "ISO 14289-2 8.2.5.2"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the top of the tree; a file without one is another rule's."""
    if file.roots is None:
        return
    roles = [tag.role for tag in file.roots]
    if roles != ["Document"]:
        message = f"The structure tree begins with {', '.join(roles[:5]) or 'nothing'}, not with one Document."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)
    elif file.roots[0].namespace != PDF_2:
        message = "The Document at the top of the structure tree is not in the names of PDF 2.0."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)
