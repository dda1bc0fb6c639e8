"""Files from their texts, layouts and brands: compose, render, audit, place.

This module imports the layout engine, so a build imports it only when there is something to make. While the
audit's process judges one file, the next one is laid out.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from leaflet.audit.source import in_use, review_past
from leaflet.compose.story import compose
from leaflet.errors import FindingsError
from leaflet.findings import Severity, errors_in
from leaflet.model.look import Target
from leaflet.model.standing import standing_on
from leaflet.pipeline.choice import why_not_made
from leaflet.pipeline.due import review_record
from leaflet.pipeline.manifest import Span, sha256
from leaflet.pipeline.placing import place_file
from leaflet.pipeline.planning import EXPIRED, UNSUITED, WITHDRAWN
from leaflet.pipeline.project import shown_path
from leaflet.pipeline.reports import State
from leaflet.pipeline.sources import Faults, Looks, Text, doubled_ids, read_text
from leaflet.pipeline.versions import versions
from leaflet.render.file import render

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.audit.bench import Bench
    from leaflet.audit.bench import Ticket as Handed
    from leaflet.findings import Finding
    from leaflet.model.leaflet import Imprint, Leaflet
    from leaflet.model.look import Brand, Layout
    from leaflet.model.policy import Policy
    from leaflet.pipeline.building import Build, Ticket
    from leaflet.pipeline.planning import Request
    from leaflet.structure import Story

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Parts:
    """What one file is made of."""

    leaflet: Leaflet
    policies: tuple[Policy, ...]
    layout: Layout
    brand: Brand
    target: Target
    profile: bytes
    """The ICC profile of the file's colours."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A file in memory."""

    data: bytes
    pages: int
    findings: tuple[Finding, ...]
    """Warnings that layout made; errors never come this far."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that is being judged."""

    ticket: Ticket
    parts: Parts
    printed: Printed
    handed: Handed


class Maker:
    """Makes the files of a build, one after the other."""

    def __init__(self, build: Build, tickets: list[Ticket], bench: Bench, faults: Faults) -> None:
        self._build = build
        self._tickets = tickets
        self._bench = bench
        self._faults = faults
        self._looks = Looks(build.project, faults)
        self._texts = self._read_all()
        self._left = Counter(ticket.job.folder for ticket in tickets)
        self._waiting: list[Waiting] = []
        self._proven: dict[Path, list[Waiting]] = {}
        """Files of a folder that are put into place together, once all of them are proven."""
        self._failed: set[Path] = set()

    def make_all(self) -> None:
        """Make every file; each folder's manifest is written once its last file is in place.

        Raises:
            MachineError: The disk or the audit's process fails.
        """
        for done, ticket in enumerate(self._tickets):
            self._build.watch(done, len(self._tickets), ticket.job)
            state = self._start(ticket)
            if state is not None:
                self._finish(ticket, state)
            while len(self._waiting) > 1:
                self._settle()
        while self._waiting:
            self._settle()

    def _read_all(self) -> dict[tuple[str, str], Text | None]:
        """Read and judge every source before anything is laid out, so that all their faults are told."""
        names = dict.fromkeys((ticket.job.slug, ticket.job.lang) for ticket in self._tickets)
        build = self._build
        texts = {
            (slug, lang): read_text(
                build.project,
                slug,
                lang,
                build.today,
                self._faults,
                levels=levels_of(build.request, slug),
            )
            for slug, lang in names
        }
        doubled = doubled_ids(text.leaflet for text in texts.values() if text)
        self._faults.add(doubled.values())
        return {
            name: replace(text, is_sound=False) if text and name in doubled else text
            for name, text in texts.items()
        }

    def _start(self, ticket: Ticket) -> State | None:
        """Lay a file out and hand it to the judge; return its state if it ends here."""
        parts = self._parts(ticket)
        if parts is None:
            return State.FAILED
        job = ticket.job
        if self._is_out_of_use(parts.leaflet):
            why = "The leaflet is withdrawn or replaced."
            self._build.manifest(job).leave_out(job.file_name, ticket.key, why, unless=WITHDRAWN)
            return State.SKIPPED
        why = why_not_made(parts.leaflet, parts.layout)
        if why and UNSUITED not in self._build.insisted(job):
            self._build.manifest(job).leave_out(job.file_name, ticket.key, why, unless=UNSUITED)
            return State.SKIPPED
        printed = self._faults.attempt(lambda: print_file(parts, self._build.today))
        if printed is None:
            return State.FAILED
        self._faults.add(printed.findings)
        shown_as = shown_path(self._build.path(job), self._build.project)
        handed = self._bench.submit(printed.data, shown_as, parts.policies)
        self._waiting.append(Waiting(ticket, parts, printed, handed))
        return None

    def _is_out_of_use(self, leaflet: Leaflet) -> bool:
        """Tell whether a leaflet is kept for the record alone, and the build is not told to make it."""
        standing = standing_on(leaflet.imprint, self._build.today)
        return standing.is_out_of_use and WITHDRAWN not in self._build.request.allowed

    def _parts(self, ticket: Ticket) -> Parts | None:
        """Return what a file is made of; None if any of it has faults."""
        job = ticket.job
        text = self._texts[job.slug, job.lang]
        layout, brand = self._looks.layout(job.edition), self._looks.brand(job.brand)
        profile = self._looks.profile(job.target, brand)
        if text is None or layout is None or brand is None or profile is None:
            return None
        if not text.is_sound:
            return None
        return Parts(text.leaflet, text.policies, layout, brand, job.target, profile)

    def _settle(self) -> None:
        """Take the verdict on the file that has waited longest."""
        waiting = self._waiting.pop(0)
        ticket, job = waiting.ticket, waiting.ticket.job
        findings = waiting.handed.findings()
        self._faults.add(findings)
        if errors_in(findings):
            self._finish(ticket, State.FAILED)
            return
        finished = self._on_sheets(waiting)
        if finished is None:
            self._finish(ticket, State.FAILED)
            return
        self._proven.setdefault(job.folder, []).append(finished)
        self._count_down(ticket)

    def _on_sheets(self, waiting: Waiting) -> Waiting | None:
        """Put proven pages on the sheets that a clinic prints, where these hold more than one; None for a fault."""
        parts, printed = waiting.parts, waiting.printed
        if parts.target is not Target.OFFICE:
            return waiting
        from leaflet.pipeline import sheets  # noqa: PLC0415  (pypdf, which no other target needs here)

        if not sheets.is_imposed(parts):
            return waiting
        made = self._faults.attempt(
            lambda: sheets.put_on_sheets(parts, printed.data, printed.pages)
        )
        if made is None:
            return None
        self._faults.add(made.findings)
        return replace(waiting, printed=replace(printed, data=made.data))

    def _beside(self, waiting: Waiting) -> dict[str, bytes]:
        """Return the job ticket of a file for a press, as files that stand beside it."""
        parts, printed, name = waiting.parts, waiting.printed, waiting.ticket.job.file_name
        profile = self._looks.profile(Target.SCREEN, None)
        if parts.target is not Target.PRESS or profile is None:
            return {}
        from leaflet.pipeline import job_ticket  # noqa: PLC0415  (pypdf, which no other target needs here)

        ticket = job_ticket.ticket_of(parts, printed.data, printed.pages, name)
        page = print_file(job_ticket.page_of(ticket, parts, profile), self._build.today)
        stem = name.removesuffix(".pdf")
        return {f"{stem}-ticket.pdf": page.data, f"{stem}-ticket.json": job_ticket.as_json(ticket)}

    def _finish(self, ticket: Ticket, state: State) -> None:
        """Note what became of a file that will not be put into place."""
        self._build.note(ticket.job, state)
        if state is State.FAILED:
            self._failed.add(ticket.job.folder)
        self._count_down(ticket)

    def _count_down(self, ticket: Ticket) -> None:
        """Close a folder after its last file: leaflet and card are replaced together, or neither is."""
        folder = ticket.job.folder
        self._left[folder] -= 1
        if self._left[folder]:
            return
        for waiting in self._proven.pop(folder, []):
            job = waiting.ticket.job
            if folder in self._failed:
                self._build.note(job, State.HELD)
                continue
            facts = facts_of(waiting, self._build.today)
            if beside := self._beside(waiting):
                facts["beside"] = {name: sha256(data) for name, data in beside.items()}
            for name, data in {job.file_name: waiting.printed.data, **beside}.items():
                place_file(self._build.path(job).with_name(name), data)
            self._build.manifest(job).record(job.file_name, facts)
            self._build.note(job, State.BUILT)
        self._build.manifest(ticket.job).write()


def print_file(parts: Parts, today: dt.date) -> Printed:
    """Lay one file out in memory.

    Raises:
        FindingsError: The text does not fit, or a letter has no glyph.
    """
    brand = parts.brand
    letterhead = brand.office.letterhead or parts.target is not Target.OFFICE
    story = compose(parts.leaflet, parts.layout, brand, today=today, letterhead=letterhead)
    counted, pages = _with_pages_counted(story)
    data = render(
        counted, parts.target, profile=parts.profile, office=brand.office, press=brand.press
    )
    if errors_in(story.findings):
        raise FindingsError(story.findings)
    return Printed(data, len(pages), tuple(story.findings))


def facts_of(waiting: Waiting, today: dt.date) -> dict[str, Any]:
    """Return what the manifest says of a finished file."""
    leaflet, printed = waiting.parts.leaflet, waiting.printed
    imprint = leaflet.imprint
    return {
        "key": waiting.ticket.key,
        "sha-256": sha256(printed.data),
        "size": len(printed.data),
        "pages": printed.pages,
        "id": imprint.ident,
        "version": imprint.version,
        "status": imprint.status.value,
        "review-by": imprint.review_by.isoformat(),
        "policies": list(leaflet.policies),
        "allowed": allowances(imprint, today),
        "review": review_record(waiting.parts.leaflet, waiting.parts.policies),
        "sources": waiting.ticket.sources,
        "versions": versions(),
        **span_of(imprint, today).as_json(),
    }


def levels_of(request: Request, slug: str) -> dict[str, Severity]:
    """Return how bad breaches of rules are for what the person asked: allowed, or asked for by name."""
    levels: dict[str, Severity] = {}
    if request.allow_expired:
        levels[review_past.RULE] = Severity.WARNING
    if slug in request.slugs and not request.allow_withdrawn:
        levels[in_use.RULE] = Severity.ERROR
    return levels


def allowances(imprint: Imprint, today: dt.date) -> list[str]:
    """Return what a build had to be allowed for a file to be made."""
    standing = standing_on(imprint, today)
    if standing.is_out_of_use:
        return [WITHDRAWN]
    return [EXPIRED] if standing.is_out_of_date else []


def span_of(imprint: Imprint, today: dt.date) -> Span:
    """Return the days around today on which nothing that is dated in the imprint comes or passes.

    The review date holds through its own day; every other date changes the state on the day itself.
    """
    dates = [imprint.updated, imprint.published, imprint.reviewed]
    turns = [date for date in dates if date is not None]
    if imprint.review_by < dt.date.max:
        turns.append(imprint.review_by + ONE_DAY)
    past = [turn for turn in turns if turn <= today]
    coming = [turn for turn in turns if turn > today]
    return Span(max(past, default=None), min(coming) - ONE_DAY if coming else None)


def _with_pages_counted(story: Story) -> tuple[Story, set[int]]:
    """Return a story that notes each page as its folio is painted: once on every page."""
    pages: set[int] = set()

    def note_and_paint(canvas: object, page: int, count: int) -> None:
        pages.add(page)
        story.folio(canvas, page, count)

    return replace(story, folio=note_and_paint), pages
