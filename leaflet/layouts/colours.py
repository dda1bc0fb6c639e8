"""Colours as a brand writes them: hexadecimal, or a name from its own palette."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from leaflet.errors import FindingsError
from leaflet.findings import Finding
from leaflet.layouts.palette import KEY_OF_ROLE

if TYPE_CHECKING:
    from leaflet.findings import Place
    from leaflet.layouts.brand_file import ColorEntry
    from leaflet.reading.tree import Tree

_SHORT = re.compile(r"#[0-9A-Fa-f]{3}")
_LONG = re.compile(r"#[0-9A-Fa-f]{6}")


def given_colours(entry: ColorEntry, tree: Tree) -> dict[str, str]:
    """Return the roles that a brand gives a colour, as `#rrggbb` in lower case.

    Raises:
        FindingsError: Something is neither a colour nor a name of the palette.
    """
    faults: list[Finding] = []
    palette: dict[str, str] = {}
    for name, value in entry.palette.items():
        _put(palette, name, _hexadecimal(value))
        if name not in palette:
            faults.append(_not_a_colour(value, tree.place(("color", "palette", name)), ()))
    given: dict[str, str] = {}
    for role, key in KEY_OF_ROLE.items():
        value = getattr(entry, key.replace("-", "_"))
        if value is not None:
            _put(given, role, palette.get(value) or _hexadecimal(value))
            # A palette entry that is at fault has been told already.
            if role not in given and value not in entry.palette:
                names = tuple(entry.palette)
                faults.append(_not_a_colour(value, tree.place(("color", key)), names))
    if faults:
        raise FindingsError(faults)
    return given


def _put(colours: dict[str, str], key: str, value: str | None) -> None:
    if value is not None:
        colours[key] = value


def _hexadecimal(value: str) -> str | None:
    if _SHORT.fullmatch(value):
        return "#" + "".join(digit * 2 for digit in value[1:].lower())
    return value.lower() if _LONG.fullmatch(value) else None


def _not_a_colour(value: str, place: Place, names: tuple[str, ...]) -> Finding:
    hint = 'Write it as "#0b5563", in quotes: YAML takes an unquoted # for a comment.'
    if names:
        hint += f" Or name one of the palette: {', '.join(names)}."
    close = get_close_matches(value, names, n=1, cutoff=0.6)
    guess = f" Did you mean {close[0]}?" if close else ""
    return Finding("COL-02", f"{value!r} is not a colour.{guess}", place, hint=hint)
