"""PDF/UA-1: universal accessibility (ISO 14289-1 clause 5)."""

from __future__ import annotations

from leaflet.render.conformance import Claim

UA_1 = Claim(
    properties=(("pdfuaid:part", "1"),),
    schema=(
        "PDF/UA identification",
        "http://www.aiim.org/pdfua/ns/id/",
        "pdfuaid",
        (("part", "Integer", "Part of ISO 14289 that the file conforms to"),),
    ),
)
