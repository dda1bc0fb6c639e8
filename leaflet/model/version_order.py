"""Which of two versions is the lower one, as people count: 1.9 before 1.10, 2.0-draft before 2.0, 2.0 before 2.0b."""

from __future__ import annotations

import re
from typing import Final

_PART: Final = re.compile(r"(?P<sign>[.+-]?)(?:(?P<number>\d+)|(?P<word>[A-Za-z]+))")
_BEFORE, _END, _AFTER, _NUMBER = range(4)
"""Ranks at one place of two versions: a word after a dash comes before the end, any other word after it."""


def is_lower(version: str, other: str) -> bool:
    """Tell whether a version comes before another one."""
    return _key(version) < _key(other)


def _key(version: str) -> tuple[tuple[int, int, str], ...]:
    return (*(_ranked(match) for match in _PART.finditer(version)), (_END, 0, ""))


def _ranked(match: re.Match[str]) -> tuple[int, int, str]:
    if match["number"]:
        return _NUMBER, int(match["number"]), ""
    return (_BEFORE if match["sign"] == "-" else _AFTER), 0, match["word"].lower()
