"""Whether a leaflet may be handed out on a day."""

from __future__ import annotations

import datetime as dt

import pytest

from leaflet.model.leaflet import Status
from leaflet.model.standing import Standing

REVIEW_BY = dt.date(2027, 11, 22)
DAY = dt.timedelta(days=1)


def test_a_released_leaflet_may_be_handed_out_through_its_review_date() -> None:
    last = Standing(Status.RELEASED, REVIEW_BY, REVIEW_BY)
    assert last.may_be_handed_out
    assert last.days_left == 0
    after = Standing(Status.RELEASED, REVIEW_BY, REVIEW_BY + DAY)
    assert after.is_out_of_date
    assert after.days_left == -1
    assert not after.may_be_handed_out
    assert after.why_not == "its review was due by 2027-11-22"


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.RELEASED])
def test_no_other_status_may_be_handed_out_and_says_why(status: Status) -> None:
    standing = Standing(status, REVIEW_BY, REVIEW_BY)
    assert not standing.may_be_handed_out
    assert standing.why_not


def test_only_withdrawn_and_replaced_leaflets_are_out_of_use() -> None:
    out = {status for status in Status if Standing(status, REVIEW_BY, REVIEW_BY).is_out_of_use}
    assert out == {Status.WITHDRAWN, Status.SUPERSEDED}
