"""The list of rules."""

from __future__ import annotations

from leaflet.audit.file import RULES
from leaflet.audit.file.listing import describe
from leaflet.findings import Severity


def test_every_rule_is_listed_by_id_with_all_that_it_tells() -> None:
    listed = describe(RULES)
    assert [one.rule for one in listed] == sorted(rule.RULE for rule in RULES)
    assert all(one.what and one.clause for one in listed)


def test_a_rule_is_an_error_unless_it_says_otherwise() -> None:
    by_id = {one.rule: one for one in describe(RULES)}
    assert by_id["SEC-01"].severity is Severity.ERROR
    assert by_id["POL-01"].severity is Severity.WARNING
