"""The stages in order: plan, see what is unchanged, read, judge the source, then make and prove each file.

    request ─ plan ─▶ jobs ─ unchanged? ─▶ read ─ judge ─▶ compose ─ render ─ audit ─▶ in place ─▶ manifest

One leaflet's faults do not stop the others; a fault of the machine stops all, and what was finished stands.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leaflet.errors import MachineError
from leaflet.pipeline.due import due_review
from leaflet.pipeline.keys import Inputs, input_key
from leaflet.pipeline.manifest import Manifest, read_manifest
from leaflet.pipeline.placing import clear_left_overs
from leaflet.pipeline.planning import UNSUITED, WITHDRAWN, plan_jobs
from leaflet.pipeline.reports import BuildReport, Outcome, State

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import TypeAlias

    from leaflet.findings import Finding
    from leaflet.pipeline.planning import Job, Request

    Watch: TypeAlias = Callable[[int, int, Job], None]
    """Told before each file that is made: how many are done, how many there are, and which comes."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A job whose file has to be made, and the inputs that it will be made from."""

    job: Job
    sources: dict[str, str]
    key: str


@dataclass(slots=True)
class Build:
    """A build under way."""

    project: Path
    output: Path
    request: Request
    watch: Watch
    report: BuildReport = field(default_factory=BuildReport)
    manifests: dict[Path, Manifest] = field(default_factory=dict)
    due: dict[Finding, None] = field(default_factory=dict)
    """Warnings on unchanged files whose review is due soon."""

    @property
    def today(self) -> dt.date:
        """The day on which the build works."""
        return self.request.today

    def insisted(self, job: Job) -> frozenset[str]:
        """Return what the build allows, or asks for by naming the leaflet."""
        named = {WITHDRAWN} if job.slug in self.request.slugs else set()
        if job.slug in self.request.slugs and job.edition in self.request.editions:
            named.add(UNSUITED)
        return self.request.allowed | named

    def manifest(self, job: Job) -> Manifest:
        """Return the manifest of the folder that a job's file belongs to."""
        folder = self.output / job.folder
        if folder not in self.manifests:
            clear_left_overs(folder)
            self.manifests[folder] = read_manifest(folder)
        return self.manifests[folder]

    def path(self, job: Job) -> Path:
        """Return the final path of a job's file."""
        return self.output / job.folder / job.file_name

    def note(self, job: Job, state: State) -> None:
        """Note what became of a job."""
        record = self.manifest(job).files.get(job.file_name, {})
        known = record if state in {State.BUILT, State.UNCHANGED} else {}
        self.report.outcomes.append(
            Outcome(
                job,
                self.path(job),
                state,
                pages=known.get("pages", 0),
                size=known.get("size", 0),
                sha256=known.get("sha-256", ""),
            )
        )


def build_leaflets(
    project: Path, request: Request, watch: Watch = lambda _done, _total, _job: None
) -> BuildReport:
    """Build what the request asks for, as far as anything has changed.

    Raises:
        UsageError: The request names something that is not there.
        MachineError: An input cannot be read.
    """
    build = Build(project, request.output or project / "output", request, watch)
    tickets = list(_changed(build, plan_jobs(project, request)))
    build.report.findings = tuple(build.due)
    if tickets:
        try:
            _make(build, tickets)
        except MachineError as error:
            build.report.stopped = error
    build.report.outcomes.sort(key=lambda outcome: outcome.job)
    return build.report


def _changed(build: Build, jobs: tuple[Job, ...]) -> Iterator[Ticket]:
    """Yield the jobs whose files have to be made; note the others."""
    inputs = Inputs(build.project)
    for job in jobs:
        sources = inputs.sources(job)
        ticket = Ticket(job, sources, input_key(job, sources))
        manifest = build.manifest(job)
        if manifest.is_current(job.file_name, ticket.key, build.today, build.request.allowed):
            build.note(job, State.UNCHANGED)
            build.due.update(dict.fromkeys(due_review(manifest.files[job.file_name], build.today)))
        elif manifest.is_left_out(job.file_name, ticket.key, build.insisted(job)):
            build.note(job, State.SKIPPED)
        else:
            yield ticket
    inputs.keep()


def _make(build: Build, tickets: list[Ticket]) -> None:
    """Make all the files. The audit's process starts first: it loads while the engines load here."""
    from leaflet.audit.bench import Bench  # noqa: PLC0415  only a build that makes something pays

    with Bench.start() as bench:
        # Before ReportLab, which imports it inside a bare `except` that would swallow Ctrl-C.
        import uharfbuzz  # noqa: F401, PLC0415

        from leaflet.pipeline.making import Maker  # noqa: PLC0415  as above
        from leaflet.pipeline.sources import Faults  # noqa: PLC0415  as above

        gc.freeze()  # what is loaded by now stays until the end
        gc.enable()
        faults = Faults()
        faults.add(build.due)
        try:
            Maker(build, tickets, bench, faults).make_all()
        finally:
            build.report.findings = faults.in_order
