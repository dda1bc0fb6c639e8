"""Batches through a relay in memory: whatever it answers, nothing is lost, doubled or sent to the wrong person."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from dataclasses import replace
from email import message_from_bytes
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import MachineError
from leaflet.mail.ledger import Ledger
from leaflet.mail.memory import MemoryTransport, Taken
from leaflet.mail.pacing import MOST_DOUBTS, MOST_REFUSED, Pace
from leaflet.mail.records import Phase
from leaflet.mail.sender import Order, Sender
from leaflet.mail.transport import DoubtError, LostError, RefusedError, Reply
from tests.mail.run_batch import BATCH, FAST, begin, order_of
from tests.mail.samples import recipients

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from leaflet.mail.recipients import Recipient

COUNT = 60


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path) as opened:
        yield opened


def sent(
    ledger: Ledger, transport: MemoryTransport, order: Order | None = None, pace: Pace | None = None
) -> Counter[Phase]:
    order = order or order_of(COUNT, 1, 300)
    if not ledger.batches():
        begin(ledger, order)
    Sender(order, ledger, transport, pace or Pace(FAST, 0.001)).send()
    return Counter(ledger.counts(BATCH))


def got(transport: MemoryTransport) -> Counter[str]:
    return Counter(message.recipient for message in transport.taken)


def addresses(count: int = COUNT) -> Counter[str]:
    return Counter(one.address for one in recipients(count))


@pytest.mark.parametrize("connections", [1, 4])
def test_everybody_gets_one_message_of_their_own(ledger: Ledger, connections: int) -> None:
    transport = MemoryTransport()
    counts = sent(ledger, transport, order_of(COUNT, connections, 300))
    assert counts == Counter({Phase.SENT: COUNT})
    assert got(transport) == addresses()
    for message in transport.taken:
        assert message_from_bytes(message.data)["To"] == message.recipient
    idents = [message_from_bytes(message.data)["Message-ID"] for message in transport.taken]
    assert sorted(idents) == sorted(entry.ident for entry in ledger.entries(BATCH))
    assert transport.connections == connections
    assert all(entry.queue.startswith("MEM") for entry in ledger.entries(BATCH))


def test_what_is_refused_for_now_is_tried_again_and_what_is_refused_for_good_is_not(
    ledger: Ledger,
) -> None:
    tries: Counter[str] = Counter()

    def answer(message: Taken) -> None:
        tries[message.recipient] += 1
        number = int(message.recipient[1:].split("@")[0])
        if number % 10 == 3:
            raise RefusedError(Reply(550, f"5.1.1 <{message.recipient}>: unknown"), "recipient")
        if number % 10 == 5 and tries[message.recipient] < 3:
            raise RefusedError(Reply(450, "4.2.0 greylisted"), "recipient")

    transport = MemoryTransport(before_dot=answer)
    counts = sent(ledger, transport)
    assert counts == Counter({Phase.SENT: COUNT - 6, Phase.FAILED: 6})
    failed = list(ledger.entries(BATCH, Phase.FAILED))
    assert [entry.number for entry in failed] == [3, 13, 23, 33, 43, 53]
    assert {entry.reason for entry in failed} == {"550 5.1.1 (address): unknown"}
    assert max(got(transport).values()) == 1
    assert {tries[f"p{number}@example.org"] for number in (5, 15, 25)} == {3}


def test_what_is_put_off_too_often_is_given_up(ledger: Ledger) -> None:
    def answer(message: Taken) -> None:
        if message.recipient == "p7@example.org":
            raise RefusedError(Reply(451, "busy"), "message")

    counts = sent(ledger, MemoryTransport(before_dot=answer), order_of(COUNT, 1, 300, attempts=4))
    assert counts == Counter({Phase.SENT: COUNT - 1, Phase.FAILED: 1})
    (failed,) = ledger.entries(BATCH, Phase.FAILED)
    assert failed.attempts == 4
    assert failed.reason.startswith("given up after 4 attempts; the last: 451 busy")


def test_what_is_in_doubt_is_held_and_never_sent_again(ledger: Ledger) -> None:
    dice = random.Random(5)  # noqa: S311 - the same each time

    def after(_: Taken) -> None:
        if dice.random() < 0.2:
            raise DoubtError("no answer")

    transport = MemoryTransport(after_dot=after)
    counts = sent(ledger, transport)
    again = sent(ledger, MemoryTransport())
    assert counts == again
    assert counts[Phase.DOUBT] > 3
    assert counts[Phase.SENT] + counts[Phase.DOUBT] == COUNT
    assert got(transport) == addresses()


def test_what_is_lost_before_the_dot_is_sent_again(ledger: Ledger) -> None:
    dice = random.Random(6)  # noqa: S311 - the same each time

    def before(_: Taken) -> None:
        if dice.random() < 0.3:
            raise LostError("broken")

    transport = MemoryTransport(before_dot=before)
    assert sent(ledger, transport) == Counter({Phase.SENT: COUNT})
    assert got(transport) == addresses()
    assert transport.connections > 5


def test_many_doubts_in_a_row_end_the_run(ledger: Ledger) -> None:
    def after(_: Taken) -> None:
        raise DoubtError("no answer")

    transport = MemoryTransport(after_dot=after)
    with pytest.raises(MachineError, match="without an answer"):
        sent(ledger, transport)
    counts = ledger.counts(BATCH)
    assert counts[Phase.DOUBT] == MOST_DOUBTS == len(transport.taken)
    assert counts[Phase.TODO] == COUNT - MOST_DOUBTS


def test_many_refusals_in_a_row_end_the_run(ledger: Ledger) -> None:
    def before(_: Taken) -> None:
        raise RefusedError(Reply(554, "spam"), "message")

    with pytest.raises(MachineError, match="in a row"):
        sent(ledger, MemoryTransport(before_dot=before))
    assert ledger.counts(BATCH)[Phase.FAILED] == MOST_REFUSED


def test_a_refused_sender_fails_nobody(ledger: Ledger) -> None:
    def before(_: Taken) -> None:
        raise RefusedError(Reply(553, "not allowed"), "sender")

    with pytest.raises(MachineError, match=r"sender in mail\.yaml"):
        sent(ledger, MemoryTransport(before_dot=before))
    assert ledger.counts(BATCH)[Phase.TODO] == COUNT


def test_a_relay_that_is_away_ends_the_run_with_nothing_lost(ledger: Ledger) -> None:
    class Away(MemoryTransport):
        def connect(self) -> None:  # type: ignore[override]
            raise LostError("nobody there")

    with pytest.raises(MachineError, match="cannot be reached"):
        sent(ledger, Away())
    assert ledger.counts(BATCH)[Phase.TODO] == COUNT


@pytest.mark.parametrize("moment", range(0, 20, 3))
def test_a_ledger_that_cannot_be_written_stops_before_the_dot(ledger: Ledger, moment: int) -> None:
    begin(ledger, order_of(COUNT, 1, 300))
    real, calls = ledger._settle, iter(range(10_000))

    def full(*words: object, **more: object) -> None:
        if next(calls) == moment:
            raise MachineError("The outbox cannot be read or written: disk is full.")
        real(*words, **more)  # type: ignore[arg-type]

    ledger._settle = full  # type: ignore[method-assign]
    transport = MemoryTransport()
    with pytest.raises(MachineError, match="disk is full"):
        sent(ledger, transport)
    counts = ledger.counts(BATCH)
    assert len(transport.taken) == counts[Phase.SENT] + counts[Phase.DOUBT]
    assert counts[Phase.DOUBT] == moment % 2


def changed(change: Callable[[list[Recipient]], list[Recipient]]) -> Order:
    order = order_of(COUNT, 1, 300)
    return replace(order, recipients=lambda: iter(change(list(recipients(COUNT)))))


def swapped(people: list[Recipient]) -> list[Recipient]:
    one, two = people[9], people[10]
    people[9], people[10] = (
        replace(one, address=two.address),
        replace(two, address=one.address),
    )
    return people


def sorted_copy(people: list[Recipient]) -> list[Recipient]:
    by_address = sorted(person.address for person in people)
    return [replace(one, address=each) for one, each in zip(people, by_address, strict=True)]


def shifted(people: list[Recipient]) -> list[Recipient]:
    return [replace(one, address=one.consent) for one in people]


def other_format(people: list[Recipient]) -> list[Recipient]:
    return [replace(one, editions=("a4",)) for one in people]


FAULTS = (
    swapped,
    sorted_copy,
    shifted,
    other_format,
    lambda people: people[:-1],
    lambda people: people[1:],
)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("is_private", [False, True])
def test_a_changed_list_is_stopped_before_a_wrong_message(
    ledger: Ledger, fault: Callable[[list[Recipient]], list[Recipient]], is_private: bool
) -> None:
    begin(ledger, replace(order_of(COUNT, 1, 300), is_private=is_private))
    transport = MemoryTransport()
    order = replace(changed(fault), is_private=is_private)
    with pytest.raises(MachineError, match=r"planned|no row"):
        sent(ledger, transport, order)
    right = {(r.number, r.address) for r in recipients(COUNT)}
    idents = {entry.ident: (entry.number, entry.address) for entry in ledger.entries(BATCH)}
    for message in transport.taken:
        number = idents[str(message_from_bytes(message.data)["Message-ID"])][0]
        assert (number, message.recipient) in right


def test_ctrl_c_brings_what_is_under_way_to_its_end(ledger: Ledger) -> None:
    transport = MemoryTransport(before_dot=lambda _: time.sleep(0.02))
    order = order_of(COUNT, 2, 300)
    begin(ledger, order)

    def watch(done: int, _total: int) -> None:
        if done > 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Sender(order, ledger, transport, Pace(FAST, 0.001), watch).send()
    counts = ledger.counts(BATCH)
    assert counts[Phase.DOUBT] == 0
    assert counts[Phase.SENT] == len(transport.taken)
    assert counts[Phase.TODO] > 0
    assert not [t for t in threading.enumerate() if t.name.startswith("sender-")]
    assert sent(ledger, transport) == Counter({Phase.SENT: COUNT})
    assert got(transport) == addresses()
