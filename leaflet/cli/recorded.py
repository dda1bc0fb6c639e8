"""How the verbs that write records tell what they wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.cli.printing import tell

if TYPE_CHECKING:
    from leaflet.pipeline.recording import Recorded

_SHOWN = 12
"""Figures of a hash that people see; the record has all of them."""


def tell_recorded(recorded: Recorded, what: str) -> None:
    """Say what was put on record, and where; or that it stood there before."""
    said = f"{what}: {recorded.slug} {recorded.lang}, version {recorded.version}"
    short = recorded.text[:_SHOWN]
    if recorded.is_new:
        tell(f"{said} (text {short})", "green")
        tell(f"  written to {recorded.file}; commit it with the text")
    else:
        tell(f"{said} (text {short}): already on record in {recorded.file}")


def recorded_as_json(recorded: Recorded) -> dict[str, object]:
    """Return a record as JSON has it."""
    return {
        "file": recorded.file,
        "slug": recorded.slug,
        "lang": recorded.lang,
        "version": recorded.version,
        "text": recorded.text,
        "new": recorded.is_new,
    }
