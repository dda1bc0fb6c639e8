"""What a YAML file holds: plain text, lists and groups of keys, with a place for every node."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from leaflet.findings import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

Step: TypeAlias = str | int
"""A key, or an index counted from 0."""
Path: TypeAlias = tuple[Step, ...]
"""The way from the top of the file to a node."""
Node: TypeAlias = "str | list[Node] | dict[str, Node]"
"""Every scalar is text: `no`, `012` and `12:30` stay what was typed."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a node stands in the source text."""

    line: int
    """Counted from 1."""
    column: int
    """Counted from 1 in characters."""
    start: int
    """Offset of its first character in the source text."""
    end: int
    """Offset after its last character; for lists and groups the same as `start`."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML file as read."""

    file: str
    """Its name as shown to people."""
    text: str
    """The source text, with newline line ends."""
    data: Node
    """Nested dict, list and str; an empty file or value is the empty text."""
    spans: Mapping[Path, Span] = field(repr=False)
    """Where each value stands."""
    key_spans: Mapping[Path, Span] = field(repr=False)
    """Where each key stands."""

    def place(self, path: Path) -> Place:
        """Return the place of a value, or of the nearest node above it that is in the file."""
        span = self._nearest(path)
        return Place(self.file, span.line, span.column)

    def key_place(self, path: Path) -> Place:
        """Return the place of a key; for an item of a list, the place of the item."""
        span = self.key_spans.get(path)
        return self.place(path) if span is None else Place(self.file, span.line, span.column)

    def find(self, path: Path, snippet: str) -> Place:
        """Return the place of a snippet inside a text, or of the text if the snippet is not there as typed."""
        span = self._nearest(path)
        offset = self.text.find(snippet, span.start, span.end) if snippet else -1
        if offset < 0:
            return Place(self.file, span.line, span.column)
        line_start = self.text.rfind("\n", 0, offset) + 1
        line = span.line + self.text.count("\n", span.start, offset)
        return Place(self.file, line, offset - line_start + 1)

    def node(self, path: Path) -> Node | None:
        """Return the node at a path, or None if the file has none."""
        node: Node | None = self.data
        for step in path:
            node = below(node, step)
        return node

    def _nearest(self, path: Path) -> Span:
        for length in range(len(path), -1, -1):
            span = self.spans.get(path[:length])
            if span is not None:
                return span
        return Span(1, 1, 0, 0)


def below(node: Node | None, step: Step) -> Node | None:
    """Return the node one step below, or None if there is none."""
    if isinstance(node, dict) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, list) and isinstance(step, int) and 0 <= step < len(node):
        return node[step]
    return None
