"""Rules on files that claim PDF/X-4 (ISO 15930-7:2010), and what print shops ask for beside it.

What all files owe is judged by the general rules: embedded fonts (ACC-09), no scripts (SAF-01).
"""

from __future__ import annotations

from leaflet.audit.file.pdf_x_4 import (
    black_text,
    bleed_covered,
    graphics_states,
    hairlines,
    identification,
    inks_alone,
    nothing_to_press,
    output_intent,
    page_boxes,
    resolution,
    safe_zone,
    total_ink,
    white_overprint,
    whole_streams,
)

RULES = (
    identification,
    output_intent,
    page_boxes,
    nothing_to_press,
    inks_alone,
    graphics_states,
    whole_streams,
    resolution,
    total_ink,
    black_text,
    white_overprint,
    hairlines,
    safe_zone,
    bleed_covered,
)
"""By their ids."""
