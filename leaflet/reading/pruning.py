"""A tree without its faulty parts, so that the rest can be read on and its faults told in the same run."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from leaflet.reading.tree import Node, Path, Tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leaflet.reading.tree import Span


def without(tree: Tree, faulty: set[Path]) -> Tree:
    """Return the tree without the nodes at these paths; what is left keeps its places.

    Entries after a removed one move up in their list, as does their path.
    """
    removed: dict[Path, list[int]] = {}
    for path in faulty:
        if path and isinstance(path[-1], int):
            removed.setdefault(path[:-1], []).append(path[-1])
    for indexes in removed.values():
        indexes.sort()
    return Tree(
        tree.file,
        tree.text,
        _kept(tree.data, (), faulty),
        _moved(tree.spans, faulty, removed),
        _moved(tree.key_spans, faulty, removed),
    )


def _kept(node: Node, path: Path, faulty: set[Path]) -> Node:
    if isinstance(node, dict):
        return {
            key: _kept(child, (*path, key), faulty)
            for key, child in node.items()
            if (*path, key) not in faulty
        }
    if isinstance(node, list):
        return [
            _kept(child, (*path, index), faulty)
            for index, child in enumerate(node)
            if (*path, index) not in faulty
        ]
    return node


def _moved(
    spans: Mapping[Path, Span], faulty: set[Path], removed: Mapping[Path, list[int]]
) -> dict[Path, Span]:
    """Return the spans under the paths that their nodes have in the pruned tree."""
    moved: dict[Path, Span] = {}
    for path, span in spans.items():
        steps: list[int | str] = []
        for length, step in enumerate(path):
            if path[: length + 1] in faulty:
                break
            gone = removed.get(path[:length], ())
            steps.append(step - bisect_left(gone, step) if isinstance(step, int) else step)
        else:
            moved[tuple(steps)] = span
    return moved
