"""Adds an entry to a list in a YAML file that people may have edited, and leaves every other line as it is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from leaflet.errors import FindingsError
from leaflet.findings import Finding
from leaflet.reading.yaml_tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leaflet.findings import Place
    from leaflet.reading.tree import Tree

Value: TypeAlias = "str | list[str] | list[dict[str, str]]"
_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]*|\d{4}-\d\d-\d\d|\d+-[0-9a-f]{64}", re.ASCII)
"""What every YAML reader takes for the same text without quotes."""
_SAID_AS_ELSE: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def with_entry(text: str, shown_as: str, key: str, entry: Mapping[str, Value]) -> str:
    """Return the text of a file with one more entry at the end of its only list.

    Args:
        text: The file's text; empty for a file that is not there yet.
        shown_as: Its name in findings.
        key: The key of the list, the only one of the file.
        entry: Keys and values; a value is a text, or a list of texts or of groups of texts.

    Raises:
        FindingsError: The file, or the entry, is not YAML that can be read back; or entries do not stand each
            on lines of their own.
    """
    faults: list[Finding] = []
    tree = tree_of(text, shown_as, faults)
    if faults:
        raise FindingsError(faults)
    entries = tree.node((key,)) or []
    if not isinstance(entries, list):
        raise FindingsError([_odd(tree.place((key,)), key)])
    indent = tree.place((key, 0)).column or 5 if entries else 5
    lines = "".join(f"{' ' * (indent - 3)}{line}\n" for line in _lines(entry))
    head = _without_empty_list(text, key) if not entries else f"{text.rstrip()}\n"
    made = head + lines
    _insist(made, shown_as, {key: [*entries, dict(entry)]}, tree, key)
    return made


def listed(key: str, entries: list[dict[str, Value]]) -> str:
    """Return the text of a file that holds one list of entries."""
    lines = [f"  {line}" for entry in entries for line in _lines(entry)]
    return "\n".join([f"{key}:", *lines, ""])


def _insist(made: str, shown_as: str, expected: object, tree: Tree, key: str) -> None:
    """Make sure that what is to be written says what was meant, whatever the file looked like."""
    faults: list[Finding] = []
    read = tree_of(made, shown_as, faults)
    if faults:
        raise FindingsError(faults)
    if read.data != expected:
        raise FindingsError([_odd(tree.place((key,)), key)])


def _odd(place: Place, key: str) -> Finding:
    message = "An entry cannot be added to this file as it is written."
    hint = f'Write nothing but "{key}:" and its list, each entry on lines that begin with "- ".'
    return Finding("RECORD-form", message, place, hint=hint)


def _without_empty_list(text: str, key: str) -> str:
    """Return a text without entries up to the line that holds its key."""
    kept = re.sub(rf"^{key}:[ \t]*(?:\[[ \t]*\])?[ \t]*$\n?", "", text, flags=re.MULTILINE)
    return f"{kept.rstrip()}\n{key}:\n".lstrip("\n")


def _lines(entry: Mapping[str, Value]) -> list[str]:
    """Return an entry as lines, from the dash of its list on."""
    lines: list[str] = []
    for key, value in entry.items():
        if isinstance(value, str):
            lines.append(f"{key}: {_scalar(value)}")
        elif all(isinstance(item, str) for item in value):
            lines.append(f"{key}: [{', '.join(_scalar(str(item)) for item in value)}]")
        else:
            lines.append(f"{key}:")
            lines += [f"  - {{{_group(item)}}}" for item in value if isinstance(item, dict)]
    return [f"{'  ' if at else '- '}{line}" for at, line in enumerate(lines)]


def _group(group: Mapping[str, str]) -> str:
    return ", ".join(f"{key}: {_scalar(value)}" for key, value in group.items())


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) and text.lower() not in _SAID_AS_ELSE:
        return text
    return json.dumps(text, ensure_ascii=False)
