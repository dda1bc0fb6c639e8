"""Files for the pocket: on faces no larger than A7, where less is asked of sizes than elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from leaflet.audit.file.printed import PrintedFile, PrintedPage

POCKET: Final = "pocket"
"""What such a file says of itself; on larger pages it does not count."""
LEAST_SIZE: Final = 10.0
"""Points, for what is read through (FDA 21 CFR 208.20)."""
LEAST_X_HEIGHT: Final = 1.4
"""Millimetres (European Commission readability guideline, labels)."""
_LONGEST: Final = mm_to_points(105) + 0.01


def is_for_pocket(file: PrintedFile) -> bool:
    """Whether a file says so, and its pages are small enough for it."""
    return file.facts.legibility == POCKET and all(map(_is_small, file.pages))


def _is_small(page: PrintedPage) -> bool:
    """Whether a page, as cut, is no longer than A7."""
    left, bottom, right, top = page.trim or (0.0, 0.0, page.width, page.height)
    return max(right - left, top - bottom) <= _LONGEST
