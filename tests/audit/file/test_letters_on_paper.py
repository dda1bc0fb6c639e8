"""SEC-11."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .drafts import POLICY, El, Words

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_section_that_reads_as_it_was_written_passes(draft: Draft, messages: Messages) -> None:
    assert messages(draft, "SEC-11") == []


def test_a_lost_sentence_is_told_with_both_counts(draft: Draft, messages: Messages) -> None:
    draft.letters = draft.written()
    draft.root.find("risks").drop("Table")
    assert messages(draft, "SEC-11") == [
        "The section “risks” has lost text: 57 letters and figures were written, 35 can be read."
    ]


def test_text_that_cannot_be_seen_is_lost(draft: Draft, messages: Messages) -> None:
    paragraph = draft.root.find("risks").find("P")
    draft.letters = draft.written()
    paragraph.kids[:] = [Words("Some people have a fever.", before="3 Tr")]
    assert "“risks” has lost text" in messages(draft, "SEC-11")[0]


def test_text_that_nobody_wrote_is_told(draft: Draft, messages: Messages) -> None:
    draft.letters = draft.written()
    draft.root.find("risks").kids.append(El("P", ["All is safe."]))
    assert "“risks” has gained text" in messages(draft, "SEC-11")[0]


def test_a_section_that_is_gone_is_told_whether_a_policy_owes_it_or_not(
    draft: Draft, messages: Messages
) -> None:
    draft.letters = draft.written() | {"costs": 120}
    assert messages(draft, "SEC-11") == ["The section “costs” was written, but is not in the file."]


def test_an_owed_section_without_a_count_is_told(draft: Draft, messages: Messages) -> None:
    draft.letters = {}
    found = messages(draft, "SEC-11")
    assert len(found) == len(POLICY.sections)
    assert "do not tell how much was written in the section “key-points”" in found[0]


def test_a_card_is_judged_by_its_own_parts(card: Draft, messages: Messages) -> None:
    assert messages(card, "SEC-11") == []
    card.letters = {"key-points": 1}
    assert len(messages(card, "SEC-11")) == 2


def test_line_ends_and_punctuation_change_nothing(draft: Draft, messages: Messages) -> None:
    draft.letters = draft.written()
    draft.root.find("risks").find("P").kids[:] = ["Some people -\nhave a\nfever!"]
    assert messages(draft, "SEC-11") == []
