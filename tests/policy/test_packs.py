"""Policy packs, the program's and a clinic's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.policy.packs import PROGRAM_PACKS, list_policies, policy_inputs, read_policies
from leaflet.policy.thresholds import THRESHOLDS

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
thresholds: {smog-max: 7.5}
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


def test_the_house_pack_sets_what_the_program_takes_for_granted(tmp_path: Path) -> None:
    (house,) = read_policies(tmp_path, ["house"], NAMED)
    assert all(limit == THRESHOLDS[name].default for name, limit in house.thresholds)


def test_the_treatment_pack_asks_for_what_a_choice_needs(tmp_path: Path) -> None:
    (treatment,) = read_policies(tmp_path, ["treatment"], NAMED)
    assert [part.ident for part in treatment.sections] == [
        "key-points",
        "how-sure-are-we",
        "other-choices",
        "questions-to-ask",
        "when-to-get-help",
        "words-explained",
        "more-information",
        "about-this-leaflet",
    ]
    assert "risks" in [part.ident for part in treatment.card]


def test_every_owed_part_of_the_program_has_a_reason_and_a_source(tmp_path: Path) -> None:
    names = [path.stem for path in PROGRAM_PACKS.glob("*.yaml")]
    for policy in read_policies(tmp_path, names, NAMED):
        assert all(part.why and part.source for part in (*policy.sections, *policy.card))


def test_a_clinic_has_packs_of_its_own(tmp_path: Path) -> None:
    save(tmp_path)
    house, ward = read_policies(tmp_path, ["house", "our-ward"], NAMED)
    assert (house.name, ward.name, ward.title) == ("house", "our-ward", "Our ward")
    assert ward.sections[1].why == "People ask."
    assert ward.thresholds == (("smog-max", 7.5),)


def test_a_pack_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    assert len(read_policies(tmp_path, ["house", "house"], NAMED)) == 1


def test_all_packs_are_listed_in_order(tmp_path: Path) -> None:
    save(tmp_path)
    assert list_policies(tmp_path) == ("house", "our-ward", "treatment")


def test_an_unknown_pack_is_told_where_it_is_named(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "house", "treatmnt")
    assert found.rule == "POL-unknown"
    assert found.place == NAMED
    assert 'Did you mean "treatment"?' in found.hint
    assert "house, treatment" in found.hint


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


def test_an_unknown_limit_is_told_at_its_line(tmp_path: Path) -> None:
    save(tmp_path, PACK.replace("smog-max", "smog-mx"))
    (found,) = faults(tmp_path, "our-ward")
    assert (found.rule, found.place.line) == ("POL-threshold", 8)
    assert 'Did you mean "smog-max"?' in found.hint


@pytest.mark.parametrize("value", ["high", "-1", "[1]", "nan"])
def test_a_limit_is_a_number_from_0_on(value: str, tmp_path: Path) -> None:
    save(tmp_path, PACK.replace("7.5", value))
    (found,) = faults(tmp_path, "our-ward")
    assert found.place.line == 8


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


def test_the_inputs_of_packs_are_their_files_in_a_stable_order(tmp_path: Path) -> None:
    ours = save(tmp_path)
    house = PROGRAM_PACKS / "house.yaml"
    assert policy_inputs(tmp_path, ["our-ward", "house", "unknown"]) == (house, ours)
    assert policy_inputs(tmp_path, ["house", "our-ward"]) == (house, ours)


def test_a_section_may_owe_subsections(tmp_path: Path) -> None:
    save(tmp_path, PACK.replace("why: People ask.", "why: People ask., parts: [hours, rules]"))
    (ward,) = read_policies(tmp_path, ["our-ward"], NAMED)
    assert [part.parts for part in ward.sections] == [(), ("hours", "rules")]


def test_a_subsection_may_be_owed_once(tmp_path: Path) -> None:
    save(tmp_path, PACK.replace("why: People ask.", "why: People ask., parts: [hours, key-points]"))
    (found,) = faults(tmp_path, "our-ward")
    assert found.rule == "POL-twice"
    assert found.place.line == 5
