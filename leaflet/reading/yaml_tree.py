"""YAML to a tree of text with places, by an iterative composer over the library's events.

The library's own loaders retype what authors write (`no`, `012`, `12:30`), lose places, and crash on deep
nesting (faults.md, fact 1). Events carry line and column and are the fastest; composing them without recursion
survives any depth until the limit refuses it. What YAML has beyond plain data (anchors, aliases, tags, merge
keys, further documents) is refused: it surprises authors and is the stuff of bombs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

import yaml

from leaflet.errors import FindingsError, MachineError
from leaflet.findings import Finding, Place
from leaflet.reading.characters import (
    LONGEST_WORD,
    MOST_FINDINGS,
    clean,
    decode,
    fault_of,
    faults_in,
)
from leaflet.reading.tree import Node, Path, Span, Tree
from leaflet.reading.yaml_words import refusal, say_syntax

if TYPE_CHECKING:
    from pathlib import Path as FilePath

__all__ = ["MOST_BYTES", "MOST_DEPTH", "MOST_NODES", "Tree", "lost_values", "read_yaml", "tree_of"]

MOST_BYTES: Final = 5_000_000
MOST_DEPTH: Final = 64
MOST_NODES: Final = 50_000

_ASIDE: Final = "\0"
"""Step to a node that is refused; no key can be spelled so."""

_COMMENT: Final = re.compile(r"[ \t]+#[^\W_]")
"""A comment that begins without a space, as numbers and tags in text do."""
_INK: Final = re.compile(r"\S")

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: FilePath, shown_as: str, *, faults: list[Finding] | None = None) -> Tree:
    """Read a YAML file.

    Args:
        path: The file.
        shown_as: Its name in findings.
        faults: Where to put faults that do not hinder reading on; without it they are raised with the rest.

    Raises:
        FindingsError: The file is missing, too large, not UTF-8, not YAML, or holds what is refused.
        MachineError: The file cannot be read.
    """
    found = [] if faults is None else faults
    tree = tree_of(decode(_bytes(path, shown_as), shown_as), shown_as, found)
    if faults is None and found:
        raise FindingsError(found)
    return tree


def _bytes(path: FilePath, shown_as: str) -> bytes:
    try:
        if not path.is_file():
            message = f"There is no file {shown_as}."
            hint = "Look at the spelling of the name and at the folder."
            raise FindingsError([Finding("FILE-missing", message, Place(shown_as), hint=hint)])
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise MachineError(
            f"{shown_as} cannot be read: {reason}.", "Look at the file's permissions."
        ) from error
    except ValueError as error:  # a name with a NUL
        raise MachineError(f"{shown_as!r} is not a name that a file can have.") from error
    if len(data) > MOST_BYTES:
        raise FindingsError([refusal("size", Place(shown_as, 1, 1))])
    return data


def tree_of(text: str, shown_as: str, faults: list[Finding]) -> Tree:
    """Return the tree of a YAML text; faults that do not hinder reading on are added to `faults`.

    Raises:
        FindingsError: The text is not YAML, or goes past a limit; holds what was in `faults` too.
    """
    text, bad_characters = clean(text, shown_as)
    faults += bad_characters
    composer = _Composer(text, shown_as, faults)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            composer.take(event)
    except yaml.MarkedYAMLError as error:
        slip = say_syntax(error, text, shown_as)
        # A blanked character may itself have broken its line: one fault is told for it, not two.
        if slip.place.line not in {fault.place.line for fault in bad_characters}:
            faults.append(slip)
        raise FindingsError(faults) from None
    except (yaml.YAMLError, ValueError, OverflowError):
        raise FindingsError([*faults, refusal("escape", composer.here)]) from None
    except _StopError:
        raise FindingsError(faults) from None
    return Tree(shown_as, text, composer.root, composer.spans, composer.key_spans)


def lost_values(tree: Tree) -> list[Finding]:
    """Return a finding for each empty value before a comment that looks like its text: `note: #3`.

    Apart from reading, since other files than leaflets have better words for it (a colour without quotes).
    """
    empty = [span.end for span in tree.spans.values() if span.start == span.end]
    lost = (_lost_words(tree.text, offset, tree.file) for offset in empty)
    return [finding for finding in lost if finding is not None][:MOST_FINDINGS]


def _lost_words(text: str, offset: int, file: str) -> Finding | None:
    """Tell words that YAML would drop without a sign: `Ward #4` is `Ward` and a comment."""
    match = _COMMENT.match(text, offset)
    if match is None:
        return None
    line = text.count("\n", 0, offset) + 1
    column = match.end() - text.rfind("\n", 0, offset) - 2
    return refusal("comment", Place(file, line, column))


class _StopError(Exception):
    """A fault after which reading on makes no sense."""


@dataclass(slots=True)
class _Open:
    """A list or group of keys whose end has not come yet."""

    node: list[Node] | dict[str, Node]
    path: Path
    key: str | None = None
    first_lines: dict[str, int] = field(default_factory=dict)


class _Composer:
    """Builds the tree from events, one at a time."""

    def __init__(self, text: str, file: str, faults: list[Finding]) -> None:
        self.root: Node = ""
        self.spans: dict[Path, Span] = {}
        self.key_spans: dict[Path, Span] = {}
        self.here = Place(file, 1, 1)
        self._text = text
        self._file = file
        self._faults = faults
        self._stack: list[_Open] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        mark = _start(event)
        self.here = Place(self._file, mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.ScalarEvent):
            self._properties(event)
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._properties(event)
            self._begin([] if isinstance(event, yaml.SequenceStartEvent) else {}, event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse("alias")
            self._add("", self._span(event))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse("second document", stop=True)
        if event.version or event.tags:
            self._refuse("directive")

    def _properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse("anchor")
        if event.tag is not None:
            self._refuse("tag")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.node, dict) and top.key is None:
            self._key(top, event)
            return
        value: str = event.value
        path = self._add(value, self._span(event))
        if _may_hide_something(event):
            self._judge(path, value)
        if value and not event.style:
            self._look_for_lost_words(_end(event).index)

    def _key(self, top: _Open, event: yaml.ScalarEvent) -> None:
        self._count()
        name: str = event.value
        if name == "<<" and not event.style:
            self._refuse("merge key")
        elif name in top.first_lines:
            self._fault(refusal("duplicate key", self.here, name=name, line=top.first_lines[name]))
        for snippet, rule in faults_in(name) if _may_hide_something(event) else ():
            self._fault(fault_of(snippet, rule, self.here))
        top.first_lines.setdefault(name, self.here.line or 1)
        top.key = name
        self.key_spans.setdefault((*top.path, name), self._span(event))

    def _begin(self, node: list[Node] | dict[str, Node], event: yaml.Event) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.node, dict) and top.key is None:
            self._refuse("compound key", stop=True)
        if len(self._stack) >= MOST_DEPTH:
            self._refuse("depth", stop=True)
        mark = _start(event)
        span = Span(mark.line + 1, mark.column + 1, mark.index, mark.index)
        self._stack.append(_Open(node, self._add(node, span)))

    def _add(self, node: Node, span: Span) -> Path:
        """Put a value where it belongs and return its path; a repeated key keeps its first value."""
        self._count()
        if not self._stack:
            self.root = node
            path: Path = ()
        elif isinstance(self._stack[-1].node, list):
            top = self._stack[-1]
            path = (*top.path, len(top.node))
            self._stack[-1].node.append(node)
        else:
            path = self._add_to_keys(self._stack[-1], self._stack[-1].node, node)
        self.spans[path] = span
        return path

    @staticmethod
    def _add_to_keys(top: _Open, keys: dict[str, Node], node: Node) -> Path:
        if top.key is None:  # an alias where a key belongs
            top.key = _ASIDE
            return (*top.path, _ASIDE)
        key, top.key = top.key, None
        if key in keys:
            return (*top.path, key, _ASIDE)
        keys[key] = node
        return (*top.path, key)

    def _span(self, event: yaml.Event) -> Span:
        start, end = _start(event), _end(event)
        if getattr(event, "style", None) in ("|", ">"):
            return self._span_inside(start, end)
        return Span(start.line + 1, start.column + 1, start.index, end.index)

    def _span_inside(self, start: yaml.Mark, end: yaml.Mark) -> Span:
        """Return the span of a block scalar's words, which begin below its `|` or `>`."""
        below = self._text.find("\n", start.index, end.index)
        first = None if below < 0 else _INK.search(self._text, below, end.index)
        if first is None:
            return Span(start.line + 1, start.column + 1, start.index, end.index)
        offset = first.start()
        line = start.line + 1 + self._text.count("\n", start.index, offset)
        return Span(line, offset - self._text.rfind("\n", 0, offset), offset, end.index)

    def _judge(self, path: Path, value: str) -> None:
        for snippet, rule in faults_in(value):
            span = self.spans[path]
            offset = self._text.find(snippet[:200], span.start, span.end)
            place = Place(self._file, span.line, span.column)
            if offset > 0:
                line = span.line + self._text.count("\n", span.start, offset)
                place = Place(self._file, line, offset - self._text.rfind("\n", 0, offset))
            self._fault(fault_of(snippet, rule, place))

    def _look_for_lost_words(self, offset: int) -> None:
        lost = _lost_words(self._text, offset, self._file)
        if lost is not None:
            self._fault(lost)

    def _count(self) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._refuse("nodes", stop=True)

    def _refuse(self, what: str, *, stop: bool = False) -> None:
        self._fault(refusal(what, self.here))
        if stop:
            raise _StopError

    def _fault(self, finding: Finding) -> None:
        self._faults.append(finding)
        if len(self._faults) >= MOST_FINDINGS:
            raise _StopError


def _may_hide_something(event: yaml.ScalarEvent) -> bool:
    """Return whether a text can hold what is refused; a quick answer for nearly every text."""
    value: str = event.value
    return event.style == '"' or len(value) > LONGEST_WORD or not value.isascii()


def _start(event: yaml.Event) -> yaml.Mark:
    """Return where an event begins; every event of a parsed text has a mark."""
    return cast("yaml.Mark", event.start_mark)


def _end(event: yaml.Event) -> yaml.Mark:
    """Return where an event ends."""
    return cast("yaml.Mark", event.end_mark)
