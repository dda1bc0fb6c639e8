"""Renew the golden pages and tag trees: `python -m tests.golden`; then look at what changed, on paper too."""

from __future__ import annotations

from tests.conformance.stress import STRESS
from tests.golden.page import set_sample
from tests.golden.trees import ARCHIVE, tree_file, written_archive_tree, written_tree
from tests.golden.writing import golden_file, written
from tests.text.scripts import SCRIPTS

for script, sample in SCRIPTS.items():
    golden_file(script).write_text(written(set_sample(sample)), encoding="utf-8")
for name in STRESS:
    tree_file(name).parent.mkdir(exist_ok=True)
    tree_file(name).write_text(written_tree(name), encoding="utf-8")
tree_file(ARCHIVE).write_text(written_archive_tree(), encoding="utf-8")
