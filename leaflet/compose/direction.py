"""Left and right by reading direction: what starts at the left in English starts at the right in Arabic."""

from __future__ import annotations


def from_start(offset: float, width: float, room: float, *, rtl: bool) -> float:
    """Return the left edge of something that stands `offset` from the start of a line.

    Args:
        offset: from the edge at which reading starts, in points.
        width: of the thing itself.
        room: width of what it stands in.
        rtl: whether reading starts at the right.
    """
    return room - offset - width if rtl else offset


def isolated(figures: str) -> str:
    """Wrap what reads from the left so that text from the right does not turn it round: a phone number, a date.

    Source: UAX #9 2.4, explicit directional isolates.
    """
    return f"\u2066{figures}\u2069"
