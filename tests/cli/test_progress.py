"""Progress shows on a terminal and nowhere else."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from leaflet.cli.progress import watching
from leaflet.model.look import Target
from leaflet.pipeline.planning import Job

if TYPE_CHECKING:
    import pytest

JOB = Job("visit", "en-AU", "wattle", "[red]a4", Target.SCREEN)


class Terminal(io.StringIO):
    """A stream that a person reads."""

    def isatty(self) -> bool:
        """Say that it is a terminal."""
        return True


def test_a_pipe_gets_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with watching() as watch:
        watch(0, 2, JOB)
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "")


def test_a_terminal_sees_which_file_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with watching() as watch:
        watch(0, 2, JOB)
        watch(1, 2, JOB)
    assert "visit en-AU wattle [red]a4" in terminal.getvalue()


def test_a_build_that_makes_nothing_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with watching():
        pass
    assert terminal.getvalue() == ""
