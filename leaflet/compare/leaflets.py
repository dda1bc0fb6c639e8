"""Two texts of a leaflet, part by part: what was added, removed, moved and changed.

What is compared is the text as read, the very lines that sign-offs and releases are bound to: if two texts have
different hashes, something is told here, and if nothing is told, they have the same. What the imprint says of version,
status, dates and reviewers is compared too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from leaflet.compare.lines import ComparedLine, compare_lines
from leaflet.compare.words import Fate, Piece, compare_words
from leaflet.model.as_read import CARD, FRONT, IMPRINT, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.as_read import Part
    from leaflet.model.leaflet import Leaflet

FACTS: Final = "(facts)"
"""Id of the part that holds version, status, dates and reviewers."""
TITLES: Final = {
    FACTS: "Version, status and dates",
    FRONT: "Title and purpose",
    CARD: "Summary card",
    IMPRINT: "About the leaflet",
}
"""What the parts that are no sections are called; in English, as all reports are."""


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """A part of the text, and what became of it."""

    ident: str
    """The section's id; of what is no section, a word in parentheses."""
    title: str
    fate: Fate
    lines: tuple[ComparedLine, ...]
    has_moved: bool = False
    """Whether it stands elsewhere among the other parts."""

    @property
    def is_as_before(self) -> bool:
        """Whether nothing became of it."""
        return self.fate is Fate.KEPT and not self.has_moved

    @property
    def changed_lines(self) -> tuple[ComparedLine, ...]:
        """Its lines but those that stayed."""
        return tuple(line for line in self.lines if line.fate is not Fate.KEPT)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that separates two texts."""

    old: Leaflet
    new: Leaflet
    parts: tuple[ComparedPart, ...]
    """In the order in which they are read now, removed ones after what they followed."""

    @property
    def is_empty(self) -> bool:
        """Whether both read alike, version, status and dates aside."""
        return all(part.is_as_before for part in self.parts if part.ident != FACTS)

    @property
    def facts_changed(self) -> bool:
        """Whether version, status, dates or reviewers changed."""
        return any(not part.is_as_before for part in self.parts if part.ident == FACTS)

    @property
    def changed_parts(self) -> tuple[ComparedPart, ...]:
        """Its parts but those that read as before."""
        return tuple(part for part in self.parts if not part.is_as_before)


def compare_leaflets(old: Leaflet, new: Leaflet) -> Comparison:
    """Compare two texts in one language."""
    before, after = _parts(old), _parts(new)
    stayed = _in_order(list(before), list(after))
    parts = [_facts(old, new)]
    for ident in _merged(list(before), list(after)):
        has_moved = ident in before and ident in after and ident not in stayed
        parts.append(
            _part(ident, before.get(ident), after.get(ident), new.lang, has_moved=has_moved)
        )
    return Comparison(old, new, tuple(parts))


def _parts(leaflet: Leaflet) -> dict[str, Part]:
    return {
        part.ident: replace(part, title=TITLES.get(part.ident, part.title))
        for part in parts_of(leaflet)
    }


def _part(
    ident: str, old: Part | None, new: Part | None, lang: str, *, has_moved: bool
) -> ComparedPart:
    if old is None or new is None:
        lines = compare_lines(old.lines if old else (), new.lines if new else (), lang)
        there, fate = (new, Fate.ADDED) if new else (old, Fate.REMOVED)
        return ComparedPart(ident, there.title if there else "", fate, lines)
    lines = (
        compare_lines(old.lines, new.lines, lang)
        if ident in TITLES
        else (_title(old, new, lang), *compare_lines(old.lines[1:], new.lines[1:], lang))
    )
    is_same = all(line.fate is Fate.KEPT for line in lines)
    fate = Fate.KEPT if is_same else Fate.CHANGED
    return ComparedPart(ident, new.title, fate, lines, has_moved)


def _title(old: Part, new: Part, lang: str) -> ComparedLine:
    """Compare the titles of a section, which are its first lines: one stands for the other, however they differ."""
    was, now = old.lines[0], new.lines[0]
    if was == now:
        return ComparedLine(Fate.KEPT, (Piece(Fate.KEPT, now),))
    return ComparedLine(Fate.CHANGED, compare_words(was, now, lang))


def _in_order(before: list[str], after: list[str]) -> set[str]:
    """Return the parts that follow each other in both texts; the others have moved, or stand in one alone."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    blocks = matcher.get_matching_blocks()
    return {ident for block in blocks for ident in before[block.a : block.a + block.size]}


def _merged(before: list[str], after: list[str]) -> list[str]:
    """Return the order of now, with each removed part after the one that it followed."""
    order = list(after)
    for at, ident in enumerate(before):
        if ident not in after:
            followed = next((one for one in reversed(before[:at]) if one in order), None)
            order.insert(order.index(followed) + 1 if followed else 0, ident)
    return order


def _facts(old: Leaflet, new: Leaflet) -> ComparedPart:
    before, after = dict(_facts_of(old)), dict(_facts_of(new))
    lines = []
    for label in dict.fromkeys([*before, *after]):
        was, now = before.get(label, "none"), after.get(label, "none")
        said = Piece(Fate.KEPT, f"{label}: ")
        if was == now:
            lines.append(ComparedLine(Fate.KEPT, (said, Piece(Fate.KEPT, now))))
        else:
            both = (Piece(Fate.REMOVED, was), Piece(Fate.KEPT, " "), Piece(Fate.ADDED, now))
            lines.append(ComparedLine(Fate.CHANGED, (said, *both)))
    is_same = all(line.fate is Fate.KEPT for line in lines)
    return ComparedPart(FACTS, TITLES[FACTS], Fate.KEPT if is_same else Fate.CHANGED, tuple(lines))


def _facts_of(leaflet: Leaflet) -> Iterator[tuple[str, str]]:
    """Yield what an imprint says of the text as a whole; it is told in English, as all reports are."""
    imprint = leaflet.imprint
    dates = {
        "Text last changed": imprint.updated,
        "Reviewed": imprint.reviewed,
        "Published": imprint.published,
        "Review by": imprint.review_by,
    }
    yield "Leaflet", imprint.ident
    yield "Version", imprint.version
    yield "Status", imprint.status.value
    if imprint.superseded_by:
        yield "Replaced by", imprint.superseded_by
    yield from ((label, day.isoformat()) for label, day in dates.items() if day is not None)
    if imprint.reviewers:
        yield "Reviewers", "; ".join(one.plain for one in imprint.reviewers)
