"""PDF/A-2b: a file that will look as it does, for as long as files are kept (ISO 19005-2 6.6.4)."""

from __future__ import annotations

from leaflet.render.conformance import Claim

A_2B = Claim(properties=(("pdfaid:part", "2"), ("pdfaid:conformance", "B")))
