"""UA2-09: a list with labels says of which kind they are, and its items are label and body.

Why: "item 3 of 7" is told from the kind of list; text beside label and body may be left out.

Passes: an L of ListNumbering Disc whose LI have Lbl and LBody.
Fails: labels in an L whose ListNumbering is None or missing; an LI that holds text itself.

Source: ISO 14289-2 8.2.5.25.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.audit.file.plain import shorten
from leaflet.audit.file.printed import MarkRef, Tag
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "UA2-09"
_CLAUSE = "ISO 14289-2 8.2.5.25"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge lists, then their items."""
    for tag in file.walk():
        place = file.place(file.page_of(tag))
        if lacks_kind(tag):
            message = (
                f"The list “{shorten(file.text_of(tag))}” has labels but no kind (ListNumbering)."
            )
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause=_CLAUSE)
        elif tag.role == "LI" and any(isinstance(kid, MarkRef) for kid in tag.kids):
            message = (
                f"The item “{shorten(file.text_of(tag))}” has text outside its label and body."
            )
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause=_CLAUSE)


def lacks_kind(tag: Tag) -> bool:
    """Whether an element is a list with labels that does not say of which kind they are."""
    if tag.role != "L" or tag.attributes.get("List", {}).get("ListNumbering", "None") != "None":
        return False
    return bool(labels_of(tag))


def labels_of(tag: Tag) -> list[Tag]:
    """Return the labels of a list's items."""
    items = [kid for kid in tag.kids if isinstance(kid, Tag)]
    return [
        kid for item in items for kid in item.kids if isinstance(kid, Tag) and kid.role == "Lbl"
    ]
