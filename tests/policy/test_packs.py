"""Policy packs, the program's and a clinic's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place, Severity
from leaflet.model.policy import SetRule
from leaflet.policy.catalogue import RULES
from leaflet.policy.packs import PROGRAM_PACKS, list_policies, read_policies, with_house

if TYPE_CHECKING:
    from pathlib import Path

NAMED = Place("content/sample/en-AU.yaml", 5, 12)

PACK = """\
name: our-ward
title: Our ward
sections:
  - {id: key-points, why: Few read on., source: House rule}
  - {id: visiting, why: People ask., source: House rule}
card:
  - {id: contacts, why: People call., source: House rule}
rules:
  - {id: RDG-01, severity: error, threshold: {smog: 7.5}, source: House rule}
  - {id: RDG-03, severity: warning, threshold: 40, source: House rule, clause: "3"}
  - {id: SEC-05, severity: error, source: House rule}
"""


def save(project: Path, text: str = PACK, name: str = "our-ward") -> Path:
    """Write a clinic's pack."""
    folder = project / "content" / "policies"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(project: Path, *names: str) -> tuple[Finding, ...]:
    """Return what is wrong with packs."""
    with pytest.raises(FindingsError) as caught:
        read_policies(project, names, NAMED)
    return caught.value.findings


def test_the_house_pack_asks_for_the_main_points_and_the_imprint(tmp_path: Path) -> None:
    (house,) = read_policies(tmp_path, ["house"], NAMED)
    assert [part.ident for part in house.sections] == ["key-points", "about-this-leaflet"]
    assert [part.ident for part in house.card] == ["key-points", "contacts", "imprint"]


def test_every_rule_of_the_program_says_by_which_standard(tmp_path: Path) -> None:
    names = [path.stem for path in PROGRAM_PACKS.glob("*.yaml")]
    for policy in read_policies(tmp_path, names, NAMED):
        assert policy.rules
        assert all(rule.source and rule.clause for rule in policy.rules)


def test_every_limit_of_a_rule_that_the_house_sets_is_set(tmp_path: Path) -> None:
    (house,) = read_policies(tmp_path, ["house"], NAMED)
    for rule in house.rules:
        assert [name for name, _ in rule.limits] == list(RULES[rule.ident].measures)


def test_a_decision_aid_asks_for_what_a_choice_needs(tmp_path: Path) -> None:
    (pack,) = read_policies(tmp_path, ["decision-aid"], NAMED)
    assert [part.ident for part in pack.sections] == [
        "key-points",
        "how-sure-are-we",
        "other-choices",
        "questions-to-ask",
        "when-to-get-help",
        "words-explained",
        "more-information",
        "about-this-leaflet",
    ]
    assert "risks" in [part.ident for part in pack.card]


def test_every_owed_part_of_the_program_has_a_reason_and_a_source(tmp_path: Path) -> None:
    names = [path.stem for path in PROGRAM_PACKS.glob("*.yaml")]
    for policy in read_policies(tmp_path, names, NAMED):
        assert all(part.why and part.source for part in (*policy.sections, *policy.card))


def test_a_clinic_has_packs_of_its_own(tmp_path: Path) -> None:
    save(tmp_path)
    house, ward = read_policies(tmp_path, ["house", "our-ward"], NAMED)
    assert (house.name, ward.name, ward.title) == ("house", "our-ward", "Our ward")
    assert ward.sections[1].why == "People ask."
    assert ward.rules == (
        SetRule("RDG-01", Severity.ERROR, (("smog", 7.5),), "House rule"),
        SetRule("RDG-03", Severity.WARNING, (("limit", 40.0),), "House rule", "3"),
        SetRule("SEC-05", Severity.ERROR, (), "House rule"),
    )
    assert [rule.cited for rule in ward.rules] == ["House rule", "House rule, 3", "House rule"]


def test_a_pack_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    assert len(read_policies(tmp_path, ["house", "house"], NAMED)) == 1


def test_all_packs_are_listed_in_order(tmp_path: Path) -> None:
    save(tmp_path)
    names = list_policies(tmp_path)
    assert {"house", "our-ward", "decision-aid"} <= set(names)
    assert list(names) == sorted(names)


def test_an_unknown_pack_is_told_where_it_is_named(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "house", "decision-ad")
    assert found.rule == "POL-unknown"
    assert found.place == NAMED
    assert 'Did you mean "decision-aid"?' in found.hint
    assert "decision-aid" in found.hint


def test_several_unknown_packs_are_told_together(tmp_path: Path) -> None:
    assert len(faults(tmp_path, "one", "two")) == 2


@pytest.mark.parametrize("name", ["../house", "/etc/passwd", "", "house.yaml", "a\0b"])
def test_a_path_is_no_name_of_a_pack(name: str, tmp_path: Path) -> None:
    (found,) = faults(tmp_path, name)
    assert found.rule == "POL-unknown"


def test_a_clinic_cannot_take_the_name_of_a_program_pack(tmp_path: Path) -> None:
    save(tmp_path, PACK.replace("our-ward", "house"), "house")
    (found,) = faults(tmp_path, "house")
    assert found.rule == "POL-taken"
    assert found.place.file == "content/policies/house.yaml"


def test_a_pack_is_called_as_its_file(tmp_path: Path) -> None:
    save(tmp_path, PACK.replace("name: our-ward", "name: ward"))
    (found,) = faults(tmp_path, "our-ward")
    assert (found.rule, found.place.line) == ("POL-name", 1)


def fault_at(project: Path, old: str, new: str) -> Finding:
    """Return the one thing that is wrong once the pack says something else."""
    save(project, PACK.replace(old, new))
    (found,) = faults(project, "our-ward")
    return found


@pytest.mark.parametrize(
    ("ident", "hint"),
    [
        ("RDG-O1", 'Did you mean "RDG-01"?'),
        ("rdg-01", 'Did you mean "RDG-01"?'),
        ("SEC-99", "SEC-0"),
        ("smog", "leaflet policies"),
    ],
)
def test_an_unknown_rule_is_told_at_its_line(ident: str, hint: str, tmp_path: Path) -> None:
    found = fault_at(tmp_path, "id: RDG-01", f"id: {ident}")
    assert (found.rule, found.place.line) == ("POL-rule", 9)
    assert hint in found.hint


def test_a_rule_that_stands_twice_is_told_at_the_second(tmp_path: Path) -> None:
    found = fault_at(tmp_path, "id: SEC-05", "id: RDG-01")
    assert (found.rule, found.place.line) == ("POL-twice", 11)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("{smog: 7.5}", "7.5", 9, "wrong kind"),
        ("threshold: 40", "threshold: {words: 40}", 10, "wrong kind"),
        ("threshold: 40", "threshold: [40]", 10, "wrong kind"),
        ("SEC-05, severity: error", "SEC-05, severity: error, threshold: 2", 11, "no threshold"),
        ("{smog: 7.5}", "{smoke: 7.5}", 9, 'Did you mean "smog"?'),
        ("threshold: 40", "threshold: many", 10, "the most words in one paragraph"),
        ("threshold: 40", "threshold: -1", 10, "no whole number"),
        ("threshold: 40", "threshold: 40.5", 10, "no whole number"),
        ("{smog: 7.5}", "{smog: nan}", 9, "grade by SMOG"),
        ("{smog: 7.5}", "{smog: [7]}", 9, "no number"),
        ("{smog: 7.5}", "{smog: }", 9, "no number"),
    ],
)
def test_a_threshold_of_the_wrong_kind_is_told_with_what_to_write(
    old: str, new: str, line: int, words: str, tmp_path: Path
) -> None:
    found = fault_at(tmp_path, old, new)
    assert (found.rule, found.place.line) == ("POL-threshold", line)
    assert words in f"{found.message} {found.hint}"


def test_a_severity_is_error_or_warning(tmp_path: Path) -> None:
    found = fault_at(tmp_path, "severity: warning", "severity: fatal")
    assert (found.rule, found.place.line) == ("KEY-value", 10)
    assert "error, warning" in found.hint


def test_faults_of_keys_and_of_rules_are_told_together(tmp_path: Path) -> None:
    text = PACK.replace("severity: warning", "severity: loud").replace("id: SEC-05", "id: SEC-5")
    save(tmp_path, text.replace("{smog: 7.5}", "high"))
    told = [(found.rule, found.place.line) for found in faults(tmp_path, "our-ward")]
    assert told == [("POL-threshold", 9), ("KEY-value", 10), ("POL-rule", 11)]


@pytest.mark.parametrize(
    "rules", ["rules: high", "rules: [high]", "rules: [{id: [x]}]", "rules: {id: x}"]
)
def test_rules_of_the_wrong_shape_are_told_and_crash_nothing(rules: str, tmp_path: Path) -> None:
    save(tmp_path, PACK.partition("rules:")[0] + rules + "\n")
    assert {found.rule for found in faults(tmp_path, "our-ward")} <= {"KEY-type", "KEY-missing"}


def test_a_rule_owes_its_source(tmp_path: Path) -> None:
    found = fault_at(
        tmp_path, "SEC-05, severity: error, source: House rule", "SEC-05, severity: error"
    )
    assert (found.rule, found.place.line) == ("KEY-missing", 11)


def test_an_owed_part_that_stands_twice_is_told_at_the_second(tmp_path: Path) -> None:
    save(tmp_path, PACK.replace("visiting", "key-points"))
    (found,) = faults(tmp_path, "our-ward")
    assert (found.rule, found.place.line) == ("POL-twice", 5)


def test_an_unknown_key_and_a_missing_key_are_told_together(tmp_path: Path) -> None:
    save(tmp_path, PACK.replace("title: Our ward\n", "sektions: []\n"))
    assert {found.rule for found in faults(tmp_path, "our-ward")} == {"KEY-unknown", "KEY-missing"}


@pytest.mark.parametrize("text", ["", "name: [", "- a list", "name: our-ward\n\ttitle: x"])
def test_a_broken_pack_gives_findings_and_no_traceback(text: str, tmp_path: Path) -> None:
    save(tmp_path, text)
    assert all(
        found.place.file == "content/policies/our-ward.yaml"
        for found in faults(tmp_path, "our-ward")
    )


def test_a_pack_outside_the_project_is_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "secret.yaml"
    outside.write_text(PACK, encoding="utf-8")
    project = tmp_path / "project"
    link = save(project)
    link.unlink()
    try:
        link.symlink_to(outside)
    except OSError:
        pytest.skip("this machine makes no links")
    (found,) = faults(project, "our-ward")
    assert found.rule == "POL-outside"


def test_a_section_may_owe_subsections(tmp_path: Path) -> None:
    save(tmp_path, PACK.replace("why: People ask.", "why: People ask., parts: [hours, rules]"))
    (ward,) = read_policies(tmp_path, ["our-ward"], NAMED)
    assert [part.parts for part in ward.sections] == [(), ("hours", "rules")]


def test_a_section_may_owe_some_of_its_subsections_in_short_forms(tmp_path: Path) -> None:
    parts = "why: People ask., parts: [hours, rules], short-parts: [rules]"
    save(tmp_path, PACK.replace("why: People ask.", parts))
    (ward,) = read_policies(tmp_path, ["our-ward"], NAMED)
    assert [part.short_parts for part in ward.sections] == [(), ("rules",)]


def test_what_a_short_form_owes_the_whole_leaflet_owes_too(tmp_path: Path) -> None:
    parts = "why: People ask., parts: [hours], short-parts: [rules]"
    save(tmp_path, PACK.replace("why: People ask.", parts))
    (found,) = faults(tmp_path, "our-ward")
    assert (found.rule, found.place.line) == ("POL-short", 5)


def test_a_subsection_may_be_owed_once(tmp_path: Path) -> None:
    save(tmp_path, PACK.replace("why: People ask.", "why: People ask., parts: [hours, key-points]"))
    (found,) = faults(tmp_path, "our-ward")
    assert found.rule == "POL-twice"
    assert found.place.line == 5


def test_the_house_is_of_the_party_always_and_first() -> None:
    assert with_house(["our-ward", "house", "our-ward"]) == ("house", "our-ward")
    assert with_house([]) == ("house",)
