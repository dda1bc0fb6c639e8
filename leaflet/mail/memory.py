"""A transport that keeps messages in memory: for tests, and for trying a program that uses this one."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from leaflet.mail.transport import Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    Hook: TypeAlias = Callable[["Taken"], None]


@dataclass(frozen=True, slots=True)
class Taken:
    """A message as a relay would have it."""

    sender: str
    recipient: str
    data: bytes


@dataclass(slots=True)
class MemoryTransport:
    """Takes every message; hooks may raise what a relay would make us raise."""

    before_dot: Hook = field(default=lambda _: None)
    after_dot: Hook = field(default=lambda _: None)
    taken: list[Taken] = field(default_factory=list)
    connections: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def connect(self) -> MemorySession:
        """Open a connection."""
        with self._lock:
            self.connections += 1
        return MemorySession(self)

    def take(self, message: Taken) -> int:
        """Keep a message; return how many there are."""
        with self._lock:
            self.taken.append(message)
            return len(self.taken)


@dataclass(slots=True)
class MemorySession:
    """One connection."""

    transport: MemoryTransport
    is_open: bool = True
    _waiting: Taken | None = None

    def hand_over(self, sender: str, recipient: str, data: bytes) -> None:
        """Take a message without its final dot."""
        message = Taken(sender, recipient, data)
        self.transport.before_dot(message)
        self._waiting = message

    def finish(self) -> Reply:
        """Take the final dot."""
        message, self._waiting = self._waiting, None
        if message is None:
            raise RuntimeError("no message was handed over")
        number = self.transport.take(message)
        self.transport.after_dot(message)
        return Reply(250, f"2.0.0 Ok: queued as MEM{number}")

    def close(self) -> None:
        """Part from the relay."""
        self.is_open = False

    def drop(self) -> None:
        """Forget what was not finished."""
        self.is_open, self._waiting = False, None
