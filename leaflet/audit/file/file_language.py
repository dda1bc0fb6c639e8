"""ACC-03: the file says which language it is in.

Why: a screen reader picks its voice by it. Words in another language name theirs on their own element.

Passes: the catalogue's Lang is `en-AU`, metadata agree; a French word stands in a Span with `fr`.
Fails: Lang is missing or is `English`; metadata say `de`.

Source: ISO 14289-1 7.2; BCP 47; WCAG 2.2 3.1.1, 3.1.2.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-03"
_CLAUSE = "ISO 14289-1 7.2"
_TAG = re.compile(r"(?:[a-z]{2,3}|x)(?:-[a-z0-9]{1,8})*", re.IGNORECASE)


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the language of the file and of single elements."""
    told = file.facts.lang
    if not file.lang:
        yield Finding(RULE, "The file does not say its language.", file.place(), clause=_CLAUSE)
    elif not _TAG.fullmatch(file.lang):
        message = f"“{file.lang}” is no language tag; one looks like “en-AU”."
        yield Finding(RULE, message, file.place(), clause=_CLAUSE)
    elif told and told.lower() != file.lang.lower():
        message = f"The file says “{file.lang}”, its metadata say “{told}”."
        yield Finding(RULE, message, file.place(), clause=_CLAUSE)
    wrong = dict.fromkeys(
        tag.lang for tag in file.walk() if tag.lang and not _TAG.fullmatch(tag.lang)
    )
    for lang in wrong:
        message = f"Words are marked with the language “{lang}”, which is no language tag."
        yield Finding(RULE, message, file.place(), clause=_CLAUSE)
