"""SEC-08: there are questions to ask, with lines to write on.

Threshold: so many questions in `questions` blocks whose `lines` are not 0.
Source: AHRQ PEMAT-P, item 23, a tangible tool.

Passes: five questions with two lines each.
Fails: four questions, or five without a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.blocks import Questions
from leaflet.policy.catalogue import ONLY
from leaflet.policy.rulebook import limit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy

RULE = "SEC-08"
SECTION = "questions-to-ask"


def judge(leaflet: Leaflet, policies: tuple[Policy, ...], _today: dt.date) -> Iterator[Finding]:
    """Yield a finding if there are too few questions with room for an answer."""
    fewest, with_lines, without = limit_of(policies, RULE), *_counts(leaflet)
    if with_lines >= fewest:
        return
    section = leaflet.section(SECTION)
    message = f"There are {with_lines} questions with lines to write on; the least is {fewest:g}."
    hint = 'Add "- questions:" with questions that a reader can take to a visit.'
    if without:
        hint = f'{without} more have no line: give their block "lines: 1" or more.'
    yield Finding(RULE, message, section.place if section else leaflet.place, hint=hint)


def measure(leaflet: Leaflet, _today: dt.date) -> dict[str, float]:
    """Return how many questions have room for an answer."""
    return {ONLY: float(_counts(leaflet)[0])}


def _counts(leaflet: Leaflet) -> tuple[int, int]:
    """Return how many questions have lines to write on, and how many have none."""
    asked = [block for block in leaflet.walk_blocks() if isinstance(block, Questions)]
    with_lines = sum(len(block.items) for block in asked if block.lines)
    return with_lines, sum(len(block.items) for block in asked) - with_lines
