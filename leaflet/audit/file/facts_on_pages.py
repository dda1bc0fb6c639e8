"""LIF-09: every page tells which leaflet it is, its version, and when it is to be reviewed.

Why: pages get parted and copied. A page that does not say what it is and how long it holds cannot be withdrawn.
The facts come from the file's metadata (XMP), and each page is searched for them.

Passes: metadata LF-7F3K2, 0.1, 2027-11-22; each page reads "LF-7F3K2 · version 0.1 · review by November 2027".
Fails: page 3 lacks the version; or the metadata name no id at all.

Source: rules of NHS boards on leaflets used for consent (each page carries its identification, version and date).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.audit.file.dates import spellings
from leaflet.audit.file.plain import plain
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "LIF-09"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the file's facts, then each page."""
    facts = file.facts
    wanted = {
        "id": (facts.identifier,),
        "version": (facts.version,),
        "review-by date": spellings(facts.review_by),
    }
    unknown = [what for what, texts in wanted.items() if not any(texts)]
    if unknown:
        message = f"The file's metadata do not tell its {_listed(unknown)}."
        yield Finding(
            RULE, message, file.place(), hint="A leaflet made by this program tells them."
        )
    patterns = {what: _pattern(texts) for what, texts in wanted.items() if any(texts)}
    for page in file.pages:
        missing = [
            what for what, pattern in patterns.items() if not pattern.search(page.plain_text)
        ]
        if missing:
            message = f"The page does not show the leaflet's {_listed(missing)}."
            hint = "The running head or foot of each page carries them: look at the layout's furniture."
            yield Finding(RULE, message, file.place(page.number), hint=hint)


def _pattern(texts: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds one of the texts as a whole: 0.1 is not in 10.1, nor in 0.12."""
    either = "|".join(re.escape(plain(text)) for text in texts if text)
    # ASCII: a date in Chinese stands beside other signs without a space.
    return re.compile(rf"(?<![\w.-])[vV]?(?:{either})(?![\w-]|\.\w)", re.ASCII)


def _listed(words: list[str]) -> str:
    """Return words as a list in a sentence."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
