"""The judge as a whole."""

from __future__ import annotations

import subprocess
import sys

import pytest

from leaflet.audit.file import RULES, judge_file, read_facts
from leaflet.errors import FindingsError

from .drafts import NO_SECTIONS, POLICY, card_draft, leaflet_draft


def test_a_good_leaflet_passes_every_rule() -> None:
    assert judge_file(leaflet_draft().pdf(), "a.pdf", (POLICY,)) == []


def test_a_good_card_passes_every_rule() -> None:
    assert judge_file(card_draft().pdf(), "a.pdf", (POLICY,)) == []


def test_without_policies_no_section_is_asked_for() -> None:
    draft = leaflet_draft()
    draft.root.drop("risks")
    assert judge_file(draft.pdf(), "a.pdf", (NO_SECTIONS,)) == []


def test_a_file_tells_its_facts() -> None:
    facts = read_facts(leaflet_draft().pdf())
    assert (facts.identifier, facts.version, facts.status) == ("LF-7F3K2", "0.1", "draft")
    assert (facts.review_by, facts.edition, facts.policies) == (
        "2027-11-22",
        "a4",
        ("decision-aid",),
    )
    assert (facts.title, facts.lang) == ("A sample", "en-AU")


def test_facts_of_a_file_that_is_no_pdf_are_a_finding() -> None:
    with pytest.raises(FindingsError, match="not a PDF"):
        read_facts(b"hello", "a.txt")


def test_every_rule_has_an_id_of_its_own_and_tells_why_and_when() -> None:
    assert len({rule.RULE for rule in RULES}) == len(RULES) == 93
    for rule in RULES:
        text = rule.__doc__ or ""
        assert text.startswith(f"{rule.RULE}: ")
        assert all(part in text for part in ("\nWhy: ", "\nPasses: ", "\nFails: ", "\nSource: "))


def test_importing_the_audit_does_not_load_pypdf() -> None:
    code = "import leaflet.audit.file, leaflet.audit.bench, sys; sys.exit('pypdf' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
