"""Changes of the ledger's rows: those that several threads want at one moment go to the disk together.

Each thread waits until its own change is on the disk. With one commit for all who wait, four connections cost the
disk little more than one.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leaflet.errors import MachineError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from leaflet.mail.records import Phase


@dataclass(slots=True)
class Change:
    """A message that goes from one phase to another."""

    batch: str
    number: int
    was: Phase
    now: Phase
    attempts: int = 0
    """How many more there were."""
    due: float = 0.0
    queue: str = ""
    reason: str = ""
    resolved: str = ""
    is_settled: bool = False
    error: BaseException | None = None

    def write(self, base: sqlite3.Connection) -> None:
        """Write it.

        Raises:
            MachineError: The message is in another phase.
            sqlite3.Error: The disk does not take it.
        """
        done = base.execute(
            "UPDATE message SET phase = ?, attempts = attempts + ?, due = ?, queue = ?, reason = ?, "
            "changed = ?, resolved = coalesce(nullif(?, ''), resolved) WHERE batch = ? AND number = ? AND phase = ?",
            (
                *(self.now, self.attempts, self.due, self.queue, self.reason),
                *(moment(), self.resolved, self.batch, self.number, self.was),
            ),
        )
        if done.rowcount != 1:
            raise MachineError(
                f"Row {self.number} of {self.batch} is not {self.was.value} any more.",
                "Something else has changed the outbox; look at it before you go on.",
            )


@dataclass(slots=True)
class Together:
    """Changes that wait for the disk. `put` may be called by any thread, `settle` by the one that holds the ledger."""

    _waiting: deque[Change] = field(default_factory=deque)

    def put(self, change: Change) -> None:
        """Let a change wait."""
        self._waiting.append(change)

    def settle(
        self, base: sqlite3.Connection, transaction: Callable[[], AbstractContextManager[None]]
    ) -> None:
        """Write all that wait in one transaction; each change knows afterwards what became of it."""
        changes = [self._waiting.popleft() for _ in range(len(self._waiting))]
        try:
            with transaction():
                for change in changes:
                    _write_or_note(change, base)
        except BaseException as error:  # noqa: BLE001 - each thread raises it where it waits
            for change in changes:
                change.error = change.error or error
        for change in changes:
            change.is_settled = True


def moment() -> str:
    """Return the time as the ledger keeps it."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")


def _write_or_note(change: Change, base: sqlite3.Connection) -> None:
    """Write a change; one that does not fit hinders none of the others."""
    try:
        change.write(base)
    except MachineError as error:
        change.error = error
