"""What a request would send: every recipient looked at, every parcel made, and one hash over all of it.

The hash is what a person confirms. Whatever changes between the look and the sending (the list, the leaflet, the
clinic's look, the settings) changes it, and nothing is sent.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.mail.hashing import hash_of
from leaflet.mail.recipients import (
    COLUMNS,
    Defaults,
    Recipient,
    one_recipient,
    recipients_of,
)
from leaflet.roster.roster import read_roster

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from leaflet.mail.message import Parcel
    from leaflet.mail.parcels import ParcelMaker
    from leaflet.mail.recipients import Checked
    from leaflet.mail.settings import Settings
    from leaflet.roster.roster import Roster

SHOWN: Final = 5
"""Rows that a dry run shows as it understood them."""
MOST_FINDINGS: Final = 50
_HEAD: Final = 1000
"""Bytes of a message's head, about."""
FORM: Final = frozenset({"ROS-width", "ROS-quote"})
"""Faults after which no row of a list can be trusted."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the person asked for, but for the one address of a single message."""

    slug: str
    brand: str
    lang: str
    editions: tuple[str, ...]
    roster: str
    """As named on the command line; empty: a single message."""
    renames: Mapping[str, str]
    private: bool
    locked: bool

    def as_json(self) -> dict[str, Any]:
        """Return the request as the ledger keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Request:
        """Return the request that a batch was made from."""
        return cls(**{**content, "editions": tuple(content["editions"])})


@dataclass(frozen=True, slots=True)
class Single:
    """The one recipient of a single message."""

    address: str
    consent: str
    reference: str


@dataclass(slots=True)
class Audience:
    """Those that a request goes to, as often as they are asked for."""

    defaults: Defaults
    project: Path
    request: Request
    single: Single | None
    _opened: Roster | None = field(default=None, init=False)

    @property
    def digest(self) -> str:
        """Hash over the list, or over what was said of the single recipient."""
        if self.single is None:
            return self._roster().source.digest
        said = (self.single.address, self.single.consent, self.single.reference)
        return hash_of([*said, self.defaults.lang, *self.defaults.editions])

    def notes(self) -> tuple[Finding, ...]:
        """Return what is worth a look although it hinders nothing."""
        return () if self.single else self._roster().source.findings

    def unused(self) -> tuple[str, ...]:
        """Return the names of the list's columns that are not read."""
        return () if self.single else tuple(filter(None, self._roster().unused))

    def checked(self) -> Iterator[Checked]:
        """Yield each recipient, or why it is none."""
        single = self.single
        if single is not None:
            yield one_recipient(single.address, single.consent, single.reference, self.defaults)
        else:
            yield from recipients_of(self._roster(), self.defaults)

    def _roster(self) -> Roster:
        """Return the list, opened once: each later pass is held against the bytes that the first one saw."""
        if self._opened is None:
            named = self.request.roster
            self._opened = read_roster(self.project / named, named, COLUMNS, self.request.renames)
        return self._opened


@dataclass(slots=True)
class Plan:
    """What would be sent."""

    parts: dict[str, str]
    """Hashes by what they are over, so that a change can be named."""
    count: int = 0
    refused: int = 0
    first: list[Recipient] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    parcels: dict[tuple[str, str], Parcel] = field(default_factory=dict)
    per_kind: dict[tuple[str, str], int] = field(default_factory=dict)
    is_broken: bool = False
    """Whether the list's form is at fault, so that no row of it can be trusted."""

    @property
    def size(self) -> int:
        """Bytes of all messages together, but for what stands in a few head lines."""
        return sum(
            count * (len(self.parcels[kind].body) + _HEAD) for kind, count in self.per_kind.items()
        )

    @property
    def digest(self) -> str:
        """The hash that is confirmed."""
        return hash_of([json.dumps(self.parts, sort_keys=True), str(self.count)])


def make_plan(audience: Audience, settings: Settings, maker: ParcelMaker) -> Plan:
    """Look at every recipient and make every parcel.

    Raises:
        UsageError: There is no such list.
        FindingsError: The list has no sound header.
        MachineError: Something cannot be read.
    """
    plan = Plan({})
    plan.findings += audience.notes()
    for one in sendable(audience, maker, plan):
        plan.count += 1
        kind = one.lang, one.format
        plan.per_kind[kind] = plan.per_kind.get(kind, 0) + 1
        if len(plan.first) < SHOWN:
            plan.first.append(one)
    if plan.refused > MOST_FINDINGS:
        message = f"{plan.refused:,} rows are refused; the first {MOST_FINDINGS} are told here."
        hint = "Mend these first, then look again."
        plan.findings.append(Finding("EML-many", message, _place(audience), hint=hint))
    if not plan.count and not plan.refused:
        message = "The list has no rows."
        plan.findings.append(Finding("ROS-empty", message, _place(audience)))
    plan.parts = {
        "list": audience.digest,
        "leaflet": hash_of([plan.parcels[kind].content for kind in sorted(plan.parcels)]),
        "settings": hash_of([json.dumps(asdict(settings.relay)), str(settings.sender)]),
        # A list that was only moved is still the same list.
        "request": hash_of(
            [json.dumps(audience.request.as_json() | {"roster": ""}, sort_keys=True)]
        ),
    }
    return plan


def sendable(audience: Audience, maker: ParcelMaker, plan: Plan) -> Iterator[Recipient]:
    """Yield those who can be sent something; note in the plan why the others cannot."""
    for one in audience.checked():
        if isinstance(one, Recipient):
            if _has_parcel(one, audience, maker, plan):
                yield one
            continue
        _note(plan, one)
        plan.is_broken = plan.is_broken or one.rule in FORM


def _has_parcel(one: Recipient, audience: Audience, maker: ParcelMaker, plan: Plan) -> bool:
    kind = one.lang, one.format
    if kind in plan.parcels:
        return True
    try:
        plan.parcels[kind] = maker.parcel(one.lang, one.editions)
    except FindingsError as error:
        for finding in error.findings:
            if finding not in plan.findings:
                plan.findings.append(finding)
        message = f"What this row asks for ({one.lang}, {one.format}) cannot be sent."
        place = Place(_place(audience).file, one.line if audience.single is None else None)
        _note(plan, Finding("EML-row", message, place, hint="See the fault of the leaflet."))
        return False
    return True


def _note(plan: Plan, finding: Finding) -> None:
    plan.refused += 1
    if plan.refused <= MOST_FINDINGS:
        plan.findings.append(finding)


def _place(audience: Audience) -> Place:
    return Place(audience.request.roster or "the command line")


def in_megabytes(size: int) -> str:
    """Say how many bytes that is."""
    return f"{size / 1e6:,.1f} MB"


def changes(before: Mapping[str, str], now: Mapping[str, str]) -> str:
    """Say what has changed between two plans."""
    words = {"list": "the list", "leaflet": "the leaflet or the clinic's look"}
    words |= {"settings": "mail.yaml", "request": "what you ask for"}
    changed = [words.get(name, name) for name in now if before.get(name) != now[name]]
    return " and ".join(changed) or "something"
