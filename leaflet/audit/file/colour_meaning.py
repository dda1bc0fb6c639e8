"""ACC-19: a file that claims PDF/A-2 says what its colours mean, and paints in those colours alone.

Why: red is a number. Only with the profile does it look the same on every screen and in twenty years.

Passes: one output intent GTS_PDFA1 with an ICC profile of RGB, and colours given in RGB or grey.
Fails: no output intent; a profile that is none; colours of a press (cyan, magenta, yellow, black) beside a profile of RGB.

Source: ISO 19005-2 6.2.3, 6.2.4.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.declared import ColourIntent
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-19"
_OF_PDF_A_2: Final = {"2", "3"}
_HEADER = 40
_SPACES: Final = {b"RGB ": 3.0, b"CMYK": 4.0, b"GRAY": 1.0}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the output intents, then each page's colours."""
    if file.standards.archive not in _OF_PDF_A_2:
        return
    intents = [one for one in file.declared.intents if one.subtype in {"GTS_PDFA1", "GTS_PDFX"}]
    faults = [_fault_of(intent) for intent in intents]
    if not intents:
        faults = ["The file does not say what its colours mean (an output intent GTS_PDFA1)."]
    for fault in filter(None, faults):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause="ISO 19005-2 6.2.3")
    if any(faults) or any(one.profile and one.profile[16:20] == b"CMYK" for one in intents):
        return
    for page in file.pages:
        if page.has_inks:
            message = "The page is painted in inks of a press, for which the file has no profile."
            place = file.place(page.number)
            yield Finding(RULE, message, place, hint=BUILD_AGAIN, clause="ISO 19005-2 6.2.4.3")


def _fault_of(intent: ColourIntent) -> str:
    """Say what is wrong with an output intent's profile."""
    head = intent.profile
    if head is None:
        return "The output intent has no colour profile (DestOutputProfile)."
    if len(head) < _HEADER or head[36:40] != b"acsp" or head[16:20] not in _SPACES:
        return "The colour profile is no ICC profile of RGB, CMYK or grey."
    if intent.components != _SPACES[head[16:20]]:
        return "The colour profile does not tell its number of colours rightly (N)."
    return ""
