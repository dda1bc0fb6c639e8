"""Reads what a file declares about itself outside of its pages."""

from __future__ import annotations

import re
from typing import Any

from leaflet.audit.file.declared import ColourIntent, Declared
from leaflet.audit.file.reader.border import dictionary, entry, items, name, number, stream, words
from leaflet.audit.file.reader.metadata import read_record

_HEADER = 40
_INFO = {
    "title": "/Title",
    "author": "/Author",
    "subject": "/Subject",
    "creator": "/Creator",
    "producer": "/Producer",
    "created": "/CreationDate",
    "modified": "/ModDate",
}
_DATE = re.compile(
    r"D:(\d{4})(?:(\d\d)(\d\d)(\d\d)(\d\d)(\d\d))(?:Z.*|([+-])(\d\d)'?(?:(\d\d)'?)?)?"
)
"""ISO 32000-1 7.9.4, written out to the second."""


def read_declared(catalog: Any, info: Any, packet: bytes) -> Declared:
    """Return what a file's catalogue, information dictionary and XMP packet declare."""
    viewer = entry(catalog, "/ViewerPreferences")
    marks = entry(catalog, "/MarkInfo")
    told = {key: words(entry(info, path)).strip() for key, path in _INFO.items()}
    told |= {key: _as_in_xmp(told[key]) for key in ("created", "modified")}
    return Declared(
        {key: value for key, value in told.items() if value},
        read_record(packet),
        tuple(map(_intent, items(entry(catalog, "/OutputIntents")))),
        is_suspect=bool(getattr(entry(marks, "/Suspects"), "value", False)),
        labels_pages=entry(catalog, "/PageLabels") is not None,
        from_right=name(entry(viewer, "/Direction")) == "R2L",
        scaling=name(entry(viewer, "/PrintScaling")),
        duplex=name(entry(viewer, "/Duplex")),
    )


def _intent(source: Any) -> ColourIntent:
    held = dictionary(source)
    profile = entry(held, "/DestOutputProfile")
    head = stream(profile)[:_HEADER] if profile is not None else None
    components = number(entry(dictionary(profile), "/N"))
    return ColourIntent(name(entry(held, "/S")), head, components)


def _as_in_xmp(date: str) -> str:
    """Return a date as XMP writes it; what is none is returned as it is."""
    found = _DATE.fullmatch(date)
    if not found:
        return date
    year, month, day, hour, minute, second, sign, hours, minutes = found.groups()
    zone = f"{sign}{hours}:{minutes or '00'}" if sign else "+00:00"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}"
