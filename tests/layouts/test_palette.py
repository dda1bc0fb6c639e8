"""A brand's colours: what is derived, and what nobody could read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflet.errors import FindingsError
from leaflet.layouts.brands import read_brand
from leaflet.layouts.contrast import ENOUGH, nearest_readable, ratio
from leaflet.layouts.palette import GROUNDS_OF_ROLE, make_palette

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from leaflet.findings import Finding

    Edit = Callable[[str, str, str], None]

BRAND = "brands/northbank/brand.yaml"
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def faults(project: Path, name: str = "northbank") -> tuple[Finding, ...]:
    with pytest.raises(FindingsError) as caught:
        read_brand(project, name)
    for finding in caught.value.findings:
        assert finding.place.line
        assert finding.hint
    return caught.value.findings


def line_of(project: Path, snippet: str) -> int:
    text = (project / "layouts" / BRAND).read_text(encoding="utf-8")
    return text[: text.index(snippet)].count("\n") + 1


@given(COLOURS)
def test_whatever_is_derived_on_white_can_be_read(accent: str) -> None:
    palette = make_palette({"accent": accent})
    for role, grounds in GROUNDS_OF_ROLE.items():
        if role != "accent":
            for ground in grounds:
                assert ratio(getattr(palette, role), getattr(palette, ground)) >= ENOUGH


def test_given_colours_are_never_moved() -> None:
    given_colours = {"accent": "#aaaaaa", "text": "#bbbbbb", "tint": "#cccccc", "muted": "#dddddd"}
    palette = make_palette(given_colours)
    assert {role: getattr(palette, role) for role in given_colours} == given_colours


def test_a_pale_accent_is_a_fault_that_names_the_nearest_that_passes(
    project: Path, edit: Edit
) -> None:
    edit(BRAND, 'teal: "#0b5563"', 'teal: "#2f8f9d"')
    edit(BRAND, "heading: teal", "heading: ink")
    (finding,) = faults(project)
    assert finding.rule == "COL-01"
    assert finding.clause == "WCAG 2.2 1.4.3"
    assert finding.place.line == line_of(project, "primary: teal")
    assert "3.79 to 1" in finding.message
    nearest = nearest_readable("#2f8f9d", ("#ffffff",))
    assert nearest is not None
    assert nearest in finding.hint


def test_the_colour_that_is_suggested_is_taken(project: Path, edit: Edit) -> None:
    edit(BRAND, "foreground: ink", 'foreground: "#8a9aa0"')
    (finding,) = faults(project)
    suggested = finding.hint.split(" is #")[1][:6]
    edit(BRAND, "#8a9aa0", f"#{suggested}")
    assert read_brand(project, "northbank").palette.text == f"#{suggested}"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("foreground: ink", 'foreground: "#999999"', "foreground"),
        ("heading: teal", 'heading: "#88bbcc"', "heading"),
        ('link: "#0c7396"', 'link: "#5599ff"', "link"),
        ("muted: slate", 'muted: "#9aa0a4"', "muted"),
        ("  warning: brick", '  warning: "#ff7755"', "warning"),
    ],
)
def test_each_colour_of_text_is_judged_at_its_line(
    project: Path, edit: Edit, old: str, new: str, key: str
) -> None:
    edit(BRAND, old, new)
    (finding,) = faults(project)
    assert (finding.rule, finding.place.line) == ("COL-01", line_of(project, new.strip()))
    assert finding.message.startswith(f"{key} #")


def test_text_is_judged_on_tints_too(project: Path, edit: Edit) -> None:
    edit(BRAND, "muted: slate", 'muted: "#727272"')  # 4.8 on white, less on the tint
    (finding,) = faults(project)
    assert "on tint #e6f1f2" in finding.message


def test_a_tint_on_which_nothing_can_be_read_is_itself_at_fault(project: Path, edit: Edit) -> None:
    edit(BRAND, "  tint: mist", '  tint: "#707070"')
    found = faults(project)
    assert {finding.rule for finding in found} == {"COL-01"}
    assert {finding.place.line for finding in found} == {line_of(project, "  tint:")}


def test_a_tint_that_is_too_strong_gets_a_suggestion_too(project: Path, edit: Edit) -> None:
    edit(BRAND, "  tint: mist", '  tint: "#a8c8cc"')
    found = faults(project)
    suggested = found[0].hint.split("Or change tint to #")[1][:6]
    edit(BRAND, "#a8c8cc", f"#{suggested}")
    assert read_brand(project, "northbank").palette.tint == f"#{suggested}"


def test_dark_paper_is_possible(project: Path, edit: Edit) -> None:
    edit("brands/wattle/brand.yaml", '"#ffffff"', '"#14101c"')
    edit("brands/wattle/brand.yaml", "foreground: ink", 'foreground: "#f4f0fa"')
    edit("brands/wattle/brand.yaml", "primary: plum", 'primary: "#b79be0"')
    edit("brands/wattle/brand.yaml", 'link: "#8442c8"', 'link: "#c9b2ea"')
    edit("brands/wattle/brand.yaml", 'tint: "#fdf5e2"', 'tint: "#2a2438"')
    palette = read_brand(project, "wattle").palette
    assert ratio(palette.warning, palette.paper) >= ENOUGH


@pytest.mark.parametrize(
    "value", ["teel", "rgb(1,2,3)", '"#12345"', '"#1234567"', '"#ggg"', "0b5563"]
)
def test_what_is_no_colour_is_a_fault(project: Path, edit: Edit, value: str) -> None:
    edit(BRAND, "primary: teal", f"primary: {value}")
    (finding,) = faults(project)
    assert finding.rule == "COL-02"
    assert "teal, ink, slate" in finding.hint


def test_a_slip_in_a_name_gets_a_guess(project: Path, edit: Edit) -> None:
    edit(BRAND, "primary: teal", "primary: teel")
    assert "Did you mean teal?" in faults(project)[0].message


def test_an_unquoted_colour_is_a_comment_and_so_missing(project: Path, edit: Edit) -> None:
    edit(BRAND, "primary: teal", "primary: #0b5563")
    assert [finding.rule for finding in faults(project)] == ["KEY-missing"]


def test_a_bad_palette_entry_is_told_once(project: Path, edit: Edit) -> None:
    edit(BRAND, 'teal: "#0b5563"', 'teal: "#0b556"')
    (finding,) = faults(project)
    assert finding.place.line == line_of(project, "teal:")


def test_short_colours_and_capitals_are_understood(project: Path, edit: Edit) -> None:
    edit(BRAND, "foreground: ink", 'foreground: "#123"')
    edit(BRAND, 'teal: "#0b5563"', 'teal: "#0B5563"')
    palette = read_brand(project, "northbank").palette
    assert (palette.text, palette.accent) == ("#112233", "#0b5563")
