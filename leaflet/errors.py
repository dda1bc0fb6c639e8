"""What can stop the program, each with its exit code.

    LeafletError
    ├── FindingsError   1   what people wrote, or a finished file, has faults
    ├── UsageError      2   the command line asks for something that is not there
    └── MachineError    3   disk, permissions, a missing part

130 (interrupted) is the shell's own. Exit codes are stable: scripts may rely on them.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leaflet.findings import Finding


class ExitCode(IntEnum):
    """Exit codes of the command line."""

    WELL = 0
    FINDINGS = 1
    USAGE = 2
    ENVIRONMENT = 3
    INTERRUPTED = 130


class LeafletError(Exception):
    """Base of every error that this program raises for its user."""

    exit_code: ClassVar[ExitCode] = ExitCode.FINDINGS


class FindingsError(LeafletError):
    """One or more findings that stop the work; they carry places and hints."""

    exit_code = ExitCode.FINDINGS

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(findings, key=lambda finding: finding.sort_key))
        super().__init__(
            "; ".join(f"{finding.place}: {finding.message}" for finding in self.findings)
        )


class UsageError(LeafletError):
    """The request names something that does not exist; the message says what does."""

    exit_code = ExitCode.USAGE

    def __init__(self, message: str, hint: str = "") -> None:
        self.hint = hint
        super().__init__(message)


class MachineError(LeafletError):
    """The machine does not let the work be done: disk, permissions, a missing part."""

    exit_code = ExitCode.ENVIRONMENT

    def __init__(self, message: str, hint: str = "") -> None:
        self.hint = hint
        super().__init__(message)
