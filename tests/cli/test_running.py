"""Whatever stops the program ends in a plain message and a documented exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from leaflet.cli import main
from leaflet.errors import FindingsError, MachineError, UsageError
from leaflet.findings import Finding, Place
from leaflet.pipeline import building

if TYPE_CHECKING:
    from pathlib import Path

VERBS = ("build", "check", "audit", "list")


def run(monkeypatch: pytest.MonkeyPatch, error: BaseException, *words: str) -> int:
    def stop(*_args: object) -> None:
        raise error

    monkeypatch.setattr(building, "build_leaflets", stop)
    return main(["build", *words])


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (UsageError("No such brand.", "There is: wattle."), 2, "There is: wattle."),
        (MachineError("The disk is full."), 3, "leaflet: The disk is full."),
        (KeyboardInterrupt(), 130, "leaflet: interrupted"),
        (MemoryError(), 3, "memory is used up"),
        (OSError(28, "No space left on device"), 3, "No space left on device"),
        (ModuleNotFoundError("No module", name="pypdf"), 3, "A part is missing: pypdf."),
        (ZeroDivisionError("secret"), 3, "Program error (ZeroDivisionError)"),
        (RecursionError(), 3, "Program error (RecursionError)"),
    ],
)
def test_an_error_has_its_code_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    told: str,
) -> None:
    assert run(monkeypatch, error) == code
    err = capsys.readouterr().err
    assert told in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("project")
def test_findings_that_stop_a_verb_exit_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finding = Finding("X-1", "Wrong.", Place("a.yaml", 1))
    assert run(monkeypatch, FindingsError([finding])) == 1
    assert "a.yaml:1: error X-1 Wrong." in capsys.readouterr().out


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("words", [("--debug",), ()])
def test_debug_shows_the_traceback(monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    if words:
        with pytest.raises(ZeroDivisionError):
            run(monkeypatch, ZeroDivisionError(), *words)
    else:
        assert run(monkeypatch, ZeroDivisionError()) == 3


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([verb, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Usage: leaflet {verb}")
    assert "str" not in out.replace("strap", "")


def test_the_program_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("leaflet ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["buld"], "Did you mean 'build'?"),
        (["build", "--editon", "a4"], "--edition"),
        (["build", "--edition"], "requires an argument"),
        (["audit"], "No file is named"),
        (["list", "--format", "jsn"], "Did you mean json?"),
    ],
)
@pytest.mark.usefixtures("project")
def test_a_slip_on_the_command_line_is_a_usage_error(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert told in capsys.readouterr().err


def test_outside_of_a_project_the_next_step_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LEAFLET_PROJECT", raising=False)
    assert main(["build"]) == 2
    assert "name it with --project" in capsys.readouterr().err


def test_the_project_may_come_from_the_environment(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir("/")
    monkeypatch.setenv("LEAFLET_PROJECT", str(project))
    assert main(["build"]) == 2
    assert "no leaflets yet" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="a POSIX pipe")
def test_a_reader_that_goes_away_is_no_fault() -> None:
    words = [sys.executable, "-m", "leaflet", "--help"]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.close()
    assert child.stderr.read() == b""
    child.stderr.close()
    child.wait()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")  # noqa: PTH110
def test_an_output_that_is_full_exits_3() -> None:
    words = [sys.executable, "-m", "leaflet", "--version"]
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
