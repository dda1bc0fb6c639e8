"""Safe steps into what pypdf read: any value may be missing, of the wrong kind, or an indirect reference."""

from __future__ import annotations

from typing import Any

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

PIECES = 500_000
"""How many pieces (elements, kids, outline entries) are read from one file before it counts as hostile."""


def entry(holder: Any, key: str) -> Any:
    """Return the value of a dictionary's key, resolved, or None."""
    return resolved(dict.get(holder, key)) if isinstance(holder, DictionaryObject) else None


def resolved(value: Any) -> Any:
    """Follow an indirect reference; a reference to nothing is None."""
    return value.get_object() if isinstance(value, IndirectObject) else value


def number_of(value: Any) -> int:
    """Return the object number of a reference, 0 for a direct object."""
    return value.idnum if isinstance(value, IndirectObject) else 0


def words(value: Any) -> str:
    """Return a text string, or an empty one."""
    value = resolved(value)
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return str(value) if isinstance(value, str) else ""


def name(value: Any) -> str:
    """Return a name without its slash, or an empty text."""
    return words(value).removeprefix("/")


def number(value: Any, default: float = 0.0) -> float:
    """Return a number, or the default."""
    value = resolved(value)
    return float(value) if isinstance(value, (int, float)) else default


def items(value: Any) -> list[Any]:
    """Return the members of an array, or the value itself as the only one; references stay unresolved."""
    held = resolved(value)
    if held is None or type(held).__name__ == "NullObject":
        return []
    return list(held) if isinstance(held, ArrayObject) else [value]


def dictionary(value: Any) -> DictionaryObject:
    """Return a dictionary, or an empty one."""
    held = resolved(value)
    return held if isinstance(held, DictionaryObject) else DictionaryObject()


def stream(value: Any) -> bytes:
    """Return the decoded bytes of a stream, or none."""
    held = resolved(value)
    return bytes(held.get_data()) if isinstance(held, StreamObject) else b""
