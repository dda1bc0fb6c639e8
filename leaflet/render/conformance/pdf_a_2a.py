"""PDF/A-2a: long-term archiving, with tags and exact text (ISO 19005-2 6.6.4)."""

from __future__ import annotations

from leaflet.render.conformance import Claim

A_2A = Claim(properties=(("pdfaid:part", "2"), ("pdfaid:conformance", "A")))
