"""PDF 2.0: what its structure trees call things (ISO 32000-2 14.8.4, 14.8.6.2)."""

from __future__ import annotations

from leaflet.render.conformance import Vocabulary
from leaflet.structure import Role

PDF_2 = Vocabulary(
    namespace="http://iso.org/pdf2/ssn",
    strangers=frozenset({Role.TOC, Role.TOCI, Role.REFERENCE}),
    roles={Role.NOTE: "FENote"},  # ISO 14289-2 8.2.5.14
)
