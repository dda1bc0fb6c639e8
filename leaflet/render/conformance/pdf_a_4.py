"""PDF/A-4: long-term archiving of PDF 2.0 (ISO 19005-4 6.7.3).

There is no letter for the level: tags are asked for by PDF/UA-2 beside it.
"""

from __future__ import annotations

from leaflet.render.conformance import Claim

A_4 = Claim(properties=(("pdfaid:part", "4"), ("pdfaid:rev", "2020")))
