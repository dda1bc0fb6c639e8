"""PDF 1.7: what its structure trees call things (ISO 32000-1 14.8)."""

from __future__ import annotations

from leaflet.render.conformance import Vocabulary

PDF_1_7 = Vocabulary(
    values={"Description": "None"},  # a list of terms has a kind of its own from PDF 2.0 on
)
