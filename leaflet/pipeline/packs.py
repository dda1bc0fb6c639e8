"""The packs that a project has, each with the file that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Place
from leaflet.layouts.names import insist_on_known
from leaflet.pipeline.reports import Pack, PackReport
from leaflet.pipeline.sources import Faults
from leaflet.policy.packs import list_policies, read_policies, shown_file

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.model.policy import Policy


def show_policies(project: Path, name: str = "") -> PackReport:
    """Read every pack, or the one that is named; a pack with faults is told among the findings.

    Raises:
        UsageError: There is no such pack.
        MachineError: A pack cannot be read.
    """
    names = list_policies(project)
    if name:
        insist_on_known("policy", name, names)
    faults = Faults()
    packs = []
    for each in (name,) if name else names:
        policy = faults.attempt(lambda each=each: _read(project, each))  # type: ignore[misc]
        if policy is not None:
            packs.append(Pack(policy, shown_file(each)))
    return PackReport(tuple(packs), faults.in_order)


def _read(project: Path, name: str) -> Policy:
    (policy,) = read_policies(project, [name], Place(shown_file(name)))
    return policy
