"""Checks on a layout that a schema cannot make: pages and parts, frames, furniture, folds and styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.layouts.fold_checks import judge_fold
from leaflet.layouts.frame_checks import judge_frames
from leaflet.layouts.furniture_checks import judge_furniture
from leaflet.layouts.layout_file import PARTS, WALLET_PARTS
from leaflet.layouts.style_checks import judge_styles
from leaflet.model.look import Flow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.model.look import Layout
    from leaflet.reading.tree import Tree


def judge_layout(layout: Layout, tree: Tree) -> list[Finding]:
    """Return every fault of a layout, each at its line."""
    folds = list(judge_fold(layout, tree))
    if folds:  # the pages are those of the fold: what stands on them can be judged once it is right
        return [*folds, *judge_styles(layout, tree)]
    return [
        *_judge_flow(layout, tree),
        *_judge_pages(layout, tree),
        *_judge_parts(layout, tree),
        *judge_frames(layout, tree),
        *judge_furniture(layout, tree),
        *judge_styles(layout, tree),
    ]


def _judge_flow(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """A short form has a number of panels to fit into."""
    if layout.flow is Flow.SHORT and not layout.panels:
        hint = "Write `fold:` with its panels, or `flow: leaflet` for the whole text."
        message = "A short form stands on the panels of a folded sheet, and there are none."
        yield Finding("LAY-flow", message, tree.place(("flow",)), hint=hint)


def _judge_pages(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Every page has a frame, and every frame a page."""
    place = tree.key_place(("frames",))
    names = [panel.name for panel in layout.panels] or ["first", "later"]
    owed = names if layout.flow is Flow.LEAFLET or layout.panels else names[:1]
    for page, name in enumerate(owed, 1):
        if not layout.frames_on(page):
            hint = f"Add a frame with `page: {name}` or `page: any`."
            yield Finding("LAY-page", f"No frame stands on the {name} page.", place, hint=hint)
    known = {"any", *names, "first", "later"}
    for index, frame in enumerate(layout.frames):
        if frame.page not in known:
            message = f"There is no page {frame.page}."
            hint = f"Pages are: {', '.join(dict.fromkeys(('any', 'first', 'later', *names)))}."
            at = tree.place(("frames", index, "page"))
            yield Finding("LAY-page", message, at, hint=hint)


def _judge_parts(layout: Layout, tree: Tree) -> Iterator[Finding]:
    """Frames name parts that exist, and a card's parts have one frame each."""
    place = tree.key_place(("frames",))
    parts = WALLET_PARTS if layout.flow is Flow.WALLET else PARTS
    for index, frame in enumerate(layout.frames):
        for number, part in enumerate(frame.parts):
            if part not in parts:
                at = tree.place(("frames", index, "parts", number))
                hint = f"Parts are: {', '.join(parts)}."
                yield Finding("LAY-part", f"There is no part {part}.", at, hint=hint)
    seen = [part for frame in layout.frames for part in frame.parts]
    if layout.is_card:
        for part in parts:
            if seen.count(part) != 1:
                times = "in no frame" if part not in seen else "in more than one frame"
                hint = "Name each part in the `parts` of exactly one frame."
                yield Finding("LAY-part", f"The part {part} stands {times}.", place, hint=hint)
