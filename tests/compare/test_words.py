"""Two lines, word by word."""

from __future__ import annotations

import pytest

from leaflet.compare.words import Fate, compare_words, words_in


def told(old: str, new: str, lang: str = "en") -> str:
    """Return a comparison as wdiff writes it."""
    signs = {Fate.ADDED: "{{+{}+}}", Fate.REMOVED: "[-{}-]", Fate.KEPT: "{}"}
    return "".join(signs[piece.fate].format(piece.text) for piece in compare_words(old, new, lang))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Call us.", "Call us.", "Call us."),
        ("Bring your referral, please.", "Bring your letter, please.", "Bring your [-referral-]{+letter+}, please."),
        ("Call us.", "Call us at once.", "Call us{+ at once+}."),
        ("You may not drive.", "You may drive.", "You may [-not -]drive."),
        ("Take one tablet", "Take two tablets", "Take [-one tablet-]{+two tablets+}"),
        ("It is safe.", "It is **safe**.", "It is {+**+}safe{+**+}."),
        ("Most did.[](source:a)", "Most did.[](source:b)", "Most did.[-[](source:a)-]{+[](source:b)+}"),
        ("", "New.", "{+New.+}"),
        ("Old.", "", "[-Old.-]"),
        ("a\nb", "a b", "a[-\n-]{+ +}b"),
    ],
)  # fmt: skip
def test_changes_are_told_by_word(old: str, new: str, expected: str) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "lang", "expected"),
    [
        ("请带上您的转诊信。", "请带上您的推荐信。", "zh-Hans", "请带上您的[-转诊-]{+推荐+}信。"),
        ("मदद करता है।", "मदद नहीं करता है।", "hi", "मदद{+ नहीं+} करता है।"),
        ("قبل الموعد بقليل.", "قبل الموعد بساعة.", "ar", "قبل الموعد [-بقليل-]{+بساعة+}."),
    ],
)
def test_scripts_of_every_kind_are_compared_by_their_own_words(
    old: str, new: str, lang: str, expected: str
) -> None:
    assert told(old, new, lang) == expected


@pytest.mark.parametrize(
    "text", ["**a** (b), c-d.\n e [x](https://y.example/z)", "  ", "ä́ नि 一二"]
)
def test_words_put_together_are_the_text(text: str) -> None:
    assert "".join(words_in(text, "en")) == text
