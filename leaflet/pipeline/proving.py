"""Judge finished PDFs as a stranger would, from the file alone and the packs that it names."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from leaflet.audit.bench import Bench
from leaflet.errors import UsageError
from leaflet.findings import Place
from leaflet.layouts.names import insist_on_known
from leaflet.pipeline.placing import refusal
from leaflet.pipeline.reports import AuditReport
from leaflet.pipeline.sources import Faults, read_known_policies
from leaflet.policy.packs import list_policies

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from leaflet.model.look import Target


def audit_files(
    project: Path,
    paths: Iterable[Path],
    policies: tuple[str, ...] = (),
    target: Target | None = None,
) -> tuple[AuditReport, ...]:
    """Judge finished files by the packs that are named here, or else by those that each file names itself.

    Args:
        project: Where a clinic's own packs are looked for; need not be a project.
        paths: The PDFs.
        policies: Names of packs, in place of those that the files name.
        target: For what the files have to be fit, whatever they say: a press or the clinic's own printer.

    Raises:
        UsageError: There is no such file, or no such pack.
        MachineError: A file cannot be read.
    """
    for policy in policies:
        insist_on_known("policy", policy, list_policies(project))
    with Bench.start() as bench:
        return tuple(_audit(bench, project, path, policies, target) for path in paths)


def _audit(
    bench: Bench, project: Path, path: Path, policies: tuple[str, ...], target: Target | None
) -> AuditReport:
    shown_as = path.as_posix()
    data = _read(path)
    faults = Faults()
    facts = faults.attempt(lambda: bench.facts(data, shown_as))
    named = policies or (facts.policies if facts else ())
    known = read_known_policies(project, named, Place(shown_as), faults)
    # A file that names no pack owes no sections: it may be anybody's. The rules on files hold for it still.
    asked = known if named else tuple(replace(pack, sections=(), card=()) for pack in known)
    faults.add(bench.judge(data, shown_as, asked, target))
    return AuditReport(
        file=shown_as,
        facts=asdict(facts) if facts else {},
        policies=tuple(policy.name for policy in known) if named else (),
        findings=faults.in_order,
    )


LARGEST = 64_000_000
"""Bytes; no leaflet comes near it, and a file is read whole."""


def _read(path: Path) -> bytes:
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise UsageError(f"{path} is no file that ends.", "Name a PDF file.")
        if path.is_file() and path.stat().st_size > LARGEST:
            raise UsageError(f"{path} is larger than {LARGEST // 10**6} MB.", "Name a leaflet.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UsageError(
            f"There is no file {path}.", "Finished files stand in the output folder."
        ) from error
    except IsADirectoryError as error:
        raise UsageError(f"{path} is a folder.", "Name the PDF files in it.") from error
    except OSError as error:
        raise refusal("read", path, error) from error
