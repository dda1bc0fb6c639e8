"""Records are written by commands, and say what they should; what cannot be is refused and leaves them as they were."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError, UsageError
from leaflet.model.as_read import section_hash, text_hash
from leaflet.model.records import SignRole
from leaflet.pipeline.recording import (
    Signature,
    note_translation,
    release_text,
    sign_text,
    who_has_signed,
)

BASE = Path(__file__).parents[1] / "cases" / "life" / "base.yaml"
TODAY = dt.date(2026, 11, 22)
SIGNED = dt.date(2026, 11, 3)
NEEDED = (SignRole.AUTHOR, SignRole.CLINICAL_REVIEWER, SignRole.PATIENT_REVIEWER)
RELEASED = {
    "status: draft": "status: released",
    "published:\n": "published: 2026-11-04\n",
    "reviewed:\n": "reviewed: 2026-11-03\n",
    "reviewers: []": "reviewers: [Sample nurse]",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, {})
    return tmp_path


def write(project: Path, passages: dict[str, str], lang: str = "en-AU") -> None:
    path = project / "content" / "sample" / f"{lang}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8") if path.exists() else BASE.read_text(encoding="utf-8")
    for old, new in passages.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def sign(project: Path, role: SignRole, name: str = "Sample name", date: dt.date = SIGNED) -> bool:
    return sign_text(project, "sample", "en-AU", Signature(role, name, date), TODAY).is_new


def test_a_sign_off_holds_until_a_word_changes_and_again_when_it_is_put_back(project: Path) -> None:
    assert sign(project, SignRole.AUTHOR)
    assert who_has_signed(project, "sample", "en-AU").open_roles == NEEDED[1:]
    change = {"title: Key points": "title: Main points"}
    write(project, change)
    assert who_has_signed(project, "sample", "en-AU").open_roles == NEEDED
    write(project, {new: old for old, new in change.items()})
    (signed,) = who_has_signed(project, "sample", "en-AU").sign_offs
    assert (signed.role, signed.name, signed.date) == (SignRole.AUTHOR, "Sample name", SIGNED)


def test_signing_twice_adds_nothing(project: Path) -> None:
    sign(project, SignRole.AUTHOR)
    before = (project / "content/sample/sign-offs.yaml").read_bytes()
    assert not sign(project, SignRole.AUTHOR)
    assert (project / "content/sample/sign-offs.yaml").read_bytes() == before
    assert sign(project, SignRole.AUTHOR, "Another name")


@pytest.mark.parametrize(
    ("date", "words"),
    [(TODAY + dt.timedelta(days=1), "in the future"), (dt.date(2026, 11, 1), "last changed on")],
)
def test_a_day_that_cannot_be_is_refused(date: dt.date, words: str, project: Path) -> None:
    with pytest.raises(UsageError, match=words):
        sign(project, SignRole.AUTHOR, date=date)
    assert not (project / "content/sample/sign-offs.yaml").exists()


def test_only_a_rule_that_people_judge_can_be_signed(project: Path) -> None:
    kept = Signature(SignRole.APPROVER, "Sample name", SIGNED, ("USR-01",))
    assert sign_text(project, "sample", "en-AU", kept, TODAY).is_new
    assert who_has_signed(project, "sample", "en-AU").sign_offs[0].rules == ("USR-01",)
    odd = Signature(SignRole.APPROVER, "Sample name", SIGNED, ("RDG-01",))
    with pytest.raises(UsageError, match="RDG-01"):
        sign_text(project, "sample", "en-AU", odd, TODAY)


def test_a_release_is_refused_until_it_is_marked_signed_and_sound(project: Path) -> None:
    with pytest.raises(FindingsError) as caught:
        release_text(project, "sample", "en-AU", TODAY)
    (finding,) = caught.value.findings
    assert "published: 2026-11-22" in finding.hint

    write(project, RELEASED)
    for role in NEEDED:
        with pytest.raises(FindingsError) as caught:
            release_text(project, "sample", "en-AU", TODAY)
        assert {one.rule for one in caught.value.findings} == {"LIF-05"}
        sign(project, role)
    recorded = release_text(project, "sample", "en-AU", TODAY)
    assert recorded.is_new

    leaflet = read_leaflet(project, "sample", "en-AU")
    (release,) = leaflet.records.releases
    assert (release.version, release.date) == ("1.0", dt.date(2026, 11, 4))
    assert release.text == recorded.text == text_hash(leaflet)
    assert not release_text(project, "sample", "en-AU", TODAY).is_new


def test_a_changed_text_needs_a_new_version_before_it_is_released(project: Path) -> None:
    write(project, RELEASED)
    for role in NEEDED:
        sign(project, role)
    release_text(project, "sample", "en-AU", TODAY)
    write(project, {"title: Key points": "title: Main points"})
    for role in NEEDED:
        sign(project, role)
    with pytest.raises(FindingsError, match="The text differs from version"):
        release_text(project, "sample", "en-AU", TODAY)
    write(project, {'version: "1.0"': 'version: "1.1"'})
    assert release_text(project, "sample", "en-AU", TODAY).is_new
    records = read_leaflet(project, "sample", "en-AU").records
    assert [release.version for release in records.releases] == ["1.0", "1.1"]


def test_a_leaflet_past_its_review_date_is_not_released(project: Path) -> None:
    write(project, RELEASED)
    for role in NEEDED:
        sign(project, role)
    with pytest.raises(FindingsError, match="out of date"):
        release_text(project, "sample", "en-AU", dt.date(2028, 11, 2))


def test_a_translation_is_noted_section_by_section(project: Path) -> None:
    write(project, {"title: A visit": "translation-of: en-AU\ntitle: A visit"}, "fr")
    (project / "content/sample/translations.yaml").write_text(
        "translations:\n  - {language: de, sections: [{section: x, text: 1-" + "e" * 64 + "}]}\n",
        encoding="utf-8",
    )
    assert note_translation(project, "sample", "fr").is_new
    assert not note_translation(project, "sample", "fr").is_new
    before = {
        section.ident: section_hash(section)
        for section in read_leaflet(project, "sample", "en-AU").sections
    }
    write(project, {"title: Key points": "title: Main points"})
    write(project, {"title: About this leaflet": "title: About this text"})

    assert note_translation(project, "sample", "fr", ("key-points",)).is_new

    now = read_leaflet(project, "sample", "fr").records
    noted = {one.section: one.text for one in now.made_from}
    assert now.original is not None
    assert noted["key-points"] == dict(now.original.sections)["key-points"] != before["key-points"]
    assert noted["about-this-leaflet"] == before["about-this-leaflet"]
    kept = (project / "content/sample/translations.yaml").read_text(encoding="utf-8")
    assert "language: de" in kept


def test_only_a_translation_with_that_section_can_be_noted(project: Path) -> None:
    with pytest.raises(UsageError, match="does not say what it was translated from"):
        note_translation(project, "sample", "en-AU")
    write(project, {"title: A visit": "translation-of: en-AU\ntitle: A visit"}, "fr")
    with pytest.raises(UsageError, match="Did you mean key-points"):
        note_translation(project, "sample", "fr", ("key-point",))
    (project / "content/sample/en-AU.yaml").write_text("title: [", encoding="utf-8")
    with pytest.raises(FindingsError, match=r"en-AU\.yaml"):
        note_translation(project, "sample", "fr")
