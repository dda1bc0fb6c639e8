"""PDF/X-4: a complete file for a press, with its printing condition inside (ISO 15930-7 6.1, 6.9)."""

from __future__ import annotations

from leaflet.render.conformance import Claim

X_4 = Claim(
    properties=(("pdfxid:GTS_PDFXVersion", "PDF/X-4"),),
    schema=(
        "PDF/X identification",
        "http://www.npes.org/pdfx/ns/id/",
        "pdfxid",
        (("GTS_PDFXVersion", "Text", "Version of PDF/X that the file conforms to"),),
    ),
)
TRAPPED = Claim(
    properties=(("pdf:Trapped", "False"),),
    schema=(
        "Trapping",
        "http://ns.adobe.com/pdf/1.3/",
        "pdf",
        (("Trapped", "Text", "Whether the file has been trapped"),),
    ),
)
"""Whether edges of inks overlap already: they do not; the print shop sees to that (ISO 15930-7 6.1)."""
RENDITION = Claim(properties=(("xmpMM:RenditionClass", "default"), ("xmpMM:VersionID", "1")))
"""That this is the file itself, not a proof of it (ISO 15930-7 6.1)."""
