"""The tags of the stress set as text, and those of a file for archives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from leaflet.audit.file.reader.reader import read_file
from leaflet.layouts.brands import read_brand
from leaflet.model.look import Target
from leaflet.render.file import render
from tests.audit.file.sheets import archived
from tests.compose.conftest import PROJECT
from tests.conformance.stress import stress_story
from tests.golden.writing import tag_rows

if TYPE_CHECKING:
    from leaflet.audit.file.printed import Tag

ARCHIVE = "archive"
"""Name of the tree of a file for archives."""
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


def written_archive_tree() -> str:
    """Return the tags of a file for archives: with the names that each belongs to, and what it refers to."""
    (root,) = read_file(archived(), "archive.pdf").roots or ()
    roles = {tag.number: f"{tag.role} {tag.ident}".strip() for tag in root.walk()}

    def rows(tag: Tag, depth: int) -> list[str]:
        names = "" if tag.namespace.endswith("/pdf2/ssn") else " (of PDF 1.7)"
        refers = "".join(f" -> {roles[number]}" for number in tag.refs)
        below = [rows(kid, depth + 1) for kid in tag.kids if hasattr(kid, "role")]
        return [f"{'  ' * depth}{tag.role}{names}{refers}", *(row for kid in below for row in kid)]

    return "\n".join([*rows(root, 0), ""])
