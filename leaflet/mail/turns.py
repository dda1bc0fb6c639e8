"""Whose turn it is: one row of turns for all that send to a relay, so that two batches together keep to its rate."""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from leaflet.errors import MachineError
from leaflet.mail.lease import alone

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

FILE: Final = "turn"
_MOMENT: Final = struct.Struct("<d")
_FURTHEST: Final = 100
"""Turns ahead, at most, that the file can be right about: what is further off was written before the machine started anew."""


class Turns(Protocol):
    """A row of turns."""

    def take(self, now: float, gap: float) -> float:
        """Return the moment of the next free turn and take it.

        Args:
            now: The earliest moment, in seconds of a clock that never goes back.
            gap: Seconds from this turn to the one after it.
        """


@dataclass(slots=True)
class OwnTurns:
    """A row for one process."""

    _next: float = 0.0

    def take(self, now: float, gap: float) -> float:
        """Return the moment of the next free turn and take it."""
        turn = max(self._next, now)
        self._next = turn + gap
        return turn


class SharedTurns:
    """A row for all processes of this machine that send for one project; for use by one thread at a time."""

    def __init__(self, folder: Path) -> None:
        """Open the row, made if need be.

        Raises:
            MachineError: It cannot be written.
        """
        try:
            self._handle = os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise MachineError(
                f"The outbox cannot be written: {error.strerror}.",
                "Look at the disk and the rights.",
            ) from error

    def close(self) -> None:
        """Close it."""
        os.close(self._handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def take(self, now: float, gap: float) -> float:
        """Return the moment of the next free turn and take it."""
        with alone(self._handle):
            os.lseek(self._handle, 0, os.SEEK_SET)
            held = os.read(self._handle, _MOMENT.size)
            there = _MOMENT.unpack(held)[0] if len(held) == _MOMENT.size else 0.0
            turn = max(there, now) if there <= now + gap * _FURTHEST else now
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, _MOMENT.pack(turn + gap))
        return turn
