"""Which attributes and style properties of an SVG the shapes of a leaflet can show.

Properties that are not named here are colours, widths, geometry or words, and pass.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

Fault: TypeAlias = tuple[str, str]
"""What the file has, and what to do."""

_SOLID: Final = re.compile(r"1(\.0*)?|100%|inherit")
_NEUTRAL: Final = {
    "filter": {"none"},
    "mask": {"none"},
    "clip-path": {"none"},
    "mix-blend-mode": {"normal"},
    "isolation": {"auto"},
    "vector-effect": {"none"},
    "paint-order": {"normal"},
    "marker": {"none"},
    "marker-start": {"none"},
    "marker-mid": {"none"},
    "marker-end": {"none"},
    "clip": {"auto"},
}
"""Properties that pass only with a value that changes nothing."""


def fault_of(name: str, value: str) -> Fault | None:
    """Return why a property cannot be shown, or None.

    Args:
        name: In lower case.
        value: In lower case, without space around it.
    """
    if name.startswith("on"):
        return f"holds a script ({name[:40]})", "Delete it: drawings do not act."
    if "url(" in value or "expression(" in value:
        hint = "Use plain colours: no gradients, patterns, clips, masks or filters."
        return f"refers to another part or file in {name[:40]}", hint
    if name.endswith("opacity") and not _SOLID.fullmatch(value):
        return "has see-through parts", "Use solid colours, mixed with what lies below them."
    if name in _NEUTRAL and value not in _NEUTRAL[name]:
        return f"uses {name}: {value[:40]}", "Use plain fills and strokes only."
    return None
