"""The manifest tells whether a file is the one that was proven, and for how long it holds."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from leaflet.pipeline.manifest import MANIFEST, Manifest, Span, holds_on, read_manifest, sha256

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 11, 22)


def placed(folder: Path, **more: object) -> Manifest:
    (folder / "a4-screen.pdf").write_bytes(b"proven")
    manifest = Manifest(folder)
    manifest.record("a4-screen.pdf", {"key": "k", "sha-256": sha256(b"proven"), **more})
    manifest.write()
    return read_manifest(folder)


def test_a_proven_file_of_the_same_inputs_is_current(tmp_path: Path) -> None:
    assert placed(tmp_path).is_current("a4-screen.pdf", "k", TODAY)


def test_other_inputs_make_it_stale(tmp_path: Path) -> None:
    assert not placed(tmp_path).is_current("a4-screen.pdf", "other", TODAY)


def test_a_file_that_somebody_changed_is_stale(tmp_path: Path) -> None:
    manifest = placed(tmp_path)
    (tmp_path / "a4-screen.pdf").write_bytes(b"proveN")
    assert not manifest.is_current("a4-screen.pdf", "k", TODAY)


def test_a_file_that_is_gone_is_stale(tmp_path: Path) -> None:
    manifest = placed(tmp_path)
    (tmp_path / "a4-screen.pdf").unlink()
    assert not manifest.is_current("a4-screen.pdf", "k", TODAY)


def test_a_span_holds_on_its_first_and_last_day() -> None:
    record = Span(dt.date(2026, 1, 1), dt.date(2026, 12, 31)).as_json()
    assert holds_on(record, dt.date(2026, 1, 1))
    assert holds_on(record, dt.date(2026, 12, 31))
    assert not holds_on(record, dt.date(2025, 12, 31))
    assert not holds_on(record, dt.date(2027, 1, 1))


def test_an_open_span_always_holds() -> None:
    assert holds_on(Span().as_json(), dt.date.min)


def test_what_is_not_made_is_remembered_for_the_same_inputs(tmp_path: Path) -> None:
    manifest = placed(tmp_path)
    manifest.leave_out("card-screen.pdf", "k", "The leaflet has no card.")
    manifest.write()
    again = read_manifest(tmp_path)
    assert again.is_left_out("card-screen.pdf", "k")
    assert not again.is_left_out("card-screen.pdf", "other")
    again.record("card-screen.pdf", {"key": "k"})
    assert not again.is_left_out("card-screen.pdf", "k")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        "null",
        '{"format": 0, "files": {}}',
        '{"format": 1, "files": [1], "not-made": {"x": 1}}',
        '{"format": 1, "files": {"a4-screen.pdf": {"key": "k", "valid-until": 7, "sha-256": []}}}',
        "[" * 100_000,
        "\x00\x00",
    ],
)
def test_a_spoilt_manifest_only_means_building_again(tmp_path: Path, content: str) -> None:
    (tmp_path / "a4-screen.pdf").write_bytes(b"proven")
    (tmp_path / MANIFEST).write_text(content, encoding="utf-8")
    manifest = read_manifest(tmp_path)
    assert not manifest.is_current("a4-screen.pdf", "k", TODAY)
    assert not manifest.is_left_out("x", "k")


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    placed(tmp_path, pages=3)
    first = (tmp_path / MANIFEST).read_bytes()
    again = read_manifest(tmp_path)
    again.record("a4-screen.pdf", again.files["a4-screen.pdf"])
    again.write()
    assert (tmp_path / MANIFEST).read_bytes() == first
    assert json.loads(first)["files"]["a4-screen.pdf"]["pages"] == 3


def test_a_folder_for_which_nothing_was_noted_gets_no_manifest(tmp_path: Path) -> None:
    read_manifest(tmp_path / "failed").write()
    assert not (tmp_path / "failed").exists()
