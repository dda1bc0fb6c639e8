"""ACC-04: every figure is described in words.

Why: who cannot see the picture hears its description. A file name, or the word "image", describes nothing.

Passes: a Figure whose Alt is "Cells are collected, then returned".
Fails: a Figure without Alt, or with the Alt `cells-2.svg` or `Figure`.

Source: ISO 14289-1 7.3; WCAG 2.2 1.1.1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-04"
_CLAUSE = "ISO 14289-1 7.3"
_EMPTY_WORDS = re.compile(
    r"\S*\.(?:png|jpe?g|svg|gif|tiff?|webp|bmp|pdf)"
    r"|(?:the )?(?:alt(?: text)?|chart|diagram|drawing|figure|graphic|image|photo|picture)\W*\d*",
    re.IGNORECASE,
)


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each figure's description."""
    for tag in file.walk():
        if tag.role not in {"Figure", "Formula"}:
            continue
        place = file.place(file.page_of(tag))
        words = tag.alt.strip()
        if not words:
            yield Finding(
                RULE, "A figure has no description.", place, hint="Give it `alt`.", clause=_CLAUSE
            )
        elif _EMPTY_WORDS.fullmatch(words):
            message = f"A figure's description, “{words}”, does not say what it shows."
            yield Finding(
                RULE, message, place, hint="Say what it tells the reader.", clause=_CLAUSE
            )
