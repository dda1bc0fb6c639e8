"""The judge's own process, without the process."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from typing import TYPE_CHECKING

from leaflet.audit import file as judging
from leaflet.audit.wire import read_frame, write_frame
from leaflet.audit.worker import answer

if TYPE_CHECKING:
    import pytest

REQUEST = {
    "ask": "judge",
    "shown_as": "a.txt",
    "policies": [],
    "target": "",
    "size": 4,
    "seconds": 60,
}


def test_a_fault_of_the_program_comes_back_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "judge_file", None)
    assert "TypeError" in answer(REQUEST, b"text")["fault"]


def test_facts_of_no_pdf_are_findings() -> None:
    reply = answer(REQUEST | {"ask": "facts"}, b"text")
    assert reply["findings"][0]["rule"] == "PDF-not-a-pdf"


def test_it_runs_by_itself_and_ends_with_its_input() -> None:
    sent = BytesIO()
    write_frame(sent, REQUEST, b"text")
    write_frame(sent, REQUEST, b"text")
    done = subprocess.run(
        [sys.executable, "-m", "leaflet.audit.worker"],
        input=sent.getvalue(),
        capture_output=True,
        check=True,
    )
    out = BytesIO(done.stdout)
    replies = [read_frame(out), read_frame(out)]
    assert [reply["findings"][0]["rule"] for reply in replies if reply] == ["PDF-not-a-pdf"] * 2
    assert read_frame(out) is None
    assert done.stderr == b""
