"""docs/rules.md is current, its example is a sound pack, and no rule of the standards is forgotten."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leaflet.audit import file, source
from leaflet.findings import Place
from leaflet.layouts import brand_rules, press
from leaflet.policy.catalogue import RULES, Judge
from leaflet.policy.packs import PROGRAM_PACKS, read_policies
from leaflet.policy.reference import ELSEWHERE, rules_text

DOCS = Path(__file__).parents[2] / "docs" / "rules.md"
ENFORCED = [
    "SEC-01",
    "SEC-02",
    "SEC-03",
    "SEC-04",
    "SEC-05",
    "SEC-07",
    "SEC-09",
    "SEC-10",
    "LIF-01",
    "LIF-02",
    "LIF-03",
    "LIF-05",
    "LIF-06",
    "LIF-07",
    "LIF-08",
    "LIF-09",
    "EVI-01",
    "EVI-03",
    "NUM-01",
    "NUM-03",
    "RDG-01",
    "RDG-04",
    "TYP-01",
    "TYP-02",
    "TYP-03",
    "TYP-04",
    "TYP-05",
    "TYP-06",
    "TYP-07",
    "COL-01",
    "COL-02",
    "LAY-01",
    "LAY-02",
    "ADV-01",
    "LNG-01",
    "LNG-02",
    "BRD-01",
]
"""Rules that the standards' list holds for errors; ACC-, PRN- and EML- stand for families of them."""
WARNED = [
    "SEC-06",
    "SEC-08",
    "LIF-04",
    "EVI-02",
    "EVI-04",
    "NUM-02",
    "NUM-04",
    "RDG-02",
    "RDG-03",
    "RDG-05",
    "RDG-06",
    "RDG-07",
    "ADV-02",
]
IN_BRANDS = {brand_rules.RULE, press.RULE}
"""Judged where a brand is read."""
JUDGED = {rule.RULE for rule in (*source.RULES, *file.RULES)} | IN_BRANDS


def set_by_packs() -> set[str]:
    """Return the rules that some pack of the program names."""
    names = [path.stem for path in PROGRAM_PACKS.glob("*.yaml")]
    packs = read_policies(Path(), names, Place("x"))
    return {rule.ident for pack in packs for rule in pack.rules}


def test_the_written_page_is_current() -> None:
    assert DOCS.read_text(encoding="utf-8") == rules_text(), (
        "run: python -m leaflet.policy.reference > docs/rules.md"
    )


def test_the_example_of_the_page_is_a_sound_pack(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(.+?)```", rules_text(), re.DOTALL)
    path = tmp_path / "content" / "policies" / "our-ward.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(example, encoding="utf-8")
    (pack,) = read_policies(tmp_path, ["our-ward"], Place("x"))
    assert [rule.ident for rule in pack.rules] == ["RDG-03", "RDG-01"]


@pytest.mark.parametrize("ident", [*ENFORCED, *WARNED])
def test_every_rule_of_the_standards_is_judged_and_asked_for(ident: str) -> None:
    assert ident in JUDGED
    assert ident in set_by_packs()


@pytest.mark.parametrize("family", ["ACC", "PRN", "EML"])
def test_every_family_of_the_standards_is_judged_or_has_a_written_reason(family: str) -> None:
    assert any(ident.startswith(family) for ident in JUDGED) or f"{family}-*" in ELSEWHERE


def test_every_rule_of_the_catalogue_is_judged_where_it_says() -> None:
    on_text = {rule.RULE for rule in source.RULES} | IN_BRANDS
    on_files = {rule.RULE for rule in file.RULES}
    for ident, rule in RULES.items():
        assert (Judge.SOURCE in rule.judge) == (ident in on_text), ident
        assert (Judge.FILE in rule.judge) == (ident in on_files), ident
        assert rule.judge, ident


def test_every_rule_of_the_catalogue_is_asked_for_by_a_pack() -> None:
    assert set(RULES) == set_by_packs()
