"""Same input, same bytes: wherever, whenever and in whichever process (house law 5)."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]
EDITIONS = ("--edition", "a4", "--edition", "card")
"""The others are made by the same code from other data."""


def built(project: Path, *words: str, **environment: str) -> dict[str, str]:
    """Build a copy of the project in a process of its own; return the hash of each file."""
    for name in ("content", "layouts"):
        shutil.copytree(PROJECT / name, project / name)
    command = [sys.executable, "-m", "leaflet", "build", "--today", "2026-11-22", *EDITIONS, *words]
    subprocess.run(command, cwd=project, env={**os.environ, **environment}, check=True)
    output = project / "output"
    return {
        path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(output.rglob("*.pdf"))
    }


def test_folder_time_zone_locale_and_hash_seed_do_not_change_a_byte(tmp_path: Path) -> None:
    here = built(tmp_path / "a", TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C")
    there = built(
        tmp_path / "somewhere" / "else with spaces",
        TZ="Australia/Adelaide",
        PYTHONHASHSEED="2",
        LC_ALL="C.UTF-8",
    )

    assert len(here) == 24
    assert here == there


def test_files_for_archives_are_the_same_everywhere_too(tmp_path: Path) -> None:
    words = ("your-first-visit", "--lang", "en-AU", "--target", "archive")
    here = built(tmp_path / "a", *words, TZ="UTC", PYTHONHASHSEED="1")
    there = built(tmp_path / "b", *words, TZ="Asia/Kolkata", PYTHONHASHSEED="2")

    assert len(here) == 4
    assert here == there
