"""Risks in numbers, and the faults that numbers can have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.model.risks import Risk, Risks

if TYPE_CHECKING:
    from leaflet.content.risk_schema import RiskEntry, RisksEntry
    from leaflet.content.scribe import Scribe
    from leaflet.reading.tree import Path

_RULE: Final = "RISK-number"
_MISSING: Final = "RISK-missing"
_FAMILIAR: Final = (10, 100, 1000)
"""Denominators that people can picture (CDC Clear Communication Index, item 15)."""


def read_risks(entry: RisksEntry, path: Path, scribe: Scribe) -> Risks:
    """Return risks; numbers that cannot be are told at their lines."""
    caption = scribe.prose(entry.caption, (*path, "caption"))
    items = [_risk(item, (*path, "items", index), scribe) for index, item in enumerate(entry.items)]
    return Risks(caption, tuple(items))


def _risk(entry: RiskEntry, path: Path, scribe: Scribe) -> Risk:
    low, high = _ends(entry, path, scribe)
    _judge(entry, low, high, path, scribe)
    return Risk(
        low=low,
        high=high,
        likely=entry.n if low != high else None,
        of=entry.of,
        who=scribe.maybe(entry.who, (*path, "who")),
        over=scribe.maybe(entry.over, (*path, "over")),
        what=scribe.prose(entry.what, (*path, "what")),
        otherwise=scribe.maybe(entry.otherwise, (*path, "otherwise")),
        as_published=scribe.cited(
            entry.as_published, (*path, "as-published"), entry.source, (*path, "source")
        ),
        place=scribe.tree.place((*path, "of")),
    )


def _ends(entry: RiskEntry, path: Path, scribe: Scribe) -> tuple[int, int]:
    """Return the lowest and highest figure; one that is missing is told and stood in for."""
    low, high = entry.low, entry.high
    place = scribe.tree.key_place(path)
    if low is None and high is None:
        if entry.n is None:
            message = "This risk gives no number."
            scribe.fault(_MISSING, message, place, "Write n, or low and high where figures differ.")
        return (1 if entry.n is None else entry.n,) * 2
    if low is None or high is None:
        message = f"This range has no {'low' if low is None else 'high'}."
        scribe.fault(_MISSING, message, place, "Write both low and high, or n alone.")
    ends = [end for end in (low, high) if end is not None]
    return ends[0], ends[-1]


def _judge(entry: RiskEntry, low: int, high: int, path: Path, scribe: Scribe) -> None:
    """Tell numbers that cannot be, the worst of each risk."""
    name = "n" if entry.high is None else "high"
    if entry.of not in _FAMILIAR:
        at, message = "of", f"A risk is told out of 10, 100 or 1000 people, not {entry.of:,}."
        hint = "Write the nearest figure out of 100, and the true one in as-published."
    elif low > high:
        at, message = "low", f"The range runs from {low:,} down to {high:,}."
        hint = "Write the lower figure in low."
    elif high > entry.of:
        at, message = name, f"It cannot have happened to {high:,} of {entry.of:,} people."
        hint = "Look the figure up in its source again: n and of may have changed places."
    elif high == 0:
        at, message = name, "Nobody is a figure that no group of people can prove."
        hint = "Say in words how many people were counted, or give the range: low: 0, high: 1."
    elif entry.n is not None and not low <= entry.n <= high:
        at, message = "n", f"The figure {entry.n:,} lies outside its range, {low:,} to {high:,}."
        hint = "Look the figures up in their source again."
    else:
        return
    scribe.fault(_RULE, message, scribe.tree.place((*path, at)), hint)
