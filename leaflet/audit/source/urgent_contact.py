"""SEC-09: someone to call is named, with a number, and somebody with hours.

The section `when-to-get-help` is judged where there is one, else the whole leaflet. The clinic's own contacts
(`contacts: [clinic]`) count: which numbers these are is the brand's to say.

Threshold: one contact with a phone number or one `tel:` link, and one contact with hours.
Source: NHS trusts' patient information policies, contacts and safety advice.

Passes: `- contacts: [emergency, ms-nurse]` in the section `when-to-get-help`.
Fails: "Get help if you have a fever." and nothing else; a phone number that answers nobody knows when.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.source.pieces import section_pieces
from leaflet.findings import Finding
from leaflet.model.blocks import CLINIC, Contact, Contacts
from leaflet.model.inlines import Link

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet, Section
    from leaflet.model.policy import Policy

RULE = "SEC-09"
SECTION = "when-to-get-help"


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if nobody can be called, and one if nobody tells when."""
    section = leaflet.section(SECTION)
    sections = (section,) if section else leaflet.sections
    where = f'The section "{SECTION}"' if section else "The leaflet"
    place = section.place if section else leaflet.place
    contacts = [contact for one in sections for contact in _contacts(one)]
    if not any(contact.phone or contact.ident == CLINIC for contact in contacts):
        if not any(_has_link(one) for one in sections):
            hint = 'Add "- contacts:" with someone who has a phone, the emergency number first.'
            yield Finding(RULE, f"{where} names nobody to call.", place, hint=hint)
    elif not any(contact.hours or contact.ident == CLINIC for contact in contacts):
        hint = 'Give a contact "hours:", for example "Weekdays, 9 am to 5 pm".'
        yield Finding(RULE, f"{where} does not tell when somebody answers.", place, hint=hint)


def _contacts(section: Section) -> Iterator[Contact]:
    for block in section.walk_blocks():
        yield from block.items if isinstance(block, Contacts) else ()


def _has_link(section: Section) -> bool:
    return any(
        isinstance(inline, Link) and inline.href.startswith("tel:")
        for piece in section_pieces(section)
        for inline in piece.prose.walk()
    )
