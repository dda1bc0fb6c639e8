"""LIF-08: readers can reach someone to say what was unclear.

The schema asks for the words; this rule asks for a way: a number, an address or a link in them, or a contact anywhere
in the leaflet.

Threshold: one way.
Source: PIF TICK, criterion 8.

Passes: "Write to feedback@clinic.example."; or "Call us." and `- contacts: [clinic]`.
Fails: "We like to hear from you." in a leaflet that prints no contact.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.blocks import CLINIC, Contacts
from leaflet.model.inlines import Link

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "LIF-08"
_WAY = re.compile(r"\d{3}|\S@\S|https?:|www\.", re.IGNORECASE)


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if no way of giving feedback is printed."""
    feedback = leaflet.imprint.feedback
    in_words = _WAY.search(feedback.plain) is not None
    has_link = any(isinstance(inline, Link) for inline in feedback.walk())
    if in_words or has_link or _has_contact(leaflet):
        return
    message = "The leaflet asks for feedback and does not say where to."
    hint = "Add a phone number, a mail address or a link to feedback, or a contacts block."
    yield Finding(RULE, message, feedback.place, hint=hint)


def _has_contact(leaflet: Leaflet) -> bool:
    listed = [
        contact
        for section in leaflet.sections
        for block in section.walk_blocks()
        if isinstance(block, Contacts)
        for contact in block.items
    ]
    listed += leaflet.card.contacts if leaflet.card else ()
    return any(one.ident == CLINIC or one.phone or one.email or one.link for one in listed)
