"""What was written is what is read: by the codes themselves in every script, and by the readers that people use."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional, category, normalize

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from leaflet.content.inline import plain_text
from leaflet.model.inlines import Plain, Prose
from tests.compose.conftest import PLACE
from tests.golden.decoded import decoded_lines
from tests.golden.page import set_page, set_sample
from tests.golden.readers import POPPLER, READERS, words
from tests.golden.writing import line_text
from tests.text.scripts import SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.text.vocabulary import Word
    from tests.golden.page import Page


@cache
def page(script: str) -> Page:
    return set_sample(SCRIPTS[script])


def lines_of(sheet: Page) -> list[str]:
    return [line_text(placed) for lines in sheet.lines for placed in lines]


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_codes_say_each_line_in_logical_order(script: str) -> None:
    read_back = [normalize("NFC", line).rstrip(" ") for line in decoded_lines(page(script).data)]

    assert read_back == lines_of(page(script))


# Readers. What they get wrong is listed, and is shown to be theirs by the test above: the file says it right.


def letters(text: str) -> Counter[str]:
    """Count base letters: what is left if marks, signs and figures may go astray."""
    kinds = {"L", "R", "AL"}
    return Counter(
        letter
        for letter in "".join(words(text))
        if bidirectional(letter) in kinds and category(letter) != "Mc"
    )


def without_hyphens(text: str) -> list[str]:
    return "".join(words(text)).split("-")


def characters(text: str) -> Counter[str]:
    return Counter("".join(words(text)))


class Slip(NamedTuple):
    """What a reader gets wrong, and what it gets right all the same."""

    cause: str
    still_right: Callable[[str], object]


SIGNS = Slip(
    "Reads signs, figures and points as if each were a word of its own, from the left (no UAX #9 for neutrals)",
    letters,
)
HYPHEN = Slip(
    "Takes the hyphen at a line's end for one of its own making and drops it",
    lambda text: "".join(without_hyphens(text)),
)
SLIPS = {
    ("cyrillic", "pdftotext"): HYPHEN,
    ("arabic", "pypdf"): SIGNS,
    ("arabic", "pdftotext"): SIGNS,
    ("hebrew", "pypdf"): SIGNS,
    ("hebrew", "pdftotext"): SIGNS,
}
"""Every script and reader that do not give back the words; one that is right now must leave the table."""


def read(script: str, reader: str) -> str:
    if reader == "pdftotext" and POPPLER is None:
        pytest.skip("poppler's pdftotext is not installed")
    return READERS[reader](page(script).data)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_reader_gives_back_word_for_word_or_is_in_the_table(script: str, reader: str) -> None:
    """Words that are cut at a line's end count as two, since no reader can know."""
    exact = words(read(script, reader)) == words("\n".join(lines_of(page(script))))

    assert exact is ((script, reader) not in SLIPS)


@pytest.mark.parametrize(("script", "reader"), SLIPS)
def test_what_a_reader_in_the_table_gets_right_stays_right(script: str, reader: str) -> None:
    still_right = SLIPS[script, reader].still_right

    assert still_right(read(script, reader)) == still_right("\n".join(page(script).paragraphs))


# Any string at all.

_WORDS = sorted(
    {
        word
        for sample in SCRIPTS.values()
        for _, text in sample.paragraphs
        for word in re.sub(r"\*\*|\[|\]\([^)]*\)", "", text).split()
    }
)
_SIGNS = ".,;:!?()[]{}<>“”‘’«»‹›-–—/%+&@#*_=°…·،؛؟。、「」（）《》0123456789٠١٢٣۰۱۲३๔၅៦"  # noqa: RUF001
_STEERS = (
    "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068"
    "\u2069\ufe0f\ufeff\u0300\u0301\u0323\u0651\u05b8\u093c\u0e48\t\n\x00\x07\x1b\x7f\x85\u2028\u2029"
)
_EMOJI = ("😀", "👩‍⚕️", "👍🏽", "🇦🇺", "❤️", "☎", "✓")
_PIECES = st.one_of(
    st.sampled_from(_WORDS),
    st.sampled_from(_SIGNS),
    st.sampled_from(_STEERS),
    st.sampled_from(_EMOJI),
    st.just(" "),
    st.characters(codec="utf-8"),
)
_TEXTS = st.lists(_PIECES, min_size=1, max_size=14).map("".join)
_ONLY_BREAKS = re.compile("[\u00ad\u200b]")
"""Say where a line may end; they are not painted, but for the hyphen that a soft one becomes."""


def folded(text: str) -> str:
    return " ".join(normalize("NFC", _ONLY_BREAKS.sub("", text)).split())


def judge(text: str, *, rtl: bool) -> None:
    text = plain_text(text)
    sheet = set_page([("en", Prose((Plain(text),), PLACE))], rtl=rtl)
    if sheet.findings:
        assert all(finding.is_error and finding.hint for finding in sheet.findings)
        return
    painted = "".join(
        word.text + " " * bool(word.space) + "\n" * word.ends_line for word in _words(sheet)
    )
    assert folded(painted) == folded(text)
    read_back = filter(None, map(folded, decoded_lines(sheet.data)))
    assert list(read_back) == [line for line in map(folded, lines_of(sheet)) if line]


def _words(sheet: Page) -> list[Word]:
    return [word for lines in sheet.lines for placed in lines for word in placed.line.words]


_QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_QUICK
@given(text=_TEXTS, rtl=st.booleans())
@example(text="\u200f\u03019", rtl=False)
@example(text=";;\u200fکنید،2Ñ", rtl=True)
@example(text="\u05b8\u202a", rtl=True)
@example(text="(\u2066+61 2\u2069).", rtl=True)
@example(text="\u202eabc שלום\u202c", rtl=False)
@example(text="Hãy\u00ad\u0300", rtl=False)
@example(text="\u202dשלום 12\u202c", rtl=True)  # noqa: RUF001
def test_any_text_reads_back_as_written_or_is_refused_by_name(text: str, rtl: bool) -> None:
    judge(text, rtl=rtl)


@pytest.mark.slow
@settings(_QUICK, max_examples=2000)
@given(text=_TEXTS, rtl=st.booleans())
def test_two_thousand_texts_read_back_as_written_or_are_refused_by_name(
    text: str, rtl: bool
) -> None:
    judge(text, rtl=rtl)


# Within a cluster, codes stand for the letters in the order in which they are spoken, wherever they are drawn.

_CLUSTERS = {
    "hi": "कि र्कि त्कि स्थि द्ध्या क्षि ज्ञि श्री र्ध्वि हृ रू ऱ्या कों",
    "pa": "ਕਿ ਚਿੱ ਪ੍ਰੇ ਸ੍ਵ ੜ੍ਹੋ ਵਿੱਚ",
    "ta": "கெ கே கை கொ கோ கௌ ஸ்ரீ க்ஷே னை",
    "my": "ကေ ကြေ မြွေ ကျော် င်္ဂေ ဏ္ဍေ ဋ္ဌော ဩ ရွှေ နှင့်",
    "km": "កេ ស្ត្រី ក្រោះ ខ្ញុំ ប្រៀ ផ្ទៃ ម៉ោ ឆ្អឹ ញ្ញា ង្គ្រោះ",
    "th": "เก แก่ ใจ้ ไม่ น้ำ ปั้น ที่ กู้",
}


@pytest.mark.parametrize("lang", _CLUSTERS)
def test_clusters_read_in_the_order_of_speech(lang: str) -> None:
    text = normalize("NFC", _CLUSTERS[lang])

    sheet = set_page([(lang, Prose((Plain(text),), PLACE))])

    assert not sheet.findings
    assert normalize("NFC", "".join(decoded_lines(sheet.data))) == text
