"""PRN-02: the file says for which printing condition it was made, with the press's own profile inside.

Why: four numbers of ink look different on every paper; only with the profile do they mean a colour.

Passes: one output intent GTS_PDFX with its condition and an embedded profile of class prtr for CMYK; the intent for
PDF/A names the same profile.
Fails: no such intent; two of them; a profile of a screen; another profile in the second intent.

Source: ISO 15930-7 6.2.2; ISO 19005-2 6.2.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN, Ref
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "PRN-02"
_CLAUSE = "ISO 15930-7 6.2.2"
_HEADER = 40


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the file's output intents."""
    if file.fabric is None:
        return
    for fault in dict.fromkeys(_faults(file.fabric)):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(fabric: Fabric) -> Iterator[str]:
    intents = [fabric.get(each) for each in fabric.listed(fabric.catalog, "/OutputIntents")]
    held = [intent for intent in intents if isinstance(intent, dict)]
    own = [intent for intent in held if intent.get("/S") == "/GTS_PDFX"]
    if len(own) != 1:
        yield f"The file has {len(own)} output intents for a press (GTS_PDFX); it needs one."
        return
    if not fabric.at(own[0], "/OutputConditionIdentifier"):
        yield "The output intent does not name its printing condition (OutputConditionIdentifier)."
    profile = own[0].get("/DestOutputProfile")
    if any(intent.get("/DestOutputProfile") != profile for intent in held):
        yield "The file's output intents have different colour profiles."
    head = fabric.data(profile.number)[:_HEADER] if isinstance(profile, Ref) else b""
    if len(head) < _HEADER or head[36:40] != b"acsp":
        yield "The output intent has no ICC profile."
    elif (head[12:16], head[16:20]) != (b"prtr", b"CMYK"):
        yield "The profile of the output intent is not that of a press with four inks."
