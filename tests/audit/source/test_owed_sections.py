"""SEC-01: sections that a policy asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.model.policy import OwedPart, Policy

from .samples import FILE, HOUSE, at, paragraph, policy, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet, Section

    Judge = Callable[..., list[Finding]]

RULE = "SEC-01"


def test_owed_sections_in_order_pass(sound: Leaflet, findings: Judge) -> None:
    assert not findings(sound, RULE, policy("key-points", "when-to-get-help", "about-this-leaflet"))


def test_without_a_policy_nothing_is_owed(sound: Leaflet, findings: Judge) -> None:
    assert not findings(sound, RULE)


def test_a_missing_section_is_told_with_its_reason_and_source(
    sound: Leaflet, findings: Judge
) -> None:
    (found,) = findings(sound, RULE, policy("key-points", "risks"))
    assert found.place == FILE
    assert found.is_error
    assert '"risks"' in found.message
    assert "Why risks." in found.hint
    assert found.clause == "A standard"


def test_a_section_that_two_policies_miss_is_told_once(sound: Leaflet, findings: Judge) -> None:
    both = policy("risks", name="one"), policy("risks", name="two")
    (found,) = findings(sound, RULE, *both)
    assert "policies one, two ask for" in found.message


def test_a_section_that_stands_twice_is_told_at_the_second(sound: Leaflet, findings: Judge) -> None:
    again = replace(sound.sections[0], place=at(70))
    doubled = replace(sound, sections=(*sound.sections, again))
    (found,) = findings(doubled, RULE, policy("key-points"))
    assert found.place == at(70)


def test_two_sections_in_the_wrong_order_are_told_at_the_first(
    sound: Leaflet, findings: Judge
) -> None:
    (found,) = findings(sound, RULE, policy("about-this-leaflet", "key-points"))
    assert found.place == at(10)
    assert '"about-this-leaflet"' in found.message


def test_a_subsection_is_no_section(sound: Leaflet, findings: Judge) -> None:
    inner = section("risks", line=50)
    outer = replace(sound.sections[0], subsections=(inner,))
    nested = replace(sound, sections=(outer, *sound.sections[1:]))
    (found,) = findings(nested, RULE, policy("risks"))
    assert found.place == at(50)
    assert "subsection" in found.message


def test_an_empty_section_does_not_count(sound: Leaflet, findings: Judge) -> None:
    emptied = replace(sound, sections=(*sound.sections, section("risks", line=60)))
    (found,) = findings(emptied, RULE, policy("risks"))
    assert "empty" in found.message


def test_owed_subsections_must_be_there_in_order_and_say_something(
    sound: Leaflet, findings: Judge
) -> None:
    owed = Policy(
        "sample", "Sample", (OwedPart("key-points", parts=("early", "late")),), (), HOUSE.rules
    )

    def told(*inside: Section) -> list[str]:
        first, *others = sound.sections
        changed = replace(sound, sections=(replace(first, subsections=inside), *others))
        return [found.message for found in findings(changed, RULE, owed)]

    early, late = section("early", paragraph("One.")), section("late", paragraph("Two."))
    assert sound.sections[0].ident == "key-points"
    assert told(early, late) == []
    assert "another order" in told(late, early)[0]
    assert told(early) == [
        'The subsection "late" in "key-points", which the policy sample asks for, is missing.'
    ]
    assert told(early, section("late"))[0].endswith("is empty.")
