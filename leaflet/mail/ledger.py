"""The ledger: one row for each message, and what is certain about it, on the disk before anything else happens.

    todo ──▶ doubt ──▶ sent      the relay took it on; its queue id stands with it
      ▲        │ └──▶ failed     the relay refused it for good, or too often
      └────────┘                 refused for now: certain, so it may be tried again

A row is in doubt from just before its final dot until the answer is written. What a crash leaves in doubt is held
for a person to resolve, never tried again by itself (faults.md, fact 3).
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import secrets
import sqlite3
import threading
from typing import TYPE_CHECKING, Any, Final, Self

from leaflet.errors import MachineError, UsageError
from leaflet.mail.address import same_as
from leaflet.mail.changes import Change, Together, moment
from leaflet.mail.migrations import migrate
from leaflet.mail.records import Batch, Entry, Phase, SentFile
from leaflet.mail.state import write_private

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LEDGER: Final = "ledger.sqlite3"
KEY: Final = "key"
_PAGE: Final = 500
_COLUMNS: Final = (
    "number, line, address, lang, format, consent, reference, ident, phase, attempts, due, queue, reason, "
    "changed, resolved"
)

_PHASE: Final = 8
"""Where the phase stands among them."""


class Ledger:
    """The record of all batches of a project; may be used by several threads."""

    def __init__(self, folder: Path) -> None:
        """Open the ledger, made if need be.

        Raises:
            MachineError: It cannot be opened, is damaged, or is of a newer version.
        """
        self._folder = folder
        self._lock = threading.RLock()
        self._together = Together()
        path = folder / LEDGER
        try:
            if not path.exists():
                write_private(path, b"")
            self._base = sqlite3.connect(
                path, timeout=30, isolation_level=None, check_same_thread=False
            )
        except (OSError, sqlite3.Error) as error:
            raise _refused(error) from error
        with self._guarded():
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = FULL")
            self._base.execute("PRAGMA foreign_keys = ON")
            migrate(self._base)

    def close(self) -> None:
        """Close it."""
        with self._lock:
            self._base.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Plans -------------------------------------------------------------------------------------------------

    def note_plan(self, digest: str, parts: dict[str, str], count: int) -> None:
        """Note that somebody has looked at a plan."""
        values = (digest, json.dumps(parts, sort_keys=True), count, moment())
        self._write("INSERT OR REPLACE INTO plan VALUES (?, ?, ?, ?)", values)

    def plan_seen(self, digest: str) -> bool:
        """Tell whether somebody has looked at this very plan."""
        return bool(self._rows("SELECT 1 FROM plan WHERE digest = ?", (digest,)))

    def last_plan(self) -> dict[str, str]:
        """Return the parts of the plan that was looked at last, to say what has changed since."""
        rows = self._rows("SELECT parts FROM plan ORDER BY seen DESC, rowid DESC LIMIT 1")
        return dict(json.loads(rows[0][0])) if rows else {}

    # Batches -----------------------------------------------------------------------------------------------

    def begin(
        self,
        plan: str,
        request: dict[str, Any],
        batch: str,
        entries: Iterable[Entry],
        files: Iterable[SentFile],
        *,
        is_private: bool,
    ) -> int:
        """Write a whole batch down, or nothing of it; return how many messages it has.

        Raises:
            MachineError: The disk does not take it.
        """
        with self._guarded(), self._transaction():
            values = (batch, plan, json.dumps(request, sort_keys=True), is_private, 0, moment())
            self._base.execute("INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?)", values)
            rows = (
                (batch, each.lang, each.format, each.name, each.proven, each.sent) for each in files
            )
            self._base.executemany("INSERT INTO file VALUES (?, ?, ?, ?, ?, ?)", rows)
            self._base.executemany(
                f"INSERT INTO message (batch, {_COLUMNS}) VALUES ({', '.join('?' * 16)})",  # noqa: S608 - our own names
                (self._values(batch, entry, is_private=is_private) for entry in entries),
            )
            counted = "SELECT count(*) FROM message WHERE batch = ?"
            (count,) = self._base.execute(counted, (batch,)).fetchone()
            self._base.execute("UPDATE batch SET count = ? WHERE id = ?", (count, batch))
        return int(count)

    def batches(self) -> list[Batch]:
        """Return all batches, the newest first."""
        found = "SELECT id, plan, request, private, count, begun FROM batch ORDER BY rowid DESC"
        return [_batch(row) for row in self._rows(found)]

    def batch(self, ident: str) -> Batch:
        """Return one batch.

        Raises:
            UsageError: There is none with this id.
        """
        for batch in self.batches():
            if batch.id == ident.upper():
                return batch
        raise UsageError(f"There is no batch {ident}.", "`leaflet outbox` lists them.")

    def batches_of(self, plan: str) -> list[Batch]:
        """Return the batches that were made from a plan."""
        return [batch for batch in self.batches() if batch.plan == plan]

    def files(self, batch: str) -> list[SentFile]:
        """Return the files of a batch."""
        found = "SELECT lang, format, name, proven, sent FROM file WHERE batch = ?"
        return [SentFile(*row) for row in self._rows(found, (batch,))]

    def counts(self, batch: str) -> dict[Phase, int]:
        """Return how many messages are in each phase."""
        found = "SELECT phase, count(*) FROM message WHERE batch = ? GROUP BY phase"
        there = dict(self._rows(found, (batch,)))
        return {phase: int(there.get(phase.value, 0)) for phase in Phase}

    # Messages ----------------------------------------------------------------------------------------------

    def entries(self, batch: str, phase: Phase | None = None) -> Iterator[Entry]:
        """Yield messages by number, a page at a time; those that change meanwhile may be passed over."""
        last, more = -1, "AND phase = ?" if phase else ""
        while True:
            values = (batch, last, *((phase.value,) if phase else ()), _PAGE)
            page = self._rows(
                f"SELECT {_COLUMNS} FROM message WHERE batch = ? AND number > ? {more} "  # noqa: S608 - our own names
                "ORDER BY number LIMIT ?",
                values,
            )
            if not page:
                return
            yield from map(_entry, page)
            last = int(page[-1][0])

    def entry(self, batch: str, number: int) -> Entry:
        """Return one message.

        Raises:
            UsageError: There is none with this number.
        """
        found = f"SELECT {_COLUMNS} FROM message WHERE batch = ? AND number = ?"  # noqa: S608 - our own names
        rows = self._rows(found, (batch, number))
        if not rows:
            raise UsageError(f"Batch {batch} has no row {number}.", f"See: leaflet outbox {batch}")
        return _entry(rows[0])

    def next_due(self, batch: str) -> float | None:
        """Return when the next message may be tried; None if none is left to send."""
        found = "SELECT min(due) FROM message WHERE batch = ? AND phase = 'todo'"
        (row,) = self._rows(found, (batch,))
        return None if row[0] is None else float(row[0])

    def doubt(self, batch: str, number: int) -> None:
        """Write, just before the final dot, that from here on nobody can tell.

        Raises:
            MachineError: The disk does not take it, or the message is not to be sent.
        """
        self._settle(Change(batch, number, Phase.TODO, Phase.DOUBT, attempts=1))

    def sent(self, batch: str, number: int, queue: str) -> None:
        """Write that the relay took it on."""
        self._settle(Change(batch, number, Phase.DOUBT, Phase.SENT, queue=queue))

    def failed(self, batch: str, number: int, was: Phase, reason: str) -> None:
        """Write that it was refused for good."""
        more = 1 if was is Phase.TODO else 0
        self._settle(Change(batch, number, was, Phase.FAILED, more, reason=reason))

    def later(self, batch: str, number: int, was: Phase, due: float, reason: str) -> None:
        """Write that it was refused for now, which is certain, and when to try again."""
        more = 1 if was is Phase.TODO else 0
        self._settle(Change(batch, number, was, Phase.TODO, more, due, reason=reason))

    def resolve(self, batch: str, numbers: Iterable[int], phase: Phase) -> None:
        """Write what a person found out about messages in doubt: about all of them, or about none.

        Raises:
            UsageError: One of them is not there, or not in doubt.
        """
        how = {Phase.SENT: "sent", Phase.FAILED: "failed", Phase.TODO: "to be sent again"}[phase]
        reason = "" if phase is Phase.SENT else "resolved by a person"
        with self._guarded(), self._transaction():
            for number in dict.fromkeys(numbers):
                if self.entry(batch, number).phase is not Phase.DOUBT:
                    raise UsageError(
                        f"Row {number} of {batch} is not held. Nothing was resolved.",
                        f"See: leaflet outbox {batch}",
                    )
                resolved = f"{how}, {moment()}"
                change = Change(batch, number, Phase.DOUBT, phase, reason=reason, resolved=resolved)
                change.write(self._base)

    def known_as(self, address: str, *, is_private: bool) -> str:
        """Return an address as the ledger keeps it: itself, or a hash that only this ledger's key can make."""
        if not is_private:
            return address
        digest = hmac.new(self._key(), same_as(address).encode(), hashlib.sha256)
        return f"hash:{digest.hexdigest()}"

    # Inside ------------------------------------------------------------------------------------------------

    def _values(self, batch: str, entry: Entry, *, is_private: bool) -> tuple[object, ...]:
        address = self.known_as(entry.address, is_private=is_private)
        row = (entry.number, entry.line, address, entry.lang, entry.format, entry.consent)
        rest = (entry.reference, entry.ident, Phase.TODO.value, 0, 0.0, "", "", moment(), "")
        return (batch, *row, *rest)

    def _settle(self, change: Change) -> None:
        """Bring a change to the disk, together with those of other threads that wait."""
        self._together.put(change)
        with self._guarded():
            if not change.is_settled:
                self._together.settle(self._base, self._transaction)
            if change.error is not None:
                raise change.error

    def _key(self) -> bytes:
        path = self._folder / KEY
        with self._lock:
            try:
                if not path.exists():
                    write_private(path, secrets.token_bytes(32))
                return path.read_bytes()
            except OSError as error:
                raise _refused(error) from error

    def _write(self, statement: str, values: tuple[object, ...]) -> None:
        with self._guarded():
            self._base.execute(statement, values)

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        with self._guarded():
            return self._base.execute(query, values).fetchall()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._base.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._base.execute("ROLLBACK")
            raise

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        """Let one thread in, and say plainly what the disk refuses."""
        with self._lock:
            try:
                yield
            except sqlite3.Error as error:
                raise _refused(error) from error


def new_batch_id() -> str:
    """Return an id that tells nothing."""
    letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    return "B-" + "".join(secrets.choice(letters) for _ in range(8))


def _entry(row: tuple[Any, ...]) -> Entry:
    values = list(row)
    values[_PHASE] = Phase(values[_PHASE])
    return Entry(*values)


def _batch(row: tuple[Any, ...]) -> Batch:
    ident, plan, request, private, count, begun = row
    return Batch(ident, plan, json.loads(request), bool(private), count, begun)


def _refused(error: Exception) -> MachineError:
    """Say why, without the values that were to be written."""
    said = error.strerror if isinstance(error, OSError) else str(error)
    # Where not even the log's index can grow, SQLite knows of no full disk, only of one that fails.
    if "full" in str(said) or "No space" in str(said) or "disk I/O" in str(said):
        hint = "Make room on the disk if it is full; then go on with `leaflet outbox resume`."
    elif isinstance(error, sqlite3.DatabaseError) and "not a database" in str(said):
        hint = f"Put the file {LEDGER} back from your backup; do not delete it."
    else:
        hint = "Look at the disk and at the rights of state/outbox."
    return MachineError(f"The outbox cannot be read or written: {said}.", hint)
