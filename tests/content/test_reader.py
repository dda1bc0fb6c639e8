"""From the sample file to the model: order, numbers, references, places."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError, UsageError
from leaflet.findings import Finding
from leaflet.model.blocks import (
    Block,
    Bullet,
    Bullets,
    CallOut,
    Contacts,
    Evidence,
    Figure,
    Glossary,
    ImprintTable,
    Options,
    Paragraph,
    Process,
    Questions,
    Resources,
    Sources,
    Steps,
    Table,
)
from leaflet.model.inlines import Citation
from leaflet.model.leaflet import Leaflet, Section, Status
from leaflet.model.risks import Risks
from leaflet.units import mm_to_points

from .conftest import SAMPLE, write

if TYPE_CHECKING:
    from pathlib import Path

FindingsAfter = Callable[[str, str], list[Finding]]
FindingsIn = Callable[[str | bytes], list[Finding]]


def section(leaflet: Leaflet, ident: str) -> Section:
    found = leaflet.section(ident)
    assert found is not None
    return found


def only(leaflet: Leaflet, kind: type[Block]) -> Block:
    found = [
        block
        for part in leaflet.sections
        for block in part.walk_blocks()
        if isinstance(block, kind)
    ]
    return found[0]


def test_the_head_of_a_leaflet_is_read(sample: Leaflet) -> None:
    assert (sample.slug, sample.lang) == ("sample", "en-AU")
    assert sample.title.plain == "A visit to the sample clinic"
    assert sample.policies == ("house",)
    assert sample.imprint.version == "1.10"
    assert sample.imprint.status is Status.RELEASED
    assert sample.imprint.reviewed == dt.date(2026, 11, 21)
    assert sample.place.file == "content/sample/en-AU.yaml"
    assert sample.place.line is not None
    assert sample.policies_place.line is not None


def test_every_kind_of_block_is_read(sample: Leaflet) -> None:
    kinds = {type(block) for part in sample.sections for block in part.walk_blocks()}
    assert kinds == {
        *(Bullets, CallOut, Contacts, Evidence, Figure, Glossary, ImprintTable, Options),
        *(Paragraph, Process, Questions, Resources, Risks, Sources, Steps, Table),
    }


def test_a_risk_carries_its_range_and_its_source(sample: Leaflet) -> None:
    block = only(sample, Risks)
    assert isinstance(block, Risks)
    sure, unsure = block.items
    assert (sure.low, sure.high, sure.likely, sure.of) == (3, 3, None, 100)
    assert (unsure.low, unsure.high, unsure.likely, unsure.striped, unsure.empty) == (
        5,
        9,
        7,
        4,
        91,
    )
    assert sure.as_published.plain == "3.1%"
    assert sure.as_published.inlines[-1] == Citation("count-2021", 1)


def test_sources_are_numbered_in_order_of_first_citation_and_shared_ones_follow_their_term(
    sample: Leaflet,
) -> None:
    numbered = [(source.number, source.ident) for source in sample.sources]
    assert numbered == [(1, "count-2021"), (2, "guide-2019"), (3, "atlas-2020")]
    block = only(sample, Sources)
    assert isinstance(block, Sources)
    assert block.items == sample.sources


def test_a_citation_carries_the_number_of_its_source(sample: Leaflet) -> None:
    numbers = [
        (inline.source, inline.number)
        for block in section(sample, "before").blocks
        if isinstance(block, Paragraph)
        for inline in block.text.walk()
        if isinstance(inline, Citation)
    ]
    assert numbers == [("guide-2019", 2), ("count-2021", 1)]


def test_a_source_cited_only_in_a_short_text_comes_after_those_of_the_blocks(
    bare_project: Path,
) -> None:
    text = SAMPLE.replace("Bring your card. Come", "Bring it.[](source:never-cited) Come")
    write(bare_project, text)
    leaflet = read_leaflet(bare_project, "sample", "en-AU")
    assert [source.ident for source in leaflet.sources][-1] == "never-cited"
    assert leaflet.sources[-1].number == 4


def test_the_glossary_holds_own_terms_and_shared_ones_referred_to_in_alphabetical_order(
    sample: Leaflet,
) -> None:
    block = only(sample, Glossary)
    assert isinstance(block, Glossary)
    assert [term.term.plain for term in block.items] == ["étude", "MRI", "referral", "Tissue"]
    assert block.items == sample.terms


def test_a_passage_brings_its_blocks_with_places_in_its_own_file(sample: Leaflet) -> None:
    first, second = section(sample, "about").blocks[:2]
    assert isinstance(first, Paragraph)
    assert first.text.place.file == "content/shared/en-AU.yaml"
    assert isinstance(second, Bullets)
    assert second.items[1].bullets[1].text.plain == "your day"


def test_a_plain_text_and_a_group_are_both_bullets(sample: Leaflet) -> None:
    block = section(sample, "before").blocks[3]
    assert isinstance(block, Bullets)
    assert [bullet.text.plain for bullet in block.items[0].bullets] == ["your card", "your glasses"]
    assert isinstance(block.items[1], Bullet)
    assert block.items[2].text.plain == "Literal: <b>, &amp; 5 < 6, _x_, a*b, 012, no."


def test_cells_stay_the_text_that_was_typed(sample: Leaflet) -> None:
    table = only(sample, Table)
    assert isinstance(table, Table)
    assert [cell.plain for cell in table.rows[1].cells] == ["no", "012"]


def test_a_figure_has_its_picture_and_its_width_in_points(sample: Leaflet) -> None:
    figure = only(sample, Figure)
    assert isinstance(figure, Figure)
    assert figure.width == pytest.approx(mm_to_points(60))
    assert figure.alt == "A round cell beside a square one."
    assert figure.place.line == SAMPLE[: SAMPLE.index("- figure:")].count("\n") + 1


def test_the_card_draws_on_the_leaflet(sample: Leaflet) -> None:
    card = sample.card
    assert card is not None
    assert card.key_points == section(sample, "key-points").short
    assert [part.ident for part in card.sections] == ["before"]
    assert card.risks is section(sample, "risks")
    assert [question.ident for question in card.questions] == ["q-cost"]
    assert [contact.ident for contact in card.contacts] == ["emergency", "desk"]
    assert card.patient_label


def test_every_text_knows_its_line(sample: Leaflet) -> None:
    lines = SAMPLE.split("\n")
    for part in sample.sections:
        for block in part.walk_blocks():
            if isinstance(block, Paragraph) and block.text.place.file.endswith("sample/en-AU.yaml"):
                word = block.text.plain.split()[0]
                assert word in lines[(block.text.place.line or 0) - 1]


def test_reading_twice_gives_the_same_leaflet(project: Path, sample: Leaflet) -> None:
    assert read_leaflet(project, "sample", "en-AU") == sample


def test_the_leaflets_own_entry_hides_a_shared_one_with_the_same_id(
    bare_project: Path,
) -> None:
    write(bare_project, SAMPLE.replace("{id: etude,", "{id: mri,"))
    leaflet = read_leaflet(bare_project, "sample", "en-AU")
    assert [term.term.plain for term in leaflet.terms] == ["étude", "referral"]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("title: A visit to", "title: A *visit* to", "TEXT-emphasis"),
        ("[](source:guide-2019)", "[](source:guide-2020)", "REF-source"),
        ("[referral](term:referral)", "[referral](term:referal)", "REF-term"),
        ("contacts: [desk, emergency]", "contacts: [dask, emergency]", "REF-contact"),
        ("resources: [map, bus]", "resources: [mop, bus]", "REF-resource"),
        ("passage: interpreter-offer", "passage: interpreter-ofer", "REF-passage"),
        ("questions: [q-cost]", "questions: [q-costs]", "REF-question"),
        ("  risks: risks\n", "  risks: risk\n", "REF-section"),
    ],
)
def test_a_dangling_reference_or_mark_is_told_once_at_its_line(
    old: str, new: str, rule: str, findings_after: FindingsAfter
) -> None:
    findings = findings_after(old, new)
    assert [(finding.rule, finding.place.line) for finding in findings] == [
        (rule, SAMPLE[: SAMPLE.index(old)].count("\n") + 1)
    ]
    if rule.startswith("REF"):
        assert "Did you mean" in findings[0].hint


def test_a_missing_leaflet_is_a_finding_and_a_strange_name_is_a_usage_error(project: Path) -> None:
    with pytest.raises(FindingsError) as caught:
        read_leaflet(project, "nothing", "en-AU")
    assert caught.value.findings[0].rule == "FILE-missing"
    for slug, lang in (("../sample", "en-AU"), ("shared", "en-AU"), ("sample", "../x")):
        with pytest.raises(UsageError):
            read_leaflet(project, slug, lang)


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_to_a_place_outside_the_project_is_not_followed(
    tmp_path: Path, project: Path
) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text(SAMPLE, encoding="utf-8")
    link = project / "content" / "linked"
    link.mkdir(exist_ok=True)
    path = link / "en-AU.yaml"
    path.symlink_to(outside)
    try:
        with pytest.raises(FindingsError) as caught:
            read_leaflet(project, "linked", "en-AU")
    finally:
        path.unlink()
        link.rmdir()
    assert caught.value.findings[0].rule == "FILE-outside"


def test_a_fault_in_the_shared_file_is_told_there(project: Path) -> None:
    shared = project / "content" / "shared" / "en-AU.yaml"
    good = shared.read_text(encoding="utf-8")
    shared.write_text(good.replace("contacts:", "contact:"), encoding="utf-8")
    try:
        with pytest.raises(FindingsError) as caught:
            read_leaflet(project, "sample", "en-AU")
    finally:
        shared.write_text(good, encoding="utf-8")
    assert [(finding.rule, finding.place.file) for finding in caught.value.findings] == [
        ("KEY-unknown", "content/shared/en-AU.yaml")
    ]


def test_a_passage_that_holds_itself_is_told(project: Path) -> None:
    shared = project / "content" / "shared" / "en-AU.yaml"
    good = shared.read_text(encoding="utf-8")
    shared.write_text(
        good.replace("- We can book", "- passage: interpreter-offer\n      - We can book")
    )
    try:
        with pytest.raises(FindingsError) as caught:
            read_leaflet(project, "sample", "en-AU")
    finally:
        shared.write_text(good, encoding="utf-8")
    assert "holds itself" in caught.value.findings[0].message


def _long(blocks: str) -> str:
    head = SAMPLE[: SAMPLE.index("sections:")]
    return f"{head}sections:\n  - id: one\n    title: One\n    blocks:\n{blocks}"


HOSTILE = {
    "many paragraphs": _long("      - text of a paragraph\n" * 45_000),
    "many marks": _long("      - a **b** c [d](https://e.example)\n" * 20_000),
    "open brackets": _long(f"      - a {'[ ' * 399}\n" * 70),
    "open links": _long(f"      - a {'[a]( ' * 399}\n" * 70),
    "open stars": _long(f"      - a {'**a ' * 190}\n" * 70),
    "long texts": _long(f"      - {'word ' * 990}\n" * 900),
    "too long a text": _long(f"      - {'word ' * 900_000}\n"),
    "deep call-outs": _long(
        "      - " + "{call-out: {kind: note, title: x, blocks: [" * 300 + "x" + "]}}" * 300
    ),
    "many questions": _long(
        "      - questions: {items: ["
        + ", ".join(f"{{id: q{n}, text: Why?}}" for n in range(9_000))
        + "]}\n"
    ),
    "same id": _long("      - questions: {items: [{id: q, text: Why?}]}\n" * 5_000),
    "unknown keys": _long("      - {strange: x}\n" * 10_000),
    "dangling": _long("".join(f"      - '[a](term:x{n})'\n" for n in range(6_000))),
    "long link": _long(f"      - '[a](https://{'a.' * 2000}\\)'\n" * 200),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_refused_or_read_within_two_seconds(
    name: str, findings_in: FindingsIn
) -> None:
    start = time.process_time()
    findings = findings_in(HOSTILE[name])
    assert time.process_time() - start < 2
    assert all(finding.place.line for finding in findings)
