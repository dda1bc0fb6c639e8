"""Printable patient leaflets from structured YAML, each proven from the finished PDF.

The public names, each loaded on first use, so that importing the package costs nothing:

    report = leaflet.build_leaflets(project, leaflet.Request(today=date.today()))
    report.exit_code, report.findings, report.outcomes
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leaflet.errors import ExitCode, FindingsError, LeafletError, MachineError, UsageError
    from leaflet.findings import Finding, Place, Severity
    from leaflet.pipeline.building import build_leaflets
    from leaflet.pipeline.checking import check_leaflets, list_leaflets
    from leaflet.pipeline.packs import show_policies
    from leaflet.pipeline.planning import Request
    from leaflet.pipeline.project import find_project
    from leaflet.pipeline.proof_making import prove_leaflets
    from leaflet.pipeline.proving import audit_files
    from leaflet.pipeline.reports import AuditReport, BuildReport, CheckReport, ListReport, State

__all__ = [
    "AuditReport",
    "BuildReport",
    "CheckReport",
    "ExitCode",
    "Finding",
    "FindingsError",
    "LeafletError",
    "ListReport",
    "MachineError",
    "Place",
    "Request",
    "Severity",
    "State",
    "UsageError",
    "audit_files",
    "build_leaflets",
    "check_leaflets",
    "find_project",
    "list_leaflets",
    "prove_leaflets",
    "show_policies",
]

_HOMES = {
    "pipeline.checking": ("check_leaflets", "list_leaflets"),
    "errors": ("ExitCode", "FindingsError", "LeafletError", "MachineError", "UsageError"),
    "findings": ("Finding", "Place", "Severity"),
    "pipeline.building": ("build_leaflets",),
    "pipeline.packs": ("show_policies",),
    "pipeline.planning": ("Request",),
    "pipeline.project": ("find_project",),
    "pipeline.proof_making": ("prove_leaflets",),
    "pipeline.proving": ("audit_files",),
    "pipeline.reports": ("AuditReport", "BuildReport", "CheckReport", "ListReport", "State"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name from its module on first use."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  most runs never get here

    value: object = getattr(import_module(f"leaflet.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
