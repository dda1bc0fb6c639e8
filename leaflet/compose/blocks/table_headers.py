"""Which header cells a cell of an irregular table belongs to (ISO 32000-1 14.8.5.7, Headers).

A table with one header for each column and each row says so by their Scope. Where a heading in the middle of the
table groups the rows below it, Scope does not tell where the group ends, so each cell names its headers.
"""

from __future__ import annotations

from leaflet.structure import Element, Role


def name_headers(table: Element) -> None:
    """Give every header cell an id, and every cell of the body the ids of its headers."""
    head, body = (child for child in table.children if child.role is not Role.CAPTION)
    columns = [_named(cell) for cell in head.children[0].children]
    group: tuple[str, ...] = ()
    for row in body.children:
        first, *others = row.children
        if not others:
            group = (_named(first),)
            continue
        own = _named(first)
        _belongs(first, (*group, columns[0]))
        for cell, column in zip(others, columns[1:], strict=True):
            _belongs(cell, (*group, own, column))


def _named(cell: Element) -> str:
    cell.ident = name_of(cell)
    return cell.ident


def _belongs(cell: Element, headers: tuple[str, ...]) -> None:
    cell.attributes.setdefault("Table", {})["Headers"] = headers


def name_of(element: Element) -> str:
    """Return an id that no other element of the file has: the section's id, and the places from it on down."""
    steps: list[str] = []
    at = element
    while at.parent is not None and not at.ident:
        steps.append(str(1 + at.parent.children.index(at)))
        at = at.parent
    return "-".join([at.ident or "leaflet", *reversed(steps)])
