"""EVI-01: numbers have sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.audit.source.uncited_numbers import numbers_in
from leaflet.findings import Severity
from leaflet.model.blocks import Table, TableRow
from leaflet.model.inlines import Citation

from .samples import at, bullets, paragraph, policy, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.findings import Finding
    from leaflet.model.blocks import Block
    from leaflet.model.leaflet import Leaflet

    Judge = Callable[..., list[Finding]]

RULE = "EVI-01"


def with_text(sound: Leaflet, *blocks: Block) -> Leaflet:
    """Return the leaflet with one more section."""
    return replace(sound, sections=(*sound.sections, section("more", *blocks, line=50)))


ASKED = policy(uncited_numbers_max=0)
SOURCE = Citation("register", 1)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("About 1 in 100 people died.", ["1", "100"]),
        ("It costs $1,500 or 5%.", ["$1,500", "5%"]),
        ("It takes 1.3 hours.", ["1.3"]),
        ("The trial had 2000 people.", ["2000"]),
        ("It took 30 minutes to 4 hours.", ["30", "4"]),
    ],
)
def test_these_numbers_state_facts(text: str, numbers: list[str]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2019, on 3 May 2020 and in June 2021.",
        "We looked on 2026-11-22.",
        "Come at 9 am, 5.30 pm or 14:15.",
        "Call 000, +61 2 5550 0142 or 1800 022 222.",
        "See step 3 on page 12 of part 2.",
        "A phase 2 trial is under way.",
        "Take vitamin B12 after COVID-19.",
        "You can ask if you are under 18.",
        "The line is open 24/7.",
        "Two of three said so.",
    ],
)
def test_these_numbers_state_none(text: str) -> None:
    assert numbers_in(text) == []


def test_a_number_without_a_source_is_told(sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_text(sound, paragraph("1 in 100 died.", line=51)), RULE, ASKED)
    assert found.place == at(51)
    assert found.severity is Severity.WARNING
    assert found.message.endswith("1, 100.")


def test_a_number_with_a_source_passes(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph("1 in 100 died.", SOURCE)), RULE, ASKED)


def test_the_line_that_leads_a_list_in_cites_for_it(sound: Leaflet, findings: Judge) -> None:
    led = (paragraph("In one register:", SOURCE), bullets("1 in 100 died"))
    assert not findings(with_text(sound, *led), RULE, ASKED)
    apart = (paragraph("In one register.", SOURCE), bullets("1 in 100 died"))
    assert findings(with_text(sound, *apart), RULE, ASKED)


def test_a_row_or_column_of_a_table_cites_for_its_cells(sound: Leaflet, findings: Judge) -> None:
    columns = (prose("What"), prose("Drug", SOURCE), prose("None"))
    rows = (TableRow(prose("Died"), (prose("1 in 100"), prose("2 in 100", line=55))),)
    (found,) = findings(with_text(sound, Table(prose("Deaths"), columns, rows)), RULE, ASKED)
    assert found.place == at(55)


def test_the_text_for_cards_owes_its_sources_too(sound: Leaflet, findings: Judge) -> None:
    short = section("risks", paragraph("It can harm."), short=(paragraph("1 in 100 died."),))
    assert findings(replace(sound, sections=(*sound.sections, short)), RULE, ASKED)


def test_a_policy_may_bear_some(sound: Leaflet, findings: Judge) -> None:
    text = with_text(sound, paragraph("1 in 100 died."))
    assert not findings(text, RULE, policy(uncited_numbers_max=2))
    assert not findings(text, RULE)
