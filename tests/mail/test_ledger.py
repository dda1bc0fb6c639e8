"""The ledger keeps what is certain, in whatever order things break."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import threading
import time
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import MachineError, UsageError
from leaflet.mail.ledger import LEDGER, Ledger, new_batch_id
from leaflet.mail.migrations import MIGRATIONS
from leaflet.mail.records import Entry, Phase, SentFile
from tests.mail.relays import IS_ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

B = "B-22222222"
FILES = [SentFile("en", "card", "LF-1.pdf", "ab", "cd")]


def entries(count: int) -> list[Entry]:
    return [
        Entry(n, n + 1, f"P{n}@example.org", "en", "card", f"C{n}", "", f"<{n}@c>")
        for n in range(1, count + 1)
    ]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path) as opened:
        opened.begin("plan", {"slug": "x"}, B, entries(5), FILES, is_private=False)
        yield opened


def test_a_batch_is_kept_whole(ledger: Ledger) -> None:
    batch = ledger.batch(B.lower())
    assert (batch.count, batch.plan, batch.request) == (5, "plan", {"slug": "x"})
    assert [entry.address for entry in ledger.entries(B)] == [
        f"P{n}@example.org" for n in range(1, 6)
    ]
    assert ledger.files(B) == FILES
    assert ledger.counts(B) == {Phase.TODO: 5, Phase.DOUBT: 0, Phase.SENT: 0, Phase.FAILED: 0}
    with pytest.raises(UsageError, match="no batch"):
        ledger.batch("B-NONE")
    with pytest.raises(UsageError, match="no row 9"):
        ledger.entry(B, 9)


def test_a_message_goes_from_phase_to_phase(ledger: Ledger) -> None:
    ledger.doubt(B, 1)
    ledger.sent(B, 1, "4ABC")
    ledger.doubt(B, 2)
    ledger.failed(B, 2, Phase.DOUBT, "550 no")
    ledger.failed(B, 3, Phase.TODO, "550 unknown")
    ledger.later(B, 4, Phase.TODO, 99.0, "450 later")
    one, two, three, four, five = ledger.entries(B)
    assert (one.phase, one.queue, one.attempts) == ("sent", "4ABC", 1)
    assert (two.phase, two.reason, two.attempts) == ("failed", "550 no", 1)
    assert (three.phase, three.attempts) == ("failed", 1)
    assert (four.phase, four.due, four.attempts) == ("todo", 99.0, 1)
    assert five.phase == "todo"
    assert ledger.next_due(B) == 0.0
    assert [entry.number for entry in ledger.entries(B, Phase.TODO)] == [4, 5]


def test_nothing_is_sent_that_was_not_to_be_sent(ledger: Ledger) -> None:
    ledger.doubt(B, 1)
    ledger.sent(B, 1, "q")
    for phase_change in (
        lambda: ledger.doubt(B, 1),
        lambda: ledger.sent(B, 2, "q"),
        lambda: ledger.doubt(B, 77),
    ):
        with pytest.raises(MachineError):
            phase_change()


def test_changes_of_several_threads_go_to_the_disk_together_and_fail_apart(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    commits, real = [], ledger._transaction
    monkeypatch.setattr(ledger, "_transaction", lambda: commits.append(1) or real())
    told: dict[int, str] = {}

    def doubt(number: int) -> None:
        try:
            ledger.doubt(B, number)
        except MachineError as error:
            told[number] = str(error)

    threads = [threading.Thread(target=doubt, args=(number,)) for number in (1, 2, 3, 99)]
    with ledger._guarded():
        for thread in threads:
            thread.start()
        while len(ledger._together._waiting) < len(threads):
            time.sleep(0.001)
    for thread in threads:
        thread.join()
    assert len(commits) == 1
    assert ledger.counts(B)[Phase.DOUBT] == 3
    assert told == {99: f"Row 99 of {B} is not todo any more."}


def test_a_disk_that_takes_nothing_fails_all_who_wait(ledger: Ledger) -> None:
    ledger._base.execute("PRAGMA query_only = ON")
    told: list[str] = []

    def doubt(number: int) -> None:
        try:
            ledger.doubt(B, number)
        except MachineError as error:
            told.append(str(error))

    threads = [threading.Thread(target=doubt, args=(number,)) for number in (1, 2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ledger._base.execute("PRAGMA query_only = OFF")
    assert len(told) == 3
    assert ledger.counts(B)[Phase.DOUBT] == 0


def test_only_what_is_held_can_be_resolved(ledger: Ledger) -> None:
    for number in (1, 2, 3):
        ledger.doubt(B, number)
    ledger.resolve(B, [1], Phase.SENT)
    ledger.resolve(B, [2], Phase.FAILED)
    ledger.resolve(B, [3], Phase.TODO)
    assert [entry.phase for entry in ledger.entries(B)] == [
        "sent",
        "failed",
        "todo",
        "todo",
        "todo",
    ]
    assert all(entry.resolved for entry in list(ledger.entries(B))[:3])
    with pytest.raises(UsageError, match="not held"):
        ledger.resolve(B, [1], Phase.TODO)


@pytest.mark.parametrize("wrong", [3, 77])
def test_all_rows_are_resolved_or_none(ledger: Ledger, wrong: int) -> None:
    for number in (1, 2):
        ledger.doubt(B, number)
    with pytest.raises(UsageError, match=r"Nothing was resolved|no row"):
        ledger.resolve(B, [1, 2, wrong], Phase.SENT)
    assert [entry.number for entry in ledger.entries(B, Phase.DOUBT)] == [1, 2]
    ledger.resolve(B, [1, 2, 2], Phase.SENT)
    assert ledger.counts(B)[Phase.SENT] == 2


def test_a_batch_that_fails_halfway_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Iterator[Entry]:
        yield from entries(3)
        raise MachineError("the list ended")

    with Ledger(tmp_path) as ledger:
        with pytest.raises(MachineError, match="the list ended"):
            ledger.begin("plan", {}, B, broken(), FILES, is_private=False)
        assert not ledger.batches()
        assert not list(ledger.entries(B))


def test_a_private_batch_keeps_no_address(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.begin("plan", {}, B, entries(3), FILES, is_private=True)
        first = next(ledger.entries(B))
        assert first.address == ledger.known_as("p1@EXAMPLE.org", is_private=True)
        assert first.address != ledger.known_as("p2@example.org", is_private=True)
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"example.org" not in kept
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_its_files_are_for_their_owner_alone(ledger: Ledger, tmp_path: Path) -> None:
    ledger.doubt(B, 1)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert len(list(tmp_path.iterdir())) == 3
    assert modes == {0o600}


def test_every_commit_is_brought_to_the_disk(ledger: Ledger) -> None:
    base = ledger._base
    assert base.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert base.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_ledger_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    Ledger(tmp_path).close()
    with sqlite3.connect(tmp_path / LEDGER) as base:
        base.execute("INSERT INTO migration VALUES ('2031-01-01 more', 2)")
    base.close()
    with pytest.raises(MachineError, match="newer version"):
        Ledger(tmp_path)


def test_migrations_are_named_and_done_once(tmp_path: Path) -> None:
    for _ in range(2):
        with Ledger(tmp_path) as ledger:
            done = [row[0] for row in ledger._rows("SELECT name FROM migration")]
    assert done == [name for name, _ in MIGRATIONS]
    assert len(set(done)) == len(done)


def test_a_file_that_is_no_ledger_is_told(tmp_path: Path) -> None:
    (tmp_path / LEDGER).write_bytes(b"not a database at all" * 100)
    with pytest.raises(MachineError, match="not a database"):
        Ledger(tmp_path)


def test_batch_ids_tell_nothing_and_differ() -> None:
    assert len({new_batch_id() for _ in range(1000)}) == 1000


def test_plans_are_remembered(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        assert not ledger.plan_seen("x")
        assert ledger.last_plan() == {}
        ledger.note_plan("x", {"list": "1"}, 3)
        ledger.note_plan("y", {"list": "2"}, 3)
        assert ledger.plan_seen("x")
        assert ledger.last_plan() == {"list": "2"}


@pytest.mark.skipif(not IS_ROOT, reason="only root makes a small disk")
def test_a_full_disk_stops_before_anything_is_in_doubt(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine mounts nothing")
    try:
        with Ledger(disk) as ledger:
            ledger.begin("plan", {}, B, entries(20), FILES, is_private=False)
            with pytest.raises(MachineError, match="full"):
                fill(ledger, disk)
            phases = [entry.phase for entry in ledger.entries(B)]
            assert "doubt" not in phases[phases.count("sent") :]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def fill(ledger: Ledger, disk: Path) -> None:
    """Fill the disk to its last byte, then go on sending."""
    try:
        with (disk / "filler").open("wb") as file:
            while True:
                file.write(b"x" * 4096)
                file.flush()
    except OSError:
        pass
    for number in range(1, 21):
        ledger.doubt(B, number)
        ledger.sent(B, number, "q" * 50)
