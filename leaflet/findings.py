"""The one kind of fault report.

Whatever is wrong with something that a person wrote, or with a finished file, is told as a `Finding`: which
rule, where, how bad, what, and what to do next. Findings are collected and reported together (house law 3).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, in a text file or in a PDF."""

    file: str
    """Path as the person knows it: relative to the project, with forward slashes, or as given on the command line."""
    line: int | None = None
    """Line, counted from 1."""
    column: int | None = None
    """Column, counted from 1 in characters."""
    page: int | None = None
    """Page of a PDF, counted from 1."""

    def __str__(self) -> str:
        if self.page is not None:
            return f"{self.file}, page {self.page}"
        parts = [self.file, self.line, self.column]
        return ":".join(str(part) for part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, told so that its reader can mend it."""

    rule: str
    """Stable id of the rule, for example `SEC-01` or `KEY-unknown`."""
    message: str
    """What is wrong, as one plain sentence."""
    place: Place
    """Where it is."""
    severity: Severity = Severity.ERROR
    """Whether it stops the build."""
    hint: str = ""
    """What to do next."""
    clause: str = ""
    """The standard and clause behind the rule, if there is one."""

    @property
    def is_error(self) -> bool:
        """Whether this finding stops the build."""
        return self.severity is Severity.ERROR

    @property
    def sort_key(self) -> tuple[str, int, int, int, str, str]:
        """By file, then page, line and column, so that reports do not depend on the order of discovery."""
        place = self.place
        return (
            place.file,
            place.page or 0,
            place.line or 0,
            place.column or 0,
            self.rule,
            self.message,
        )


def errors_in(findings: list[Finding] | tuple[Finding, ...]) -> list[Finding]:
    """Return the findings that stop a build."""
    return [finding for finding in findings if finding.is_error]
