"""Relays at their worst: smtp-sink refusing, closing, vanishing and stalling at every step of a message."""

from __future__ import annotations

import contextlib
import os
import threading
from collections import Counter
from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import MachineError
from leaflet.mail.ledger import Ledger
from leaflet.mail.records import Phase
from tests.mail import run_batch
from tests.mail.relays import free_port, needs_sink, sink, taken_by_sink
from tests.mail.run_batch import BATCH

if TYPE_CHECKING:
    from pathlib import Path

MAILS = int(os.environ.get("LEAFLET_MAILS", "2500"))

BEFORE_THE_DOT = {
    "soft at MAIL": ("-r", "MAIL"),
    "soft at RCPT": ("-r", "RCPT"),
    "soft at DATA": ("-r", "DATA"),
    "soft after the dot": ("-r", "."),
    "421 at MAIL": ("-Q", "MAIL"),
    "421 at RCPT": ("-Q", "RCPT"),
    "421 at DATA": ("-Q", "DATA"),
    "421 after the dot": ("-Q", "."),
    "gone at MAIL": ("-q", "MAIL"),
    "gone at RCPT": ("-q", "RCPT"),
    "gone at DATA": ("-q", "DATA"),
    "gone at the greeting": ("-q", "CONNECT"),
    "421 at the greeting": ("-Q", "CONNECT"),
    "gone at EHLO": ("-q", "EHLO"),
}
"""What a relay may do without taking a message: each one is certain, so all of it is tried again."""


def attempt(
    home: Path, port: int, count: int, connections: int = 1, timeout: float = 1.0, **more: float
) -> None:
    """Send what there is to send; a relay that is too bad ends the run, as it should."""
    with contextlib.suppress(MachineError):
        run_batch.send(home, port, count, connections, 2000, 0.001, timeout=timeout, **more)


def counts(home: Path) -> dict[Phase, int]:
    with Ledger(home) as ledger:
        return ledger.counts(BATCH)


@needs_sink
@pytest.mark.parametrize("name", BEFORE_THE_DOT)
def test_what_a_relay_does_not_take_is_sent_later_and_once(name: str, open_folder: Path) -> None:
    home, bad, well = (open_folder / part for part in ("home", "bad", "well"))
    home.mkdir()
    with sink(bad, *BEFORE_THE_DOT[name]) as port:
        attempt(home, port, 12)
    assert counts(home)[Phase.TODO] == 12
    with sink(well) as port:
        attempt(home, port, 12)
    assert counts(home)[Phase.SENT] == 12
    found = Counter(taken_by_sink(well))
    assert len(found) == 12
    assert max(found.values()) == 1


@needs_sink
@pytest.mark.parametrize(("options", "least"), [(("-q", "."), 5), (("-W", ".:9"), 1)])
def test_what_vanishes_or_stalls_after_the_dot_is_held(
    options: tuple[str, str], least: int, open_folder: Path
) -> None:
    home, well = open_folder / "home", open_folder / "well"
    home.mkdir()
    with sink(open_folder / "bad", *options) as port:
        attempt(home, port, 12, timeout=0.05)
    held = counts(home)[Phase.DOUBT]
    assert least <= held <= 5
    with sink(well) as port:
        attempt(home, port, 12)
    assert counts(home) == {
        Phase.TODO: 0,
        Phase.DOUBT: held,
        Phase.SENT: 12 - held,
        Phase.FAILED: 0,
    }
    with Ledger(home) as ledger:
        doubtful = {entry.ident for entry in ledger.entries(BATCH, Phase.DOUBT)}
    assert not doubtful & {ident for ident, _ in taken_by_sink(well)}


@needs_sink
def test_a_stall_before_the_dot_is_certain(open_folder: Path) -> None:
    home = open_folder / "home"
    home.mkdir()
    with sink(open_folder / "bad", "-W", "DATA:9") as port:
        attempt(home, port, 1, timeout=0.02, attempts=2)
    assert counts(home) == {Phase.TODO: 0, Phase.DOUBT: 0, Phase.SENT: 0, Phase.FAILED: 1}


@needs_sink
def test_hard_refusals_fail_each_row_with_its_reason(open_folder: Path) -> None:
    home = open_folder / "home"
    home.mkdir()
    with sink(open_folder / "bad", "-f", "RCPT") as port:
        attempt(home, port, 12)
    assert counts(home)[Phase.FAILED] == 12
    with Ledger(home) as ledger:
        assert {entry.reason[:3] for entry in ledger.entries(BATCH)} == {"500"}


def moods(home: Path, mails: int, open_folder: Path, seconds: float) -> int:
    """Send through a sink whose mood changes again and again; return how many moods there were."""
    port, number = free_port(), 0
    options = [*BEFORE_THE_DOT.values(), ("-q", "."), ("-W", ".:9")]
    for number, bad in enumerate(cycle(options), 1):
        for mood, length in (((), seconds), (bad, 0.15)):
            # What a sink refuses after the dot it has written down all the same.
            kind = "refused" if mood[:1] in {("-r",), ("-Q",)} else "taken"
            with sink(open_folder / f"{kind}-{number}", *mood, port=port):
                sender = threading.Thread(target=attempt, args=(home, port, mails, 2, 0.1))
                sender.start()
                sender.join(length)
            # The sink is killed here, at whatever the sender is doing.
            sender.join()
        if not counts(home)[Phase.TODO]:
            break
    return number


def assert_none_is_lost_or_doubled(home: Path, open_folder: Path, mails: int) -> tuple[int, int]:
    with Ledger(home) as ledger:
        planned = {entry.ident: entry.phase for entry in ledger.entries(BATCH)}
    taken = Counter(
        ident for folder in open_folder.glob("taken-*") for ident, _ in taken_by_sink(folder)
    )
    assert len(planned) == mails
    assert set(planned.values()) <= {"sent", "doubt"}
    assert max(taken.values()) == 1
    assert set(taken) <= set(planned)
    lost = [ident for ident, phase in planned.items() if phase == "sent" and ident not in taken]
    assert not lost
    held = sum(phase == "doubt" for phase in planned.values())
    return held, len(taken)


@needs_sink
def test_a_moody_relay_loses_and_doubles_nothing(open_folder: Path) -> None:
    home = open_folder / "home"
    home.mkdir()
    moods(home, 200, open_folder, 0.3)
    assert_none_is_lost_or_doubled(home, open_folder, 200)


@needs_sink
@pytest.mark.slow
def test_many_mails_through_a_moody_relay_are_neither_lost_nor_doubled(
    open_folder: Path,
) -> None:
    home = open_folder / "home"
    home.mkdir()
    number = moods(home, MAILS, open_folder, 1.0)
    held, taken = assert_none_is_lost_or_doubled(home, open_folder, MAILS)
    print(f"{MAILS} mails, {number} moods, {held} held, {taken} taken")  # noqa: T201 - for docs/mail.md
