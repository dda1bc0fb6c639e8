"""layouts/<name>.yaml to Layout."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError
from leaflet.layouts.layout_checks import judge_layout
from leaflet.layouts.layout_file import LayoutEntry, StyleEntry
from leaflet.layouts.names import insist_on_inside, insist_on_known
from leaflet.model.look import (
    Align,
    ContactDetail,
    Flow,
    Fold,
    FoldKind,
    Furniture,
    Layout,
    LayoutFrame,
    Legibility,
    Panel,
    Style,
)
from leaflet.reading.schema import shape
from leaflet.reading.yaml_tree import read_yaml

if TYPE_CHECKING:
    from leaflet.findings import Place
    from leaflet.layouts.layout_file import FoldEntry, FrameEntry, FurnitureEntry, StylesEntry


SHEETS: Final = Path(__file__).parent / "sheets"


def list_layouts(project: Path) -> tuple[str, ...]:
    """Return the names of the project's layouts, in alphabetical order."""
    return tuple(sorted(path.stem for path in (project / "layouts").glob("*.yaml")))


def read_layout(project: Path, name: str) -> Layout:
    """Read one layout.

    Raises:
        UsageError: The project has no layout of this name.
        FindingsError: The file has faults.
        MachineError: The file cannot be read.
    """
    insist_on_known("layout", name, list_layouts(project))
    path = project / "layouts" / f"{name}.yaml"
    insist_on_inside(path, project)
    return _read(path, f"layouts/{name}.yaml")


def read_sheet(name: str) -> Layout:
    """Read a layout of the program's own, for sheets that are no edition of a leaflet."""
    return _read(SHEETS / f"{name}.yaml", f"leaflet/layouts/sheets/{name}.yaml")


def _read(path: Path, shown_as: str) -> Layout:
    tree = read_yaml(path, shown_as)
    entry = shape(tree, LayoutEntry)
    layout = _layout(path.stem, entry, tree.place(()))
    faults = judge_layout(layout, tree)
    if faults:
        raise FindingsError(faults)
    return layout


def _layout(name: str, entry: LayoutEntry, place: Place) -> Layout:
    return Layout(
        name=name,
        title=entry.title,
        flow=Flow(entry.flow),
        sheet=(entry.sheet.width, entry.sheet.height),
        frames=tuple(_frame(frame) for frame in entry.frames),
        styles=_styles(entry.styles),
        furniture=_furniture(entry.furniture),
        place=place,
        grid=entry.grid or 0.0,
        cell_padding=entry.cell_padding,
        legibility=Legibility(entry.legibility),
        fold=_fold(entry.fold) if entry.fold else None,
        safe=entry.safe,
        contact_detail=ContactDetail(entry.contacts),
        ends_with=entry.ends_with or "",
    )


def _fold(entry: FoldEntry) -> Fold:
    panels = tuple(Panel(panel.name, panel.width) for panel in entry.panels)
    return Fold(FoldKind(entry.kind), panels, entry.outside, entry.inside)


def _frame(entry: FrameEntry) -> LayoutFrame:
    return LayoutFrame(
        name=entry.name,
        left=entry.left,
        top=entry.top,
        width=entry.width,
        height=entry.height,
        parts=entry.parts,
        page=entry.page,
        across=entry.across,
    )


def _furniture(entry: FurnitureEntry) -> Furniture:
    return Furniture(
        margin_left=entry.margin_left,
        margin_right=entry.margin_right,
        band_height=entry.band.height,
        logo_height=entry.band.logo_height,
        logo_padding=entry.band.logo_padding,
        head_baseline=entry.head.baseline if entry.head else 0.0,
        head_rule=entry.head.rule if entry.head else False,
        foot_baseline=entry.foot.baseline,
        foot_rule=entry.foot.rule,
        banner_first_baseline=entry.banner.first_baseline,
        banner_later_baseline=entry.banner.later_baseline,
    )


def _styles(entry: StylesEntry) -> dict[str, Style]:
    written = ((field, getattr(entry, field)) for field in type(entry).model_fields)
    return {field.replace("_", "-"): _style(style) for field, style in written if style is not None}


def _style(entry: StyleEntry) -> Style:
    return Style(
        size=entry.size,
        leading=entry.leading,
        bold=entry.bold,
        colour=entry.colour,
        space_before=entry.before,
        space_after=entry.after,
        indent=entry.indent,
        hang=entry.hang,
        align=Align(entry.align),
        hyphenate=entry.hyphenate,
    )
