"""The judge's process, seen from its parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from leaflet.audit import bench as benches
from leaflet.audit.bench import Bench
from leaflet.errors import FindingsError, MachineError
from leaflet.findings import Severity
from leaflet.model.policy import OwedPart, Policy, SetRule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PDF = (
    b"%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R /Lang (en)>> endobj\n"
    b"2 0 obj <</Type /Pages /Count 1 /Kids [3 0 R]>> endobj\n"
    b"3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>> endobj\n"
    b"xref\n0 0\ntrailer <</Root 1 0 R /Size 4>>\nstartxref\n0\n%%EOF\n"
)
POLICY = Policy(
    "p",
    "P",
    (OwedPart("risks", "Why.", "Source."),),
    (),
    (SetRule("SEC-01", Severity.ERROR), SetRule("LAY-03", Severity.ERROR)),
)


@pytest.fixture
def bench() -> Iterator[Bench]:
    """Return a bench and close it."""
    with Bench.start() as started:
        yield started


def test_findings_come_back_whole(bench: Bench) -> None:
    found = {finding.rule: finding for finding in bench.judge(PDF, "a.pdf", (POLICY,))}
    assert found["SEC-01"].hint.endswith("Why.")
    assert found["SEC-01"].clause == "Source."
    assert found["LAY-03"].place.page == 1
    assert found["LAY-03"].is_error


def test_files_handed_in_are_collected_in_order(bench: Bench) -> None:
    for name in ("a.pdf", "b.txt", "c.pdf"):
        bench.submit(PDF if name.endswith("pdf") else b"text", name, (POLICY,))
    collected = bench.collect()
    assert [{finding.place.file for finding in found} for found in collected] == [
        {"a.pdf"},
        {"b.txt"},
        {"c.pdf"},
    ]
    assert bench.collect() == []


def test_a_ticket_can_be_waited_for_alone(bench: Bench) -> None:
    assert bench.submit(b"text", "a", (POLICY,)).findings()[0].rule == "PDF-not-a-pdf"


def test_a_large_file_is_handed_in_without_waiting(bench: Bench) -> None:
    start = time.perf_counter()
    ticket = bench.submit(PDF + b"%" * 20_000_000, "a.pdf", (POLICY,))
    assert time.perf_counter() - start < 0.2
    assert ticket.findings()


def test_facts_of_a_broken_file_are_a_finding(bench: Bench) -> None:
    assert bench.facts(PDF, "a.pdf").identifier == ""
    with pytest.raises(FindingsError, match="not a PDF"):
        bench.facts(b"text", "a.txt")


def test_a_dead_child_is_told_and_replaced(bench: Bench) -> None:
    bench.judge(PDF, "a.pdf", (POLICY,))
    os.kill(bench._child.pid, signal.SIGTERM)
    bench._child.wait()
    assert bench.judge(PDF, "a.pdf", (POLICY,))


def test_a_child_that_dies_at_work_is_an_error_with_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benches, "_BOOT", "import sys; sys.stdin.buffer.read(9); sys.exit(7)")
    with Bench.start() as bench, pytest.raises(MachineError, match="exit code 7") as caught:
        bench.judge(PDF, "a.pdf", (POLICY,))
    assert "Try again" in caught.value.hint


def test_a_missing_part_is_an_error_with_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    boot = benches._BOOT.replace("from leaflet", "sys.modules['pypdf'] = None; from leaflet")
    monkeypatch.setattr(benches, "_BOOT", boot)
    with Bench.start() as bench, pytest.raises(MachineError, match="pypdf") as caught:
        bench.judge(PDF, "a.pdf", (POLICY,))
    assert "install" in caught.value.hint


def test_a_file_that_takes_too_long_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benches, "_BOOT", "import time; time.sleep(60)")
    with Bench.start(seconds=0.2) as bench:
        monkeypatch.undo()
        bench.submit(PDF, "a.pdf", (POLICY,))
        bench.submit(b"text", "b.txt", (POLICY,))
        rules = [[finding.rule for finding in found] for found in bench.collect()]
    assert rules[0] == ["PDF-too-slow"]
    assert rules[1] in (["PDF-not-a-pdf"], ["PDF-too-slow"])  # a busy machine may be slow indeed


def test_closing_twice_and_closing_at_work_end_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benches, "_BOOT", "import time; time.sleep(60)")
    bench = Bench.start()
    ticket = bench.submit(PDF, "a.pdf", (POLICY,))
    start = time.perf_counter()
    bench.close()
    bench.close()
    assert time.perf_counter() - start < 5
    assert bench._child.returncode is not None
    with pytest.raises(MachineError):
        ticket.findings()
    with pytest.raises(MachineError, match="closed"):
        bench.judge(PDF, "a.pdf", (POLICY,))


def test_a_machine_that_starts_no_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(MachineError, match="cannot be started"):
        Bench.start()


def test_it_works_from_any_folder_with_output_redirected(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('the folder was imported')")
    code = (
        "import sys; sys.path = [p for p in sys.path if p]\n"
        "from leaflet.audit.bench import Bench\n"
        "with Bench.start() as bench: print(bench.judge(b'text', 'a', ())[0].rule)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert (done.stdout.strip(), done.stderr) == ("PDF-not-a-pdf", "")


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT to a process group")
def test_ctrl_c_leaves_no_trace_from_the_child() -> None:
    code = (
        "import signal, time; from leaflet.audit.bench import Bench\n"
        "with Bench.start() as bench:\n"
        "    bench.judge(b'text', 'a', ())\n"
        "    try: print('ready', flush=True); time.sleep(20)\n"
        "    except KeyboardInterrupt: print(bench.judge(b'text', 'a', ())[0].rule)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "ready\n"
        os.killpg(parent.pid, signal.SIGINT)
        out, err = parent.communicate(timeout=20)
    assert (out, err) == ("PDF-not-a-pdf\n", "")
