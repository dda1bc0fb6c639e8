"""ACC-17: the widths that the file gives for letters are those of the font.

Why: readers set text by the file's widths. Where they are wrong, letters collide or drift apart, words are read as one
or as pieces, and a search highlights the wrong place.

Passes: the code for "a" is 512 thousandths wide in W and in the font.
Fails: W says 700 for it.

Source: ISO 19005-2 6.2.11.5; ISO 14289-1 7.21.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-17"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge every TrueType font that the file holds."""
    for font in file.fonts:
        if font.wrong_widths:
            message = f"The font {font.name} has {font.wrong_widths} width(s) in the file that are not its own."
            yield Finding(RULE, message, file.place(), clause="ISO 14289-1 7.21.5")
