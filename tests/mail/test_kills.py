"""Senders that are killed at any moment, with a real Postfix to count what arrived.

The long count is a part of the full one: LEAFLET_KILLS=200 LEAFLET_MAILS=10000 sets that (docs/mail.md).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from leaflet.mail.ledger import Ledger
from leaflet.mail.records import Phase
from tests.mail.relays import Mailbox, needs_postfix, needs_sink, postfix, sink, taken_by_sink
from tests.mail.run_batch import BATCH

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("LEAFLET_KILLS", "60"))
MAILS = int(os.environ.get("LEAFLET_MAILS", "2500"))

RATE = 250.0
"""Mails a second that a sender is thought to send while somebody waits to kill it."""


def killed(home: Path, box: Mailbox, kills: int, mails: int, connections: int) -> tuple[int, int]:
    """Send a batch, killing the sender at random moments of its sending; return how often, and how many are held."""
    dice = random.Random(kills)  # noqa: S311 - the same moments each time
    words = [sys.executable, "-m", "tests.mail.run_batch"]
    words += [str(home), str(box.port), str(mails), str(connections), "2000", "0.05"]
    done = held = 0
    for left in range(kills, -1, -1):
        with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ready\n"
            to_do, was_held = counted(home)
            if left:
                # Every sender gets about the same share of what is to be sent, so that each kill finds one at work.
                time.sleep(dice.random() * 2 * to_do / (left + 1) / RATE)
                child.send_signal(signal.SIGKILL)
            child.stdout.read()
        if child.returncode == 0:
            break
        done += 1
        held = counted(home)[1]
        assert held - was_held <= connections
    return done, held


def counted(home: Path) -> tuple[int, int]:
    """Return how many messages are to be sent and how many are held."""
    with Ledger(home) as ledger:
        counts = ledger.counts(BATCH)
    return counts[Phase.TODO], counts[Phase.DOUBT]


def assert_none_is_lost_or_doubled(home: Path, box: Mailbox, mails: int) -> int:
    arrived = Counter(box.settled(120))
    assert max(arrived.values()) == 1
    with Ledger(home) as ledger:
        entries = list(ledger.entries(BATCH))
    planned = {(entry.ident, entry.address): entry.phase for entry in entries}
    assert len(planned) == mails
    assert set(arrived) <= set(planned)
    missing = [phase for mail, phase in planned.items() if mail not in arrived]
    assert set(missing) <= {"doubt"}
    sent = [mail for mail, phase in planned.items() if phase == "sent"]
    assert all(mail in arrived for mail in sent)
    return len(missing)


@needs_postfix
@pytest.mark.parametrize(("kills", "mails", "connections"), [(4, 150, 2)])
def test_a_few_kills_lose_and_double_nothing(
    kills: int, mails: int, connections: int, open_folder: Path
) -> None:
    home = open_folder / "home"
    home.mkdir()
    with postfix(open_folder / "relay") as box:
        killed(home, box, kills, mails, connections)
        assert_none_is_lost_or_doubled(home, box, mails)


@needs_sink
@pytest.mark.parametrize("count", [3, pytest.param(20, marks=pytest.mark.slow)])
def test_ctrl_c_at_any_moment_leaves_nothing_in_doubt(
    count: int, tmp_path: Path, open_folder: Path
) -> None:
    dice = random.Random(count)  # noqa: S311 - the same moments each time
    with sink(open_folder / "taken") as port:
        for _ in range(count):
            words = [
                sys.executable,
                "-m",
                "tests.mail.run_batch",
                str(tmp_path),
                str(port),
                str(count * 600),
            ]
            with subprocess.Popen(
                [*words, "2", "2000"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            ) as child:
                assert child.stdout is not None
                assert child.stdout.readline() == b"ready\n"
                time.sleep(dice.random() * 0.3)
                child.send_signal(signal.SIGINT)
                child.stdout.read()
            assert counted(tmp_path)[1] == 0
        with Ledger(tmp_path) as ledger:
            sent = {entry.ident for entry in ledger.entries(BATCH, Phase.SENT)}
        taken = Counter(ident for ident, _ in taken_by_sink(open_folder / "taken"))
        assert set(taken) == sent
        assert max(taken.values(), default=1) == 1


@needs_sink
@pytest.mark.parametrize("count", [4, pytest.param(20, marks=pytest.mark.slow)])
def test_of_many_senders_of_one_batch_one_sends(
    count: int, tmp_path: Path, open_folder: Path
) -> None:
    with sink(open_folder / "taken") as port:
        words = [
            sys.executable,
            "-m",
            "tests.mail.run_batch",
            str(tmp_path),
            str(port),
            "400",
            "1",
            "500",
        ]
        for start in range(0, count, 4):
            quiet = subprocess.DEVNULL
            some = range(min(4, count - start))
            children = [subprocess.Popen(words, cwd=ROOT, stdout=quiet, stderr=quiet) for _ in some]
            codes = [child.wait() for child in children]
            assert codes.count(0) >= 1
        taken = Counter(ident for ident, _ in taken_by_sink(open_folder / "taken"))
    assert len(taken) == 400
    assert max(taken.values()) == 1


@needs_postfix
@pytest.mark.slow
def test_many_kills_lose_and_double_nothing(
    open_folder: Path,
) -> None:
    home = open_folder / "home"
    home.mkdir()
    began = time.monotonic()
    with postfix(open_folder / "relay") as box:
        done, held = killed(home, box, KILLS, MAILS, 1)
        missing = assert_none_is_lost_or_doubled(home, box, MAILS)
    seconds = time.monotonic() - began
    report = (
        f"{done} kills, {MAILS} mails, {held} held, {missing} of them not there, {seconds:.0f} s"
    )
    print(report)  # noqa: T201 - the figures that docs/mail.md quotes
    assert done >= KILLS * 0.9
