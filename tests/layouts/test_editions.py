"""Layout files: what they become, and every fault at its line."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError, UsageError
from leaflet.layouts import style_checks
from leaflet.layouts.editions import list_layouts, read_layout
from leaflet.layouts.layout_file import PARTS, WALLET_PARTS
from leaflet.model.look import Align, Flow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from leaflet.findings import Finding

    Change = Callable[[str, str, str, str], int]
    Edit = Callable[[str, str, str], None]


def faults(project: Path, name: str = "a4") -> tuple[Finding, ...]:
    with pytest.raises(FindingsError) as caught:
        read_layout(project, name)
    for finding in caught.value.findings:
        assert finding.place.file == f"layouts/{name}.yaml"
        assert finding.place.line
        assert finding.hint
    return caught.value.findings


def rules(project: Path, name: str = "a4") -> list[str]:
    return [finding.rule for finding in faults(project, name)]


def test_layouts_are_listed_by_name(shipped: Path) -> None:
    assert list_layouts(shipped) == (
        "a4",
        "a5-booklet",
        "card",
        "card-a5",
        "card-letter",
        "dl-rollfold",
        "dl-zfold",
        "large-print",
        "letter",
        "wallet-card",
    )


def test_a_project_without_layouts_lists_none(tmp_path: Path) -> None:
    assert list_layouts(tmp_path) == ()


def test_lengths_become_points(project: Path, change: Change) -> None:
    change("a4.yaml", "name: first", "left", "25.4")
    change("a4.yaml", "  body:", "indent", "12.7")
    change("a4.yaml", "  body:", "leading", "18")
    change("a4.yaml", "  band:", "height", "25.4")
    layout = read_layout(project, "a4")
    assert layout.flow is Flow.LEAFLET
    assert layout.sheet == layout.page_size(1) == pytest.approx((595.2756, 841.8898), abs=1e-3)
    first, later = layout.frames
    assert (first.page, later.page) == ("first", "later")
    assert first.left == pytest.approx(72)
    assert layout.style("body").indent == pytest.approx(36)
    assert (layout.style("body").size, layout.style("body").leading) == (12, 18)
    assert layout.furniture.band_height == pytest.approx(72)


def test_styles_are_ragged_whole_and_off_grid_unless_a_layout_says_otherwise(
    project: Path, edit: Edit
) -> None:
    before = read_layout(project, "a4")
    assert {style.align for style in before.styles.values()} == {Align.START}
    assert not any(style.hyphenate for style in before.styles.values())
    assert before.grid == 0
    edit("a4.yaml", "  source: {", "  source: {align: justified, hyphenate: true, ")
    edit("a4.yaml", "flow: leaflet", "flow: leaflet\ngrid: 17")
    after = read_layout(project, "a4")
    assert (after.style("source").align, after.style("source").hyphenate) == ("justified", True)
    assert after.grid == 17


def test_hyphenation_without_its_patterns_names_the_extra(
    project: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit("a4.yaml", "  source: {", "  source: {hyphenate: true, ")
    monkeypatch.setattr(style_checks, "can_hyphenate", lambda: False)
    (fault,) = faults(project)
    assert fault.rule == "LAY-hyphens"
    assert "leaflet[hyphenation]" in fault.hint


def test_a_grid_is_the_bodys_leading_and_not_for_cards(project: Path, edit: Edit) -> None:
    edit("a4.yaml", "flow: leaflet", "flow: leaflet\ngrid: 16")
    edit("card.yaml", "flow: card", "flow: card\ngrid: 17")
    assert rules(project) == rules(project, "card") == ["LAY-grid"]


def test_a_grid_of_half_lines_is_one_too(project: Path, edit: Edit) -> None:
    edit("a4.yaml", "flow: leaflet", "flow: leaflet\ngrid: 8.5")
    assert read_layout(project, "a4").grid == 8.5


def test_a_cards_frames_name_each_part_once(shipped: Path) -> None:
    for name in ("card", "card-a5", "card-letter"):
        layout = read_layout(shipped, name)
        assert layout.flow is Flow.CARD
        parts = [part for frame in layout.frames for part in frame.parts]
        assert sorted(parts) == sorted(PARTS)


def test_a_wallet_cards_frames_name_its_own_parts(project: Path, change: Change) -> None:
    layout = read_layout(project, "wallet-card")
    assert tuple(part for frame in layout.frames for part in frame.parts) == WALLET_PARTS
    change("wallet-card.yaml", "name: back, page", "parts", "[full-leaflet, risks]")
    assert rules(project, "wallet-card") == ["LAY-part", "LAY-part"]


def test_type_for_the_pocket_is_for_small_paper_alone(project: Path, edit: Edit) -> None:
    edit("card.yaml", "flow: card", "flow: card\nlegibility: pocket")
    (finding,) = faults(project, "card")
    assert finding.rule == "LAY-size"
    assert "A7" in finding.hint


def test_an_unknown_name_gets_a_guess(shipped: Path) -> None:
    with pytest.raises(UsageError, match="Did you mean card") as caught:
        read_layout(shipped, "crad")
    assert (
        caught.value.hint
        == "There are: a4, a5-booklet, card, card-a5, card-letter, dl-rollfold, dl-zfold, large-print, letter, wallet-card."
    )


@pytest.mark.parametrize("name", ["../layouts/a4", "brands/northbank/brand", "", "a4.yaml", "a\0"])
def test_a_path_is_no_name(shipped: Path, name: str) -> None:
    with pytest.raises(UsageError):
        read_layout(shipped, name)


def test_all_faults_are_told_at_once(project: Path, edit: Edit, change: Change) -> None:
    edit("a4.yaml", "  h3: {size:", "  h3: {sice:")
    flow = change("a4.yaml", "flow: ", "flow", "scroll")
    caption = change("a4.yaml", "  caption:", "size", "eleven")
    found = faults(project)
    assert {finding.rule for finding in found} == {"KEY-unknown", "KEY-missing", "KEY-value"}
    assert {flow, caption} < {finding.place.line for finding in found}
    assert any('"size"' in finding.hint for finding in found)


def test_a_missing_style_is_named(project: Path, edit: Edit) -> None:
    edit("a4.yaml", "  question: {", "  questions: {")
    assert sorted(rules(project)) == ["KEY-missing", "KEY-unknown"]


def test_a_frame_off_the_sheet_is_a_fault(project: Path, change: Change) -> None:
    change("a4.yaml", "name: later", "left", "20")
    line = change("a4.yaml", "name: later", "width", "185")
    (finding,) = faults(project)
    assert (finding.rule, finding.place.line) == ("LAY-edge", line)
    assert "5.0 mm" in finding.hint


def test_an_empty_frame_is_a_fault(project: Path, change: Change) -> None:
    change("card.yaml", "name: right", "height", "0")
    assert "LAY-edge" in rules(project, "card")


def test_frames_that_overlap_are_a_fault(project: Path, change: Change) -> None:
    line = change("card.yaml", "name: right", "left", "100")
    (finding,) = faults(project, "card")
    assert (finding.rule, finding.place.line) == ("LAY-overlap", line)
    assert "left and right" in finding.message


def test_frames_of_different_pages_may_lie_in_one_place(shipped: Path) -> None:
    first, later = read_layout(shipped, "a4").frames
    assert later.top < first.top + first.height
    assert first.left == later.left


def test_two_frames_of_one_name_are_a_fault(project: Path, edit: Edit) -> None:
    edit("card.yaml", "name: right", "name: left")
    assert rules(project, "card") == ["LAY-name"]


def test_an_unknown_part_is_a_fault_at_its_own_place(project: Path, change: Change) -> None:
    change("card.yaml", "name: left", "parts", "[sections, risk]")
    found = faults(project, "card")
    assert [finding.rule for finding in found] == ["LAY-part", "LAY-part"]
    assert any("key-points" in finding.hint for finding in found)


def test_a_part_in_two_frames_is_a_fault(project: Path, change: Change) -> None:
    change("card.yaml", "name: right", "parts", "[questions, contacts, qr]")
    assert rules(project, "card") == ["LAY-part"]


def test_a_leaflet_needs_a_frame_on_every_page(project: Path, change: Change) -> None:
    change("a4.yaml", "name: later", "page", "first")
    assert "LAY-page" in rules(project)


@pytest.mark.parametrize(
    ("words", "key", "value", "rule"),
    [
        ("  body:", "size", "11.5", "LAY-size"),
        ("  furniture: {size", "size", "8.5", "LAY-size"),
        ("  body:", "leading", "15", "LAY-leading"),
        ("  title:", "leading", "20", "LAY-leading"),
        ("  step:", "indent", "185", "LAY-indent"),
        ("  band:", "height", "60", "LAY-furniture"),
        ("logo-height:", "logo-height", "45", "LAY-furniture"),
        ("later-baseline:", "later-baseline", "60", "LAY-furniture"),
        ("  foot:", "baseline", "50", "LAY-furniture"),
        ("  lead:", "colour", "mauve", "KEY-value"),
        ("  body:", "after", "-1", "KEY-value"),
        ("  body:", "after", "1e3", "KEY-value"),
        ("  body:", "after", "nan", "KEY-value"),
        ("  label:", "size", "0", "KEY-value"),
        ("sheet:", "width", "21000000", "KEY-value"),
        ("  banner: {size", "bold", "maybe", "KEY-value"),
        ("sheet:", "sheet", "A4", "KEY-type"),
    ],
)
def test_what_nobody_could_read_or_print_is_a_fault(
    project: Path, change: Change, words: str, key: str, value: str, rule: str
) -> None:
    line = change("a4.yaml", words, key, value)
    assert (rule, line) in {(finding.rule, finding.place.line) for finding in faults(project)}


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_layout_that_is_a_link_out_of_the_project_is_not_read(project: Path) -> None:
    outside = project.with_name(f"{project.name}-outside.yaml")
    (project / "layouts" / "a4.yaml").rename(outside)
    (project / "layouts" / "a4.yaml").symlink_to(outside)
    assert rules(project) == ["FILE-outside"]


def test_a_file_that_is_no_yaml_is_a_finding(project: Path) -> None:
    (project / "layouts" / "a4.yaml").write_text("title: [", encoding="utf-8")
    assert faults(project)


def test_an_empty_file_lacks_every_key(project: Path) -> None:
    (project / "layouts" / "a4.yaml").write_text("", encoding="utf-8")
    assert set(rules(project)) == {"KEY-missing"}


def test_a_page_of_a_booklet_is_half_of_the_sheet(shipped: Path) -> None:
    layout = read_layout(shipped, "a5-booklet")
    assert layout.page_size(1) == (layout.sheet[0] / 2, layout.sheet[1])


def test_a_booklet_has_no_panels(project: Path, edit: Edit) -> None:
    edit("a5-booklet.yaml", "{kind: booklet}", "{kind: booklet, outside: [front]}")
    (finding,) = faults(project, "a5-booklet")
    assert finding.rule == "LAY-fold"


def test_a_frame_of_a_booklet_stays_off_the_fold(project: Path, change: Change) -> None:
    line = change("a5-booklet.yaml", "name: later", "left", "16")
    (finding,) = faults(project, "a5-booklet")
    assert (finding.rule, finding.place.line) == ("LAY-edge", line)
    assert "fold" in finding.message


@pytest.mark.parametrize(("value", "rule"), [("4", "LAY-safe"), ("13", "LAY-edge")])
def test_the_safe_zone_is_5_mm_at_least_and_kept_by_all(
    project: Path, edit: Edit, value: str, rule: str
) -> None:
    edit("a5-booklet.yaml", "fold:", f"safe: {value}\nfold:")
    assert set(rules(project, "a5-booklet")) == {rule}


@pytest.mark.parametrize("key", ["margin-left", "margin-right"])
def test_furniture_stays_in_the_safe_zone_too(project: Path, change: Change, key: str) -> None:
    line = change("a5-booklet.yaml", f"{key}:", key, "3")
    assert ("LAY-edge", line) in {
        (finding.rule, finding.place.line) for finding in faults(project, "a5-booklet")
    }


def test_a_frame_on_a_page_that_is_not_there_is_a_fault(project: Path, change: Change) -> None:
    line = change("a4.yaml", "name: later", "page", "last")
    found = faults(project)
    assert ("LAY-page", line) in {(finding.rule, finding.place.line) for finding in found}
