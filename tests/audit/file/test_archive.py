"""Files for archives as a whole: a good one, and what was done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.audit.file import RULES, judge_file, pdf_a_4, pdf_ua_2
from leaflet.audit.file.reader.reader import read_file
from leaflet.findings import Severity
from leaflet.model.policy import Policy, SetRule
from leaflet.policy.catalogue import RULES as CATALOGUE

from .drafts import NO_SECTIONS, leaflet_draft
from .sheets import Sheet, archived

if TYPE_CHECKING:
    from types import ModuleType

ARCHIVE_RULES = (*pdf_ua_2.RULES, *pdf_a_4.RULES)


def test_a_good_file_passes_every_rule() -> None:
    assert judge_file(archived(), "a.pdf", (NO_SECTIONS,)) == []


def test_a_file_that_was_taken_apart_and_put_together_passes_every_rule() -> None:
    assert list(Sheet().findings()) == []


@pytest.mark.parametrize("rule", ARCHIVE_RULES, ids=lambda rule: str(rule.RULE))
def test_each_rule_is_in_force_looks_at_a_good_file_and_finds_nothing(rule: ModuleType) -> None:
    alone = Policy("one", "One", rules=(SetRule(rule.RULE, Severity.ERROR),))

    assert rule in RULES
    assert rule.RULE in CATALOGUE
    assert any(one.ident == rule.RULE for one in NO_SECTIONS.rules)
    assert judge_file(archived(), "a.pdf", (alone,)) == []


def test_the_objects_of_a_file_are_read_only_where_a_rule_asks_for_them() -> None:
    assert read_file(archived(), "a.pdf").fabric is not None
    assert read_file(leaflet_draft().pdf(), "a.pdf").fabric is None
