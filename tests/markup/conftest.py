"""The starter leaflets and brands, each read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from leaflet.content.reader import read_leaflet
from leaflet.layouts.brands import read_brand

if TYPE_CHECKING:
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.look import Brand

ROOT = Path(__file__).parents[2]


@cache
def leaflet_of(slug: str, lang: str) -> Leaflet:
    """Return a starter leaflet."""
    return read_leaflet(ROOT, slug, lang)


@cache
def brand_of(name: str) -> Brand:
    """Return a starter brand."""
    return read_brand(ROOT, name)
