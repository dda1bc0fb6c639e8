"""What each target means for the file."""

from __future__ import annotations

from leaflet.model.look import Target
from leaflet.render.colours import DEVICE_RGB
from leaflet.render.conformance import Conformance, OutputIntent
from leaflet.render.conformance.pdf_1_7 import PDF_1_7
from leaflet.render.conformance.pdf_2 import PDF_2
from leaflet.render.conformance.pdf_a_2a import A_2A
from leaflet.render.conformance.pdf_a_4 import A_4
from leaflet.render.conformance.pdf_ua_1 import UA_1
from leaflet.render.conformance.pdf_ua_2 import UA_2

_SRGB = OutputIntent("GTS_PDFA1", "sRGB IEC61966-2.1")

BY_TARGET = {
    Target.SCREEN: Conformance(
        version="1.7",
        claims=(UA_1, A_2A),
        colours=DEVICE_RGB,
        intent=_SRGB,
        has_info=True,
        has_extension_schemas=True,
        has_links=True,
        vocabulary=PDF_1_7,
    ),
    Target.ARCHIVE: Conformance(
        version="2.0",
        claims=(UA_2, A_4),
        colours=DEVICE_RGB,
        intent=_SRGB,
        has_info=False,  # ISO 19005-4 6.1.3
        has_extension_schemas=False,  # PDF/A-4 knows none (ISO 19005-4 6.7)
        has_links=True,
        vocabulary=PDF_2,
    ),
}
