"""Overprint: whether an ink leaves standing what other inks have printed below it (ISO 32000-1 8.6.7)."""

from __future__ import annotations

from typing import Final

OVERPRINT: Final = "Over"
KNOCK_OUT: Final = "Out"
GRAPHICS_STATES: Final = {
    OVERPRINT: "<</Type /ExtGState /OP true /op true /OPM 1>>",
    KNOCK_OUT: "<</Type /ExtGState /OP false /op false /OPM 0>>",
}
"""Names in a page's resources, and their states. Mode 1: an ink that a colour does not name stays as it is."""
