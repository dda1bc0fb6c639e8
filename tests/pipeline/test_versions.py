"""The versions that stand in the manifest are those that are installed."""

from __future__ import annotations

import importlib.metadata
from typing import TYPE_CHECKING

import pytest

from leaflet.pipeline import versions

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", versions.LIBRARIES)
def test_a_version_is_the_one_that_the_slow_way_tells(name: str) -> None:
    assert versions.versions()[name] == importlib.metadata.version(name)


def test_a_package_that_is_not_there_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "LIBRARIES", ("no-such-package",))
    assert versions.versions.__wrapped__()["no-such-package"] == "unknown"


def test_the_program_s_hash_changes_with_any_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "PACKAGE", tmp_path)
    hashes = set()
    for text in ("one", "two"):
        (tmp_path / "pack.yaml").write_text(text, encoding="utf-8")
        hashes.add(versions.program_hash.__wrapped__())
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.pyc").write_bytes(b"")
    assert versions.program_hash.__wrapped__() in hashes
    (tmp_path / "pack.yaml").rename(tmp_path / "renamed.yaml")
    hashes.add(versions.program_hash.__wrapped__())
    assert len(hashes) == 3
