"""The tags of the stress set as text."""

from __future__ import annotations

from pathlib import Path

from leaflet.audit.file.reader.reader import read_file
from leaflet.layouts.brands import read_brand
from leaflet.model.look import Target
from leaflet.render.file import render
from tests.compose.conftest import PROJECT
from tests.conformance.stress import stress_story
from tests.golden.writing import tag_rows

_BRAND = "northbank"


def tree_file(name: str) -> Path:
    """Return where the golden tree of one of the set is kept."""
    return Path(__file__).parent / "trees" / f"{name.replace(' ', '-')}.txt"


def written_tree(name: str) -> str:
    """Build one of the set, and return its tags as they stand in the finished file."""
    profile = (PROJECT / "layouts" / "profiles" / "sRGB.icc").read_bytes()
    data = render(stress_story(name, read_brand(PROJECT, _BRAND)), Target.SCREEN, profile=profile)
    roots = read_file(data, "stress.pdf").roots or ()
    return "\n".join([*(row for root in roots for row in tag_rows(root)), ""])
