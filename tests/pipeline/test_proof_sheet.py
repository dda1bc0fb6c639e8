"""The sheet as a leaflet: what its lines say."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from leaflet.findings import Severity
from leaflet.model.blocks import Bullets, Paragraph, Table
from leaflet.pipeline.proof import Figure, RuleProof, Verdict
from leaflet.pipeline.proof_sheet import Proof, ProvenFile, sheet_of
from tests.audit.source.samples import sound_leaflet

if TYPE_CHECKING:
    from leaflet.model.leaflet import Section

SMOG = Figure("smog", "grade by SMOG", 7.1, 9.0, "at most 9", is_kept=True)
GRADE = Figure("fk", "grade by Flesch-Kincaid", 5.0, 8.0, "at most 8", is_kept=True)
STRICTER = Figure("fk-warn", "grade, for a warning", 5.0, 6.0, "at most 6", is_kept=True)
SHORT = Figure("short", "letters to a line", 53.0, 50.0, "at least 50", is_kept=True)
LONG = Figure("long", "letters to a line", 72.25, 75.0, "at most 75", is_kept=True)


def rule(ident: str, verdict: Verdict, *figures: Figure, warnings: int = 0) -> RuleProof:
    return RuleProof(ident, "It is so", Severity.ERROR, "", verdict, figures, 0, warnings)


def sections(*rules: RuleProof, told: int = 9) -> dict[str, Section]:
    """Return the sections of a sheet by their ids."""
    files = tuple(
        ProvenFile(f"{edition}-{target}.pdf", 1, "ab")
        for target in ("screen", "archive")
        for edition in ("a4", "a5-booklet")
    )
    packs = ("house", "uk-nhs")
    proof = Proof(sound_leaflet(), "wattle", dt.date(2026, 11, 22), packs, (*files, PRESS), rules)
    return {section.ident: section for section in sheet_of(proof, told).sections}


PRESS = ProvenFile("a4-press.pdf", 1, "ab")


def lines(section: Section) -> list[str]:
    """Return what a section says, line by line."""
    said: list[str] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            said.append(block.text.plain)
        elif isinstance(block, Bullets):
            said += [item.text.plain for item in block.items]
        elif isinstance(block, Table):
            said += [f"{row.head.plain} | {row.cells[0].plain}" for row in block.rows]
    return said


def test_figures_stand_with_their_limits_and_the_stricter_of_two() -> None:
    found = sections(
        rule("RDG-01", Verdict.KEPT, SMOG, GRADE, STRICTER),
        rule("TYP-04", Verdict.WARNED, SHORT, LONG, warnings=2),
    )
    assert lines(found["measures"]) == [
        "RDG-01 kept | grade by SMOG: 7.1, at most 9; grade, for a warning: 5, at most 6",
        "TYP-04 warned | letters to a line: 53 to 72.25, at least 50, at most 75",
    ]
    assert lines(found["told"]) == ["TYP-04 It is so: 2 warnings."]


def test_what_does_not_fit_is_named_by_its_id_but_sign_offs_are_told_whole() -> None:
    warned = [rule(ident, Verdict.WARNED, warnings=1) for ident in ("EVI-02", "EVI-04")]
    found = sections(*warned, rule("USR-01", Verdict.OPEN), told=1)
    assert lines(found["told"]) == [
        "EVI-02 It is so: 1 warning.",
        "And EVI-04: see the JSON beside this sheet.",
    ]
    assert lines(sections(rule("USR-01", Verdict.OPEN), told=0)["signatures"]) == [
        "USR-01 It is so."
    ]


def test_ids_that_follow_each_other_are_drawn_together() -> None:
    kept = [rule(f"ACC-{number:02d}", Verdict.KEPT) for number in (1, 2, 3, 5, 6)]
    silent = rule("UA2-01", Verdict.NOT_JUDGED)
    found = sections(*kept, rule("SEC-01", Verdict.SIGNED), silent)
    assert lines(found["kept"]) == [
        "ACC-01 to 03, ACC-05, 06, SEC-01.",
        "Nothing to judge here: UA2-01.",
    ]


def test_the_files_are_told_by_what_they_are_for() -> None:
    assert lines(sections()["files"]) == [
        "The text, and its files: a4, a5-booklet (screen, archive); a4 (press)."
    ]


def test_the_verdict_counts_what_is_not_simply_kept() -> None:
    found = sections(
        rule("SEC-01", Verdict.BROKEN),
        rule("EVI-02", Verdict.WARNED, warnings=1),
        rule("USR-01", Verdict.OPEN),
    )
    assert found["verdict"].title.plain == (
        "Does not pass. Of 3 rules: 1 broken, 1 kept with warnings, 1 open, to be signed by a person."
    )
    assert sections(rule("SEC-01", Verdict.KEPT))["verdict"].title.plain == (
        "Passes. Of 1 rules: all kept."
    )
