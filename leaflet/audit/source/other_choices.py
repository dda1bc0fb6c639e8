"""SEC-07: the other choices are told, and having no treatment is one of them.

Threshold: so many choices in `options` blocks, one of them marked `no-treatment: yes`.
Source: Montgomery v Lanarkshire (UK Supreme Court, 2015); DISCERN, questions 12 and 14.

Passes: two choices, of which one says `no-treatment: yes`.
Fails: one choice alone, or none that tells what happens without treatment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.blocks import Option, Options
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "SEC-07"
SECTION = "other-choices"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if there are too few choices, and one if none of them is to have no treatment."""
    options, fewest = _options(leaflet), limit_of(policies, RULE)
    section = leaflet.section(SECTION)
    place = section.place if section else leaflet.place
    if len(options) < fewest:
        message = f"The leaflet compares {len(options)} choices; the least is {fewest:g}."
        hint = 'Add "- options:" with the name, benefits and risks of each choice.'
        yield Finding(RULE, message, place, hint=hint)
    if not any(option.no_treatment for option in options):
        message = "No choice tells what happens without treatment."
        hint = 'Add a choice with "no-treatment: yes", its benefits and its risks.'
        yield Finding(RULE, message, options[0].name.place if options else place, hint=hint)


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return how many choices there are."""
    return {ONLY: float(len(_options(leaflet)))}


def _options(leaflet: Leaflet) -> list[Option]:
    found = (block for block in leaflet.walk_blocks() if isinstance(block, Options))
    return [option for block in found for option in block.items]
