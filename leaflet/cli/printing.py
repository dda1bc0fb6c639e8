"""What the verbs print: findings, sums and complaints, in colour only on a terminal.

Author text is data here too: control characters in it never reach the terminal.
"""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from typing import TYPE_CHECKING, TextIO

from leaflet.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
"""Unicode categories that could move the cursor or turn the text about."""


def harden_streams() -> None:
    """Let the standard streams take any letter, also where a Windows pipe knows only a few, or where there is none."""
    # A service or `pythonw` may start us without streams: what is said then is said to nobody.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  (open until the end)


def settle_streams() -> None:
    """Say all that is still to be said, or give it up: a full disk was told already, a gone reader needs no word."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            _let_go(stream)


def is_terminal(stream: TextIO) -> bool:
    """Tell whether a person reads a stream as it comes, in colour if wanted."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def seen(text: str) -> str:
    """Return text with every character that a terminal might obey replaced."""
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(letter) in UNSEEN else letter
        for letter in text
    )


def tell(text: str, style: str = "") -> None:
    """Print one line of the report; a reader that went away is no fault."""
    _print(text, style, sys.stdout)


def complain(message: str, hint: str = "") -> None:
    """Print why the program stops, to the error stream."""
    _print(f"leaflet: {message}", "bold red", sys.stderr)
    if hint:
        _print(f"  {_arrow(sys.stderr)} {hint}", "", sys.stderr)


def tell_findings(findings: Iterable[Finding]) -> None:
    """Print findings by place, each with its hint."""
    for finding in findings:
        style = "red" if finding.severity is Severity.ERROR else "yellow"
        clause = f" ({finding.clause})" if finding.clause else ""
        head = f"{finding.place}: {finding.severity.value} {finding.rule} {finding.message}{clause}"
        tell(head, style)
        if finding.hint:
            tell(f"  {_arrow(sys.stdout)} {finding.hint}")


def tell_json(content: dict[str, object]) -> None:
    """Print one JSON object, in letters that any pipe can carry."""
    _write(json.dumps(content, indent=2) + "\n", sys.stdout)


def finding_as_json(finding: Finding) -> dict[str, object]:
    """Return a finding as JSON has it; keys that do not apply are null or empty."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "page": finding.place.page,
        "message": finding.message,
        "hint": finding.hint,
        "clause": finding.clause,
    }


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def sum_of(findings: tuple[Finding, ...]) -> str:
    """Return how many errors and warnings there are, in words."""
    errors = sum(finding.is_error for finding in findings)
    return f"{counted(errors, 'error')}, {counted(len(findings) - errors, 'warning')}"


def _arrow(stream: TextIO) -> str:
    try:
        "→".encode(stream.encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return "->"
    return "→"


def _print(text: str, style: str, stream: TextIO) -> None:
    line = seen(text)
    if style and is_terminal(stream) and not os.environ.get("NO_COLOR"):
        from rich.console import Console  # noqa: PLC0415  only a terminal pays for colour

        Console(file=stream, highlight=False).print(
            line, style=style, markup=False, emoji=False, soft_wrap=True
        )
    else:
        _write(f"{line}\n", stream)


def _write(text: str, stream: TextIO) -> None:
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _let_go(stream)


def _let_go(stream: TextIO) -> None:
    """Send what is still to be said nowhere, so that the interpreter's last flush stays quiet."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
