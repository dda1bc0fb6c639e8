"""Drawings that help to find and tell apart: a phone, a warning triangle. Always beside words, never in their place.

They come from healthicons (MIT, see THIRD-PARTY-NOTICES.md); `.ci/icons.py` has made the data from the set.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from leaflet.model.pictures import Shape, Vector

_DATA = Path(__file__).parent / "healthicons.json"


@cache
def icon(name: str, colour: str) -> Vector:
    """Return a drawing in one colour (`#rrggbb`)."""
    drawing = _drawings()[name]
    shapes = tuple(
        Shape(_path(shape["path"]), fill=colour, even_odd=shape["even-odd"])
        for shape in drawing["shapes"]
    )
    width, height = drawing["size"]
    return Vector((width, height), shapes)


@cache
def _drawings() -> dict[str, Any]:
    held: dict[str, Any] = json.loads(_DATA.read_text(encoding="utf-8"))
    return held


def _path(text: str) -> tuple[tuple[str, tuple[float, ...]], ...]:
    """Read operands and operators as they stand in a content stream."""
    path: list[tuple[str, tuple[float, ...]]] = []
    operands: list[float] = []
    for word in text.split():
        if word in {"m", "l", "c", "h"}:
            path.append((word, tuple(operands)))
            operands = []
        else:
            operands.append(float(word))
    return tuple(path)
