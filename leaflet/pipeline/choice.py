"""Which editions a leaflet is made for: those that it names, or else those that suit it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity
from leaflet.model.look import Flow
from leaflet.reading.schema_faults import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.look import Layout


def why_not_made(leaflet: Leaflet, layout: Layout) -> str:
    """Say why a leaflet is not made in an edition; empty if it is.

    What holds a text of any length suits every leaflet, and cards suit those that have one. Whether a text fits on
    a folded sheet shows only when it is set, so a leaflet has to name such an edition.
    """
    if leaflet.editions:
        return "" if layout.name in leaflet.editions else "The leaflet does not name this edition."
    if layout.flow is Flow.CARD and leaflet.card is None:
        return "The leaflet has no card."
    if layout.flow is Flow.WALLET and (leaflet.card is None or not leaflet.card.when_to_call):
        return "The leaflet's card does not say when to call."
    if layout.flow is Flow.SHORT:
        return "The leaflet does not name this edition, and folded sheets have to be named."
    return ""


def unknown_editions(leaflet: Leaflet, known: Collection[str]) -> Iterator[Finding]:
    """Yield a warning for every edition that a leaflet names and the project does not have: clinics remove layouts."""
    for name in leaflet.editions:
        if name not in known and leaflet.editions_place is not None:
            message = f"The project has no edition {name}, so none is made."
            hint = f"{did_you_mean(name, known)} Or leave it out of `editions`."
            place = leaflet.editions_place
            yield Finding("EDITION-unknown", message, place, Severity.WARNING, hint)
