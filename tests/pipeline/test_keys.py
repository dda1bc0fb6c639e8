"""The input key changes when anything does that a file's bytes depend on."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflet.model.look import Target
from leaflet.pipeline import keys
from leaflet.pipeline.keys import Inputs, input_key
from leaflet.pipeline.planning import Job

JOB = Job("visit", "en-AU", "wattle", "a4", Target.SCREEN)
FILES = ("content/visit/en-AU.yaml", "layouts/a4.yaml", "layouts/brands/wattle/brand.yaml")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (*FILES, "content/policies/own.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    homes = [
        ("leaflet_inputs", (FILES[0], "content/gone")),
        ("layout_inputs", FILES[1:2]),
        ("brand_inputs", FILES[2:]),
    ]
    for name, paths in homes:
        found = tuple(tmp_path / path for path in paths)
        monkeypatch.setattr(keys, name, lambda *_args, found=found: found)
    return tmp_path


def key(project: Path, job: Job = JOB) -> str:
    return input_key(job, Inputs(project).sources(job))


def test_the_sources_are_every_input_that_is_there(project: Path) -> None:
    assert list(Inputs(project).sources(JOB)) == sorted([*FILES, "content/policies/own.yaml"])


def test_the_same_inputs_give_the_same_key(project: Path) -> None:
    assert key(project) == key(project)


@pytest.mark.parametrize("name", [*FILES, "content/policies/own.yaml"])
def test_any_input_changes_the_key(project: Path, name: str) -> None:
    before = key(project)
    (project / name).write_text("changed", encoding="utf-8")
    assert key(project) != before


def test_a_new_pack_of_the_clinic_changes_the_key(project: Path) -> None:
    before = key(project)
    (project / "content/policies/new.yaml").write_text("", encoding="utf-8")
    assert key(project) != before


def test_another_edition_has_another_key(project: Path) -> None:
    other = Job("visit", "en-AU", "wattle", "card", Target.SCREEN)
    assert key(project) != key(project, other)


@pytest.mark.parametrize("name", ["program_hash", "versions"])
def test_another_program_or_library_has_another_key(
    project: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = key(project)
    monkeypatch.setattr(keys, name, lambda: "other")
    assert key(project) != before


def test_a_file_is_read_once_for_all_jobs(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = Inputs(project)
    before = inputs.sources(JOB)
    monkeypatch.setattr(Path, "read_bytes", lambda _path: pytest.fail("read again"))
    assert inputs.sources(JOB) == before
