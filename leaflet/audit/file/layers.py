"""ACC-10: nothing in the file can be switched off.

Why: content in a layer that is off by default is in the file and on no page. A leaflet needs no layers, so having any
is the fault: then nothing has to be found out about which of them are on.

Passes: the catalogue has no OCProperties.
Fails: it has, whatever they say.

Source: ISO 32000-1 8.11 (optional content); ISO 14289-1 7.10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-10"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the file as a whole."""
    if file.has_layers:
        message = "The file has layers (optional content), which may hide what it holds."
        hint = "Build it again; this program makes none."
        yield Finding(RULE, message, file.place(), hint=hint, clause="ISO 32000-1 8.11")
