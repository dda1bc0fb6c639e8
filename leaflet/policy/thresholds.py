"""The limits that a policy may set, what they are where it sets none, and which of two is stricter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from leaflet.model.policy import Policy


@dataclass(frozen=True, slots=True)
class Threshold:
    """One limit."""

    default: float
    """What holds where no policy sets it."""
    meaning: str
    """One line for authors."""
    strictest: Callable[[Iterable[float]], float] = min
    """Chooses between the limits of several policies."""


NEVER = float("inf")
"""A limit that nothing passes: the rule is off until a policy sets one."""

THRESHOLDS = {
    "smog-max": Threshold(9, "highest school grade by SMOG"),
    "flesch-kincaid-max": Threshold(8, "highest school grade by Flesch-Kincaid"),
    "sentence-mean-max": Threshold(15, "most words to a sentence, on average"),
    "sentence-max": Threshold(25, "most words in one sentence"),
    "paragraph-max": Threshold(60, "most words in one paragraph"),
    "list-max": Threshold(7, "most items in one list"),
    "uncited-numbers-max": Threshold(NEVER, "most numbers without a source"),
    "card-risk-number": Threshold(0, "fewest numbers in the risks of the card", max),
    "review-warning-days": Threshold(90, "days before the review date on which to warn", max),
}


def threshold(policies: Iterable[Policy], name: str) -> float:
    """Return the strictest limit of several policies; the default counts only where none sets one."""
    known = THRESHOLDS[name]
    given = [value for policy in policies for key, value in policy.thresholds if key == name]
    return known.strictest(given) if given else known.default
