"""Rules on files that claim PDF/A-4 (ISO 19005-4:2020).

What all files owe is judged by the general rules: no encryption, no scripts, forms or embedded files (SAF-01), no layers
(ACC-10), embedded fonts (ACC-09) with true widths (ACC-17), no missing glyphs (LNG-02).
"""

from __future__ import annotations

from leaflet.audit.file.pdf_a_4 import (
    catalog_entries,
    characters,
    colours,
    font_dictionaries,
    graphics_states,
    header,
    identification,
    metadata,
    obsolete,
    output_intent,
    page_notes,
    pictures,
    resources,
    streams,
    trailer,
)

RULES = (
    identification,
    header,
    trailer,
    streams,
    resources,
    output_intent,
    colours,
    graphics_states,
    pictures,
    font_dictionaries,
    characters,
    page_notes,
    metadata,
    catalog_entries,
    obsolete,
)
"""In the order of the standard's clauses, but for the first."""
