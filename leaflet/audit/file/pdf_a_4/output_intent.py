"""ARC-06: the file says what its colours mean: one profile, of a screen or a press, embedded.

Why: red is a number. Only with the profile does it stay the same red when today's screens are gone.

Passes: one output intent GTS_PDFA1 with an ICC profile of class mntr or prtr, version 2 or 4.
Fails: none; a profile that is somewhere else; two different ones; a profile of a scanner.

Source: ISO 19005-4 6.2.3; ISO 32000-2 14.11.5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN, Ref, Stream
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-06"
_CLAUSE = "ISO 19005-4 6.2.3"
_HEADER = 40
_NEWEST = 4
_CLASSES, _SPACES = {b"mntr", b"prtr"}, {b"RGB ": 3.0, b"CMYK": 4.0, b"GRAY": 1.0}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the file's output intents."""
    if file.fabric is None:
        return
    for fault in dict.fromkeys(_faults(file.fabric)):
        yield Finding(RULE, fault, file.place(), hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(fabric: Fabric) -> Iterator[str]:
    intents = fabric.listed(fabric.catalog, "/OutputIntents")
    if not any(fabric.at(intent, "/S") == "/GTS_PDFA1" for intent in intents):
        yield "The file does not say what its colours mean (an output intent GTS_PDFA1)."
    profiles = []
    for intent in map(fabric.get, intents):
        held = intent if isinstance(intent, dict) else {}
        if "/DestOutputProfileRef" in held:
            yield "The colour profile is not in the file (DestOutputProfileRef)."
        if "/DestOutputProfile" in held:
            profiles.append(held["/DestOutputProfile"])
            yield from _faults_of_profile(fabric, held["/DestOutputProfile"])
        elif held.get("/S") == "/GTS_PDFA1":
            yield "The output intent has no colour profile (DestOutputProfile)."
    if any(profile != profiles[0] for profile in profiles):
        yield "The file's output intents have different colour profiles."


def _faults_of_profile(fabric: Fabric, source: object) -> Iterator[str]:
    head = fabric.data(source.number)[:_HEADER] if isinstance(source, Ref) else b""
    if len(head) < _HEADER or head[36:40] != b"acsp":
        yield "The colour profile is no ICC profile."
        return
    if head[12:16] not in _CLASSES or head[16:20] not in _SPACES or head[8] > _NEWEST:
        yield "The colour profile is not one of a screen or a press in RGB, CMYK or grey."
        return
    held = fabric.get(source) if isinstance(source, Ref) else None
    if isinstance(held, Stream) and fabric.at(held, "/N") != _SPACES[head[16:20]]:
        yield "The colour profile does not tell its number of colours rightly (N)."
