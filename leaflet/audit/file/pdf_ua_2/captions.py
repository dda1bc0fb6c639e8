"""UA2-11: a caption is the first or the last part of what it describes.

Why: in between, it would be read in the middle of a table or list.

Passes: Table with Caption, THead, TBody; Figure with its picture, then Caption.
Fails: Caption between THead and TBody.

Source: ISO 14289-2 8.2.5.27.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.audit.file.plain import shorten
from leaflet.audit.file.printed import Tag
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "UA2-11"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the kids of each element, but for its first and last."""
    for tag in file.walk():
        for kid in tag.kids[1:-1]:
            if isinstance(kid, Tag) and kid.role == "Caption":
                message = (
                    f"The caption “{shorten(file.text_of(kid))}” stands within its {tag.role}."
                )
                place = file.place(file.page_of(kid))
                yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause="ISO 14289-2 8.2.5.27")
