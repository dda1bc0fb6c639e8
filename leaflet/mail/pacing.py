"""How fast, and when to stop: a rate that is never exceeded, waits that grow, and a pause when the relay is unwell."""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from leaflet.errors import MachineError
from leaflet.mail.turns import OwnTurns

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.mail.turns import Turns

MINUTE: Final = 60.0
LONGEST_WAIT: Final = 3600.0
_MARGIN: Final = 1.01
"""A hundredth more than even, so that no minute holds one mail too many at either end."""
BURST: Final = 10
"""Soft failures in a row after which all connections pause."""
MOST_PAUSES: Final = 6
MOST_REFUSED: Final = 25
"""Hard failures in a row after which something must be wrong with the message or the sender, not with the rows."""
MOST_DOUBTS: Final = 5
"""Messages in doubt, one after the other, after which no further one is risked."""
MOST_TRIES: Final = 6
"""Attempts to connect, one after the other, before the run ends."""


class StoppedError(Exception):
    """Someone asked to stop while we waited."""


def wait_before(attempt: int, base: float, chance: Callable[[], float] = random.random) -> float:
    """Return how many seconds to wait before another attempt: doubled each time, from half to one and a half of that.

    Args:
        attempt: How many there were, from 1.
        base: Seconds before the second one.
        chance: Gives a number from 0 to 1.
    """
    doubled: float = base * 2.0 ** min(attempt - 1, 20)
    return min(doubled, LONGEST_WAIT) * (0.5 + chance())


@dataclass(slots=True)
class Pace:
    """What all connections to one relay keep to."""

    rate: float
    """Mails a minute."""
    base: float
    """Seconds of the first wait."""
    stop: threading.Event = field(default_factory=threading.Event)
    clock: Callable[[], float] = time.monotonic
    """Of the whole machine, since turns are shared between processes."""
    turns: Turns = field(default_factory=OwnTurns)
    _resume: float = 0.0
    _soft: int = 0
    _pauses: int = 0
    _hard: int = 0
    _lost: int = 0
    _doubts: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take_turn(self) -> None:
        """Wait until one more mail may go.

        Raises:
            StoppedError: Someone asked to stop.
        """
        with self._lock:
            now = max(self.clock(), self._resume)
            turn = self.turns.take(now, MINUTE / self.rate * _MARGIN)
        self.sleep_until(turn)

    def sleep_until(self, moment: float) -> None:
        """Sleep, but wake when someone asks to stop.

        Raises:
            StoppedError: Someone did.
        """
        while (left := moment - self.clock()) > 0:
            if self.stop.wait(min(left, 1.0)):
                break
        if self.stop.is_set():
            raise StoppedError

    def went_well(self) -> None:
        """Note that a message was taken on."""
        with self._lock:
            self._soft = self._pauses = self._hard = self._lost = self._doubts = 0

    def was_refused(self) -> None:
        """Note a refusal for good.

        Raises:
            MachineError: There were too many in a row.
        """
        with self._lock:
            self._hard += 1
            if self._hard >= MOST_REFUSED:
                raise MachineError(
                    f"The relay refused {MOST_REFUSED} messages in a row, so the fault is hardly in the list.",
                    "Look at the reasons with `leaflet outbox`, then go on with `leaflet outbox resume`.",
                )

    def was_in_doubt(self) -> None:
        """Note a message that the relay left in doubt.

        Raises:
            MachineError: There were too many in a row.
        """
        with self._lock:
            self._doubts += 1
            if self._doubts >= MOST_DOUBTS:
                raise MachineError(
                    f"The relay left {MOST_DOUBTS} messages in a row without an answer.",
                    "Look into its log, settle them with `leaflet outbox resolve`, then resume.",
                )

    def was_put_off(self) -> None:
        """Note a refusal for now; a burst of them pauses all connections.

        Raises:
            MachineError: There were too many pauses without one message taken on.
        """
        with self._lock:
            self._soft += 1
            if self._soft < BURST:
                return
            self._soft = 0
            self._pauses += 1
            if self._pauses > MOST_PAUSES:
                raise MachineError(
                    "The relay keeps asking to come back later.",
                    "Go on in some hours with `leaflet outbox resume`.",
                )
            self._resume = self.clock() + wait_before(self._pauses, self.base)

    def could_not_connect(self, why: str) -> float:
        """Note that there is no connection, and why; return how long to wait.

        Raises:
            MachineError: There were too many attempts.
        """
        with self._lock:
            self._lost += 1
            if self._lost >= MOST_TRIES:
                raise MachineError(
                    f"The relay cannot be reached ({why}).",
                    "Look at relay in mail.yaml; go on with `leaflet outbox resume`.",
                )
            return wait_before(self._lost, min(self.base, 5.0))
