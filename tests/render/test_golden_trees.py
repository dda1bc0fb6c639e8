"""The tags of the stress set stay as they were when somebody last looked at them."""

from __future__ import annotations

import pytest

from tests.conformance.stress import STRESS
from tests.golden.trees import ARCHIVE, tree_file, written_archive_tree, written_tree


@pytest.mark.parametrize("name", STRESS)
def test_a_file_is_tagged_as_it_was(name: str) -> None:
    """After a change that is meant: `python -m tests.golden`, and read what changed."""
    assert written_tree(name) == tree_file(name).read_text(encoding="utf-8")


def test_a_file_for_archives_is_tagged_as_it_was() -> None:
    assert written_archive_tree() == tree_file(ARCHIVE).read_text(encoding="utf-8")
