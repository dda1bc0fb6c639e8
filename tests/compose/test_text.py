"""Texts: broken once for each measure, split with company, and told of where a word is too wide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.compose import text as module
from leaflet.compose.stack import Together
from leaflet.compose.text import Label, Text
from leaflet.model.look import Align
from leaflet.structure import Element, Role
from leaflet.text.lines import Span
from tests.compose.conftest import PLACE

if TYPE_CHECKING:
    from leaflet.compose.setting import Setting
    from leaflet.findings import Finding
    from leaflet.model.look import Style

SENTENCE = "Stem cells can copy themselves and can turn into other kinds of cell, it is thought. "
WIDTH = 300.0


def text(
    content: str, setting: Setting, *, style: Style | None = None, label: Label | None = None
) -> Text:
    look = style or replace(setting.style("body"), indent=0.0)
    chain, paragraph = setting.chain(bold=False), Element(Role.P)
    span = Span(content, chain, look.size, "#000000", paragraph, lang="en-AU")
    return Text([span], look, setting, PLACE, label=label)


def lines(*texts: Text) -> list[str]:
    return ["".join(word.text for word in line.words) for one in texts for line in one._lines]


def looks(setting: Setting) -> list[Style]:
    body = replace(setting.style("body"), indent=0.0)
    hyphenated = replace(body, hyphenate=True)
    return [body, hyphenated, replace(hyphenated, align=Align.JUSTIFIED)]


@pytest.mark.parametrize("look", range(3))
def test_a_split_text_keeps_its_lines_at_every_height(setting: Setting, look: int) -> None:
    whole = text(SENTENCE * 6, setting, style=looks(setting)[look])
    whole.wrap(WIDTH, 1e6)
    count = len(whole._lines)
    for height in range(int(whole.height) + 20):
        parts = whole.split(WIDTH, height)
        for part in parts:
            part.wrap(WIDTH, 1e6)
        if not parts:
            assert height < 2 * 17
            continue
        assert [line for part in parts for line in part._lines] == list(whole._lines)
        assert sum(part.height for part in parts) == pytest.approx(17 * count)
        if len(parts) > 1:
            assert parts[0].height <= height + 0.01
            assert all(len(part._lines) >= 2 for part in parts)


def test_a_part_can_be_split_again(setting: Setting) -> None:
    whole = text(SENTENCE * 6, setting)
    first, rest = whole.split(WIDTH, 60)
    second, third = rest.split(WIDTH, 60)

    assert lines(first, second, third) == lines(whole)


def test_a_part_in_another_measure_is_broken_anew_without_the_old_hyphens(setting: Setting) -> None:
    style = replace(setting.style("body"), indent=0.0, hyphenate=True)
    whole = text("haematopoietic transplantation treatment " * 9, setting, style=style)
    parts = whole.split(130, 100)
    assert any(line.endswith("\u00ad") for line in lines(*parts))
    for part in parts:
        part.wrap(5000, 1e6)

    assert "\u00ad" not in "".join(lines(*parts))
    assert "".join(lines(*parts)) == "haematopoietictransplantationtreatment" * 9


def test_three_lines_stay_together(setting: Setting) -> None:
    short = text(SENTENCE + "It is thought so, and said too, by many who know.", setting)
    short.wrap(WIDTH, 1e6)

    assert len(short._lines) == 3
    assert all(short.split(WIDTH, height) == [] for height in range(51))


def test_only_the_first_part_has_the_label_and_only_the_last_the_space_after(
    setting: Setting,
) -> None:
    span = Span("1", setting.chain(bold=True), 12, "#000000", Element(Role.LBL))
    first, last = text(SENTENCE * 6, setting, label=Label((span,), 0)).split(WIDTH, 60)

    assert (first.label is None, last.label is None) == (False, True)
    assert first.getSpaceAfter() == 0
    assert last.getSpaceAfter() == setting.style("body").space_after


def test_a_heading_is_kept_with_two_lines_of_what_it_heads(setting: Setting) -> None:
    heading = text("Heading", setting, style=replace(setting.style("h3"), indent=0.0))
    body = text(SENTENCE * 6, setting)
    both = Together([heading], body)
    above = heading.style.leading + heading.getSpaceAfter()

    assert both.splitOn(None, WIDTH, above + 33) == []
    first, rest = both.splitOn(None, WIDTH, above + 35)
    assert isinstance(first, Together)
    assert lines(first.body, rest) == lines(body)


def wide(content: str, setting: Setting) -> Finding:
    text(content, setting).wrap(25, 1e6)
    (finding,) = setting.findings
    return finding


def test_a_wide_word_is_told_with_what_to_do(setting: Setting) -> None:
    finding = wide("hydroxychloroquine", setting)

    assert finding.rule == "LAY-01"
    assert finding.place == PLACE
    assert "hyphen" in finding.hint


THAI = "\u0e23\u0e31\u0e01\u0e29\u0e32"


@pytest.mark.parametrize(("found", "named"), [("ICU 78", False), ("", True)])
def test_a_wide_word_of_an_unspaced_script_wants_a_zero_width_space_or_a_dictionary(
    setting: Setting, monkeypatch: pytest.MonkeyPatch, *, found: str, named: bool
) -> None:
    monkeypatch.setattr(module, "dictionary", lambda: found)
    hint = wide(THAI, setting).hint

    assert "zero width space (U+200B)" in hint
    assert ("leaflet[southeast-asian]" in hint) is named
