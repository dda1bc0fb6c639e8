"""Hashes of large files, kept from build to build."""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING

from leaflet.pipeline.hashes import KeptHashes

if TYPE_CHECKING:
    from pathlib import Path

LONG_AGO = 10**18


def large(path: Path, letter: bytes) -> Path:
    path.write_bytes(letter * 40_000)
    os.utime(path, ns=(LONG_AGO, LONG_AGO))
    return path


def test_a_hash_is_kept_while_size_and_time_stay(tmp_path: Path) -> None:
    font, memory = large(tmp_path / "font.ttf", b"a"), tmp_path / "cache" / "hashes.json"
    first = KeptHashes(memory)
    assert first.of(font, "font.ttf") == hashlib.sha256(b"a" * 40_000).hexdigest()
    first.keep()

    kept = json.loads(memory.read_text(encoding="utf-8"))
    kept["font.ttf"][2] = "remembered"
    memory.write_text(json.dumps(kept), encoding="utf-8")

    assert KeptHashes(memory).of(font, "font.ttf") == "remembered"


def test_a_changed_file_is_hashed_again(tmp_path: Path) -> None:
    font, memory = large(tmp_path / "font.ttf", b"a"), tmp_path / "hashes.json"
    first = KeptHashes(memory)
    before = first.of(font, "font.ttf")
    first.keep()

    font.write_bytes(b"b" * 40_000)

    assert KeptHashes(memory).of(font, "font.ttf") != before


def test_a_file_changed_a_moment_ago_is_not_remembered(tmp_path: Path) -> None:
    font = tmp_path / "font.ttf"
    font.write_bytes(b"a" * 40_000)
    hashes = KeptHashes(tmp_path / "hashes.json")
    hashes.of(font, "font.ttf")
    hashes.keep()

    assert not (tmp_path / "hashes.json").exists()


def test_a_damaged_memory_is_ignored(tmp_path: Path) -> None:
    font, memory = large(tmp_path / "font.ttf", b"a"), tmp_path / "hashes.json"
    for text in ("[", "[]", '{"font.ttf": 3}', '{"font.ttf": [40000]}'):
        memory.write_text(text, encoding="utf-8")
        assert len(KeptHashes(memory).of(font, "font.ttf")) == 64
