"""What each target means for the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.model.look import Target
from leaflet.render.colours import DEVICE_RGB, GREY_IN_RGB
from leaflet.render.conformance import Conformance, OutputIntent, Trim
from leaflet.render.conformance.pdf_1_7 import PDF_1_7
from leaflet.render.conformance.pdf_2 import PDF_2
from leaflet.render.conformance.pdf_a_2a import A_2A
from leaflet.render.conformance.pdf_a_2b import A_2B
from leaflet.render.conformance.pdf_a_4 import A_4
from leaflet.render.conformance.pdf_ua_1 import UA_1
from leaflet.render.conformance.pdf_ua_2 import UA_2
from leaflet.render.conformance.pdf_x_4 import RENDITION, TRAPPED, X_4
from leaflet.structure import Role
from leaflet.units import mm_to_points

if TYPE_CHECKING:
    from leaflet.model.look import Office, Press

_SRGB = OutputIntent("GTS_PDFA1", "sRGB IEC61966-2.1")

_REGISTRY = "http://www.color.org"
"""Of printing conditions (ISO 15930-7 6.2.2)."""
_TRIM = Trim(bleed=mm_to_points(3), margin=mm_to_points(12))

BY_TARGET = {
    Target.SCREEN: Conformance(
        version="1.7",
        claims=(UA_1, A_2A),
        colours=DEVICE_RGB,
        intents=(_SRGB,),
        has_info=True,
        has_extension_schemas=True,
        has_links=True,
        vocabulary=PDF_1_7,
    ),
    Target.ARCHIVE: Conformance(
        version="2.0",
        claims=(UA_2, A_4),
        colours=DEVICE_RGB,
        intents=(_SRGB,),
        has_info=False,  # ISO 19005-4 6.1.3
        has_extension_schemas=False,  # PDF/A-4 knows none (ISO 19005-4 6.7)
        has_links=True,
        vocabulary=PDF_2,
    ),
}


def conformance_of(target: Target, profile: bytes, office: Office, press: Press) -> Conformance:
    """Return what a target means for a file.

    Args:
        target: what the file is for.
        profile: the ICC profile of its colours; only a press's is looked into.
        office: the clinic's choices for its own printer.
        press: the clinic's choices for the press.
    """
    if target is Target.OFFICE:
        screen = BY_TARGET[Target.SCREEN]
        colours = GREY_IN_RGB if office.grey else screen.colours
        return screen._replace(colours=colours, is_printed=True)
    if target is not Target.PRESS:
        return BY_TARGET[target]
    from leaflet.render.inks import cmyk_space  # noqa: PLC0415  (Pillow and its colour engine, for a press alone)

    return Conformance(
        version="1.6",
        claims=(X_4, A_2B, TRAPPED, RENDITION),
        colours=cmyk_space(profile, dict(press.inks)),
        # Both name the one profile (ISO 15930-7 6.2.2, ISO 19005-2 6.2.3).
        intents=(
            OutputIntent("GTS_PDFX", press.condition, _REGISTRY),
            OutputIntent("GTS_PDFA1", press.condition, _REGISTRY),
        ),
        has_info=True,
        has_extension_schemas=True,
        has_links=False,  # ISO 15930-7 6.17: no annotations on the page
        vocabulary=PDF_1_7._replace(
            roles={Role.LINK: "Span"}
        ),  # a link's words, with nothing to press
        trim=_TRIM,
        is_printed=True,
    )
