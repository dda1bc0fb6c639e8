"""What the stages hand back: plain data, from which the command line tells its story as text or JSON."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from leaflet.errors import ExitCode, MachineError
from leaflet.findings import errors_in

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from leaflet.audit.source.sign_offs import OpenSignOff
    from leaflet.findings import Finding
    from leaflet.model.policy import Policy
    from leaflet.pipeline.planning import Job


class State(StrEnum):
    """What became of a file."""

    BUILT = "built"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    """The leaflet has nothing for this edition: it has no card."""
    HELD = "held"
    """Proven, and held back since another edition of it failed: leaflet and card must not disagree."""
    FAILED = "failed"
    """Its faults stand among the findings; an earlier file is untouched."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file of a build."""

    job: Job
    path: Path
    state: State
    pages: int = 0
    size: int = 0
    """In bytes."""
    sha256: str = ""


@dataclass(slots=True)
class BuildReport:
    """What a build did."""

    outcomes: list[Outcome] = field(default_factory=list)
    findings: tuple[Finding, ...] = ()
    stopped: MachineError | None = None
    """Why the machine did not let the build go on; what was finished before stands."""

    def count(self, state: State) -> int:
        """Return how many files came to a state."""
        return sum(outcome.state is state for outcome in self.outcomes)

    @property
    def exit_code(self) -> ExitCode:
        """The exit code that this report stands for."""
        if self.stopped is not None:
            return self.stopped.exit_code
        if errors_in(self.findings) or self.count(State.FAILED):
            return ExitCode.FINDINGS
        return ExitCode.WELL


@dataclass(frozen=True, slots=True)
class Reading:
    """How one leaflet reads."""

    file: str
    """Path relative to the project."""
    slug: str
    lang: str
    measures: dict[str, float]
    """Measure to value, for example `smog`; empty if the file has faults that hide the text."""
    open: tuple[OpenSignOff, ...] = ()
    """What waits for a person."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What the sources are like."""

    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What a finished file is like."""

    file: str
    facts: dict[str, object]
    """What the file says of itself; empty if it cannot be read."""
    policies: tuple[str, ...]
    """The packs that it was judged by, beside the file rules."""
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """A policy pack and where it stands."""

    policy: Policy
    file: str


@dataclass(frozen=True, slots=True)
class PackReport:
    """What packs there are."""

    packs: tuple[Pack, ...]
    findings: tuple[Finding, ...]
    """Faults of those that cannot be used."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One leaflet on the list."""

    slug: str
    lang: str
    title: str
    ident: str
    version: str
    status: str
    review_by: dt.date
    days_left: int
    """Until the review date; negative: out of date by so many days."""
    has_card: bool
    owner: str = ""
    """The role that sees to the next review."""
    open_roles: tuple[str, ...] = ()
    """Roles in which nobody has signed the present text."""
    released: str = ""
    """The last version on record as released; empty if there is none."""
    is_in_use: bool = True
    """Whether it is neither withdrawn nor replaced, and so has a review to come."""


@dataclass(frozen=True, slots=True)
class ListReport:
    """What leaflets there are."""

    leaflets: tuple[Listing, ...]
    findings: tuple[Finding, ...]
    """Faults of those that cannot be read."""

    def due_within(self, days: int) -> ListReport:
        """Return those whose review is past or due within some days, the most urgent first."""
        due = [one for one in self.leaflets if one.is_in_use and one.days_left <= days]
        return replace(self, leaflets=tuple(sorted(due, key=lambda one: one.days_left)))
