"""PDF syntax: numbers, strings and dictionaries (ISO 32000-1 7.3)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_ESCAPES = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)"})


@lru_cache(maxsize=8192)
def number(value: float) -> str:
    """Write a number with at most three decimals and no exponent (ISO 32000-1 7.3.3)."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in {"", "-0"} else text


def numbers(*values: float) -> str:
    """Write numbers with a space between."""
    return " ".join(map(number, values))


def text_string(text: str) -> str:
    """Write a text string: literal where ASCII, else UTF-16BE with a byte order mark (ISO 32000-1 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPES)})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def dictionary(entries: Mapping[str, str]) -> str:
    """Write a dictionary from names (without slash) to values already written."""
    return f"<<{''.join([f'/{name} {value}' for name, value in entries.items()])}>>"
