"""Rules on files for the clinic's own printer; the first two on sheets that hold several pages each.

Such sheets have no tags: their pages were proven before, and the sheets name the file that was.
"""

from __future__ import annotations

from leaflet.audit.file.office import named_pages, page_turns, print_settings, white_edge

ON_SHEETS = (named_pages, page_turns)
ON_PRINTS = (print_settings, white_edge)

RULES = (*ON_SHEETS, *ON_PRINTS)
"""By their ids."""
