"""Even lines."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from leaflet.text.fit import choose_breaks


class Box(NamedTuple):
    """As much of a word as breaking looks at."""

    width: float
    space: float = 3.0
    ends_line: bool = False
    hyphen: None = None


def lines(words: list[Box], measure: float) -> list[list[float]]:
    ends = choose_breaks(words, measure)
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
        st.builds(Box, st.floats(1, 140), st.sampled_from([0.0, 3.0])), min_size=1, max_size=60
    ),
    st.floats(30, 120),
)
def test_every_word_is_on_one_line_and_no_line_too_wide(words: list[Box], measure: float) -> None:
    found = lines(words, measure)

    assert [width for line in found for width in line] == [word.width for word in words]
    assert all(line for line in found)
    assert all(len(line) == 1 or sum(line) <= measure + 0.01 for line in found)
