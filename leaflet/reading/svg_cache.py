"""Compiled SVGs kept on disk: the SVG library takes 200 ms to import, which most builds can save.

A file is named by what it was made from, so it never goes stale; one that cannot be read is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import os
import re
from functools import cache as remember
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from leaflet.model.pictures import Shape, Vector

if TYPE_CHECKING:
    from collections.abc import Callable

FORM: Final = 1
"""Of the JSON."""
_COLOUR: Final = re.compile("(#[0-9a-f]{6})?")
_OPERANDS: Final = {"m": 2, "l": 2, "c": 6, "h": 0}


def vector_to_json(vector: Vector) -> str:
    """Return a drawing as JSON, always the same for the same drawing."""
    shapes = [
        {
            "path": [[operator, *numbers] for operator, numbers in shape.path],
            "fill": shape.fill,
            "stroke": shape.stroke,
            "stroke-width": shape.stroke_width,
            "even-odd": shape.even_odd,
        }
        for shape in vector.shapes
    ]
    return json.dumps({"form": FORM, "size": vector.size, "shapes": shapes}, separators=(",", ":"))


def vector_from_json(text: str) -> Vector:
    """Return a drawing from its JSON.

    Raises:
        ValueError: It is not the JSON of a drawing.
    """
    try:
        data = json.loads(text)
        if data["form"] != FORM:
            raise ValueError("of another form")
        width, height = (_number(value) for value in data["size"])
        return Vector((width, height), tuple(_shape(shape) for shape in data["shapes"]))
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("not the JSON of a drawing") from error


def _shape(data: dict[str, Any]) -> Shape:
    path = tuple(
        (operator, tuple(_number(value) for value in numbers))
        for operator, *numbers in data["path"]
    )
    if any(_OPERANDS[operator] != len(numbers) for operator, numbers in path):
        raise ValueError("wrong operands")
    return Shape(
        path,
        fill=_colour(data["fill"]),
        stroke=_colour(data["stroke"]),
        stroke_width=_number(data["stroke-width"]),
        even_odd=data["even-odd"] is True,
    )


def _number(value: object) -> float:
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        raise ValueError("not a number")
    return float(value)


def _colour(value: object) -> str:
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        raise ValueError("not a colour")
    return value


def cached_svg(data: bytes, folder: Path | None) -> Vector:
    """Return the drawing of an SVG, from the cache if it is there.

    Raises:
        PictureError: The SVG cannot be used.
    """
    if folder is None:
        return _compile()(data)
    kept = folder / f"{_key(data)}.json"
    # Whatever is wrong with a kept file, the SVG itself is at hand.
    with contextlib.suppress(OSError, ValueError):
        return vector_from_json(kept.read_text(encoding="utf-8"))
    vector = _compile()(data)
    # A folder that cannot be written costs time only; the build itself will report it.
    with contextlib.suppress(OSError):
        _write(kept, vector_to_json(vector))
    return vector


def _compile() -> Callable[[bytes], Vector]:
    from leaflet.reading.svg import compile_svg  # noqa: PLC0415 - its library is what the cache saves

    return compile_svg


def _key(data: bytes) -> str:
    return hashlib.sha256(b"\0".join((_program(), data))).hexdigest()


@remember
def _program() -> bytes:
    """Return the hash of the code that compiles: another program gets another file."""
    here = Path(__file__).parent
    names = sorted(path.name for path in here.glob("svg*.py"))
    return hashlib.sha256(b"\0".join((here / name).read_bytes() for name in names)).digest()


def _write(path: Path, text: str) -> None:
    import tempfile  # noqa: PLC0415 - slow to import, and needed once for each drawing

    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
