"""The text as read, and its hash: the same words give the same hash, and other words another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.content.reader import read_leaflet
from leaflet.model.as_read import HASH, is_known_way, parts_of, section_hash, text_hash

from .conftest import SAMPLE, write

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.model.leaflet import Leaflet


def changed(project: Path, old: str, new: str) -> Leaflet:
    """Return the sample with a passage of its file replaced."""
    assert SAMPLE.count(old) == 1, old
    write(project, SAMPLE.replace(old, new))
    return read_leaflet(project, "sample", "en-AU")


def test_the_hash_tells_in_which_way_it_was_made(sample: Leaflet) -> None:
    assert HASH.fullmatch(text_hash(sample))
    assert is_known_way(text_hash(sample))
    assert not is_known_way("2-" + "0" * 64)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A visit", "# A comment.\n\ntitle:   A visit"),
        ("title: Your choices", 'title: "Your choices"'),
        ("[an hour, ten minutes]", '["an hour",   "ten minutes"]'),
        ("status: released", "status: reviewed"),
        ('version: "1.10"', 'version: "1.11"'),
        ("reviewers: [Sample doctor]", "reviewers: [Sample doctor, Sample patient]"),
        ("updated: 2026-11-20", "updated: 2026-11-21"),
        ("published: 2026-11-22", "published: 2026-11-23"),
        ("review-by: 2027-11-20", "review-by: 2027-11-21"),
        ('clinic.example/map", print-as: clinic.example/map, checked: 2026-11-20', 'clinic.example/map", print-as: clinic.example/map, checked: 2026-11-22'),
        ("width: 60", "width: 80"),
        ("lines: 3", "lines: 4"),
        ("patient-label: yes", "patient-label: no"),
        ("policies: [house]", "policies: [house, decision-aid]"),
    ],
)  # fmt: skip
def test_what_no_reader_reads_does_not_count(
    old: str, new: str, project: Path, sample: Leaflet
) -> None:
    assert text_hash(changed(project, old, new)) == text_hash(sample)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("subtitle: What happens", "subtitle: What may happen"),
        ("purpose: It helps you", "purpose: This helps you"),
        ("title: In short", "title: In brief"),
        ("kind: warning", "kind: note"),
        ("with **strong words**", "with strong words"),
        ("https://clinic.example/visit_us", "https://clinic.example/visit"),
        ("less than ten minutes.[](source:count-2021)", "less than ten minutes.[](source:guide-2019)"),
        ("Call us on [5550 0142]", "Call us on [5550 0143]"),
        ("your glasses", "your spectacles"),
        ("How long you will wait.", "How long you may wait."),
        ("[an hour, ten minutes]", "[an hour, nine minutes]"),
        ("risks: [You travel.]", "risks: [You must travel.]"),
        ("alt: A round cell", "alt: A large cell"),
        ("caption: Three steps", "caption: The steps"),
        ("steps: [Book, Come, Leave]", "steps: [Call, Come, Leave]"),
        ("What does it cost?", "What will it cost?"),
        ("A letter from one doctor", "A note from one doctor"),
        ('hours: "9:00 to 17:00"', 'hours: "9:00 to 18:00"'),
        ("+61 2 5550 0142", "+61 2 5550 0143"),
        ('what: "Where we are."', 'what: "Where to find us."'),
        ('publisher: Sample Office, date: "7 April 2021"', 'publisher: Sample Office, date: "8 April 2021"'),
        ("funding: Paid for by the sample clinic.", "funding: Paid for by a maker of pens."),
        ("Write to [the desk]", "Write to [our desk]"),
        ("title: Your visit in short", "title: A visit in short"),
        ("questions: [q-cost]", "questions: [q-long]"),
        ("contacts: [emergency, desk]", "contacts: [emergency]"),
        ("      - passage: interpreter-offer\n", ""),
    ],
)  # fmt: skip
def test_every_text_that_a_reader_gets_counts(
    old: str, new: str, project: Path, sample: Leaflet
) -> None:
    assert text_hash(changed(project, old, new)) != text_hash(sample)


def test_another_picture_is_another_text(project: Path, sample: Leaflet) -> None:
    picture = project / "content" / "sample" / "figures" / "cell.svg"
    before = picture.read_text(encoding="utf-8")
    try:
        picture.write_text(before.replace("<svg", "<!-- As before. --><svg"), encoding="utf-8")
        assert text_hash(read_leaflet(project, "sample", "en-AU")) == text_hash(sample)
        drawn = before.replace("</svg>", '<rect width="3" height="3" fill="#000"/></svg>')
        picture.write_text(drawn, encoding="utf-8")
        assert text_hash(read_leaflet(project, "sample", "en-AU")) != text_hash(sample)
    finally:
        picture.write_text(before, encoding="utf-8")


def test_a_changed_shared_text_changes_the_leaflets_that_print_it(
    project: Path, sample: Leaflet
) -> None:
    shared = project / "content" / "shared" / "en-AU.yaml"
    before = shared.read_text(encoding="utf-8")
    try:
        for old, new, is_same in (
            ("It is free.", "It costs nothing.", False),
            ("No leaflet refers to it.", "Nobody prints it.", True),
        ):
            shared.write_text(before.replace(old, new), encoding="utf-8")
            now = read_leaflet(project, "sample", "en-AU")
            assert (text_hash(now) == text_hash(sample)) is is_same
    finally:
        shared.write_text(before, encoding="utf-8")


def test_parts_follow_each_other_as_a_reader_meets_them(sample: Leaflet) -> None:
    parts = parts_of(sample)
    assert [part.ident for part in parts] == [
        "(front)", "key-points", "before", "choices", "ask", "about", "(card)", "(imprint)",
    ]  # fmt: skip
    before = parts[2].lines
    assert before[0] == "Before the visit"
    assert before.index("What may go wrong") < before.index("A short text may be blocks too.")
    assert "Literal: <b>, &amp; 5 < 6, _x_, a\\*b, 012, no." in before


def test_a_section_has_a_hash_of_its_own(project: Path, sample: Leaflet) -> None:
    now = changed(project, "How long you will wait.", "How long you may wait.")
    differ = [
        section.ident
        for section, other in zip(sample.sections, now.sections, strict=True)
        if section_hash(section) != section_hash(other)
    ]
    assert differ == ["before"]
