"""Hostile and broken text in a leaflet's file: a fault with its place and the next step, and soon."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from leaflet.compose.story import compose
from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError
from leaflet.findings import errors_in
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.look import Target
from leaflet.render.file import render
from tests.compose.conftest import PROJECT, TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.findings import Finding
    from leaflet.model.look import Brand, Layout

_SOONEST = 2.0
"""Seconds in which a fault must be told."""
_BEFORE = """\
title: A test
audience: For testers.
purpose: It helps to test.
policies: [house]
imprint:
  id: LF-TEST
  version: "0.1"
  status: draft
  authors: [Tester]
  reviewers: []
  updated: 2026-11-22
  review-by: 2027-11-22
  funding: None.
  interests: None.
  update-policy: Each year.
  feedback: Tell us.
  other-formats: Ask us.
sections:
  - id: one
    title: One
    blocks:
      - """
_LINE = _BEFORE.count("\n") + 1
_LONG = 200_000


@pytest.fixture(scope="module")
def look() -> tuple[Layout, Brand]:
    return read_layout(PROJECT, "a4"), read_brand(PROJECT, "northbank")


def findings_in(folder: Path, look: tuple[Layout, Brand], text: bytes) -> list[Finding]:
    """Build a leaflet with this text, as an author would have it built; return its faults."""
    path = folder / "content" / "test" / "en-AU.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(_BEFORE.encode() + b'"' + text + b'"\n')
    try:
        story = compose(read_leaflet(folder, "test", "en-AU"), *look, today=TODAY)
        render(story, Target.SCREEN, profile=b"")
    except FindingsError as error:
        return list(error.findings)
    return errors_in(story.findings)


_BAD = {
    "an embedding that is not closed": ("before \u202b after", "TEXT-direction"),
    "an isolate that is not closed": ("before \u2067 after", "TEXT-direction"),
    "a closing mark that was not opened": ("before \u2069 after", "TEXT-direction"),
    "an override": ("before \u202eafter\u202c", "TEXT-character"),
    "half a character": ("before \ud83d after", "TEXT-encoding"),
    "half a character by its number": ("before \\ud83d after", "YAML-syntax"),
    "a code point that is not assigned": ("before \u0378 after", "TEXT-glyph"),
    "a code point that is none": ("before \ufffe after", "TEXT-character"),
    "a control": ("before \x07 after", "TEXT-character"),
    "a null by its number": ("before \\0 after", "TEXT-character"),
    "a thousand marks on a letter": ("before a" + "\u0301" * 1000, "TEXT-word"),
    "a word of 200,000 letters": ("a" * _LONG, "TEXT-word"),
    "200,000 letters without a space": ("\u0e01" * _LONG, "TEXT-long"),
    "200,000 joined letters": ("\u0628" * _LONG, "TEXT-word"),
    "Georgian": ("before \u10d2\u10d0\u10db\u10d0\u10e0\u10ef\u10dd\u10d1\u10d0", "TEXT-glyph"),
    "Amharic": ("before \u1230\u120b\u121d", "TEXT-glyph"),
    "an emoji": ("before \U0001f600", "TEXT-glyph"),
}


@pytest.mark.parametrize(("text", "rule"), _BAD.values(), ids=list(_BAD))
def test_bad_text_is_told_with_place_and_next_step_at_once(
    tmp_path: Path, look: tuple[Layout, Brand], text: str, rule: str
) -> None:
    start = time.perf_counter()
    faults = findings_in(tmp_path, look, text.encode("utf-8", "surrogatepass"))
    took = time.perf_counter() - start

    assert rule in {fault.rule for fault in faults}
    assert all(fault.hint for fault in faults)
    assert {(fault.place.file, fault.place.line) for fault in faults} == {
        ("content/test/en-AU.yaml", _LINE)
    }
    assert took < _SOONEST


def test_a_thousand_marks_on_a_thai_letter_are_told(
    tmp_path: Path, look: tuple[Layout, Brand]
) -> None:
    assert findings_in(tmp_path, look, ("\u0e01" + "\u0e48" * 1000).encode())


def test_a_missing_script_is_told_letter_by_letter(
    tmp_path: Path, look: tuple[Layout, Brand]
) -> None:
    faults = findings_in(tmp_path, look, "\u1230\u120b\u1230".encode())

    told = sorted(fault.message.partition("(")[2] for fault in faults)
    assert told == ["U+120B).", "U+1230)."]
