"""SEC-09: where a policy asks for "when to get help", that section names someone to call.

Threshold: one contact with a phone number, or one `tel:` link, in the section or its subsections.
Source: NHS trusts' patient information policies, contacts and safety advice.

Passes: `- contacts: [emergency, ms-nurse]` in the section `when-to-get-help`.
Fails: "Get help if you have a fever." and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.source.pieces import section_pieces
from leaflet.findings import Finding
from leaflet.model.blocks import Contacts
from leaflet.model.inlines import Link

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet, Section
    from leaflet.model.policy import Policy

RULE = "SEC-09"
SECTION = "when-to-get-help"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if the section that tells when to get help gives no number."""
    is_owed = any(part.ident == SECTION for policy in policies for part in policy.sections)
    section = leaflet.section(SECTION)
    if not is_owed or section is None or _has_number(section):
        return
    message = f'The section "{SECTION}" names nobody to call.'
    hint = 'Add "contacts:" with someone who has a phone, the emergency number first.'
    yield Finding(RULE, message, section.place, hint=hint)


def _has_number(section: Section) -> bool:
    return any(
        contact.phone
        for block in section.walk_blocks()
        if isinstance(block, Contacts)
        for contact in block.items
    ) or any(
        isinstance(inline, Link) and inline.href.startswith("tel:")
        for piece in section_pieces(section)
        for inline in piece.prose.walk()
    )
