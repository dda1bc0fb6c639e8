"""docs/reference.md is current, and its examples are true."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from leaflet.content import block_schema, schema
from leaflet.content.reference import reference_text
from leaflet.reading.schema import Entry, shape
from leaflet.reading.yaml_tree import tree_of

DOCS = Path(__file__).parents[2] / "docs" / "reference.md"
ENTRIES = [
    kind
    for kind in {**vars(schema), **vars(block_schema)}.values()
    if isinstance(kind, type) and issubclass(kind, Entry)
]


def test_the_written_reference_is_current() -> None:
    assert DOCS.read_text(encoding="utf-8") == reference_text(), (
        "run: python -m leaflet.content.reference > docs/reference.md"
    )


def test_the_module_writes_the_reference_to_standard_output() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "leaflet.content.reference"], capture_output=True, check=True
    )
    assert done.stdout == reference_text().encode()


def test_every_key_has_a_description_and_an_example() -> None:
    text = reference_text()
    for entry in ENTRIES:
        for name, field in entry.model_fields.items():
            assert field.description, (entry, name)
            assert field.examples, (entry, name)
            assert f"| `{field.alias}` |" in text


def test_every_link_leads_to_a_heading() -> None:
    text = reference_text()
    headings = {
        line[3:].lower().replace(" ", "-") for line in text.splitlines() if line.startswith("## ")
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= headings


BLOCKS = [
    str((field.examples or [""])[0]) for field in block_schema.BlockEntry.model_fields.values()
]


@pytest.mark.parametrize("example", BLOCKS)
def test_the_example_of_a_block_can_be_read(example: str) -> None:
    tree = tree_of(f"id: x\ntitle: x\nblocks:\n  {example}\n", "example", [])
    assert len(shape(tree, schema.SectionEntry).blocks) == 1
