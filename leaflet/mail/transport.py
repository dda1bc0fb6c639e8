"""How a message leaves the house, in two steps, so that the ledger can be written between them.

`hand_over` gives the relay everything but the final dot: up to there the message is not sent, whatever happens.
`finish` sends the dot: from there on, only the relay's answer tells, and without one the message is in doubt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Reply:
    """What a relay answers."""

    code: int
    text: str

    @property
    def is_temporary(self) -> bool:
        """Whether the relay asks to come back (RFC 5321 4.2.1)."""
        return 400 <= self.code < 500  # noqa: PLR2004 - reply codes

    @property
    def is_closing(self) -> bool:
        """Whether the relay ends the connection (RFC 5321 3.8)."""
        return self.code == 421  # noqa: PLR2004 - a reply code


class RefusedError(Exception):
    """The relay does not take the message; certain, and nothing was sent."""

    def __init__(self, reply: Reply, step: str) -> None:
        self.reply = reply
        self.step = step
        super().__init__(f"{step}: {reply.code}")


class LostError(Exception):
    """The connection broke before the final dot; certain, and nothing was sent."""


class DoubtError(Exception):
    """The connection broke after the final dot, or the answer was none: sent or not, nobody here can tell."""


class Session(Protocol):
    """One connection to a relay; used by one thread."""

    @property
    def is_open(self) -> bool:
        """Whether a further message can go over it."""

    def hand_over(self, sender: str, recipient: str, data: bytes) -> None:
        """Give the relay a message without its final dot.

        Raises:
            RefusedError: It does not take it.
            LostError: The connection broke.
        """

    def finish(self) -> Reply:
        """Send the final dot and return the answer that takes the message on.

        Raises:
            RefusedError: The relay does not take it after all.
            DoubtError: There is no answer.
        """

    def close(self) -> None:
        """Part from the relay between two messages; never raises."""

    def drop(self) -> None:
        """Break the connection at once, so that a message without its dot is thrown away; never raises."""


class Transport(Protocol):
    """A way to a relay."""

    def connect(self) -> Session:
        """Open a connection.

        Raises:
            RefusedError: The relay is there but not now.
            LostError: It cannot be reached.
            MachineError: It cannot be trusted, or does not take us in; trying again will not help.
        """
