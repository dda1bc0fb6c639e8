"""What is printed: plain in a pipe, coloured on a terminal, and never a control character of an author's."""

from __future__ import annotations

import io
import json
import os
import sys

import pytest

from leaflet.cli import printing
from leaflet.cli.printing import (
    complain,
    counted,
    finding_as_json,
    harden_streams,
    seen,
    sum_of,
    tell,
    tell_findings,
    tell_json,
)
from leaflet.findings import Finding, Place, Severity

ERROR = Finding("A-1", "Wrong.", Place("a.yaml", 2, 3), hint="Mend it.", clause="WCAG 2.2 1.4.3")
WARNING = Finding("B-2", "Odd.", Place("b.pdf", page=4), Severity.WARNING)


class Terminal(io.StringIO):
    """A stream that a person reads."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """Say that it is a terminal."""
        return True


def test_a_finding_is_told_at_its_place_with_its_clause_and_hint(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell_findings([ERROR, WARNING])
    assert capsys.readouterr().out == (
        "a.yaml:2:3: error A-1 Wrong. (WCAG 2.2 1.4.3)\n"
        "  → Mend it.\n"
        "b.pdf, page 4: warning B-2 Odd.\n"
    )


def test_a_terminal_gets_colour_and_a_pipe_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    tell_findings([ERROR])
    assert "\x1b[31m" in terminal.getvalue()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    tell_findings([ERROR])
    assert "\x1b" not in terminal.getvalue()


def test_markup_of_the_colour_library_in_a_message_stays_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    tell("[bold]x[/bold] :smile: " + "y" * 300, "red")
    told = terminal.getvalue()
    assert "[bold]x[/bold] :smile: " + "y" * 300 in told


@pytest.mark.parametrize("letter", ["\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\n", "\u2028"])
def test_what_a_terminal_might_obey_is_replaced(letter: str) -> None:
    assert seen(f"a{letter}b") == "a\N{REPLACEMENT CHARACTER}b"


def test_letters_of_every_script_stay() -> None:
    text = "Ünïcode Ελληνικά العربية 中文 ✓"
    assert seen(text) == text


def test_a_narrow_pipe_gets_what_it_can_carry(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    harden_streams()
    tell_findings([Finding("A-1", "Not ✓.", Place("a.yaml"), hint="Mend.")])
    sys.stdout.flush()
    assert (
        raw.getvalue().decode()
        == f"a.yaml: error A-1 Not \\u2713.{os.linesep}  -> Mend.{os.linesep}"
    )


def test_complaints_go_to_the_error_stream(capsys: pytest.CaptureFixture[str]) -> None:
    complain("No.", "Try that.")
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "leaflet: No.\n  → Try that.\n")


def test_json_of_a_finding_has_every_key(capsys: pytest.CaptureFixture[str]) -> None:
    tell_json({"findings": [finding_as_json(ERROR), finding_as_json(WARNING)]})
    first, second = json.loads(capsys.readouterr().out)["findings"]
    assert first == {
        "rule": "A-1",
        "severity": "error",
        "file": "a.yaml",
        "line": 2,
        "column": 3,
        "page": None,
        "message": "Wrong.",
        "hint": "Mend it.",
        "clause": "WCAG 2.2 1.4.3",
    }
    assert second["page"] == 4


def test_sums_are_in_plain_words() -> None:
    assert counted(1, "leaf", "leaves") == "1 leaf"
    assert counted(2, "leaf", "leaves") == "2 leaves"
    assert sum_of((ERROR, WARNING, WARNING)) == "1 error, 2 warnings"


def test_the_arrow_survives_a_stream_without_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert printing._arrow(sys.stdout) == "->"
