"""The marks of author text, and everything that is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflet.content.inline import LONGEST_TEXT, parse_inlines
from leaflet.model.inlines import (
    Citation,
    Foreign,
    Inline,
    LineBreak,
    Link,
    Plain,
    Strong,
    TermReference,
)


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("plain", (Plain("plain"),)),
        ("**strong** words", (Strong((Plain("strong"),)), Plain(" words"))),
        ("[a](https://x.org/a_b?c=1&d=2)", (Link("https://x.org/a_b?c=1&d=2", (Plain("a"),)),)),
        ("[a](mailto:a@b.example)", (Link("mailto:a@b.example", (Plain("a"),)),)),
        ("[a](tel:+61255500142)", (Link("tel:+61255500142", (Plain("a"),)),)),
        ("[word](term:my-id)", (TermReference("my-id", (Plain("word"),)),)),
        ("Fact.[](source:a-1)", (Plain("Fact."), Citation("a-1"))),
        ("[mot](lang:fr-CA)", (Foreign("fr-CA", (Plain("mot"),)),)),
        ("one\\\ntwo", (Plain("one"), LineBreak(), Plain("two"))),
        ("one\\ \n  two", (Plain("one"), LineBreak(), Plain("two"))),
        ("one\n two  \nthree", (Plain("one two three"),)),
        ("[a **b**](term:c)", (TermReference("c", (Plain("a "), Strong((Plain("b"),)))),)),
        ("**a [b](term:c)**", (Strong((Plain("a "), TermReference("c", (Plain("b"),)))),)),
        ("_x_ __y__ a_b_c", (Plain("_x_ __y__ a_b_c"),)),
        ("**_x_**", (Strong((Plain("_x_"),)),)),
        ("2 * 3 * 4", (Plain("2 * 3 * 4"),)),
        (r"\*x\* \[y\](z) \\ \_ \a", (Plain(r"*x* [y](z) \ _ \a"),)),
        ("<b>x</b> &amp; & 5 < 6", (Plain("<b>x</b> &amp; & 5 < 6"),)),
        ('<img src="/etc/passwd"/>', (Plain('<img src="/etc/passwd"/>'),)),
        ("`code` ~~x~~ # y > z", (Plain("`code` ~~x~~ # y > z"),)),
        ("https://x.org", (Plain("https://x.org"),)),
        ("a [box] and [x][y] (z)", (Plain("a [box] and [x][y] (z)"),)),
        ("cafe\u0301", (Plain("caf\u00e9"),)),
        ("a\u00a0b   c\t d", (Plain("a\u00a0b c d"),)),
    ],
)
def test_marks_become_inlines_and_the_rest_stays_literal(
    text: str, inlines: tuple[Inline, ...]
) -> None:
    assert parse_inlines(text) == (inlines, ())


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("*x*", "TEXT-emphasis"),
        ("***x***", "TEXT-emphasis"),
        ("**a *b* c**", "TEXT-emphasis"),
        ("**x", "TEXT-strong"),
        ("[x](http://x.org)", "LINK-scheme"),
        ("[x](javascript:alert(1))", "LINK-scheme"),
        ("[x](JaVaScRiPt:x)", "LINK-scheme"),
        ("[x](file:///etc/passwd)", "LINK-scheme"),
        ("[x](data:text/html,x)", "LINK-scheme"),
        ("[x](//x.org)", "LINK-scheme"),
        ("[x](https:x.org)", "LINK-scheme"),
        ("[x](https://user@x.org)", "LINK-scheme"),
        ("[x](mailto:x)", "LINK-scheme"),
        ("[x](tel:call)", "LINK-scheme"),
        ("[](https://x.org)", "LINK-empty"),
        ("[ ](term:x)", "LINK-empty"),
        ("[x](source:y)", "LINK-form"),
        ("[x](https://x.org 'y')", "LINK-form"),
        ("[x](https://x.org", "LINK-form"),
        ("[x](a b)", "LINK-form"),
        ("[x](lang:?)", "TEXT-language"),
        ("  ", "TEXT-empty"),
        ("x " * LONGEST_TEXT, "TEXT-long"),
        ("[ " * 500, "TEXT-long"),
    ],
)
def test_a_mark_gone_wrong_is_told(text: str, rule: str) -> None:
    assert [slip.rule for slip in parse_inlines(text).slips] == [rule]


def test_the_emphasis_fault_names_strong_as_the_remedy() -> None:
    assert "**soon**" in parse_inlines("Come *soon*.").slips[0].hint


@given(st.text(alphabet="a *_[]()\\<>!`:/.-\n\u00e9&;#", max_size=80))
def test_any_text_is_read_without_an_exception_and_with_nfc_words(text: str) -> None:
    parsed = parse_inlines(text)
    assert all(
        not isinstance(inline, Plain) or "\n" not in inline.text for inline in parsed.inlines
    )


@given(st.text(alphabet="abc <>&;'\"/=.,!?#_-", min_size=1, max_size=60))
def test_text_without_marks_keeps_every_letter(text: str) -> None:
    words = " ".join(text.split(" ")).strip()
    if not words:
        return
    collapsed = " ".join(part for part in words.split(" ") if part)
    assert parse_inlines(text).inlines == (Plain(collapsed),)


@pytest.mark.parametrize(
    "piece", ["[", "[a](", "**a ", "*a **b ", "![](", "\\", "[a](<", "a\n", "](", "[]("]
)
def test_pathological_text_is_read_within_a_tenth_of_a_second(piece: str) -> None:
    start = time.process_time()
    parse_inlines((piece + " ") * (100_000 // len(piece)))
    parse_inlines((piece * 399)[:LONGEST_TEXT])
    assert time.process_time() - start < 0.5
