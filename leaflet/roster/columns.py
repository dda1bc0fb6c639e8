"""Which columns a roster has, found by their names alone, never by their position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Column:
    """A column that somebody asks for."""

    name: str
    aliases: tuple[str, ...] = ()
    """Other names that it goes by."""
    required: bool = False


def key_of(name: str) -> str:
    """Return a column's name as it is compared: letters and digits alone, whatever their case."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def keys_of(column: Column, renames: Mapping[str, str]) -> set[str]:
    """Return every name by which a column may be headed; one that the person names stands alone."""
    if column.name in renames:
        return {key_of(renames[column.name])}
    return {key_of(name) for name in (column.name, *column.aliases)}


def likeness(
    header: Sequence[str], columns: Sequence[Column], renames: Mapping[str, str]
) -> tuple[int, int]:
    """Return how well a header fits: columns that it names, then cells that it has."""
    there = {key_of(name) for name in header}
    return sum(bool(keys_of(column, renames) & there) for column in columns), len(header)


def map_columns(
    header: Sequence[str], columns: Sequence[Column], renames: Mapping[str, str], place: Place
) -> dict[str, int]:
    """Return the position of each column that is there.

    Raises:
        FindingsError: A required column is missing, or a name stands twice. No cell is quoted: the first line of
            a file without a header is somebody's address.
    """
    keys = [key_of(name) for name in header]
    found: dict[str, int] = {}
    faults = [*_doubled(keys, place)]
    for column in columns:
        named = keys_of(column, renames)
        spots = [spot for spot, key in enumerate(keys) if key in named]
        if len(spots) > 1:
            message = f"{len(spots)} columns could be the {column.name} (columns {_listed(spots)})."
            hint = f"Say which with --column {column.name}=NAME, or delete the others."
            faults.append(Finding("ROS-header", message, place, hint=hint))
        elif spots:
            found[column.name] = spots[0]
        elif column.required or column.name in renames:
            faults.append(_missing(column, renames, place))
    if faults:
        raise FindingsError(faults)
    return found


def _doubled(keys: Sequence[str], place: Place) -> list[Finding]:
    spots: dict[str, list[int]] = {}
    for spot, key in enumerate(keys):
        spots.setdefault(key, []).append(spot)
    return [
        Finding(
            "ROS-header",
            f"Columns {_listed(places)} have the same name.",
            place,
            hint="Give each column a name of its own.",
        )
        for key, places in spots.items()
        if key and len(places) > 1
    ]


def _missing(column: Column, renames: Mapping[str, str], place: Place) -> Finding:
    names = renames.get(column.name) or ", ".join((column.name, *column.aliases))
    return Finding(
        "ROS-header",
        f"The first line names no column for the {column.name}.",
        place,
        hint=f"Head it with one of: {names}; or say which with --column {column.name}=NAME.",
    )


def _listed(spots: Sequence[int]) -> str:
    return " and ".join(str(spot + 1) for spot in spots)
