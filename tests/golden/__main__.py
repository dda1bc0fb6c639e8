"""Renew the golden pages: `python -m tests.golden`; then look at what changed, on paper too."""

from __future__ import annotations

from tests.golden.page import set_sample
from tests.golden.writing import golden_file, written
from tests.text.scripts import SCRIPTS

for script, sample in SCRIPTS.items():
    golden_file(script).write_text(written(set_sample(sample)), encoding="utf-8")
