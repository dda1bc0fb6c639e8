"""PDF/UA-2: universal accessibility of PDF 2.0 (ISO 14289-2 clause 5)."""

from __future__ import annotations

from leaflet.render.conformance import Claim

UA_2 = Claim(properties=(("pdfuaid:part", "2"), ("pdfuaid:rev", "2024")))
