"""What pydantic finds wrong, in plain words and at the right line."""

from __future__ import annotations

import difflib
import types
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from leaflet.findings import Finding, Place
from leaflet.reading.tree import below

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

    from leaflet.reading.tree import Path, Tree

_EXPECTED: Final = {
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
    "string_type": "text",
    "date_type": "a date",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "yes or no",
    "bool_parsing": "yes or no",
}
_HOW_TO: Final = {
    "a list": 'Put each entry on a line of its own that begins with "- ", or write [one, two].',
    "a group of keys": 'Put each key on a line of its own, moved in by two spaces: "key: text".',
    "text": 'Write words; text that holds ": " or begins with a sign needs double quotes.',
    "a date": "Write year, month and day with dashes, for example 2026-11-22.",
    "a whole number": "Write digits only.",
    "a number": "Write digits, for example 12 or 12.5.",
    "yes or no": "Write yes or no.",
}


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest known name, or else all of them."""
    names = list(dict.fromkeys(known))
    near = difflib.get_close_matches(name[:80], names, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    return f"Known here: {', '.join(names)}." if names else "There is none in this file."


def finding_for(tree: Tree, schema: type[BaseModel], at: Path, detail: ErrorDetails) -> Finding:
    """Return the finding for one of pydantic's errors."""
    kind, path = detail["type"], _path_in_data(tree, at, detail["loc"])
    if kind == "extra_forbidden":
        return _unknown_key(tree, schema, at, detail)
    if kind == "missing":
        return _missing_key(tree, path, str(detail["loc"][-1]))
    place = _place(tree, path)
    if kind in _EXPECTED:
        expected, found = _EXPECTED[kind], _found(detail["input"])
        message = f"{_subject(path)}: expected {expected}, found {found}."
        return Finding("KEY-type", message, place, hint=_HOW_TO[expected])
    if kind[0].isupper():  # raised by a validator of ours with its own rule id
        context = detail.get("ctx", {})
        message = str(context.get("message", detail["msg"]))
        return Finding(
            kind, f"{_subject(path)}: {message}", place, hint=str(context.get("hint", ""))
        )
    message, hint = _value_words(kind, detail)
    return Finding("KEY-value", f"{_subject(path)}: {message}", place, hint=hint)


def path_of(tree: Tree, detail: ErrorDetails) -> Path:
    """Return the path of the node that an error is about, as far as the file has it."""
    return _path_in_data(tree, (), detail["loc"])


def _path_in_data(tree: Tree, at: Path, loc: tuple[int | str, ...]) -> Path:
    """Return pydantic's path without the steps that are not in the file (union tags, missing keys)."""
    path, node = at, tree.node(at)
    for step in loc:
        child = below(node, step)
        if child is not None:
            path, node = (*path, step), child
    return path


def _place(tree: Tree, path: Path) -> Place:
    """Return the place of a value, or of its key where the value is a list or group."""
    if isinstance(tree.node(path), str) and tree.node(path) != "":
        return tree.place(path)
    return tree.key_place(path)


def _subject(path: Path) -> str:
    """Return the key that a person would name, with the number of the entry counted from 1."""
    keys = [step for step in path if isinstance(step, str)]
    name = f'"{keys[-1][:80]}"' if keys else "The file"
    last = path[-1] if path else ""
    return f"{name}, entry {last + 1}" if isinstance(last, int) else name


def _found(value: object) -> str:
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value in (None, "") else "text"


def _missing_key(tree: Tree, path: Path, name: str) -> Finding:
    if path[-1:] == (name,) and tree.node(path) == "":
        message = f'The key "{name}" has nothing after its colon.'
        hint = "Write its text after the colon."
        return Finding("KEY-missing", message, tree.key_place(path), hint=hint)
    message = f'The key "{name}" is missing {_where(path)}.'
    return Finding("KEY-missing", message, tree.key_place(path), hint=f'Add "{name}: ..." here.')


def _where(path: Path) -> str:
    return f"in {_subject(path)}" if path else "in the file"


def _unknown_key(tree: Tree, schema: type[BaseModel], at: Path, detail: ErrorDetails) -> Finding:
    loc = detail["loc"]
    name, path = str(loc[-1]), _path_in_data(tree, at, loc)
    known = [key for entry in entries_at(schema, loc[:-1]) for key in _keys(entry)]
    hint = did_you_mean(name, known)
    if isinstance(detail["input"], str) and (" " in name or name[:1].isupper()):
        hint = f"{hint} If this is text and no key, put the whole text in double quotes."
    message = f'The key "{name[:80]}" is not known {_where(path[:-1])}.'
    return Finding("KEY-unknown", message, tree.key_place(path), hint=hint)


def _keys(entry: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in entry.model_fields.items()]


def entries_at(schema: type[BaseModel], loc: tuple[int | str, ...]) -> list[type[BaseModel]]:
    """Return the schemas that may stand at one of pydantic's paths."""
    now: list[Any] = [schema]
    for step in loc:
        now = [part for kind in now for part in _step_into(kind, step)] or now
    return [kind for kind in now if isinstance(kind, type) and issubclass(kind, BaseModel)]


def _step_into(kind: Any, step: int | str) -> list[Any]:
    """Return the kinds of value that stand under a key, or in a list, of one kind."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields = {field.alias or name: field for name, field in kind.model_fields.items()}
        return flat(fields[step].annotation) if step in fields else []
    if isinstance(step, int) and get_origin(kind) in (list, tuple):
        return [part for argument in get_args(kind) for part in flat(argument)]
    if isinstance(step, str) and get_origin(kind) is dict:
        return flat(get_args(kind)[1])
    return []


def flat(annotation: Any) -> list[Any]:
    """Return the members of a union, without the extras of `Annotated`."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return flat(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return [part for argument in get_args(annotation) for part in flat(argument)]
    return (
        [] if isinstance(annotation, TypeVar) or annotation in (type(None), ...) else [annotation]
    )


def _value_words(kind: str, detail: ErrorDetails) -> tuple[str, str]:
    context, shown = detail.get("ctx", {}), str(detail["input"])[:60]
    if kind in ("enum", "literal_error"):
        allowed = str(context.get("expected", "")).replace("'", "")
        known = allowed.replace(" or ", ", ").split(", ")
        near = difflib.get_close_matches(shown, known, n=1)
        hint = f'Did you mean "{near[0]}"? ' if near else ""
        return f'"{shown}" is not one of the allowed values.', f"{hint}Allowed: {', '.join(known)}."
    if kind == "string_pattern_mismatch":
        return f'"{shown}" is not spelled as asked.', _pattern_hint(str(context.get("pattern", "")))
    if kind in ("too_short", "too_long", "string_too_short", "string_too_long"):
        return _length_words(kind, context)
    if kind in _LIMITS:
        limit = next((context[key] for key in ("gt", "ge", "lt", "le") if key in context), "")
        return f"{shown} is out of range: it must be {_LIMITS[kind]} {limit}.", ""
    return detail["msg"].removeprefix("Value error, ").rstrip(".") + ".", ""


_LIMITS: Final = {
    "greater_than": "more than",
    "greater_than_equal": "at least",
    "less_than": "less than",
    "less_than_equal": "at most",
}


def _length_words(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    if kind == "string_too_short":
        return "this text is empty.", "Write its words, or remove the line."
    if kind == "string_too_long":
        return f"this text is longer than {context.get('max_length')} letters.", "Shorten it."
    few = kind == "too_short"
    limit, count = context.get("min_length" if few else "max_length"), context.get("actual_length")
    side = "at least" if few else "at most"
    noun = "entry" if limit == 1 else "entries"
    hint = "Add some." if few else "Remove some."
    return f"the list needs {side} {limit} {noun} and has {count}.", hint


def _pattern_hint(pattern: str) -> str:
    if pattern.startswith("^[a-z]"):
        return (
            "Use small letters, digits and dashes, beginning with a letter: for example ms-nurse."
        )
    return f"It must match {pattern}."
