"""How a clinic prints for itself, and how its print shop prints: the inks that it wants for its colours, within what the paper holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError
from leaflet.findings import Finding
from leaflet.layouts.palette import KEY_OF_ROLE
from leaflet.model.look import Office, Press
from leaflet.reading.schema_faults import did_you_mean
from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leaflet.layouts.brand_file import OfficeEntry, PressEntry
    from leaflet.model.look import Palette
    from leaflet.reading.tree import Tree

    Inks = tuple[float, float, float, float]

RULE: Final = "PRN-09"
_FOUR: Final = 4
_FULL: Final = 100.0
_SLACK: Final = 0.01
_PAPERS: Final = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height in millimetres."""


def make_office(entry: OfficeEntry | None) -> Office:
    """Return what brand.yaml says of the clinic's own printer."""
    if entry is None:
        return Office()
    width, height = map(mm_to_points, _PAPERS[entry.paper])
    return Office(entry.letterhead, entry.grey, entry.instructions, (width, height))


def make_press(entry: PressEntry | None, palette: Palette | None, tree: Tree) -> Press:
    """Return what brand.yaml says of the press.

    Args:
        entry: its key `press`; None where it is not given.
        palette: the brand's colours; None where they have faults, which are told elsewhere.
        tree: of brand.yaml, for the places of faults.

    Raises:
        FindingsError: inks for a colour that the brand does not have, or more ink than the paper holds.
    """
    if entry is None:
        return Press()
    faults = [
        fault for name, inks in entry.inks.items() for fault in _faults(name, inks, entry, tree)
    ]
    if faults:
        raise FindingsError(faults)
    role_of = {key: role for role, key in KEY_OF_ROLE.items()}
    inks = {
        getattr(palette, role_of[name]): _four(inks) for name, inks in entry.inks.items() if palette
    }
    return Press(entry.profile, entry.condition, entry.paper, entry.total_ink, tuple(inks.items()))


def _faults(name: str, inks: Sequence[float], entry: PressEntry, tree: Tree) -> Iterator[Finding]:
    place = tree.key_place(("press", "inks", name))
    keys = tuple(KEY_OF_ROLE.values())
    if name not in keys:
        message = f"The brand has no colour that is called {name}."
        yield Finding("COL-02", message, place, hint=did_you_mean(name, keys))
    elif len(inks) != _FOUR or not all(0 <= ink <= _FULL for ink in inks):
        hint = f"Write them as `{name}: [90, 40, 45, 25]`, each from 0 to 100."
        message = f"The inks of {name} are not cyan, magenta, yellow and black in per cent."
        yield Finding("COL-02", message, place, hint=hint)
    elif sum(inks) > entry.total_ink + _SLACK:
        message = (
            f"The inks of {name} come to {sum(inks):g} %; the paper holds {entry.total_ink:g} %."
        )
        hint = "Take colour out of cyan, magenta and yellow, and add black instead."
        yield Finding(RULE, message, place, hint=hint, clause="ISO 12647-2 4.3.2")


def _four(inks: Sequence[float]) -> Inks:
    cyan, magenta, yellow, black = inks
    return cyan, magenta, yellow, black
