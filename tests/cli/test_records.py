"""`leaflet sign`, `release` and `translated`, as people and programs meet them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from leaflet.cli import main
from leaflet.cli.sign import ROLES
from leaflet.model.records import SignRole

BASE = Path(__file__).parents[1] / "cases" / "life" / "base.yaml"
TODAY = ["--today", "2026-11-22"]


@pytest.fixture
def folder(project: Path) -> Path:
    """Return the folder of the one leaflet of the project that we stand in."""
    folder = project / "content" / "sample"
    folder.mkdir()
    shutil.copy(BASE, folder / "en-AU.yaml")
    return folder


def test_sign_tells_what_it_wrote_and_who_is_open(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    signing = ["sign", "sample", "--role", "author", "--name", "Sample  name", *TODAY]
    assert main(signing) == 0
    assert "Sample name signed as author: sample en-AU, version 1.0" in capsys.readouterr().out
    assert main(signing) == 0
    assert "already on record in content/sample/sign-offs.yaml" in capsys.readouterr().out
    assert main(["sign", "sample"]) == 0
    told = capsys.readouterr().out
    assert "author: Sample name, 2026-11-22" in told
    assert "clinical-reviewer: open" in told
    assert (folder / "sign-offs.yaml").read_text(encoding="utf-8").count("role:") == 1


def test_the_roles_that_help_lists_are_those_of_the_model() -> None:
    assert ROLES.split(", ") == list(SignRole)


def test_sign_and_release_tell_programs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    as_json = ["--format", "json"]
    main(["sign", "sample", "--role", "author", "--name", "N", *TODAY, *as_json])
    (recorded,) = json.loads(capsys.readouterr().out)["recorded"]
    assert recorded["file"] == "content/sample/sign-offs.yaml"
    assert recorded["new"] is True
    main(["sign", "sample", *as_json])
    told = json.loads(capsys.readouterr().out)
    assert told["signed"] == [{"role": "author", "name": "N", "date": "2026-11-22", "rules": []}]
    assert told["open"] == ["clinical-reviewer", "patient-reviewer"]
    assert folder.exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["sign", "sampel"], "Did you mean sample?"),
        (["sign", "sample", "--role", "author"], "both a role and a name"),
        (["sign", "sample", "--name", "N"], "both a role and a name"),
        (["sign", "sample", "--role", "author", "--name", "  "], "both a role and a name"),
        (["sign", "sample", "--role", "author", "--name", "a\nb"], "both a role and a name"),
        (["sign", "sample", "--role", "docter", "--name", "N"], "There is no role named docter"),
        (["sign", "sample", "--role", "author", "--name", "N", "--date", "22.11.26"], "--date 22.11.26 is not a date"),
        (["sign", "sample", "--role", "author", "--name", "N", "--date", "2026-11-31"], "is not a date"),
        (["sign", "sample", "--role", "author", "--name", "N", "--date", "2026-11-23"], "is in the future"),
        (["sign", "sample", "--role", "author", "--name", "N", "--rule", "RDG-01"], "no rule that a person judges"),
        (["sign", "sample", "--lang", "fr"], "There is no language named fr"),
        (["translated", "sample"], "does not say what it was translated from"),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_is_a_usage_error_and_writes_nothing(
    arguments: list[str], words: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    today = TODAY if arguments[0] == "sign" else []
    assert main([*arguments, *today]) == 2
    assert words in capsys.readouterr().err
    assert {path.name for path in folder.iterdir()} == {"en-AU.yaml"}


def test_a_leaflet_in_many_languages_wants_one_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(folder / "en-AU.yaml", folder / "fr.yaml")
    assert main(["release", "sample", *TODAY]) == 2
    assert "--lang: en-AU, fr" in capsys.readouterr().err


def test_a_release_that_is_refused_tells_the_next_step(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["release", "sample", *TODAY]) == 1
    told = capsys.readouterr().out
    assert "content/sample/en-AU.yaml:8:3: error LIF-07 The status is draft" in told
    assert "published: 2026-11-22" in told
    assert not (folder / "releases.yaml").exists()


def test_a_translation_is_noted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (folder / "en-AU.yaml").read_text(encoding="utf-8")
    (folder / "fr.yaml").write_text(f"translation-of: en-AU\n{text}", encoding="utf-8")
    assert main(["translated", "sample", "--lang", "fr", "--section", "key-points"]) == 0
    assert "translated key-points: sample fr" in capsys.readouterr().out
    assert main(["translated", "sample", "--lang", "fr", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["recorded"][0]["new"] is True
