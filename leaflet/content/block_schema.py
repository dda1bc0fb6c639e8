"""The author format of blocks: what a section is made of.

Descriptions and examples become docs/reference.md. Keys are written in kebab case: `call_out` is `call-out`.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from leaflet.content.fields import BLOCK, BULLET, Idents, key
from leaflet.content.risk_schema import RisksEntry
from leaflet.model.blocks import CallOutKind
from leaflet.reading.schema import Entry, Flag, Ident, LinesOf, Number, Text, Whole, fault


class BulletEntry(Entry):
    """A bullet with bullets below it; a plain text is a bullet without."""

    text: Text = key("The bullet.", "text: Blood tests")
    bullets: list[Text] = key("Bullets below it (one level).", "bullets: [iron, vitamin D]", [])


class RowEntry(Entry):
    """A row of a table."""

    group: Text | None = key(
        "Heading above this row, over all columns, for it and the rows after it.",
        "group: Skin",
        None,
    )
    head: Text = key("Header of the row.", "head: Cells used")
    cells: list[Text] = key(
        "One cell for each further column.", "cells: [your own, a donor's]", min_length=1
    )


class TableEntry(Entry):
    """A table with a header for each column and each row."""

    caption: Text = key("What the table shows.", "caption: AHSCT and MSC side by side")
    columns: list[Text] = key(
        "Column headers; the first heads the row headers.",
        "columns: [What, AHSCT, MSC]",
        min_length=2,
        max_length=8,
    )
    rows: list[RowEntry] = key(
        "The rows, each with one cell less than there are columns.",
        "rows: [{head: Cells used, cells: [blood, fat]}]",
        min_length=1,
    )
    note: Text | None = key(
        "What a reader of the table must know beside it; stands below.",
        "note: Costs are those of 2026.",
        None,
    )


class FigureEntry(Entry):
    """A picture with the words that stand for it."""

    file: Text = key(
        "PNG, JPEG or SVG file, from the folder of this file.", "file: figures/cells.svg"
    )
    alt: Text = key(
        "What the picture shows, for people who do not see it.",
        "alt: A stem cell turns into a nerve cell.",
    )
    caption: Text | None = key("Words below the picture.", "caption: One cell, many ways", None)
    width: Number | None = key(
        "Printed width in millimetres; without it as wide as the text.",
        "width: 120",
        None,
        ge=10,
        le=420,
    )


class ProcessEntry(Entry):
    """Steps in a row, drawn by the program."""

    steps: list[Text] = key(
        "Two to five short labels.",
        "steps: [Collect, Chemotherapy, Return]",
        min_length=2,
        max_length=5,
    )
    alt: Text = key(
        "What the drawing shows, for people who do not see it.",
        "alt: Cells are collected, then given back.",
    )
    caption: Text | None = key("Words below the drawing.", "caption: The three stages", None)


class MilestoneEntry(Entry):
    """A step of a course of treatment, and when it comes."""

    when: Text | None = key(
        "When it comes, or how long it takes.", "when: About 10 days later", None
    )
    name: Text = key("What it is called.", "name: Collect")
    text: Text = key("What happens.", "text: A machine collects your cells.")


class QuestionEntry(Entry):
    """A question to take to a visit."""

    id: Ident = key("Name for references from the card.", "id: q-proven")
    text: Text = key("The question, in the words of the reader.", 'text: "Is it proven for my MS?"')


class QuestionsEntry(Entry):
    """Questions to ask, with lines to write on."""

    lines: Whole = key("Lines to write on below each question.", "lines: 2", 2, ge=0, le=12)
    items: list[QuestionEntry] = key(
        "The questions.", 'items: [{id: q-risk, text: "What are my risks?"}]', min_length=1
    )


class EvidenceEntry(Entry):
    """What is known and what is not known, side by side."""

    known: list[Text] = key("What is known.", "known: [It lowers relapses.]", min_length=1)
    not_known: list[Text] = key(
        "What is not known.", "not-known: [How long it lasts.]", min_length=1
    )


class OptionEntry(Entry):
    """A treatment choice, its benefits and its risks in equal detail."""

    name: Text = key("Name of the choice.", "name: Tablets")
    what: Text | None = key("What it is.", "what: A tablet each day.", None)
    benefits: list[Text] = key("Its benefits.", "benefits: [Fewer relapses.]", min_length=1)
    risks: list[Text] = key("Its risks.", "risks: [More infections.]", min_length=1)
    no_treatment: Flag = key(
        "Whether this is what happens without treatment.", "no-treatment: yes", default=False
    )


class CallOutEntry(Entry):
    """A box that stands out."""

    kind: CallOutKind = key("What the box is for.", "kind: warning")
    title: Text = key("Its heading.", "title: Do not stop your medicine")
    blocks: "list[Annotated[BlockEntry, BLOCK]]" = key(
        "What stands in the box.", "blocks: [Ask your neurologist first.]", min_length=1
    )
    next_step: Text | None = key(
        "What the reader does now; it stands out at the end.", "next-step: Call your nurse.", None
    )


class BlockEntry(Entry):
    """A part of a section: a plain text (a paragraph), or one of these keys."""

    paragraph: Text | None = key(
        "A paragraph; a plain text means the same.", "- Plain words.", None
    )
    bullets: Annotated[list[Annotated[BulletEntry, BULLET]], Field(min_length=1)] | None = key(
        "A list.", "- bullets: [bread, {text: fruit, bullets: [apples, pears]}]", None
    )
    steps: Annotated[list[Text], Field(min_length=1)] | None = key(
        "A numbered list.", "- steps: [Sit down., Breathe out.]", None
    )
    call_out: CallOutEntry | None = key(
        "A box that stands out.",
        "- call-out: {kind: note, title: Tip, blocks: [Bring a friend.]}",
        None,
    )
    table: TableEntry | None = key(
        "A table.",
        "- table: {caption: Costs, columns: [What, Cost], rows: [{head: Visit, cells: [free]}]}",
        None,
    )
    figure: FigureEntry | None = key(
        "A picture.", "- figure: {file: figures/cells.svg, alt: A cell divides in two.}", None
    )
    process: ProcessEntry | None = key(
        "Steps in a row, drawn by the program.",
        "- process: {steps: [Collect, Return], alt: Cells are collected and given back.}",
        None,
    )
    timeline: Annotated[list[MilestoneEntry], Field(min_length=2)] | None = key(
        "What happens when, as a path.",
        "- timeline: [{when: Day 1, name: Tests, text: Blood tests.}, {name: Home, text: You go home.}]",
        None,
    )
    questions: QuestionsEntry | None = key(
        "Questions to ask, with lines to write on.",
        '- questions: {lines: 2, items: [{id: q-risk, text: "What are my risks?"}]}',
        None,
    )
    contacts: Idents | None = key(
        "Contacts by id, `clinic` for those of the brand, or `all` of this file's own.",
        "- contacts: [clinic, emergency]",
        None,
    )
    resources: Idents | None = key(
        "Resources by id, or `all` of this file's own.", "- resources: all", None
    )
    glossary: Idents | None = key(
        "Terms by id, or `all`: this file's own and the shared ones that it refers to.",
        "- glossary: all",
        None,
    )
    sources: Idents | None = key(
        "Sources by id, or `all` that are cited, by number.", "- sources: all", None
    )
    evidence: EvidenceEntry | None = key(
        "What is known and what is not known.",
        "- evidence: {known: [It works.], not-known: [For how long.]}",
        None,
    )
    options: Annotated[list[OptionEntry], Field(min_length=1)] | None = key(
        "Choices to compare.",
        "- options: [{name: Tablets, benefits: [Easy.], risks: [Rash.]}]",
        None,
    )
    risks: RisksEntry | None = key(
        "Risks in numbers, each drawn as a crowd of people.",
        '- risks: {caption: Rash, items: [{n: 3, of: 100, what: got a rash, source: trial, as-published: "3.1%"}]}',
        None,
    )
    imprint: Literal["all"] | None = key(
        "The imprint as a table: who answers for the leaflet.", "- imprint: all", None
    )
    passage: Ident | None = key(
        "A passage kept in content/shared/, by id.", "- passage: interpreter-offer", None
    )

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if len(self.model_fields_set) == 1:
            return self
        given = [type(self).model_fields[name].alias or name for name in self.model_fields_set]
        if not given:
            hint = "Write its text, or one key with what belongs to it; or remove it."
            raise fault("KEY-missing", "this block is empty.", hint)
        message = f"this block has {len(given)} kinds: {', '.join(sorted(given))}."
        raise fault("KEY-value", message, 'Begin each kind on a line of its own with "- ".')


Blocks = Annotated[list[Annotated[BlockEntry, BLOCK]], LinesOf]
