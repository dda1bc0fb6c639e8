"""ACC-09: every font is in the file, and its codes have known characters.

Why: a font that is not in the file is replaced by whatever the reader's machine has; without a map from codes to
characters, nobody can search, copy or hear the text.

Passes: each font has a font file that opens, and a ToUnicode map.
Fails: Helvetica without a font file; a font file that is damaged; a subset without ToUnicode; letters that run
down the page.

Source: ISO 19005-2 6.2.11.4, 6.2.11.7; ISO 14289-1 7.21.4, 7.21.7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-09"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge every font that a page or a form lists."""
    for font in file.fonts:
        if not font.embedded:
            message = f"The font {font.name} is not in the file."
            yield Finding(RULE, message, file.place(), clause="ISO 14289-1 7.21.4")
        elif font.broken:
            message = f"The font {font.name} in the file is damaged and cannot be drawn."
            yield Finding(RULE, message, file.place(), clause="ISO 14289-1 7.21.4")
        if font.downwards:
            message = f"The font {font.name} sets letters one below the other (Identity-V), where no rule can judge them."
            yield Finding(RULE, message, file.place(), clause="ISO 32000-1 9.7.4.3")
        if not font.readable:
            message = f"The font {font.name} does not tell which characters it shows (ToUnicode)."
            yield Finding(RULE, message, file.place(), clause="ISO 14289-1 7.21.7")
