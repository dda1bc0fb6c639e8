"""Thai, Lao, Khmer and Burmese: whose breaks they are, and what the dictionary may not do."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from leaflet.text import unspaced
from leaflet.text.breaks import Break, opportunities
from leaflet.text.unspaced import (
    UNSPACED,
    UNSPACED_MARKS,
    dictionary,
    needs_dictionary,
    word_starts,
)

THAI = "\u0e01\u0e32\u0e23\u0e23\u0e31\u0e01\u0e29\u0e32\u0e14\u0e49\u0e27\u0e22"
"""Treatment / with, two words without a space."""
LAO = "\u0e81\u0eb2\u0e99\u0e9b\u0eb4\u0ec8\u0e99\u0e9b\u0ebb\u0ea7"
KHMER = "\u1780\u17b6\u179a\u1796\u17d2\u1799\u17b6\u1794\u17b6\u179b\u178a\u17c4\u1799"
BURMESE = "\u101c\u1030\u1014\u102c\u1019\u103b\u102c\u1038\u1021\u1010\u103d\u1000\u103a"

_with_dictionary = pytest.mark.skipif(
    not dictionary(), reason="needs the extra leaflet[southeast-asian]"
)


@pytest.mark.parametrize("text", [THAI, LAO, KHMER, BURMESE, f"MS ({THAI})"])
def test_scripts_without_spaces_need_a_dictionary(text: str) -> None:
    assert needs_dictionary(text)


@pytest.mark.parametrize("text", ["", "word", "\u4e2d\u6587", "\u0e50\u0e51\u0e52", "\u0915\u094d"])
def test_other_scripts_and_thai_figures_need_none(text: str) -> None:
    assert not needs_dictionary(text)


def test_without_a_dictionary_only_the_author_s_zero_width_space_breaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(unspaced, "_cutter", lambda: None)
    assert opportunities(THAI, "th") == []
    assert [one.at for one in opportunities(f"{THAI}\u200b{THAI}", "th")] == [len(THAI) + 1]


@_with_dictionary
@pytest.mark.parametrize("text", [THAI, LAO, KHMER, BURMESE])
def test_the_dictionary_breaks_between_words(text: str) -> None:
    assert word_starts(text)


@_with_dictionary
def test_places_are_counted_in_the_whole_text_with_characters_beyond_the_first_plane() -> None:
    before = "\U0001f600 "
    shifted = [at + len(before) for at in word_starts(THAI)]
    assert word_starts(before + THAI) == shifted
    assert 9 - 1 in word_starts(THAI)


@_with_dictionary
def test_a_syllable_is_never_cut_even_in_a_foreign_word() -> None:
    cell = "\u1006\u1032\u101c\u103a"  # the English word, as Burmese writes it
    assert 2 not in word_starts(cell)


@_with_dictionary
def test_a_word_joiner_holds_where_the_dictionary_would_break() -> None:
    at = word_starts(THAI)[0]
    assert at not in word_starts(THAI[:at] + "\u2060" + THAI[at:])


def test_the_dictionary_has_a_name_with_its_version_or_none() -> None:
    assert re.fullmatch(r"(ICU \d+(\.\d+)*)?", dictionary())


_FILE = Path("/usr/share/unicode/LineBreak.txt")


@pytest.mark.skipif(not _FILE.exists(), reason="needs the Debian package unicode-data")
def test_the_ranges_are_those_of_the_unicode_file() -> None:
    listed = {
        code
        for first, last in re.findall(
            r"(?m)^([0-9A-F]{4})(?:\.\.([0-9A-F]{4}))?;SA\b", _FILE.read_text("utf-8")
        )
        for code in range(int(first, 16), int(last or first, 16) + 1)
    }
    ours = re.compile(f"[{UNSPACED}]")
    assert {code for code in range(0x10000) if ours.match(chr(code))} == listed


def test_the_marks_are_those_that_sit_on_a_letter() -> None:
    ours, marks = re.compile(f"[{UNSPACED}]"), re.compile(f"[{UNSPACED_MARKS}]")
    assigned = [
        letter
        for letter in map(chr, range(0x10000))
        if ours.match(letter) and unicodedata.category(letter) != "Cn"
    ]
    assert [letter for letter in assigned if marks.match(letter)] == [
        letter for letter in assigned if unicodedata.category(letter) in {"Mn", "Mc"}
    ]


def test_a_mark_stays_on_whatever_letter_it_follows() -> None:
    assert opportunities("\u4e2d\u0e31 \u4e2d\u17c4", "en") == [Break(3, must=False)]
