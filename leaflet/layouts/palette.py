"""A brand's colours: from the names in brand.yaml to roles, and whether people can read them.

Colours that a brand leaves out are derived from those that it gives, and moved until they are readable; those
that it gives are never moved: a colour that is not readable is a finding that names the nearest one that is.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Final

from leaflet.findings import Finding
from leaflet.layouts.contrast import ENOUGH, least_ratio, mix, nearest_readable, ratio
from leaflet.model.look import Palette

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leaflet.reading.tree import Tree

CLAUSE: Final = "WCAG 2.2 1.4.3"
KEY_OF_ROLE: Final = {
    "paper": "background",
    "text": "foreground",
    "accent": "primary",
    "heading": "heading",
    "link": "link",
    "muted": "muted",
    "tint": "tint",
    "warning": "warning",
    "warning_tint": "warning-tint",
}
"""Our roles and the keys that stand for them under `color` (names of Quarto's _brand.yml where it has one)."""
GROUNDS_OF_ROLE: Final = {
    "text": ("paper", "tint", "warning_tint"),
    "heading": ("paper", "tint", "warning_tint"),
    "link": ("paper", "tint", "warning_tint"),
    "muted": ("paper", "tint", "warning_tint"),
    "warning": ("paper", "warning_tint"),
    "accent": ("paper",),
}
"""What each colour stands on. Contrast is the same both ways, so `accent` on paper is paper on accent."""
PLAIN_PAPER: Final = "#ffffff"
PLAIN_INK: Final = "#1f2326"
PLAIN_WARNING: Final = "#98291b"
_MUTED_SHARE: Final = 0.72
_TINT_SHARE: Final = 0.09


def make_palette(given: Mapping[str, str]) -> Palette:
    """Return a full palette.

    Args:
        given: Roles that the brand names, as `#rrggbb`; `accent` is among them.
    """
    paper = given.get("paper", PLAIN_PAPER)
    accent = given["accent"]
    text = given.get("text", _readable(PLAIN_INK, paper))
    warning_base = given.get("warning", PLAIN_WARNING)
    tint = given.get("tint", mix(accent, paper, _TINT_SHARE))
    warning_tint = given.get("warning_tint", mix(warning_base, paper, _TINT_SHARE))
    on_any = (paper, tint, warning_tint)
    return Palette(
        paper=paper,
        text=text,
        heading=given.get("heading", _readable(accent, *on_any)),
        accent=accent,
        link=given.get("link", _readable(accent, *on_any)),
        muted=given.get("muted", _readable(mix(text, paper, _MUTED_SHARE), *on_any)),
        tint=tint,
        warning=given.get("warning", _readable(PLAIN_WARNING, paper, warning_tint)),
        warning_tint=warning_tint,
    )


def _readable(colour: str, *grounds: str) -> str:
    # Where no lightness will do, a ground is at fault, and judge_palette says so.
    return nearest_readable(colour, grounds) or colour


def judge_palette(palette: Palette, given: Mapping[str, str], tree: Tree) -> list[Finding]:
    """Return a finding for each colour that cannot be read on what it stands on."""
    shades = {field.name: getattr(palette, field.name) for field in fields(palette)}
    return [
        _finding(role, ground_roles, shades, given, tree)
        for role, ground_roles in GROUNDS_OF_ROLE.items()
        if least_ratio(shades[role], tuple(shades[ground] for ground in ground_roles)) < ENOUGH
    ]


def _finding(
    role: str,
    ground_roles: tuple[str, ...],
    shades: Mapping[str, str],
    given: Mapping[str, str],
    tree: Tree,
) -> Finding:
    colour = shades[role]
    grounds = tuple(shades[ground] for ground in ground_roles)
    better = nearest_readable(colour, grounds)
    worst = min(ground_roles, key=lambda ground: ratio(colour, shades[ground]))
    # Where no lightness would do, or the colour is one that we derived, the ground is what has to change.
    blamed = worst if worst in given and (better is None or role not in given) else role
    hints = [f"{ENOUGH} to 1 is the least.", _better_colour(better, colour, grounds)]
    if worst in given and worst != "paper":
        hints.append(_better_ground(worst, shades))
    return Finding(
        "COL-01",
        f"{KEY_OF_ROLE[role]} {colour} on {KEY_OF_ROLE[worst]} {shades[worst]} has a contrast of "
        f"{_shown(ratio(colour, shades[worst]))} to 1: too little to read.",
        tree.place(("color", KEY_OF_ROLE[blamed])),
        hint=" ".join(hints).rstrip(),
        clause=CLAUSE,
    )


def _shown(value: float) -> str:
    """Return a ratio cut, not rounded, so that 4.499 never reads as 4.5."""
    return f"{int(value * 100) / 100:.2f}"


def _better_colour(better: str | None, colour: str, grounds: tuple[str, ...]) -> str:
    if better is None:
        return f"No lightness of {colour} reaches it: choose a lighter or darker ground."
    share = _shown(least_ratio(better, grounds))
    return f"The nearest of the same hue that passes is {better} ({share} to 1)."


def _better_ground(ground: str, shades: Mapping[str, str]) -> str:
    """Return the nearest tint on which all that stands on it can be read, if there is one."""
    standing = tuple(shades[role] for role, on in GROUNDS_OF_ROLE.items() if ground in on)
    nearest = nearest_readable(shades[ground], standing)
    return f"Or change {KEY_OF_ROLE[ground]} to {nearest}." if nearest else ""
