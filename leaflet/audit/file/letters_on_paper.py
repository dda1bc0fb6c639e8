"""SEC-11: every section has on paper all that was written in it.

Why: a section may keep its heading and lose its warning. So the file says in its metadata how many letters and
figures were written in each section before anything was painted, and they are counted again in what can be read on
the pages. Spaces, punctuation and bullets are left out, so the count is the same wherever lines end, and needs no
tolerance. A print of the letters, which tells which ones there are and how often each, is held against what can be read, too:
a wrong map from codes to characters leaves the count as it was.

Passes: metadata say `risks 1204`, and the Sect `risks`, subsections and all, reads 1204 letters and figures.
Fails: it reads 1190; no Sect `risks` is in the tree; the metadata tell no count for a section that a policy asks for.

Source: ISO 32000-1 14.7.2, 14.8.2.4 (text in reading order); the count is this program's own (leaflet.text.letters).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.parts import card_of, is_card, parts_in_order, with_parts
from leaflet.findings import Finding
from leaflet.text.letters import count_letters, print_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "SEC-11"
_HINT = "Build the leaflet again; if the fault stays, text is lost on its way to paper."


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each section that the metadata or a policy name."""
    told, prints = dict(file.facts.letters), dict(file.facts.prints)
    sections = {tag.ident: tag for tag in parts_in_order(file)}
    for ident, written in told.items():
        section = sections.get(ident)
        text = file.text_of(section) if section else ""
        printed = count_letters(text)
        if section is None:
            message = f"The section “{ident}” was written, but is not in the file."
            yield Finding(RULE, message, file.place(), hint=_HINT)
        elif printed != written:
            change = "has lost" if printed < written else "has gained"
            message = f"The section “{ident}” {change} text: {written} letters and figures were written, {printed} can be read."
            yield Finding(RULE, message, file.place(file.page_of(section)), hint=_HINT)
        elif prints.get(ident, print_of(text)) != print_of(text):
            message = f"The section “{ident}” reads other letters than were written in it."
            yield Finding(RULE, message, file.place(file.page_of(section)), hint=_HINT)
    owed = _owed(file, policies)
    for ident in sections:
        if ident in owed and ident not in told:
            message = f"The metadata do not tell how much was written in the section “{ident}”."
            yield Finding(RULE, message, file.place(), hint=_HINT)


def _owed(file: PrintedFile, policies: tuple[Policy, ...]) -> set[str]:
    """Return the ids that the policies ask of this edition."""
    if is_card(file):
        return {part.ident for policy in policies for part in card_of(file, policy)}
    return {ident for policy in policies for ident in with_parts(file, policy.sections)}
