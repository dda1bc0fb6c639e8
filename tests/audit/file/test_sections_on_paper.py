"""SEC-02."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.audit.file import judge_file
from leaflet.model.policy import OwedPart, Policy

from .drafts import HOUSE, El, Words

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_heading_that_is_broken_inside_a_word_is_not_the_title(
    draft: Draft, messages: Messages
) -> None:
    draft.root.find("risks").find("H2").kids[:] = ["What are the ri\nsks?"]
    told = messages(draft, "SEC-02")
    assert "printed as “What are the ri sks?”" in told[0]


def test_a_heading_over_two_lines_is_the_title(draft: Draft, messages: Messages) -> None:
    draft.root.find("risks").find("H2").kids[:] = ["What are\nthe risks?"]
    assert messages(draft, "SEC-02") == []


def test_a_hard_space_and_a_line_end_after_a_hyphen_change_nothing(
    draft: Draft, messages: Messages
) -> None:
    section = draft.root.find("risks")
    section.title = "Stem-cell risks"
    section.find("H2").kids[:] = ["Stem-\ncell\u00a0risks"]
    assert messages(draft, "SEC-02") == []


@pytest.mark.parametrize(
    "before", ["3 Tr", "1 Tr 1 G", "2000 Ts", "1 0 0 1 50 2000 Tm", "0.01 0 0 0.01 50 400 Tm"]
)
def test_a_heading_that_leaves_no_ink_is_not_on_paper(
    draft: Draft, messages: Messages, before: str
) -> None:
    draft.root.find("risks").find("H2").kids[:] = [Words("What are the risks?", before=before)]
    assert "The section “risks” has no heading on paper." in messages(draft, "SEC-02")


def test_a_section_without_heading_is_told(draft: Draft, messages: Messages) -> None:
    draft.root.find("risks").drop("H2")
    assert messages(draft, "SEC-02") == ["The section “risks” has no heading on paper."]


def test_a_missing_outline_entry_is_told(draft: Draft, messages: Messages) -> None:
    draft.outline = draft.ways()
    del draft.outline["risks"]
    assert messages(draft, "SEC-02") == [
        "The outline entry of “risks” is missing; its heading is on page 2."
    ]


def test_an_outline_entry_that_leads_elsewhere_is_told(draft: Draft, messages: Messages) -> None:
    draft.outline = draft.ways() | {"risks": ("What are the risks?", 1)}
    assert "leads to page 1; its heading is on page 2" in messages(draft, "SEC-02")[0]


def test_a_missing_destination_is_told(draft: Draft, messages: Messages) -> None:
    draft.destinations = {"key-points": 1, "more-information": 2}
    assert messages(draft, "SEC-02") == [
        "No named destination “risks” leads to page 2, where its heading is."
    ]


def test_a_section_with_a_heading_alone_says_nothing(draft: Draft, messages: Messages) -> None:
    section = draft.root.find("risks")
    section.kids[:] = [section.find("H2")]
    assert "“risks” has nothing to read" in messages(draft, "SEC-02")[0]


def test_a_described_figure_is_a_body(draft: Draft, messages: Messages) -> None:
    section = draft.root.find("risks")
    section.kids[:] = [section.find("H2"), draft.root.drop("Figure")]
    assert messages(draft, "SEC-02") == []


def test_the_words_of_an_owed_section_inside_do_not_count_for_the_one_around(
    draft: Draft, messages: Messages
) -> None:
    inner = draft.root.drop("more-information")
    outer = draft.root.find("risks")
    outer.kids[:] = [outer.find("H2"), inner]
    assert messages(draft, "SEC-02") == [
        "The section “risks” has nothing to read below its heading."
    ]


def test_the_words_of_a_subsection_count(draft: Draft, messages: Messages) -> None:
    outer = draft.root.find("risks")
    outer.kids[1:] = [
        El("Sect", [El("H3", ["Later"]), El("P", ["These may come years later."])], ident="late")
    ]
    assert messages(draft, "SEC-02") == []


GREY = "/ExtGState <</G <</ca 0.05 /CA 0.05>> /M <</SMask <</S /Alpha>>>> /B <</BM /Screen>>>>"


@pytest.mark.parametrize(
    "before",
    [
        "1 g",
        "0.95 0.97 0.95 rg",
        "0 0 0 0.05 k",
        "/DeviceGray cs 0.97 sc",
        "/G gs",
        "/M gs",
        "/B gs",
        "0 0 1 1 re W n",
        "0 0 1 1 re W* n 0 0 600 900 re W n",
        "2 Tz",
    ],
)
def test_text_that_nobody_can_see_is_not_on_paper(
    draft: Draft, messages: Messages, before: str
) -> None:
    draft.before, draft.resources = before, GREY
    assert "The section “key-points” has no heading on paper." in messages(draft, "SEC-02")


@pytest.mark.parametrize(
    "extra",
    [
        "1 g 0 0 600 900 re f",
        "1 g 30 0 m 30 900 l 600 900 l 600 0 l h f*",
        "0.5 g 0 0 600 900 re B",
        "q 600 0 0 900 0 0 cm BI /W 1 /H 1 ID x EI Q",
        "0 0 600 900 re W n /S sh",
        "1 g 70 0 600 900 re f",
    ],
)
def test_text_under_something_painted_later_is_not_on_paper(
    draft: Draft, messages: Messages, extra: str
) -> None:
    draft.extra = f"/Artifact BMC {extra} EMC"
    assert "The section “key-points” has no heading on paper." in messages(draft, "SEC-02")


@pytest.mark.parametrize(
    ("before", "extra"),
    [
        ("0 0.3 0.4 rg 0 0 600 900 re f 1 g", ""),
        ("1 g 0 0 600 900 re f 0 g", ""),
        ("0 0 600 900 re W n", ""),
        ("", "1 g 0 0 600 3 re f"),
        ("", "q 1 g 0 0 9 9 re W n 0 0 600 900 re f Q"),
        ("", "q 1 g 0 0 600 900 re 600 900 -600 -900 re f* Q 1 g 500 0 m 600 900 l 600 0 l f"),
        ("", "/G gs 1 g 0 0 600 900 re f"),
        ("q 1 g Q", ""),
        ("/P /Pattern cs /P scn", ""),
    ],
)
def test_text_that_stands_out_is_on_paper(
    draft: Draft, messages: Messages, before: str, extra: str
) -> None:
    draft.before, draft.resources = f"/Artifact BMC {before} EMC", GREY
    draft.extra = f"/Artifact BMC {extra} EMC"
    assert messages(draft, "SEC-02") == []


def test_an_owed_subsection_needs_a_heading_and_a_body_too(draft: Draft) -> None:
    late = El("Sect", [El("H3", ["Later"]), El("P", ["Fever."])], ident="late", title="Later")
    late.page = 2
    draft.root.find("risks").kids.append(late)
    policy = Policy("p", "P", (OwedPart("risks", parts=("late",)),), (), HOUSE.rules)
    told = [one.message for one in judge_file(draft.pdf(), "a.pdf", (policy,))]
    assert told == ["The section “late” has nothing to read below its heading."]
