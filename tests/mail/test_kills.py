"""Senders that are killed at any moment, with a real Postfix to count what arrived.

The full count takes some minutes; LEAFLET_KILLS and LEAFLET_MAILS set another one, as docs/mail.md tells.
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
from tests.mail.relays import Mailbox, needs_postfix, postfix
from tests.mail.run_batch import BATCH

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("LEAFLET_KILLS", "200"))
MAILS = int(os.environ.get("LEAFLET_MAILS", "10000"))


def killed(home: Path, box: Mailbox, kills: int, mails: int, connections: int) -> tuple[int, int]:
    """Send a batch, killing the sender at random moments; return how often that was, and how often in between mails."""
    dice = random.Random(kills)  # noqa: S311 - the same moments each time
    words = [sys.executable, "-m", "tests.mail.run_batch"]
    words += [str(home), str(box.port), str(mails), str(connections), "2000", "0.05"]
    done, most_held, started = 0, 0, 0.35
    while True:
        with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL) as child:
            try:
                left = max(kills - done, 0)
                pause = started + dice.random() * 2 * share(home, left) if left else None
                child.wait(pause)
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)
                child.wait()
                done += 1
                with Ledger(home) as ledger:
                    held = ledger.counts(BATCH)[Phase.DOUBT] if ledger.batches() else 0
                assert held - most_held <= connections
                most_held = held
                continue
            assert child.returncode == 0
            return done, most_held


def share(home: Path, kills: int) -> float:
    """Return about how many seconds to send between two kills, so that all of them find something to stop."""
    if not (home / "ledger.sqlite3").exists():
        return 0.1
    with Ledger(home) as ledger:
        left = ledger.counts(BATCH)[Phase.TODO] if ledger.batches() else 100
    return left / (kills + 1) / 300


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


@needs_postfix
@pytest.mark.slow
def test_two_hundred_kills_over_ten_thousand_mails_lose_and_double_nothing(
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
