"""Checks on folds: what is folded adds up to the sheet, and what lies back to back is of one width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.findings import Finding
from leaflet.model.look import FoldKind
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.look import Fold, Layout
    from leaflet.reading.tree import Tree

FACES: Final = {FoldKind.LEAF: 1, FoldKind.HALF: 2, FoldKind.ROLL: 3, FoldKind.ZIGZAG: 3}
"""Panels on each side of the sheet."""
TUCK: Final = 1.0
"""Millimetres by which the panel that a roll fold tucks in must be narrower than the one it lies on."""
_SLACK: Final = 0.05
"""Millimetres: what rounding may add up to."""
_RULE: Final = "LAY-fold"


def judge_fold(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Yield every fault of a layout's fold, each at its line."""
    fold = layout.fold
    if fold is None:
        return
    if fold.kind is FoldKind.BOOKLET:
        yield from _judge_booklet(fold, tree)
        return
    faults = [*_judge_names(fold, tree)]
    yield from faults
    if not faults:
        yield from _judge_widths(layout, fold, tree)


def _judge_booklet(fold: Fold, tree: Tree) -> Iterator[Finding]:
    if fold.panels or fold.outside or fold.inside:
        message = "A booklet has no panels: each of its pages is half of the sheet."
        hint = "Leave out `panels`, `outside` and `inside`, or name another kind of fold."
        yield Finding(_RULE, message, tree.key_place(("fold",)), hint=hint)


def _judge_names(fold: Fold, tree: Tree) -> Iterator[Finding]:
    """Each panel stands once on one of the sides, and each side has as many as the fold makes."""
    names = [panel.name for panel in fold.panels]
    for number, name in enumerate(names):
        if name in names[:number] or name in {"first", "later", "any"}:
            message = f"The name {name} is taken."
            place = tree.place(("fold", "panels", number, "name"))
            yield Finding(_RULE, message, place, hint="Give each panel a name of its own.")
    faces = FACES[fold.kind]
    for side, listed in (("outside", fold.outside), ("inside", fold.inside)):
        if len(listed) != faces:
            message = (
                f"A {fold.kind} fold has {faces} panels on each side; {side} names {len(listed)}."
            )
            hint = f"Write `{side}:` with {faces} names, from left to right."
            yield Finding(_RULE, message, tree.key_place(("fold", side)), hint=hint)
    placed = [*fold.outside, *fold.inside]
    for name in dict.fromkeys([*names, *placed]):
        count = placed.count(name)
        if name not in names:
            message, hint = f"There is no panel {name}.", f"Panels are: {', '.join(names)}."
        elif count != 1:
            message = f"The panel {name} stands {count} times on the sheet."
            hint = "Name each panel once, in `outside` or in `inside`."
        else:
            continue
        yield Finding(_RULE, message, tree.key_place(("fold",)), hint=hint)


def _judge_widths(layout: Layout, fold: Fold, tree: Tree) -> Iterator[Finding]:
    """Each side is as wide as the sheet, and panels that lie back to back are of one width."""
    widths = {panel.name: points_to_mm(panel.width) for panel in fold.panels}
    sheet = points_to_mm(layout.sheet[0])
    for side, listed in (("outside", fold.outside), ("inside", fold.inside)):
        total = sum(widths[name] for name in listed)
        if abs(total - sheet) > _SLACK:
            sum_ = " + ".join(f"{widths[name]:g}" for name in listed)
            message = (
                f"The panels of {side} are {sum_} = {total:g} mm wide; the sheet is {sheet:g} mm."
            )
            hint = "Change a panel's width, or that of the sheet, until they add up."
            yield Finding(_RULE, message, tree.key_place(("fold", side)), hint=hint)
    for name, behind in zip(fold.outside, reversed(fold.inside), strict=True):
        if abs(widths[name] - widths[behind]) > _SLACK:
            message = (
                f"{name} ({widths[name]:g} mm) and {behind} ({widths[behind]:g} mm) are the two faces "
                "of one piece of paper."
            )
            hint = "Give both the same width, or change the order of a side."
            yield Finding(_RULE, message, tree.key_place(("fold", "inside")), hint=hint)
    if fold.kind is FoldKind.ROLL:
        yield from _judge_tuck(fold, widths, tree)


def _judge_tuck(fold: Fold, widths: dict[str, float], tree: Tree) -> Iterator[Finding]:
    """The panel that is folded in is narrower, or it would buckle."""
    flap, *others = fold.outside
    least = min(widths[name] for name in others) - TUCK
    if widths[flap] > least + _SLACK:
        message = (
            f"The panel {flap}, which is folded in, is {widths[flap]:g} mm wide and would buckle."
        )
        hint = f"Make it {least:g} mm or less, and the others wider: 97, 100 and 100 mm on A4."
        yield Finding(_RULE, message, tree.key_place(("fold", "outside")), hint=hint)
