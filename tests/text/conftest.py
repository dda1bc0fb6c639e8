"""Fonts for the text tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflet.model.look import FontFamily, FontFile
from leaflet.text.fonts import FontSet, load_fonts

FONTS = Path(__file__).parents[2] / "layouts" / "fonts"


def family(name: str) -> FontFamily:
    files = sorted((FONTS / name).glob("*.ttf"))
    return FontFamily(name, tuple(FontFile(path, "Bold" in path.name) for path in files))


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    names = ("atkinson-hyperlegible-next", "noto-sans", "noto-sans-math")
    return load_fonts([family(name) for name in names])
