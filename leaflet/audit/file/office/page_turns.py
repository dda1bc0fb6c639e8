"""OFF-02: printed, folded and stapled, the pages come one after the other.

Why: a page in the wrong place is not seen on a screen, only by the patient who turns it.

Passes: sheets of a booklet that read 1, 2, 3 … when they are folded in thought.
Fails: two sheets that changed places; a page that stands on two sheets or on none; copies of two different cards.

Source: house rule; the order is that of `leaflet.model.folding`, which knows nothing of how sheets are made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding
from leaflet.model.folding import faces_of_folded, leaves_of_booklet
from leaflet.model.look import FoldKind
from leaflet.model.sheets import COPIES, Flip, Imposition, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leaflet.audit.file.printed import Imposed, PrintedFile
    from leaflet.model.policy import Policy
    from leaflet.model.sheets import Side

RULE = "OFF-02"
_BEFORE = 2
"""Sides, at most, of a sheet of instructions that lies on top."""


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Fold the sheets in thought."""
    if file.imposed is None:
        return
    fault = _fault(file.imposed)
    if fault:
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN)


def _fault(imposed: Imposed) -> str:
    sides = _without_instructions(imposed.sides)
    empty = [number for number, side in enumerate(sides, 1) if not side.cells]
    if empty or not sides:
        return f"Side {empty[0] if empty else 1} of the sheets holds no page that can be told."
    if imposed.fold == COPIES:
        return _of_copies(sides)
    if imposed.fold not in set(FoldKind):
        return "The sheets do not say how they are folded."
    try:
        met = _met(sides, FoldKind(imposed.fold), rtl=imposed.rtl)
    except ValueError as error:
        return f"The sheets cannot be folded as they say: {error}."
    if met != list(range(1, len(met) + 1)):
        return f"Folded, the pages come in the order {', '.join(map(str, met))}."
    return ""


def _without_instructions(sides: Sequence[Side]) -> Sequence[Side]:
    if len(sides) > _BEFORE and not sides[0].cells:
        return sides[_BEFORE:] if not sides[1].cells else sides[1:]
    return sides[1:] if len(sides) == _BEFORE and not sides[0].cells else sides


def _met(sides: Sequence[Side], fold: FoldKind, *, rtl: bool) -> list[int]:
    backs = [*sides[1::2], None][: len(sides[::2])]
    sheets = tuple(Sheet(front, back) for front, back in zip(sides[::2], backs, strict=True))
    imposition = Imposition((0, 0), sheets, Flip.NONE)
    if fold is FoldKind.BOOKLET:
        return leaves_of_booklet(imposition, rtl=rtl)
    return faces_of_folded(imposition, fold, rtl=rtl)


def _of_copies(sides: Sequence[Side]) -> str:
    for number, side in enumerate(sides, 1):
        if {cell.page for cell in side.cells} != {number}:
            return f"On side {number}, not every copy is of page {number}."
    return ""
