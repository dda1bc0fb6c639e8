"""What the `use` elements of an SVG unfold to, counted before anything is unfolded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from leaflet.reading.picture_faults import PictureError

MOST_ELEMENTS: Final = 5_000
"""In the file, and again after each `use` has been put in place."""
MOST_DEPTH: Final = 64


@dataclass(eq=False, slots=True)
class Node:
    """An element, as far as counting needs it."""

    children: list[Node] = field(default_factory=list)
    uses: str = ""
    """Id that a `use` puts in its place."""


def insist_on_bounded_uses(root: Node, by_id: dict[str, Node]) -> None:
    """Refuse a drawing whose `use` elements go in circles, multiply without end, or lead nowhere.

    Raises:
        PictureError: They do.
    """
    if _Weigher(by_id).weigh(root, 0) > MOST_ELEMENTS:
        hint = "Draw the repeated parts once, or save it as PNG."
        raise PictureError("svg", f"unfolds to more than {MOST_ELEMENTS:,} elements", hint)


class _Weigher:
    """Counts the elements that a drawing unfolds to, each part once."""

    def __init__(self, by_id: dict[str, Node]) -> None:
        self._by_id = by_id
        self._known: dict[Node, int] = {}
        self._weighing: set[Node] = set()

    def weigh(self, node: Node, depth: int) -> int:
        if node in self._known:
            return self._known[node]
        # Each level of `use` may add the depth of the part that it puts in place.
        if node in self._weighing or depth > 4 * MOST_DEPTH:
            hint = "Draw the repeated parts as shapes instead of `use`."
            raise PictureError("svg", "has `use` elements that go in circles or too deep", hint)
        self._weighing.add(node)
        total = 1 + sum(self.weigh(child, depth + 1) for child in node.children)
        if node.uses:
            total += self.weigh(self._target(node.uses), depth + 1)
        self._weighing.remove(node)
        self._known[node] = total
        return total

    def _target(self, ident: str) -> Node:
        if ident not in self._by_id:
            why = f"uses a part {ident[:40]!r} that it does not have"
            raise PictureError("svg", why, "Draw the part, or delete the `use`.")
        return self._by_id[ident]
