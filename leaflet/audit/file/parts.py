"""How sections and card parts are found in a finished file: by structure element and /ID, never by searching text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from leaflet.audit.file.plain import count_words
from leaflet.audit.file.printed import Tag
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import OwedPart, Policy

CARD = "card"
"""What a file holds whose owed parts are the card's."""
WALLET = "wallet-card"
"""What a file holds whose owed parts are the wallet card's."""
SHORT = "short"
"""What a file holds that owes the leaflet's sections with fewer of their subsections."""
FEWEST_WORDS = 3
"""Fewer words than this say nothing; a picture with a description may stand in for them."""
_ENOUGH = 400
"""Characters that nearly always hold so many words: only where they do not is the rest counted."""


def parts_in_order(file: PrintedFile) -> list[Tag]:
    """Return every section element that has an id, in reading order."""
    return [tag for tag in file.walk() if tag.role == "Sect" and tag.ident]


def heading_of(section: Tag) -> Tag | None:
    """Return the heading that opens a section: never that of a section inside it."""
    kids = [kid for kid in section.kids if isinstance(kid, Tag)]
    while kids and kids[0].level is None and kids[0].role not in {"Sect", "P", "Table", "L"}:
        kids = [kid for kid in kids[0].kids if isinstance(kid, Tag)] + kids[1:]
    return kids[0] if kids and kids[0].level is not None else None


def is_card(file: PrintedFile) -> bool:
    """Whether a file owes a card's parts; all others owe the leaflet's sections."""
    return file.facts.holds in {CARD, WALLET}


def card_of(file: PrintedFile, policy: Policy) -> tuple[OwedPart, ...]:
    """Return the parts that a policy asks of this card."""
    return policy.wallet_card if file.facts.holds == WALLET else policy.card


def parts_of(file: PrintedFile, owed: OwedPart) -> tuple[str, ...]:
    """Return the ids of the subsections that a section owes in this file."""
    return owed.short_parts if file.facts.holds == SHORT else owed.parts


def with_parts(file: PrintedFile, owed: Iterable[OwedPart]) -> set[str]:
    """Return the ids of owed parts and of the subsections that they owe in this file."""
    return {ident for part in owed for ident in (part.ident, *parts_of(file, part))}


def says_something(file: PrintedFile, section: Tag, others: frozenset[Tag]) -> bool:
    """Whether a section has a body of its own on paper; headings and other owed sections inside it do not count."""
    headings = frozenset(tag for tag in section.walk() if tag.level is not None)
    skipped = headings | (others - {section})
    text = file.text_of(section, without=skipped).strip()
    if count_words(text[:_ENOUGH]) >= FEWEST_WORDS or count_words(text[_ENOUGH:]) >= FEWEST_WORDS:
        return True
    figures = (tag for tag in section.walk() if tag.role == "Figure" and tag.alt.strip())
    return any(file.page_of(figure) for figure in figures)


def judge_presence(
    rule: str, noun: str, file: PrintedFile, policy: Policy, owed: tuple[OwedPart, ...]
) -> Iterator[Finding]:
    """Find owed parts that are missing, stand twice, or stand in another order than the policy's."""
    found = [tag.ident for tag in parts_in_order(file)]
    for part in owed:
        count = found.count(part.ident)
        if count == 0:
            hint = f"Add it, with the id “{part.ident}”." + (f" {part.why}" if part.why else "")
            message = (
                f"The {noun} “{part.ident}” is missing: the policy “{policy.name}” asks for it."
            )
            yield Finding(rule, message, file.place(), hint=hint, clause=part.source)
        elif count > 1:
            message = f"The {noun} “{part.ident}” is in the file {count} times."
            yield Finding(rule, message, file.place(), hint="Keep one of them.", clause=part.source)
    yield from _judge_order(rule, noun, file, policy, owed)


def judge_inside(
    rule: str, file: PrintedFile, policy: Policy, owed: tuple[OwedPart, ...]
) -> Iterator[Finding]:
    """Find owed subsections that are not in their section, or stand in another order than the policy's."""
    sections = parts_in_order(file)
    for part in owed:
        owed_inside = parts_of(file, part)
        for section in (tag for tag in sections if owed_inside and tag.ident == part.ident):
            inside = [tag.ident for tag in section.walk() if tag.role == "Sect"]
            found = [ident for ident in inside if ident in owed_inside]
            for ident in owed_inside:
                if ident not in found:
                    message = f"The subsection “{ident}” is missing from “{part.ident}”: the policy “{policy.name}” asks for it."
                    hint = f"Add it, with the id “{ident}”."
                    yield Finding(rule, message, file.place(), hint=hint, clause=part.source)
            wanted = [ident for ident in owed_inside if ident in found]
            if found != wanted:
                message = f"The subsections of “{part.ident}” do not stand once and in the order of the policy “{policy.name}”."
                hint = f"The order is: {', '.join(wanted)}."
                yield Finding(rule, message, file.place(), hint=hint, clause=part.source)


def _judge_order(
    rule: str, noun: str, file: PrintedFile, policy: Policy, owed: tuple[OwedPart, ...]
) -> Iterator[Finding]:
    """Find owed parts that come before one that the policy puts ahead of them."""
    wanted = {part.ident: at for at, part in enumerate(owed)}
    found = list(dict.fromkeys(tag.ident for tag in parts_in_order(file) if tag.ident in wanted))
    for before, after in pairwise(found):
        if wanted[before] > wanted[after]:
            message = f"The {noun} “{after}” comes after “{before}”: the policy “{policy.name}” puts it before."
            hint = "The order is: " + ", ".join(sorted(found, key=wanted.__getitem__)) + "."
            yield Finding(rule, message, file.place(), hint=hint)
