"""A sheet for whoever stands at the clinic's printer: how to print, fold and cut what follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from leaflet.compose.blocks.paragraph import prose_text
from leaflet.compose.blocks.steps import compose_steps
from leaflet.compose.setting import Setting
from leaflet.compose.story import facts_of
from leaflet.findings import Place
from leaflet.model.blocks import Steps
from leaflet.model.inlines import Plain, Prose
from leaflet.model.look import FoldKind
from leaflet.structure import Element, FrameBox, PageShape, Role, Story
from leaflet.text.fonts import load_fonts
from leaflet.text.words.english import ENGLISH
from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.look import Brand, Layout

_LANG: Final = "en"
"""Of the staff who print; a translation's readers are not asked to."""
_MARGIN: Final = mm_to_points(20)
_HEAD: Final = "How to print this"
_PRINT: Final = "Print at 100 %, without fitting to the page."
_SIDES: Final = "Print on both sides, and turn over on the {edge} edge."
_ONE_SIDE: Final = "Print on one side."
_THROW: Final = "Take this sheet away: it is not part of the leaflet."
_FOLD: Final = {
    FoldKind.BOOKLET: (
        "Keep the {sheets} in order, with the cover outside.",
        "Fold all of them together across the middle.",
        "Staple twice in the fold.",
    ),
    FoldKind.LEAF: (),
    FoldKind.HALF: ("Fold the sheet across the middle, with the cover outside.",),
    FoldKind.ROLL: (
        "Lay the sheet down with the cover on the underside, at the left.",
        "Fold the narrow panel at the right inwards, then the cover over it.",
    ),
    FoldKind.ZIGZAG: (
        "Fold the sheet in three, to and fro like an accordion, with the cover on top.",
    ),
}
_CUT: Final = ("Cut along the marks at the edges of the sheet.",)


def compose_instructions(
    leaflet: Leaflet,
    layout: Layout,
    brand: Brand,
    *,
    size: tuple[float, float],
    sheets: int,
) -> Story:
    """Make a page of instructions.

    Args:
        leaflet: what is printed after it.
        layout: the edition, of which the styles are taken.
        brand: the clinic, of which the fonts are taken.
        size: of the sheet, in points.
        sheets: how many follow.
    """
    setting = _setting(leaflet, layout, brand)
    root = Element(Role.DOCUMENT)
    imprint = leaflet.imprint
    named = _prose(f"{imprint.ident}, version {imprint.version}: {layout.title}")
    steps = Steps(tuple(map(_prose, _steps(layout, sheets))))
    flowables = [
        prose_text(_prose(_HEAD), root.add(Role.H1), setting, "h2"),
        prose_text(named, root.add(Role.P), setting, "body"),
        *compose_steps(steps, root, setting),
    ]
    width, height = size
    frame = FrameBox(_MARGIN, _MARGIN, width - 2 * _MARGIN, height - 2 * _MARGIN)
    facts = facts_of(leaflet, layout, brand, ENGLISH)
    return Story(
        root=root,
        facts=replace(facts, title=_HEAD, lang=_LANG, policies=()),
        pages=(PageShape(size, (frame,)),),
        flowables=flowables,
        backdrop=lambda _canvas, _page: None,
        folio=lambda _canvas, _page, _count: None,
    )


def _setting(leaflet: Leaflet, layout: Layout, brand: Brand) -> Setting:
    """Return a setting in English, without the indents of the edition's columns."""
    styles = {name: replace(style, indent=0.0) for name, style in layout.styles.items()}
    plain = replace(layout, styles=styles, grid=0.0)
    return Setting(replace(leaflet, lang=_LANG), plain, brand, load_fonts(brand.fonts), ENGLISH)


def _prose(text: str) -> Prose:
    return Prose((Plain(text),), Place(""))


def _steps(layout: Layout, sheets: int) -> list[str]:
    fold = layout.fold
    edge = "short" if fold is not None else "long"
    counted = "sheet" if sheets == 1 else f"{sheets} sheets"
    middle = _FOLD[fold.kind] if fold is not None else _CUT
    sides = _SIDES.format(edge=edge) if fold is not None or sheets > 1 else _ONE_SIDE
    return [_PRINT, sides, _THROW, *(text.format(sheets=counted) for text in middle)]
