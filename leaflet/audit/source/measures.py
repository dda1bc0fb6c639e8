"""The figures that `check` prints for a leaflet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.readability import measure
from leaflet.audit.source.passages import is_english, passages_of

if TYPE_CHECKING:
    from leaflet.audit.readability import Readability
    from leaflet.model.leaflet import Leaflet


def readability_of(leaflet: Leaflet) -> Readability:
    """Measure the prose of a leaflet; the grades mean something in English alone."""
    return measure(passages_of(leaflet))


def measure_leaflet(leaflet: Leaflet) -> dict[str, float]:
    """Return the figures by the names that people know them by, in the order in which they are printed."""
    figures = readability_of(leaflet)
    lengths = {
        "words": float(figures.words),
        "mean sentence": figures.mean_sentence,
        "longest sentence": float(figures.longest_sentence.words),
    }
    if not is_english(leaflet):
        return lengths
    return {
        "SMOG": figures.smog,
        "SMOG with explained words": figures.smog_with_explained,
        "Flesch-Kincaid": figures.flesch_kincaid,
        "reading ease": figures.reading_ease,
        **lengths,
    }
