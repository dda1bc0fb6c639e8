"""Even lines."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from leaflet.text.fit import choose_breaks


class Box(NamedTuple):
    """As much of a word as breaking looks at."""

    width: float
    space: float = 3.0
    ends_line: bool = False
    hyphen: Box | None = None


HYPHEN = Box(5, 0.0)


def lines(words: list[Box], measure: float, *, justified: bool = False) -> list[list[float]]:
    ends = choose_breaks(words, measure, justified=justified)
    starts = [0, *ends[:-1]]
    return [[word.width for word in words[a:b]] for a, b in zip(starts, ends, strict=True)]


def filled(words: list[Box], measure: float) -> int:
    """Count the lines of a paragraph that is filled word by word."""
    count, width = 1, 0.0
    for at, word in enumerate(words):
        if at and width and width + word.space + word.width > measure + 0.01:
            count, width = count + 1, 0.0
        width += word.width + (word.space if width else 0.0)
    return count


def test_an_oddly_short_line_is_evened_out() -> None:
    words = [Box(50), Box(30), Box(20), Box(95), Box(40)]

    # Filled word by word, the second line would hold the 20 alone.
    assert lines(words, 100) == [[50], [30, 20], [95], [40]]


def test_a_short_last_word_gets_company() -> None:
    words = [Box(30), Box(30), Box(30), Box(30), Box(30), Box(30), Box(10)]

    assert lines(words, 100)[-1] != [10]


def test_no_line_more_than_filling_needs_when_the_lines_are_even() -> None:
    words = [Box(20) for _ in range(40)]

    assert len(lines(words, 100)) == filled(words, 100)


def test_a_break_of_the_author_is_kept() -> None:
    words = [Box(10), Box(10, ends_line=True), Box(10)]

    assert lines(words, 100) == [[10, 10], [10]]


@given(
    st.lists(
        st.builds(Box, st.floats(1, 140), st.sampled_from([0.0, 3.0]), st.just(False), st.none()),
        min_size=1,
        max_size=60,
    ),
    st.floats(30, 120),
)
def test_every_word_is_on_one_line_and_no_line_too_wide(words: list[Box], measure: float) -> None:
    found = lines(words, measure)

    assert [width for line in found for width in line] == [word.width for word in words]
    assert all(line for line in found)
    assert all(len(line) == 1 or sum(line) <= measure + 0.01 for line in found)


def test_a_word_is_divided_only_where_that_makes_the_lines_better() -> None:
    divisible = [Box(30, 0.0, hyphen=HYPHEN), Box(30)]
    short = [Box(20, 0.0, hyphen=HYPHEN), Box(20)]

    assert lines([Box(60), *divisible, Box(65)], 100) == [[60, 30], [30, 65]]
    assert lines([Box(70), *short, Box(55), Box(90)], 100) == [[70], [20, 20, 55], [90]]


def test_a_hyphen_takes_its_room() -> None:
    words = [Box(50), Box(45, 0.0, hyphen=HYPHEN), Box(60), Box(95)]

    assert lines(words, 100) == [[50], [45], [60], [95]]


def test_no_two_lines_in_a_row_are_hyphenated_if_it_can_be_helped() -> None:
    part = Box(33, 0.0, hyphen=HYPHEN)
    words = [Box(55), part, Box(50), part, Box(50), part, Box(50), Box(90)]
    ends = choose_breaks(words, 100)

    hyphenated = [words[end - 1].hyphen is not None for end in ends[:-1]]
    assert not any(one and other for one, other in pairwise(hyphenated))


def test_justified_lines_shrink_a_little_rather_than_stretch_a_lot() -> None:
    words = [Box(20, 5.0) for _ in range(12)]

    # Four words and three spaces take 95 points, five and four take 120; the measure asks for 117.
    assert lines(words, 117, justified=True)[0] == [20] * 5
    assert lines(words, 115, justified=True)[0] == [20] * 4


@given(
    st.lists(
        st.builds(Box, st.floats(1, 100), st.just(3.0), st.just(False), st.none()),
        min_size=1,
        max_size=60,
    ),
    st.floats(100, 300),
)
def test_spaces_of_justified_lines_shrink_by_a_fifth_at_most(
    words: list[Box], measure: float
) -> None:
    for line in lines(words, measure, justified=True)[:-1]:
        assert sum(line) + 3.0 * 0.8 * (len(line) - 1) <= measure + 0.02
