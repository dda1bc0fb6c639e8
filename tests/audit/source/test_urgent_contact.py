"""SEC-09: someone to call."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.model.blocks import CLINIC, Contact, Contacts
from leaflet.model.inlines import Link, Plain

from .samples import at, contact, paragraph, policy, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "SEC-09"
OWED = policy("when-to-get-help", SEC_09=None)


def with_help(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with other text on when to get help."""
    kept = [one for one in sound.sections if one.ident != "when-to-get-help"]
    return replace(sound, sections=(*kept, section("when-to-get-help", *blocks, line=30)))


def test_a_contact_with_a_phone_passes(sound: Leaflet, findings: Judge) -> None:
    assert not findings(sound, RULE, OWED)


def test_a_link_to_a_number_passes(sound: Leaflet, findings: Judge) -> None:
    link = Link("tel:000", (Plain("000"),))
    assert not findings(with_help(sound, paragraph("Call ", link)), RULE, OWED)


def test_text_without_a_number_is_told(sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_help(sound, paragraph("Get help.")), RULE, OWED)
    assert found.place == at(30)
    assert found.is_error


def test_somebody_owes_hours(sound: Leaflet, findings: Judge) -> None:
    nobody_knows = replace(contact(), hours=None)
    (found,) = findings(with_help(sound, Contacts((nobody_knows,))), RULE, OWED)
    assert "hours" in found.hint


def test_the_contacts_of_the_brand_count(sound: Leaflet, findings: Judge) -> None:
    clinic = Contact(CLINIC, prose("The clinic"))
    assert not findings(with_help(sound, Contacts((clinic,))), RULE, OWED)


def test_without_such_a_section_the_whole_leaflet_counts(sound: Leaflet, findings: Judge) -> None:
    bare = replace(sound, sections=sound.sections[:1])
    (found,) = findings(bare, RULE, OWED)
    assert "The leaflet names nobody" in found.message


def test_a_contact_without_a_phone_is_no_help_in_a_hurry(sound: Leaflet, findings: Judge) -> None:
    assert findings(with_help(sound, Contacts((contact(phone=""),))), RULE, OWED)


def test_the_rule_rests_where_no_policy_asks(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_help(sound, paragraph("Get help.")), RULE, policy("key-points"))
