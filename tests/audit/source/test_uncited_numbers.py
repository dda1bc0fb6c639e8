"""EVI-01: numbers have sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.model.blocks import Table, TableRow
from leaflet.model.inlines import Citation, LineBreak, Plain, Strong

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


ASKED = policy(EVI_01=0)
SOURCE = Citation("register", 1)


def test_a_number_without_a_source_is_told(sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_text(sound, paragraph("1 in 100 died.", line=51)), RULE, ASKED)
    assert found.place == at(51)
    assert found.is_error
    assert found.message.endswith("1, 100.")


def test_a_number_with_a_source_passes(sound: Leaflet, findings: Judge) -> None:
    assert not findings(with_text(sound, paragraph("1 in 100 died.", SOURCE)), RULE, ASKED)


def test_a_number_in_words_owes_a_source_too(sound: Leaflet, findings: Judge) -> None:
    (found,) = findings(with_text(sound, paragraph("Half of all people did.")), RULE, ASKED)
    assert "Half of" in found.message


def test_the_source_stands_in_the_same_sentence_or_the_next(
    sound: Leaflet, findings: Judge
) -> None:
    same = paragraph("They asked. 1 in 100 died,", SOURCE, " they say. We asked again.")
    following = paragraph("1 in 100 died. That is few.", SOURCE, " We asked again.")
    assert not findings(with_text(sound, same, following), RULE, ASKED)


def test_a_source_elsewhere_in_the_paragraph_does_not_count(
    sound: Leaflet, findings: Judge
) -> None:
    too_late = paragraph("1 in 100 died. That is few. So they say.", SOURCE, line=51)
    too_early = paragraph("They asked.", SOURCE, " 2 in 100 died.", line=52)
    late, early = findings(with_text(sound, too_late, too_early), RULE, ASKED)
    assert late.place == at(51)
    assert early.place == at(52)


def test_each_sentence_is_judged_for_itself(sound: Leaflet, findings: Judge) -> None:
    text = paragraph("1 in 100 died.", SOURCE, " We asked. 3 in 100 fell ill.")
    (found,) = findings(with_text(sound, text), RULE, ASKED)
    assert found.message.endswith("3, 100.")


def test_a_citation_after_a_line_break_or_strong_words_is_found(
    sound: Leaflet, findings: Judge
) -> None:
    strong = Strong((Plain("Death."),))
    text = paragraph(strong, " It can kill.", LineBreak(), "1 in 100 died.", SOURCE)
    assert not findings(with_text(sound, text), RULE, ASKED)


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
    assert not findings(text, RULE, policy(EVI_01=2))
    assert not findings(text, RULE, policy())
