"""ACC-03."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .drafts import Draft, Messages


@pytest.mark.parametrize(
    ("lang", "part"),
    [
        ("", "does not say its language"),
        ("/Lang (English)", "no language tag"),
        ("/Lang (de)", "metadata say “en-AU”"),
    ],
)
def test_a_missing_wrong_or_doubtful_language_is_told(
    draft: Draft, messages: Messages, lang: str, part: str
) -> None:
    draft.lang = lang
    assert part in messages(draft, "ACC-03")[0]


def test_a_wrong_language_of_single_words_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("P").lang = "french words"
    assert "“french words”" in messages(draft, "ACC-03")[0]


def test_words_in_another_language_may_say_so(draft: Draft, messages: Messages) -> None:
    draft.root.find("P").lang = "zh-Hant-TW"
    assert messages(draft, "ACC-03") == []
