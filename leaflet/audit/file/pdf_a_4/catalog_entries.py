"""ARC-14: nothing in the catalogue or on a page asks a program for more than to show the pages.

Why: presentations, forms that are made while one reads, and features that a program must have are not on paper, and
gone in a few years.

Passes: a catalogue with pages, structure, metadata, outline, names and labels.
Fails: Requirements; NeedsRendering; alternate presentations; PresSteps on a page.

Source: ISO 19005-4 6.1.11, 6.4.2, 6.11 and 6.12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-14"
_PERMITTED = {"/UR3", "/DocMDP"}


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the catalogue, then each page."""
    if file.fabric is None:
        return
    for page, fault, clause in _faults(file.fabric):
        where = f"ISO 19005-4 {clause}"
        yield Finding(RULE, fault, file.place(page), hint=BUILD_AGAIN, clause=where)


def _faults(fabric: Fabric) -> Iterator[tuple[int | None, str, str]]:
    catalog = fabric.catalog
    if "/Requirements" in catalog:
        yield None, "The file asks for a program with special features (Requirements).", "6.12"
    if fabric.at(catalog, "/NeedsRendering") is True:
        yield None, "The file is laid out while it is read (NeedsRendering).", "6.4.2"
    permissions = fabric.at(catalog, "/Perms")
    if isinstance(permissions, dict) and set(permissions) - _PERMITTED:
        yield None, "The file restricts what may be done with it (Perms).", "6.1.11"
    if fabric.at(catalog, "/Names", "/AlternatePresentations") is not None:
        yield None, "The file holds a presentation of its pages.", "6.11"
    for number, page in enumerate(fabric.pages, 1):
        if "/PresSteps" in page:
            yield number, "The page is shown in steps (PresSteps).", "6.11"
