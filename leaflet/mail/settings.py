"""`mail.yaml` in the project's folder: which relay, who sends, how fast. Never a password."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import AfterValidator, Field

from leaflet.errors import FindingsError, UsageError
from leaflet.findings import Finding
from leaflet.mail.address import address_fault
from leaflet.mail.headers import checked
from leaflet.mail.message import From
from leaflet.reading.schema import Entry, Number, Text, Whole, fault, shape
from leaflet.reading.yaml_tree import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

MAIL_FILE: Final = "mail.yaml"


class Security(StrEnum):
    """How the way to the relay is kept private."""

    STARTTLS = "starttls"
    """Plain until the relay answers, then encrypted; refused where the relay cannot."""
    TLS = "tls"
    """Encrypted from the first byte."""
    NONE = "none"
    """Plain text, to this very machine alone."""


PORTS: Final = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}


def _address(value: str) -> str:
    wrong = address_fault(value)
    if wrong:
        raise fault("EML-address", f"The address {wrong}.", "Write it as name@clinic.example.")
    return value


def _name(value: str) -> str:
    try:
        return checked(value, "name")
    except FindingsError as error:
        raise fault("EML-header", error.findings[0].message, error.findings[0].hint) from None


Address = Annotated[str, AfterValidator(_address)]
Name = Annotated[str, AfterValidator(_name)]


class RelayEntry(Entry):
    """The server that takes the mail on."""

    host: Text
    port: Annotated[Whole, Field(ge=1, le=65535)] | None = None
    security: Security = Security.STARTTLS
    authority: Text | None = None
    """File with the certificates to trust in place of the system's, for a clinic's own authority."""
    credentials: Text | None = None
    """File with user and password that only you can read."""
    timeout: Annotated[Number, Field(gt=0, le=3600)] = 60.0
    """Seconds to wait for an answer; after the end of a message ten times as long."""


class RetryEntry(Entry):
    """What to do when the relay asks to come back later."""

    attempts: Annotated[Whole, Field(ge=1, le=100)] = 8
    wait: Annotated[Number, Field(ge=0, le=86400)] = 60.0
    """Seconds before the second attempt; doubled each time, up to an hour."""


class MailEntry(Entry):
    """All of `mail.yaml`."""

    relay: RelayEntry
    sender: Address
    """The address that mail comes from."""
    sender_name: Name | None = None
    """Shown beside it; leave it out where the clinic's name tells what it treats."""
    reply_to: Address
    """Read by a person."""
    brand: Text | None = None
    """The clinic whose look the files have; needed where there are several."""
    rate: Annotated[Number, Field(gt=0, le=1_000_000)] = 300.0
    """Mails a minute that the relay lets us send."""
    connections: Annotated[Whole, Field(ge=1, le=16)] = 1
    retry: RetryEntry = RetryEntry()


@dataclass(frozen=True, slots=True)
class Relay:
    """The server that takes the mail on."""

    host: str
    port: int
    security: Security
    authority: str = ""
    credentials: str = ""
    timeout: float = 60.0


@dataclass(frozen=True, slots=True)
class Settings:
    """What `mail.yaml` says."""

    relay: Relay
    sender: From
    brand: str
    rate: float
    connections: int
    attempts: int
    wait: float


def read_settings(project: Path) -> Settings:
    """Read `mail.yaml`.

    Raises:
        UsageError: There is none.
        FindingsError: It has faults.
        MachineError: It cannot be read.
    """
    path = project / MAIL_FILE
    if not path.is_file():
        hint = f"Write {MAIL_FILE} in the project's folder, as README.md shows under Send it."
        raise UsageError("The project does not say which relay its mail goes to.", hint)
    tree = read_yaml(path, MAIL_FILE)
    entry = shape(tree, MailEntry)
    if entry.relay.security is Security.NONE and not is_loopback_name(entry.relay.host):
        message = "Without encryption, mail may go to this very machine alone."
        place = tree.place(("relay", "host"))
        hint = "Write security: starttls or tls, or host: localhost."
        raise FindingsError([Finding("EML-tls", message, place, hint=hint)])
    return _settings(entry)


def _settings(entry: MailEntry) -> Settings:
    relay = entry.relay
    return Settings(
        relay=Relay(
            relay.host,
            relay.port or PORTS[relay.security],
            relay.security,
            relay.authority or "",
            relay.credentials or "",
            relay.timeout,
        ),
        sender=From(entry.sender, entry.reply_to, entry.sender_name or ""),
        brand=entry.brand or "",
        rate=entry.rate,
        connections=entry.connections,
        attempts=entry.retry.attempts,
        wait=entry.retry.wait,
    )


def is_loopback_name(host: str) -> bool:
    """Tell whether a host's name can only be this machine; what it resolves to is looked at again on connecting."""
    return host.lower() in {"localhost", "::1"} or host.startswith("127.")
