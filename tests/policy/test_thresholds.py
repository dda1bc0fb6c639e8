"""Limits, and which of two is stricter."""

from __future__ import annotations

from leaflet.model.policy import Policy
from leaflet.policy.thresholds import NEVER, THRESHOLDS, threshold


def pack(**limits: float) -> Policy:
    """Return a policy that sets limits, named with underscores."""
    named = tuple((name.replace("_", "-"), limit) for name, limit in limits.items())
    return Policy("pack", "Pack", (), (), named)


def test_the_default_holds_where_no_policy_sets_a_limit() -> None:
    assert threshold((), "smog-max") == 9
    assert threshold((pack(),), "flesch-kincaid-max") == 8
    assert threshold((), "uncited-numbers-max") == NEVER


def test_the_lowest_of_several_limits_is_the_strictest() -> None:
    assert threshold((pack(smog_max=12), pack(), pack(smog_max=7)), "smog-max") == 7


def test_a_policy_may_be_milder_than_the_default() -> None:
    assert threshold((pack(smog_max=12),), "smog-max") == 12


def test_the_longest_notice_is_the_strictest() -> None:
    packs = (pack(review_warning_days=30), pack(review_warning_days=120))
    assert threshold(packs, "review-warning-days") == 120


def test_every_limit_says_what_it_means() -> None:
    assert all(known.meaning for known in THRESHOLDS.values())
