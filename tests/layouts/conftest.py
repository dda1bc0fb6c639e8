"""A project of its own for each test, with the layouts and brands that the repository ships."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

SHIPPED = Path(__file__).parents[2]


@pytest.fixture
def shipped() -> Path:
    """The repository itself, which is a project."""
    return SHIPPED


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the shipped layouts, free to be damaged."""
    shutil.copytree(SHIPPED / "layouts", tmp_path / "layouts")
    return tmp_path


@pytest.fixture
def edit(project: Path) -> Callable[[str, str, str], None]:
    """Replaces a piece of one file, which must be there."""

    def replace(file: str, old: str, new: str) -> None:
        path = project / "layouts" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace


@pytest.fixture
def change(project: Path) -> Callable[[str, str, str, str], int]:
    """Gives a key another value in the first line that holds some words; returns the line's number."""

    def replace(file: str, words: str, key: str, value: str) -> int:
        path = project / "layouts" / file
        lines = path.read_text(encoding="utf-8").split("\n")
        number = next(index for index, line in enumerate(lines) if words in line)
        pattern = rf"\b{key}: (\[[^]]*\]|\{{[^}}]*\}}|[^,}}]+)"
        lines[number], count = re.subn(pattern, f"{key}: {value}", lines[number], count=1)
        assert count
        path.write_text("\n".join(lines), encoding="utf-8")
        return number + 1

    return replace
