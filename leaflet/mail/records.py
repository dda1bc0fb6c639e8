"""What the ledger keeps: batches, their messages and files, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Phase(StrEnum):
    """What is certain about a message."""

    TODO = "todo"
    DOUBT = "doubt"
    SENT = "sent"
    FAILED = "failed"

    @property
    def label(self) -> str:
        """The word for people and programs: what is in doubt is held."""
        return "held" if self is Phase.DOUBT else self.value


@dataclass(frozen=True, slots=True)
class Entry:
    """One message."""

    number: int
    line: int
    address: str
    """Or, in a private batch, a keyed hash of it."""
    lang: str
    format: str
    consent: str
    reference: str
    ident: str
    """The Message-ID."""
    phase: Phase = Phase.TODO
    attempts: int = 0
    due: float = 0.0
    """Seconds since 1970 before which it is not tried again."""
    queue: str = ""
    reason: str = ""
    changed: str = ""
    resolved: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """Messages that were confirmed together."""

    id: str
    plan: str
    request: dict[str, Any]
    is_private: bool
    count: int
    begun: str


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file of a batch: what was proven, and what was sent of it."""

    lang: str
    format: str
    name: str
    proven: str
    sent: str
