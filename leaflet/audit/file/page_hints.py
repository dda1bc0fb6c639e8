"""ACC-22: viewers number the pages as the paper does, and lay them out in the direction of the language.

Why: "go to page 3" must lead to the page that says 3; side by side, pages of an English leaflet stand from left to right.

Passes: page labels, and L2R in an English leaflet, R2L in an Arabic one.
Fails: a leaflet without page labels; R2L in an English file.

Page labels are asked of files with the number of a leaflet; of others they would be good manners.
Source: WCAG 2.2 technique PDF17; ISO 32000-1 12.2 (Direction), 12.4.2 (page labels).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-22"
_FROM_RIGHT: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_SCRIPTS_FROM_RIGHT: Final = frozenset({"arab", "hebr", "syrc", "thaa"})


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the labels, then the direction; a press sees neither."""
    if file.standards.press:
        return
    if file.facts.identifier and not file.declared.labels_pages:
        message = "The file does not tell the numbers of its pages (PageLabels)."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause="ISO 32000-1 12.4.2")
    if file.lang and file.declared.from_right and not _is_from_right(file.lang):
        message = f"Viewers are told to lay pages in {file.lang} out from the right (Direction)."
        yield Finding(RULE, message, file.place(), hint=BUILD_AGAIN, clause="ISO 32000-1 12.2")


def _is_from_right(lang: str) -> bool:
    """Whether a language, or the script that its tag names, is written from the right (BCP 47)."""
    parts = lang.lower().split("-")
    return parts[0] in _FROM_RIGHT or not _SCRIPTS_FROM_RIGHT.isdisjoint(parts[1:])
