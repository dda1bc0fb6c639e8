"""ADV-02: a leaflet promises nothing that no treatment can keep.

A phrase that is denied, asked, reported from others ("They say that you will be cured") or backed by a source in
the same text is no promise of the leaflet. English only.

Threshold: none.
Source: FDA 21 CFR 208.20, not promotional in tone; TGA, advertising of therapeutic goods.

Passes: "It is not a cure." and "Be careful if someone says that you will be cured."
Fails: "This breakthrough cures MS." and "It is safe and proven."
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

RULE = "ADV-02"
_PROMISE = re.compile(
    r"\bcur(?:e|es|ed|ing)\b|\bbreakthroughs?\b|\bmirac(?:le|les|ulous)\b|\bguarante(?:e|es|ed)\b"
    r"|\bproven (?:and|to be) safe\b|\bsafe and (?:proven|effective)\b|\brisk[- ]free\b"
    r"|\b(?:completely|totally|perfectly|entirely|always|100 ?%) (?:safe|effective|works?|successful)\b"
    r"|\bno (?:risks?|side[- ]effects)\b|\balways works?\b",
    re.IGNORECASE,
)


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a warning for every promise."""
    for piece, phrase in claims_in(leaflet, _PROMISE):
        message = f'"{phrase}" promises more than anyone can keep.'
        hint = "Say what is known, for how many people, and with which source."
        yield Finding(RULE, message, piece.prose.place, hint=hint)
