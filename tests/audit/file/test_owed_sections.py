"""SEC-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file import judge_file
from leaflet.model.policy import OwedPart, Policy

from .drafts import HOUSE, El

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_dropped_section_is_missing_and_the_policy_is_named(
    draft: Draft, messages: Messages
) -> None:
    draft.root.drop("risks")
    assert messages(draft, "SEC-01") == [
        "The section “risks” is missing: the policy “decision-aid” asks for it."
    ]


def test_a_renamed_section_is_missing(draft: Draft, messages: Messages) -> None:
    draft.root.find("risks").ident = "rixks"
    assert "“risks” is missing" in messages(draft, "SEC-01")[0]


def test_a_section_hidden_from_the_tree_is_missing_though_its_text_is_printed(
    draft: Draft, messages: Messages
) -> None:
    draft.root.find("risks").role = "Div"
    assert "“risks” is missing" in messages(draft, "SEC-01")[0]


def test_two_swapped_sections_are_out_of_order(draft: Draft, messages: Messages) -> None:
    kids = draft.root.kids
    kids[1], kids[2] = kids[2], kids[1]
    assert messages(draft, "SEC-01") == [
        "The section “key-points” comes after “risks”: the policy “decision-aid” puts it before."
    ]


def test_a_section_that_stands_twice_is_told_with_its_count(
    draft: Draft, messages: Messages
) -> None:
    draft.root.kids.append(draft.root.find("risks"))
    assert "The section “risks” is in the file 2 times." in messages(draft, "SEC-01")


def test_other_sections_may_stand_between(draft: Draft, messages: Messages) -> None:
    extra = draft.root.find("risks")
    draft.root.kids.insert(
        2, type(extra)("Sect", list(extra.kids), ident="other", title=extra.title, page=2)
    )
    assert messages(draft, "SEC-01") == []


def test_an_owed_subsection_must_stand_in_its_section(draft: Draft) -> None:
    policy = Policy("p", "P", (OwedPart("risks", parts=("early", "late")),), (), HOUSE.rules)

    def told() -> list[str]:
        found = judge_file(draft.pdf(), "a.pdf", (policy,))
        return [one.message for one in found if one.rule == "SEC-01"]

    late, early = (El("Sect", [El("H3", [ident])], ident=ident) for ident in ("late", "early"))
    draft.root.find("risks").kids.append(late)
    draft.root.find("key-points").kids.append(early)
    assert told() == ["The subsection “early” is missing from “risks”: the policy “p” asks for it."]
    draft.root.find("risks").kids.append(draft.root.drop("early"))
    assert told() == [
        "The subsections of “risks” do not stand once and in the order of the policy “p”."
    ]
    draft.root.find("risks").kids.append(draft.root.drop("late"))
    assert told() == []


def test_a_short_form_owes_the_sections_and_fewer_of_their_subsections(draft: Draft) -> None:
    owed = OwedPart("risks", parts=("early-risks", "late-risks"), short_parts=("late-risks",))
    policy = Policy("treatment", "A treatment", sections=(owed,), rules=HOUSE.rules)

    def missing() -> list[str]:
        found = judge_file(draft.pdf(), "file.pdf", (policy,))
        return [finding.message for finding in found if finding.rule == "SEC-01"]

    assert len(missing()) == 2
    draft.flow = "short"
    (one,) = missing()
    assert "“late-risks” is missing" in one
    draft.root.find("risks").kids.append(El("Sect", [El("H3", ["Later"])], ident="late-risks"))
    assert missing() == []
    draft.root.drop("risks")
    (one,) = missing()
    assert "“risks” is missing" in one


def test_a_file_that_says_it_is_a_card_owes_the_cards_parts_whatever_its_edition(
    draft: Draft, messages: Messages
) -> None:
    draft.root.drop("more-information")
    assert messages(draft, "SEC-01")
    draft.edition, draft.flow = "card-a5", "card"
    assert messages(draft, "SEC-01") == []
