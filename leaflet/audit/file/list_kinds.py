"""ACC-23: a list with numbers or bullets says of which kind they are.

Why: "item 3 of 7" or "bullet" is told from the kind of list.

Passes: an L with labels "1." or "•" whose ListNumbering is Decimal or Disc; terms as labels (PDF 1.7 has no kind for
them); a list without labels.
Fails: labels "1." or "•" in an L whose ListNumbering is None or missing.

Source: ISO 14289-1 7.6. In files that claim PDF/UA-2 it is UA2-09 that tells it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.audit.file.pdf_ua_2.lists import labels_of, lacks_kind
from leaflet.audit.file.plain import shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-23"

_NUMBER_OR_MARK = re.compile(r"\W*(?:\d+|[A-Za-z]|[IVXLCivxlc]+)?\W*")
"""A label that numbers or marks its item: "1.", "[12]", "(a)", "iv)", "•"; not a term."""


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each list."""
    if file.standards.access == "2":
        return
    for tag in file.walk():
        if lacks_kind(tag) and all(map(_numbers_or_marks, map(file.text_of, labels_of(tag)))):
            message = (
                f"The list “{shorten(file.text_of(tag))}” has labels but no kind (ListNumbering)."
            )
            place = file.place(file.page_of(tag))
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause="ISO 14289-1 7.6")


def _numbers_or_marks(label: str) -> bool:
    return _NUMBER_OR_MARK.fullmatch(label.strip()) is not None
