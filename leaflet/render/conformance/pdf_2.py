"""PDF 2.0: the names of its structure types (ISO 32000-2 14.8.6.2)."""

from __future__ import annotations

from leaflet.render.conformance import Namespace
from leaflet.structure import Role

_LEFT_OUT = frozenset({"TOC", "TOCI", "Note", "Reference", "Quote", "BlockQuote"})
"""Types of PDF 1.7 that PDF 2.0 gives no name: they stay what they were."""

PDF_2 = Namespace(
    "http://iso.org/pdf2/ssn", frozenset(role for role in Role if role not in _LEFT_OUT)
)
