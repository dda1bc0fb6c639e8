"""Sends a batch: every message written down before its final dot, and again when the relay has answered.

One thread to a connection. Rows go out in passes over the recipients, so that a list of any length takes the same
memory and each address is held against the ledger before its message is made.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
import time
from dataclasses import dataclass, field
from queue import Empty, Full, Queue
from typing import TYPE_CHECKING, Final

from leaflet.errors import MachineError
from leaflet.mail.message import write_message
from leaflet.mail.pacing import StoppedError, wait_before
from leaflet.mail.records import Phase
from leaflet.mail.replies import queue_id, reason_of
from leaflet.mail.transport import DoubtError, LostError, RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import TypeAlias

    from leaflet.mail.ledger import Ledger
    from leaflet.mail.message import Parcel
    from leaflet.mail.pacing import Pace
    from leaflet.mail.recipients import Recipient
    from leaflet.mail.records import Entry
    from leaflet.mail.transport import Session, Transport

    Watch: TypeAlias = Callable[[int, int], None]
    """Told as the work goes on: how many messages are done with, and how many there are."""

_TICK: Final = 0.2
"""Seconds between looks up from waiting."""
_STARTING: Final = 2.0
"""Seconds that a thread may take to start."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a sender needs to know of a batch."""

    batch: str
    is_private: bool
    parcels: Mapping[tuple[str, str], Parcel]
    """By language and format."""
    recipients: Callable[[], Iterator[Recipient]]
    """The recipients by number, as often as they are asked for."""
    attempts: int
    connections: int


@dataclass(slots=True)
class Sender:
    """Sends one batch; the caller holds its lease."""

    order: Order
    ledger: Ledger
    transport: Transport
    pace: Pace
    watch: Watch = field(default=lambda _done, _total: None)
    _jobs: Queue[tuple[Entry, Recipient] | None] = field(init=False)
    _error: BaseException | None = None
    _done: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def send(self) -> None:
        """Send all that is to be sent, and come back to what the relay puts off.

        Raises:
            MachineError: The relay, the disk or the list does not let it go on; what was sent is recorded.
            KeyboardInterrupt: Someone pressed Ctrl-C; messages under way were brought to their end.
        """
        total = sum(self.ledger.counts(self.order.batch).values())
        # Ctrl-C reaches the main thread alone, at any line. So that thread holds no lock and has nothing to write.
        ended = threading.Event()
        conductor = threading.Thread(
            target=self._conduct, args=(ended,), name="sender-all", daemon=True
        )
        try:
            conductor.start()
            while not ended.wait(_TICK):
                self.watch(self._done, total)
            conductor.join()
        except BaseException:
            # No new message, and those under way come to their end.
            self.pace.stop.set()
            _see_out(conductor, ended)
            raise
        if self._error is not None:
            raise self._error
        self.watch(self._done, total)

    def _conduct(self, ended: threading.Event) -> None:
        """Go through the recipients until nothing is left to send."""
        try:
            while (due := self.ledger.next_due(self.order.batch)) is not None:
                counts = self.ledger.counts(self.order.batch)
                self._done = sum(counts.values()) - counts[Phase.TODO]
                self.pace.sleep_until(self.pace.clock() + due - time.time())
                self._pass()
        except StoppedError:
            pass
        except BaseException as error:  # noqa: BLE001 - raised where the thread is waited for
            self._stop(error)
        finally:
            ended.set()

    def _stop(self, error: BaseException) -> None:
        """Keep the first error, and let no further message begin."""
        with self._lock:
            self._error = self._error or error
        self.pace.stop.set()

    def _pass(self) -> None:
        """Go through the recipients once; an error in the list waits for the messages under way."""
        self._jobs = Queue(maxsize=self.order.connections * 2)
        threads = [
            threading.Thread(target=self._work, name=f"sender-{number}", daemon=True)
            for number in range(self.order.connections)
        ]
        for thread in threads:
            thread.start()
        try:
            for job in self._due():
                if not self._put(job):
                    break
            for _ in threads:
                self._put(None)
        except BaseException:
            self.pace.stop.set()
            raise
        finally:
            for thread in threads:
                thread.join()
        if self.pace.stop.is_set():
            raise StoppedError

    def _put(self, job: tuple[Entry, Recipient] | None) -> bool:
        """Hand a job to the threads; False if they have stopped."""
        while not self.pace.stop.is_set():
            try:
                self._jobs.put(job, timeout=_TICK)
            except Full:
                continue
            return True
        return False

    def _take(self) -> tuple[Entry, Recipient] | None:
        """Return the next job; None if there are no more, or someone asks to stop."""
        while not self.pace.stop.is_set():
            with contextlib.suppress(Empty):
                return self._jobs.get(timeout=_TICK)
        return None

    def _due(self) -> Iterator[tuple[Entry, Recipient]]:
        """Yield the messages that may be tried now, each with the recipient that it was planned for."""
        now, order = time.time(), self.order
        entries = self.ledger.entries(order.batch, Phase.TODO)
        entry = next(entries, None)
        for recipient in order.recipients():
            if entry is None:
                return
            if recipient.number < entry.number:
                continue
            if not self._fits(entry, recipient):
                raise MachineError(
                    f"Row {entry.number} is not the one that was planned.",
                    "The list was changed. Nothing is sent to a changed list: make a new batch.",
                )
            if entry.due <= now:
                yield entry, recipient
            entry = next(entries, None)
        if entry is not None:
            raise MachineError(
                f"The list has no row {entry.number} any more.",
                "The list was changed. Nothing is sent to a changed list: make a new batch.",
            )

    def _fits(self, entry: Entry, recipient: Recipient) -> bool:
        known = self.ledger.known_as(recipient.address, is_private=self.order.is_private)
        planned = (entry.number, entry.address, entry.lang, entry.format)
        return planned == (recipient.number, known, recipient.lang, recipient.format)

    def _work(self) -> None:
        """Deliver jobs over one connection until there are none, or someone stops."""
        connection = _Connection(self.transport, self.pace)
        try:
            while (job := self._take()) is not None:
                self._deliver(connection, *job)
                with self._lock:
                    self._done += 1
        except StoppedError:
            pass
        except BaseException as error:  # noqa: BLE001 - the first one is raised where the threads are waited for
            self._stop(error)
        finally:
            connection.close()

    def _deliver(self, connection: _Connection, entry: Entry, recipient: Recipient) -> None:
        order, number = self.order, entry.number
        parcel = order.parcels[entry.lang, entry.format]
        session = connection.open()
        self.pace.take_turn()
        moment = dt.datetime.now(dt.UTC)
        data = write_message(parcel, recipient.address, entry.ident, moment)
        phase = Phase.TODO
        try:
            session.hand_over(parcel.sender.address, recipient.address, data)
            self.ledger.doubt(order.batch, number)
            phase = Phase.DOUBT
            reply = session.finish()
        except RefusedError as error:
            self._refused(entry, recipient, phase, error)
            if error.reply.is_closing or not session.is_open:
                connection.drop()
        except LostError as error:
            connection.drop()
            self._put_off(entry, phase, str(error))
        except DoubtError:
            connection.drop()  # held, as the ledger says already
            self.pace.was_in_doubt()
        except BaseException:
            connection.drop()  # without its dot, the relay throws the message away
            raise
        else:
            self.ledger.sent(order.batch, number, queue_id(reply))
            self.pace.went_well()

    def _refused(
        self, entry: Entry, recipient: Recipient, phase: Phase, error: RefusedError
    ) -> None:
        reason = reason_of(error.reply, recipient.address)
        if error.reply.is_temporary:
            self._put_off(entry, phase, reason)
            return
        if error.step == "sender":
            raise MachineError(
                f"The relay does not take mail from the sender in mail.yaml (reply {error.reply.code}).",
                "Correct sender in mail.yaml, or ask those who run the relay.",
            )
        self.ledger.failed(self.order.batch, entry.number, phase, reason)
        self.pace.was_refused()

    def _put_off(self, entry: Entry, phase: Phase, reason: str) -> None:
        attempts = entry.attempts + 1
        if attempts >= self.order.attempts:
            why = f"given up after {attempts} attempts; the last: {reason}"
            self.ledger.failed(self.order.batch, entry.number, phase, why)
        else:
            due = time.time() + wait_before(attempts, self.pace.base)
            self.ledger.later(self.order.batch, entry.number, phase, due, reason)
        self.pace.was_put_off()


class _Connection:
    """The one session of a thread, opened again when it has broken."""

    def __init__(self, transport: Transport, pace: Pace) -> None:
        self._transport = transport
        self._pace = pace
        self._session: Session | None = None

    def open(self) -> Session:
        """Return the session, connected."""
        while self._session is None:
            if self._pace.stop.is_set():
                raise StoppedError
            try:
                self._session = self._transport.connect()
            except (LostError, RefusedError) as error:
                wait = self._pace.could_not_connect(str(error))
                self._pace.sleep_until(self._pace.clock() + wait)
        return self._session

    def drop(self) -> None:
        """Break the session."""
        session, self._session = self._session, None
        if session is not None:
            session.drop()

    def close(self) -> None:
        """Part from the relay."""
        session, self._session = self._session, None
        if session is not None:
            session.close()


def _see_out(thread: threading.Thread, ended: threading.Event) -> None:
    """Wait for a thread's end. One that is just being started does not count as alive yet."""
    patience = time.monotonic() + _STARTING
    while not ended.wait(_TICK):
        if not thread.is_alive() and time.monotonic() > patience:
            return
    thread.join()
