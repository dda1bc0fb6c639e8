"""Folds that add up, and every fault of those that do not, at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError
from leaflet.layouts.editions import list_layouts, read_layout
from leaflet.units import mm_to_points, points_to_mm

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from leaflet.findings import Finding

    Change = Callable[[str, str, str, str], int]
    Edit = Callable[[str, str, str], None]

ROLL = "dl-rollfold.yaml"


def faults(project: Path, name: str = "dl-rollfold") -> list[Finding]:
    with pytest.raises(FindingsError) as caught:
        read_layout(project, name)
    found = [finding for finding in caught.value.findings if finding.rule == "LAY-fold"]
    assert found
    for finding in found:
        assert finding.place.line
        assert finding.hint
    return found


def line_of(project: Path, words: str) -> int:
    lines = (project / "layouts" / ROLL).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_shipped_folds_add_up_to_their_sheets(shipped: Path) -> None:
    folded = [
        layout for name in list_layouts(shipped) if (layout := read_layout(shipped, name)).panels
    ]
    assert {layout.name for layout in folded} >= {"dl-rollfold", "dl-zfold"}
    for layout in folded:
        assert layout.fold is not None
        for rtl in (False, True):
            for side in layout.fold.sides(rtl=rtl):
                widths = sum(layout.page_size(page)[0] for page in side)
                assert widths == pytest.approx(layout.sheet[0])


def test_the_roll_fold_is_that_of_the_print_shops(shipped: Path) -> None:
    layout = read_layout(shipped, "dl-rollfold")
    assert layout.fold is not None
    outside, inside = layout.fold.sides(rtl=False)
    widths = [
        [points_to_mm(layout.page_size(page)[0]) for page in side] for side in (outside, inside)
    ]
    assert widths == [pytest.approx([97, 100, 100]), pytest.approx([100, 100, 97])]
    assert (outside, inside) == ((5, 6, 1), (2, 3, 4))


def test_leaflets_that_read_from_the_right_are_folded_the_other_way_round(shipped: Path) -> None:
    fold = read_layout(shipped, "dl-rollfold").fold
    assert fold is not None
    assert fold.sides(rtl=True) == ((1, 6, 5), (4, 3, 2))


def test_a_fold_that_does_not_add_up_tells_the_sum(project: Path, change: Change) -> None:
    change(ROLL, "name: front, width", "width", "99")
    messages = [finding.message for finding in faults(project)]
    assert any(
        "97 + 100 + 99 = 296 mm wide; the sheet is 297 mm" in message for message in messages
    )
    assert faults(project)[0].place.line == line_of(project, "outside: [")


def test_faces_of_one_piece_of_paper_are_of_one_width(project: Path, edit: Edit) -> None:
    edit(
        ROLL,
        "inside: [inside-left, inside-middle, inside-right]",
        "inside: [inside-right, inside-middle, inside-left]",
    )
    (first, *_) = faults(project)
    assert (
        first.message
        == "flap (97 mm) and inside-left (100 mm) are the two faces of one piece of paper."
    )
    assert first.place.line == line_of(project, "inside: [")


def test_a_flap_that_would_buckle_is_told(project: Path) -> None:
    path = project / "layouts" / ROLL
    text = path.read_text(encoding="utf-8")
    head, frames = text.split("frames:", 1)
    head = head.replace("width: 100", "width: 99").replace("width: 97", "width: 99")
    path.write_text(f"{head}frames:{frames}", encoding="utf-8")
    (finding,) = faults(project)
    assert "flap, which is folded in, is 99 mm wide" in finding.message


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("outside: [flap, back, front]", "outside: [flap, back]", "3 panels on each side"),
        ("outside: [flap, back, front]", "outside: [flap, back, cover]", "no panel cover"),
        ("outside: [flap, back, front]", "outside: [flap, back, back]", "stands 2 times"),
        ("{name: back, width: 100}", "{name: flap, width: 100}", "The name flap is taken"),
        ("{name: back, width: 100}", "{name: later, width: 100}", "The name later is taken"),
    ],
)
def test_panels_stand_once_on_the_sheet(
    project: Path, edit: Edit, old: str, new: str, words: str
) -> None:
    edit(ROLL, old, new)
    assert any(words in finding.message for finding in faults(project))


def test_a_frame_in_the_safe_zone_of_a_fold_is_a_fault(project: Path, change: Change) -> None:
    line = change(ROLL, "name: flap, page", "left", "11")
    with pytest.raises(FindingsError) as caught:
        read_layout(project, "dl-rollfold")
    (finding,) = caught.value.findings
    assert (finding.rule, finding.place.line) == ("LAY-edge", line)
    assert "fold" in finding.message
    assert "3.0 mm are left" in finding.hint


def test_every_panel_has_a_frame(project: Path, change: Change) -> None:
    change(ROLL, "name: flap, page", "page", "front")
    with pytest.raises(FindingsError, match="No frame stands on the flap page"):
        read_layout(project, "dl-rollfold")


def test_a_short_form_needs_panels(project: Path, edit: Edit) -> None:
    edit("a4.yaml", "flow: leaflet", "flow: short")
    with pytest.raises(FindingsError, match="panels") as caught:
        read_layout(project, "a4")
    assert [finding.rule for finding in caught.value.findings] == ["LAY-flow"]


def test_a_page_is_as_wide_as_its_panel(shipped: Path) -> None:
    layout = read_layout(shipped, "dl-rollfold")
    widths = [layout.page_size(page)[0] for page in range(1, 8)]
    assert widths == pytest.approx(
        [mm_to_points(each) for each in (100, 100, 100, 97, 97, 100, 100)]
    )
