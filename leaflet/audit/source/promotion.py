"""ADV-01: a leaflet informs; it does not sell.

In Australia stem cell products and other biologicals may not be advertised to the public. Words that sell also
cost any leaflet the reader's trust. A phrase that is denied, asked, reported from others or backed by a source in
the same text is no promotion of the leaflet. English only.

Threshold: none.
Source: TGA, advertising stem cell and other human cell or tissue products; FDA 21 CFR 208.20.

Passes: "Ask for all costs in writing."
Fails: "Book now: our price is only $900." and "Our world-class team leads the field."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.audit.source.claims import claims_in
from leaflet.findings import Finding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "ADV-01"
_PROMOTION = re.compile(
    r"\b(?:book|order|buy|enrol|enquire|sign up|apply) (?:now|today|online today)\b"
    r"|\bprices?\b|\bdiscount(?:s|ed)?\b|\bspecial offers?\b|\bmoney[- ]back\b|\bfree consultations?\b"
    r"|\b(?:limited|last) (?:time|places|offer)\b|\b(?:only|from|just) (?:AU?D? ?)?[$£€] ?\d[\d,.]*\d|\b\d+ ?% off\b"
    r"|\bworld[- ](?:class|leading|famous)\b|\bcutting[- ]edge\b|\bstate[- ]of[- ]the[- ]art\b"
    r"|\b(?:leading|top|best) (?:clinics?|experts?|specialists?|doctors?)\b|\btestimonials?\b"
    r"|\b(?:success|patient) stories\b|\bbefore[- ]and[- ]after (?:photos?|pictures?)\b"
    r"|\b(?:changed|saved|transformed) my life\b|\bmy life back\b|\bI (?:was|am|feel) (?:cured|healed|reborn)\b"
    r"|\b(?:I|we) (?:highly |strongly )?recommend (?:this|the|them|dr|doctor|professor)\b",
    re.IGNORECASE,
)


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a warning for every word that sells."""
    for piece, phrase in claims_in(leaflet, _PROMOTION):
        message = f'"{phrase}" sells rather than informs.'
        hint = "Leave it out; costs may be told as a fact, with their source and date."
        yield Finding(RULE, message, piece.prose.place, hint=hint)
