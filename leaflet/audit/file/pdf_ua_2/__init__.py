"""Rules on files that claim PDF/UA-2 (ISO 14289-2:2024); what all files owe is judged by the general rules."""

from __future__ import annotations

from leaflet.audit.file.pdf_ua_2 import (
    captions,
    contents_lines,
    destinations,
    document_root,
    identification,
    link_elements,
    lists,
    nesting,
    notes,
    private_use,
    structure_types,
    tab_order,
    tables,
)

RULES = (
    identification,
    document_root,
    structure_types,
    nesting,
    contents_lines,
    notes,
    link_elements,
    lists,
    tables,
    captions,
    private_use,
    destinations,
    tab_order,
)
"""In the order of the standard's clauses."""
