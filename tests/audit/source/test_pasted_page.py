"""A page of a website pasted in as it stands fails, and for the right reasons."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest

from leaflet.audit.source import judge_leaflet
from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError
from leaflet.pipeline.sources import Faults, read_text

from .samples import policy

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.findings import Finding

TODAY = dt.date(2026, 11, 22)
PAGE = (
    "Considerable commercial interest surrounds regenerative interventions for MS; confirmation is necessary.",
    "For information regarding alternatives, visit the institution: and scroll down to: What are they?",
    "The national authority has published a useful resource, which you can download the resource here",
    "Our colleagues have provided comprehensive documentation on their website. Please visit for more information.",
    "For developments internationally, please visit an article on the institution's web-site:",
    "For an up to date listing of investigations currently recruiting for MS visit",
    "For registered investigations, please visit the national registry listing here:",
    "For the views of the international federation on regenerative interventions:",
)
POINTERS = range(2, 9)
"""Paragraphs that point to something the paste has lost, counted from 1."""
DATES = "  updated: 2026-11-01\n  review-by: 2027-11-01\n"


def pasted(project: Path, dates: str, status: str = "draft") -> Path:
    """Write a leaflet whose only section is the page."""
    head = (
        "title: A pasted page\naudience: For all.\npurpose: It tells.\npolicies: [house]\n"
        f'imprint:\n  id: LF-1\n  version: "1"\n  status: {status}\n  authors: [Clinic]\n{dates}'
        "  funding: None.\n  interests: None.\n  feedback: Tell us.\n  other-formats: Ask us.\n"
        "sections:\n  - id: pasted\n    title: Pasted\n    blocks:\n"
    )
    path = project / "content" / "pasted" / "en-AU.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(head + "".join(f"      - {json.dumps(text)}\n" for text in PAGE), "utf-8")
    return path


def judged(project: Path) -> list[Finding]:
    """Return what is wrong with the pasted page once it has its dates."""
    pasted(project, DATES)
    return judge_leaflet(read_leaflet(project, "pasted", "en-AU"), (policy(),), TODAY)


def test_without_dates_it_is_not_even_read(tmp_path: Path) -> None:
    pasted(tmp_path, "")
    with pytest.raises(FindingsError) as caught:
        read_leaflet(tmp_path, "pasted", "en-AU")
    told = " ".join(found.message for found in caught.value.findings)
    assert '"updated" is missing' in told
    assert '"review-by" is missing' in told


def test_all_that_is_wrong_with_it_is_told_at_once_and_at_its_line(tmp_path: Path) -> None:
    pasted(tmp_path, DATES, "released")
    faults = Faults()
    assert read_text(tmp_path, "pasted", "en-AU", TODAY, faults) is None
    told = faults.in_order
    assert all(found.place.line for found in told)
    undated = {found.message for found in told if found.rule == "IMPRINT-status"}
    assert {'"reviewers"', '"reviewed"', '"published"'} <= {
        word for message in undated for word in message.split()
    }
    errors = {found.rule for found in told if found.is_error}
    assert errors == {"IMPRINT-status", "RDG-01", "RDG-04", "EVI-03"}
    lines = {found.place.line for found in told if found.rule == "EVI-03"}
    assert len(lines) == len(POINTERS)


def test_a_fault_in_its_words_is_told_before_they_are_judged(tmp_path: Path) -> None:
    path = pasted(tmp_path, "")
    path.write_text(path.read_text("utf-8") + "      - bulets: [one]\n", "utf-8")
    faults = Faults()
    assert read_text(tmp_path, "pasted", "en-AU", TODAY, faults) is None
    assert {found.rule for found in faults.in_order} == {"KEY-missing", "KEY-unknown"}


def test_its_grade_is_an_error_for_the_whole_and_a_warning_for_the_section(tmp_path: Path) -> None:
    grades = [found for found in judged(tmp_path) if found.rule == "RDG-01"]
    assert [found.is_error for found in grades] == [True, True, False, False]


def test_every_lost_pointer_is_an_error_at_its_line(tmp_path: Path) -> None:
    pointers = [found for found in judged(tmp_path) if found.rule == "EVI-03"]
    assert all(found.is_error for found in pointers)
    lines = {found.place.line for found in pointers if found.place.line is not None}
    assert lines == {min(lines) - POINTERS[0] + number for number in POINTERS}


def test_the_acronym_that_is_never_explained_is_an_error(tmp_path: Path) -> None:
    (found,) = (found for found in judged(tmp_path) if found.rule == "RDG-04")
    assert '"MS"' in found.message
    assert found.is_error
