"""What is on record beside a leaflet: releases, sign-offs, origins of translations; and every fault at its line."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError
from leaflet.model.as_read import section_hash
from leaflet.model.records import SignRole

from .conftest import SAMPLE

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet

HASH = "1-" + "ab" * 32


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a leaflet in two languages, of which the French one is a translation."""
    folder = tmp_path / "content" / "sample"
    folder.mkdir(parents=True)
    text = "".join(line for line in SAMPLE.splitlines(keepends=True) if "figure:" not in line)
    for shared in ("(term:mri)", "(term:referral)"):
        text = text.replace(f"[MRI]{shared}", "MRI").replace(f"[referral]{shared}", "referral")
    text = text.replace("      - passage: interpreter-offer\n", "")
    text = text.replace("emergency", "desk").replace("[desk, desk]", "[desk]")
    text = text.replace("resources: [map, bus]", "resources: [map]")
    (folder / "en-AU.yaml").write_text(text, encoding="utf-8")
    (folder / "fr.yaml").write_text(f"translation-of: en-AU\n{text}", encoding="utf-8")
    return folder


def read(folder: Path, lang: str = "en-AU") -> Leaflet:
    return read_leaflet(folder.parents[1], folder.name, lang)


def findings(folder: Path, lang: str = "en-AU") -> list[Finding]:
    try:
        read(folder, lang)
    except FindingsError as error:
        return list(error.findings)
    return []


def test_a_leaflet_without_records_has_none(folder: Path) -> None:
    records = read(folder).records
    assert (records.releases, records.sign_offs, records.made_from) == ((), (), ())
    assert records.original is None


def test_records_are_read_for_the_leaflets_own_language(folder: Path) -> None:
    (folder / "releases.yaml").write_text(
        f"""\
releases:
  - {{version: "1.9", language: en-AU, text: {HASH}, date: 2026-01-05}}
  - {{version: "1.0", language: fr, text: {HASH}, date: 2026-01-04}}
  - {{version: "1.10", language: en-AU, text: {HASH}, date: 2026-01-05}}
""",
        encoding="utf-8",
    )
    (folder / "sign-offs.yaml").write_text(
        f"""\
sign-offs:
  - role: clinical-reviewer
    name: "Name, as given"
    date: 2026-01-03
    language: en-AU
    version: "1.9"
    text: {HASH}
    rules: [USR-01]
""",
        encoding="utf-8",
    )
    records = read(folder).records
    assert [release.version for release in records.releases] == ["1.9", "1.10"]
    release = records.release("1.10")
    assert release is not None
    assert release.date == dt.date(2026, 1, 5)
    assert str(release.place) == "content/sample/releases.yaml:4:5"
    (signed,) = records.signed(HASH)
    assert (signed.role, signed.name) == (SignRole.CLINICAL_REVIEWER, "Name, as given")
    assert signed.rules == ("USR-01",)
    assert not read(folder, "fr").records.sign_offs


@pytest.mark.parametrize(
    ("file", "text", "line", "rule", "words"),
    [
        ("releases.yaml", "releases:\n  - {version: 1.0, language: en-AU\n", 2, "YAML", ""),
        ("releases.yaml", "release:\n  - {}\n", 1, "KEY-unknown", 'Did you mean "releases"?'),
        ("releases.yaml", f"releases:\n  - {{version: 1.0, language: en-AU, text: {HASH}, date: 2026-02-30}}\n", 2, "KEY-value", "The calendar has no day 2026-02-30."),
        ("releases.yaml", "releases:\n  - {version: 1.0, language: en-AU, text: abc, date: 2026-02-20}\n", 2, "KEY-value", "not the hash of a text"),
        ("releases.yaml", f"releases:\n  - {{version: 1.0, language: english, text: {HASH}, date: 2026-02-20}}\n", 2, "KEY-value", "not a language"),
        ("releases.yaml", f"releases:\n  - {{version: 1.0, language: en-AU, date: 2026-02-20, text: {HASH}}}\n  - {{version: 1.0, language: en-AU, date: 2026-02-21, text: {HASH}}}\n", 3, "RECORD-twice", "the first is at content/sample/releases.yaml:2:5"),
        ("releases.yaml", f"releases:\n  - {{version: 1.10, language: en-AU, date: 2026-02-20, text: {HASH}}}\n  - {{version: 1.9, language: en-AU, date: 2026-02-21, text: {HASH}}}\n", 3, "RECORD-order", "versions only rise"),
        ("releases.yaml", f"releases:\n  - {{version: 1.0, language: en-AU, date: 2026-02-20, text: {HASH}}}\n  - {{version: 1.1, language: en-AU, date: 2026-02-19, text: {HASH}}}\n", 3, "RECORD-order", "before version 1.0 (2026-02-20)"),
        ("sign-offs.yaml", f"sign-offs:\n  - {{role: docter, name: N, date: 2026-02-19, language: en-AU, version: 1.0, text: {HASH}}}\n", 2, "KEY-value", "clinical-reviewer"),
        ("sign-offs.yaml", f"sign-offs:\n  - {{role: author, name: , date: 2026-02-19, language: en-AU, version: 1.0, text: {HASH}}}\n", 2, "KEY-missing", "name"),
        ("translations.yaml", f"translations:\n  - language: fr\n    sections:\n      - {{section: ask, text: {HASH}}}\n      - {{section: ask, text: {HASH}}}\n", 5, "RECORD-twice", '"ask" is recorded twice'),
    ],
)  # fmt: skip
def test_a_fault_in_the_records_is_told_at_its_line(
    file: str, text: str, line: int, rule: str, words: str, folder: Path
) -> None:
    (folder / file).write_text(text, encoding="utf-8")
    first = findings(folder)[0]
    assert first.place.file == f"content/sample/{file}"
    assert first.place.line == line
    assert first.rule.startswith(rule)
    assert words in f"{first.message} {first.hint}"
    assert first.hint


def test_a_translation_knows_its_original_as_it_is_now(folder: Path) -> None:
    (folder / "translations.yaml").write_text(
        f"translations: [{{language: fr, sections: [{{section: ask, text: {HASH}}}]}}]\n",
        encoding="utf-8",
    )
    original, translation = read(folder), read(folder, "fr")
    known = translation.records.original
    assert known is not None
    assert (known.lang, known.status) == ("en-AU", original.imprint.status)
    hashes = {section.ident: section_hash(section) for section in original.sections}
    assert dict(known.sections) == hashes
    assert [one.section for one in translation.records.made_from] == ["ask"]


def test_an_original_with_faults_of_its_own_does_not_hide_the_translation(folder: Path) -> None:
    (folder / "en-AU.yaml").write_text("title: [", encoding="utf-8")
    known = read(folder, "fr").records.original
    assert known is not None
    assert known.status is None


@pytest.mark.parametrize("named", ["de", "fr", "releases"])
def test_an_original_that_is_not_there_is_told(named: str, folder: Path) -> None:
    path = folder / "fr.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "translation-of: en-AU", f"translation-of: {named}"
    )
    path.write_text(text, encoding="utf-8")
    (finding,) = findings(folder, "fr")
    assert finding.place.line == 1
    if named != "releases":
        assert finding.rule == "REF-original"
        assert "en-AU" in finding.hint
