"""Directions, in sentences that can be read.

As in UAX #9, capital letters stand for Hebrew: `FEDCBA` on the page is `ABCDEF` in the text.
"""

from __future__ import annotations

import sys
import time
from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflet.text.bidi import (
    Direction,
    Run,
    is_plain_ltr,
    is_removed,
    levels_of,
    line_levels,
    visual_runs,
)

LTR, RTL = Direction.LTR, Direction.RTL
HEBREW = {code: code - ord("A") + ord("א") for code in range(ord("A"), ord("Z") + 1)}
BACK = {hebrew: latin for latin, hebrew in HEBREW.items()}
MIRROR = str.maketrans("()[]<>", ")(][><")
LRE, RLE, PDF, LRO, RLO = "\u202a\u202b\u202c\u202d\u202e"
LRI, RLI, FSI, PDI = "\u2066\u2067\u2068\u2069"
CONTROLS = LRE + RLE + PDF + LRO + RLO + LRI + RLI + FSI + PDI
LONG = 200_000


def on_page(text: str, base: Direction | None) -> str:
    """Return what a reader sees from left to right, without what is never drawn."""
    text = text.translate(HEBREW)
    paragraph, levels = levels_of(text, base)
    seen = ""
    for start, end, level in visual_runs(line_levels(text, levels, 0, len(text), paragraph)):
        run = text[start:end]
        seen += run[::-1].translate(MIRROR) if level & 1 else run
    seen = seen.translate(BACK)
    return "".join(sign for sign in seen if not is_removed(sign) and sign not in CONTROLS)


@pytest.mark.parametrize(
    ("text", "base", "seen"),
    [
        ("he said THE VALUE to me", LTR, "he said EULAV EHT to me"),
        (
            "THE WORDS stem cell transplant ARE LATIN",
            RTL,
            "NITAL ERA stem cell transplant SDROW EHT",
        ),
        ("TEMPERATURE 38.5 OR MORE", RTL, "EROM RO 38.5 ERUTAREPMET"),
        ("ABOUT 12% OF PEOPLE", RTL, "ELPOEP FO 12% TUOBA"),
        ("CALL 02-5550-0142.", RTL, ".02-5550-0142 LLAC"),
        ("CALL +61 2 5550 0142.", RTL, ".0142 5550 2 61+ LLAC"),
        (f"CALL {LRI}+61 2 5550 0142{PDI}.", RTL, ".+61 2 5550 0142 LLAC"),
        ("TRANSPLANT (AHSCT) HELPS", RTL, "SPLEH (TCSHA) TNALPSNART"),
        ("TRANSPLANT (ahsct) HELPS", RTL, "SPLEH (ahsct) TNALPSNART"),
        ("see A (b) C, then", LTR, "see A (b) C, then"),
        ("see ABC (DEF) now", LTR, "see (FED) CBA now"),
        ("ABC (def[&]gh) IJ", RTL, "JI (def[&]gh) CBA"),
        ("the name (ABC) 123", LTR, "the name (CBA) 123"),
        (f"name {FSI}ABC 1{PDI}: 2 doses", LTR, "name 1 CBA: 2 doses"),
        (f"{RLO}abc{PDF} d", LTR, "cba d"),
        (f"ABC {LRE}d E f{PDF} G", RTL, "G d E f CBA"),
    ],
)
def test_a_sentence_is_seen_in_its_order(text: str, base: Direction, seen: str) -> None:
    assert on_page(text, base) == seen


def test_the_first_strong_letter_sets_the_direction_where_none_is_given() -> None:
    assert levels_of("12 (א) b", None)[0] == 1
    assert levels_of("12 (b) א", None)[0] == 0
    assert levels_of("12", None)[0] == 0
    assert levels_of("", None) == (0, b"")


def test_what_is_isolated_does_not_set_the_direction_of_its_paragraph() -> None:
    assert levels_of(f"{FSI}א{PDI} b", None)[0] == 0
    assert levels_of(f"{LRI}b{PDI} א", None)[0] == 1


def test_a_given_direction_outweighs_the_first_letter() -> None:
    assert levels_of("abc", RTL) == (1, b"\2\2\2")
    assert levels_of("אב", LTR) == (0, b"\1\1")


def test_a_number_after_arabic_letters_keeps_its_own_order() -> None:
    text = "الجرعة 25-30 ملغ"

    paragraph, levels = levels_of(text, None)

    assert paragraph == 1
    assert [Run(*run) for run in visual_runs(levels)] == [
        Run(12, 16, 1),
        Run(10, 12, 2),
        Run(9, 10, 1),
        Run(7, 9, 2),
        Run(0, 7, 1),
    ]


def test_angle_brackets_close_their_canonical_equals() -> None:
    for opening, closing in ("\u2329\u3009", "\u3008\u232a", "()"):
        assert levels_of(f"א{opening}b ג{closing}ד", LTR) == (0, b"\1\0\0\0\1\0\1")
    assert levels_of("א[b ג)ד", LTR) == (0, b"\1\0\0\0\1\1\1")


def test_a_mark_on_a_bracket_goes_with_it() -> None:
    _, levels = levels_of("a (ב)\u0301 ג", LTR)
    assert levels == b"\0\0\0\1\0\0\0\1"


def test_white_space_at_a_lines_end_takes_the_paragraphs_level() -> None:
    text = "abc אב גד  "
    paragraph, levels = levels_of(text, LTR)

    assert line_levels(text, levels, 0, 7, paragraph) == b"\0\0\0\0\1\1\0"
    assert line_levels(text, levels, 7, 11, paragraph) == b"\1\1\0\0"


def test_a_tab_parts_what_stands_on_either_side() -> None:
    text = "א \tב"
    paragraph, levels = levels_of(text, LTR)

    assert levels == b"\1\1\1\1"
    assert line_levels(text, levels, 0, 4, paragraph) == b"\1\0\0\1"


def test_a_forced_line_break_ends_what_is_embedded_and_keeps_the_direction() -> None:
    assert levels_of(f"א{LRI}b\nc ד", None) == (1, b"\1\1\2\1\2\1\1")
    assert levels_of(f"a{RLO}b\nc", LTR) == (0, b"\0\0\1\0\0")


def test_a_removed_character_never_splits_a_run() -> None:
    _, levels = levels_of(f"א{RLE}ב{PDF}\u200bג\xad", RTL)

    assert levels == b"\1\1\3\3\3\1\1"
    assert [is_removed(sign) for sign in f"{RLE}{PDF}\u200b\xad{LRI}{PDI}a "] == [True] * 4 + [
        False
    ] * 4


def test_nesting_ends_at_level_125() -> None:
    _, levels = levels_of(RLE * 300 + "a" + PDF * 300 + "b", LTR)

    assert max(levels) == 126
    assert levels[-1] == 0


def test_letters_of_a_newer_unicode_run_by_their_block() -> None:
    unassigned = [code for code in range(0x10800, 0x11000) if not bidirectional(chr(code))]
    assert all(levels_of(chr(code), None)[0] for code in unassigned)
    assert is_removed("\U0010ffff")


def test_lone_surrogates_are_letters_like_any_other() -> None:
    assert levels_of("\ud800א\udfff", RTL) == (1, b"\2\1\2")


def test_plain_text_is_known_by_its_blocks() -> None:
    turning = {"R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    missed = [
        hex(code)
        for code in range(sys.maxunicode + 1)
        if bidirectional(chr(code)) in turning and is_plain_ltr(chr(code))
    ]

    assert not missed
    assert is_plain_ltr("Đau đầu, 38 °C, 頭痛, Πόνος \U0001f600\xad")


@pytest.mark.parametrize(
    "piece",
    [
        "الخلايا (stem cells) 12٪ ", f"{FSI}א{PDI}", f"{LRI}a", RLE, "a(א)",
        "a[" * 62 + "א" + ")" * 500, "א%%%%x", "1,\u0660+",
    ],
)  # fmt: skip
def test_a_text_of_200_000_characters_takes_no_time_to_speak_of(piece: str) -> None:
    text = ("אa" + piece * LONG)[:LONG]
    started = time.process_time()

    paragraph, levels = levels_of(text, RTL)
    visual_runs(line_levels(text, levels, 0, LONG, paragraph))

    assert time.process_time() - started < 4


SIGNS = st.one_of(
    st.sampled_from(f"ab אב اب 12 \u0660\u0661 ()[]<> +-,.%$ \t\n\u2029\xad\u0300{CONTROLS}"),
    st.characters(),
)
TEXTS = st.text(SIGNS, max_size=60)
BASES = st.sampled_from([None, LTR, RTL])


@given(TEXTS, BASES)
def test_any_text_has_levels(text: str, base: Direction | None) -> None:
    paragraph, levels = levels_of(text, base)

    assert paragraph in {0, 1}
    assert len(levels) == len(text)
    assert all(paragraph <= level <= 126 for level in levels)


@given(TEXTS, BASES, st.data())
def test_a_line_is_put_in_order_without_loss(
    text: str, base: Direction | None, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    paragraph, levels = levels_of(text, base)

    line = line_levels(text, levels, start, end, paragraph)
    runs = visual_runs(line)

    assert sorted(place for run in runs for place in range(run.start, run.end)) == list(
        range(end - start)
    )
    assert all(set(line[run.start : run.end]) == {run.level} for run in runs)


@given(st.text(SIGNS.filter(is_plain_ltr)))
def test_plain_text_is_level_0_the_long_way_too(text: str) -> None:
    _, levels = levels_of(f"{text}\u200f", LTR)
    assert not any(levels[:-1])


@given(st.lists(st.integers(0, 6), max_size=30))
def test_runs_stand_as_characters_would(levels: list[int]) -> None:
    order = list(range(len(levels)))
    for least in range(6, 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= least:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end + 1

    seen: list[int] = []
    for start, end, level in visual_runs(levels):
        seen += reversed(range(start, end)) if level & 1 else range(start, end)

    assert seen == order
