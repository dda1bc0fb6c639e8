"""How light pictures and shadings are: a few tones that stand for all of them (ISO 32000-1 8.7.4, 8.9)."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from pypdf.generic import StreamObject

from leaflet.audit.file.reader.border import dictionary, entry, items, name, number, resolved
from leaflet.audit.file.reader.ink import tone

if TYPE_CHECKING:
    from leaflet.audit.file.tones import Tone

_FEW = 400
"""Pixels that are looked at."""
_EDGES = 0.05
"""This part of the lightest and of the darkest pixels is left out."""
_LARGEST = 30_000_000
"""Pixels; a larger picture is not opened."""
_COMPONENTS = {"DeviceGray": 1, "CalGray": 1, "DeviceRGB": 3, "CalRGB": 3, "DeviceCMYK": 4}
_DEEPEST = 8


def of_picture(held: Any) -> tuple[Tone, ...]:
    """Return the darkest and the lightest tone that count in a picture; none if it cannot be read."""
    width, height = (int(number(entry(held, key))) for key in ("/Width", "/Height"))
    if not 0 < width * height <= _LARGEST:
        return ()
    try:
        pixels = _pixels(held)
    except Exception:  # noqa: BLE001 - decoders raise any kind on broken pictures; no tone is told then
        return ()
    tones = sorted(filter(None, pixels), key=lambda one: one.light)
    if not tones:
        return ()
    at = int(len(tones) * _EDGES)
    return tones[at], tones[-1 - at]


def _pixels(held: Any) -> list[Tone | None]:
    """Return the tones of some pixels, spread over the picture."""
    filters = [name(one) for one in items(entry(held, "/Filter"))]
    if filters[-1:] in (["DCTDecode"], ["JPXDecode"]):
        return _photo(held)
    count = _components(entry(held, "/ColorSpace"))
    if count is None or number(entry(held, "/BitsPerComponent"), 8.0) != 8:  # noqa: PLR2004 - bits of a byte
        return []
    data = held.get_data() if isinstance(held, StreamObject) else b""
    step = max(1, len(data) // count // _FEW) * count
    starts = range(0, len(data) - count + 1, step)
    return [tone(tuple(part / 255 for part in data[at : at + count])) for at in starts]


def _photo(held: Any) -> list[Tone | None]:
    """Return the tones of a JPEG picture."""
    from PIL import Image  # noqa: PLC0415 - heavy, and needed only where text lies on a photo

    with Image.open(BytesIO(held._data)) as opened:  # noqa: SLF001 - the file as it stands, not decoded
        opened.draft("RGB", (20, 20))
        small = opened.convert("RGB").resize((20, 20))
    raw = small.tobytes()
    return [tone(tuple(part / 255 for part in raw[at : at + 3])) for at in range(0, len(raw), 3)]


def _components(space: Any) -> int | None:
    """Return how many components a colour has; None if it has none that can be read."""
    listed = items(space)
    family = name(listed[0]) if listed else ""
    if family == "ICCBased":
        return int(number(entry(resolved(listed[1]), "/N"), 3.0))
    return _COMPONENTS.get(family)


def of_shading(held: Any) -> tuple[Tone, ...]:
    """Return the tones at the ends of a shading's parts; none if it is of a kind that does not tell them."""
    space = items(entry(held, "/ColorSpace"))
    family = name(space[0]) if space else ""
    ends = [end for one in items(entry(held, "/Function")) for end in _ends(resolved(one), 0)]
    tones = [tone(end, family) for end in ends]
    return tuple(one for one in tones if one is not None)


def _ends(function: Any, depth: int) -> list[tuple[float, ...]]:
    """Return the values of an exponential function at its ends, and those of the functions it is stitched from."""
    if depth > _DEEPEST:
        return []
    held = dictionary(function)
    found = [
        tuple(number(one) for one in items(entry(held, key)))
        for key in ("/C0", "/C1")
        if entry(held, key) is not None
    ]
    inner = items(entry(held, "/Functions"))
    return found + [end for one in inner for end in _ends(resolved(one), depth + 1)]
