"""Strings gathered to lines and blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.lines import Kind, blocks_of, usual_size
from leaflet.audit.file.reader.reader import read_file

from .drafts import El, Words, draft_with, paragraph

if TYPE_CHECKING:
    from leaflet.audit.file.lines import Block

    from .drafts import Draft


def _blocks(draft: Draft) -> list[Block]:
    return blocks_of(read_file(draft.pdf(), "a.pdf"))


def _find(draft: Draft, start: str) -> Block:
    return next(one for one in _blocks(draft) if one.text.strip().startswith(start))


def test_each_element_is_a_block_of_its_kind() -> None:
    blocks = _blocks(draft_with())
    kinds = {block.text.strip(): block.kind for block in blocks}
    assert kinds["A sample"] is Kind.HEADING
    assert kinds["Some people have a fever."] is Kind.BODY
    assert kinds["Fever"] is Kind.CELL


def test_words_of_a_link_stand_in_the_line_around_it() -> None:
    block = _find(draft_with(), "See")
    assert len(block.lines) >= 1
    assert "MS Australia" in block.text


def test_an_element_that_stands_for_nothing_is_part_of_its_line() -> None:
    inner = El("NonStruct", [El("Em", ["very"])])
    draft = draft_with(El("P", ["It is ", inner, " strong."]))
    assert "very" in _find(draft, "It is").text


def test_wide_gaps_part_a_line_and_steps_down_begin_one() -> None:
    text = Words("x", before="<0053> Tj 90 0 Td <0054> Tj -90 -17 Td")
    block = _find(draft_with(El("P", [text])), "S")
    assert [line.words for line in block.lines] == ["S", "T", "x"]
    assert len(list(block.wrapped())) == 1


def test_a_raised_figure_is_not_of_its_lines_size() -> None:
    text = Words("note", before="<0041> Tj /F1 7 Tf 4 Ts <0033> Tj 0 Ts /F1 12 Tf")
    (line,) = _find(draft_with(El("P", [text])), "A3").lines
    assert line.size == 12
    assert [run.size for run in line.full_size()] == [12, 12]


def test_without_tags_size_and_place_make_paragraphs() -> None:
    long = paragraph(*["One line of a paragraph,"] * 6)
    draft = draft_with(long, paragraph("A large one", before="/F1 20 Tf"))
    draft.tagged = False
    blocks = _blocks(draft)
    assert usual_size(line for block in blocks for line in block.lines) == 12
    kinds = {block.text.split()[0]: block.kind for block in blocks}
    assert kinds["A"] is not Kind.SMALL
    assert kinds["LF-7F3K2,"] is Kind.SMALL
    assert any(len(block.lines) == 7 for block in blocks if block.kind is Kind.BODY)
