"""Rules tell their figures, by the names that the catalogue has for them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from leaflet.audit import source
from leaflet.audit.file import measure_file
from leaflet.audit.source import measure_rules
from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError
from leaflet.policy.catalogue import ONLY, RULES

from .file.drafts import leaflet_draft
from .source.samples import TODAY, sound_leaflet

PROJECT = Path(__file__).parents[2]


def test_every_figure_of_a_text_is_one_of_its_rule() -> None:
    leaflet = read_leaflet(PROJECT, "stem-cell-treatments-ms", "en-AU")
    found = measure_rules(leaflet, dt.date(2026, 11, 22))
    assert {rule: set(figures) - set(RULES[rule].measures) for rule, figures in found.items()} == {
        rule: set() for rule in found
    }
    assert found["RDG-01"]["smog"] == pytest.approx(7, abs=0.5)
    assert found["RDG-02"]["longest"] <= 25
    assert found["SEC-08"] == {ONLY: 14}
    assert found["NUM-01"] == {ONLY: 1}
    assert found["EVI-02"][ONLY] >= 13


def test_every_rule_with_a_limit_tells_its_figure() -> None:
    telling = {rule.RULE for rule in source.RULES if hasattr(rule, "measure")}
    limited = {rule.RULE for rule in source.RULES if RULES[rule.RULE].measures}
    assert limited <= telling


def test_grades_are_not_told_of_another_language() -> None:
    leaflet = read_leaflet(PROJECT, "your-first-visit", "vi")
    found = measure_rules(leaflet, TODAY)
    assert "RDG-01" not in found
    assert "RDG-06" not in found
    assert "RDG-02" in found


def test_a_leaflet_without_sources_has_no_figures_of_them() -> None:
    found = measure_rules(sound_leaflet(), TODAY)
    assert not {"EVI-02", "EVI-04", "NUM-01", "NUM-02"} & set(found)


def test_a_file_tells_sizes_and_contrast() -> None:
    found, judging = measure_file(leaflet_draft().pdf(), "a.pdf")
    assert "ACC-01" in judging
    assert "UA2-01" not in judging
    assert found["TYP-02"][ONLY] >= 12
    assert found["TYP-03"][ONLY] >= 9
    assert found["COL-01"]["text"] >= 7
    for rule, figures in found.items():
        assert set(figures) <= set(RULES[rule].measures)


def test_a_file_that_is_none_cannot_be_measured() -> None:
    with pytest.raises(FindingsError, match="not a PDF"):
        measure_file(b"text", "a.pdf")
