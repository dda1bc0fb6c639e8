"""From inlines to runs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.markup.nodes import Run
from leaflet.model.inlines import Citation, Foreign, LineBreak, Link, Plain, Strong

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.markup.nodes import Runs
    from leaflet.model.inlines import Inline, Prose

_NO_BREAK = "\u00a0"


def runs_of(prose: Prose, *, strong: bool = False) -> Runs:
    """Return the runs of a text."""
    return tuple(_runs(prose.inlines, Run("", strong=strong)))


def _runs(inlines: Iterable[Inline], now: Run) -> Iterator[Run]:
    for inline in inlines:
        if isinstance(inline, Plain):
            yield replace(now, text=inline.text)
        elif isinstance(inline, LineBreak):
            yield replace(now, text="\n")
        elif isinstance(inline, Citation):
            yield replace(now, text=f"{_NO_BREAK}[{inline.number}]")
        else:
            yield from _runs(inline.children, _marked(inline, now))


def _marked(inline: Inline, now: Run) -> Run:
    if isinstance(inline, Strong):
        return replace(now, strong=True)
    if isinstance(inline, Link):
        return replace(now, href=inline.href)
    if isinstance(inline, Foreign):
        return replace(now, lang=inline.lang)
    return now  # a word of the glossary, which a card does not print
