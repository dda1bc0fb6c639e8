"""Many breaches told as few."""

from __future__ import annotations

from leaflet.audit.file.telling import Breach, worst_by_page


def test_each_page_tells_its_worst_and_how_many_there_are() -> None:
    breaches = [Breach(2, "b", 3), Breach(1, "a", 5), Breach(2, "c", 1), Breach(2, "d", 2)]
    found = list(worst_by_page(breaches))
    assert [(one.page, one.text, count) for one, count in found] == [(1, "a", 1), (2, "c", 3)]
    assert [one.text for one, _ in worst_by_page(breaches, lowest=False)] == ["a", "b"]


def test_strings_that_follow_each_other_on_a_line_are_one_breach() -> None:
    letters = [Breach(1, one, value, 700.0) for one, value in (("t", 3), ("i", 2), ("ny", 3))]
    ((breach, count),) = worst_by_page([*letters, Breach(1, "other", 9, 680.0)])
    assert (breach.text, breach.value, count) == ("tiny", 2, 2)


def test_what_is_quoted_says_how_many_more_there_are() -> None:
    assert Breach(1, " one\n two ").quoted(1) == "“one two”"
    assert Breach(1, "one").quoted(3) == "“one”, and 2 more on this page"
