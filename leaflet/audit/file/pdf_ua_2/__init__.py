"""Rules on files that claim PDF/UA-2 (ISO 14289-2:2024).

What all files owe is judged by the general rules: descriptions of figures (ACC-04), language (ACC-03), a title that is
shown (ACC-02), links in the tree (ACC-06), the order of the tab key (ACC-16), true widths (ACC-17) and others.
"""

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
)
"""In the order of the standard's clauses."""
