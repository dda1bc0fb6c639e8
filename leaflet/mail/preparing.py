"""Puts a shipment together from what a person asks for, or from what a batch was begun with."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leaflet.errors import MachineError, UsageError
from leaflet.mail.locked import insist_on_strong, lock
from leaflet.mail.parcels import ParcelMaker
from leaflet.mail.plan import Audience, Request, Single
from leaflet.mail.recipients import Defaults
from leaflet.mail.records import Phase
from leaflet.mail.secrets import read_login
from leaflet.mail.sending import Shipment, kept_copy
from leaflet.mail.smtp import SmtpTransport
from leaflet.pipeline.planning import choose_leaflets
from leaflet.pipeline.project import brand_names, edition_names, known

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from leaflet.audit.bench import Bench
    from leaflet.mail.ledger import Ledger
    from leaflet.mail.message import Attachment
    from leaflet.mail.parcels import Lock
    from leaflet.mail.records import Batch
    from leaflet.mail.settings import Settings
    from leaflet.model.policy import Policy


@dataclass(frozen=True, slots=True)
class House:
    """What every request is made with."""

    project: Path
    settings: Settings
    today: dt.date
    bench: Bench


def prepare(house: House, request: Request, single: Single | None, password: str = "") -> Shipment:
    """Return what a request would send.

    Raises:
        UsageError: It names something that is not there, or its password is weak.
        FindingsError: The list has no sound header.
        MachineError: Something cannot be read, or a part is missing.
    """
    project, settings = house.project, house.settings
    langs = tuple(lang for _, lang in choose_leaflets(project, (request.slug,)))
    if request.lang:
        known("language", request.lang, langs)
    editions = tuple(known("edition", name, edition_names(project)) for name in request.editions)
    request = replace(
        request,
        brand=_brand(request.brand or settings.brand, brand_names(project)),
        lang=request.lang or (langs[0] if len(langs) == 1 else ""),
        editions=editions,
    )
    if single is not None and not request.lang:
        raise UsageError("The leaflet is there in several languages.", "Name one with --lang.")
    if password:
        insist_on_strong(password)
    return _shipment(house, request, single, _new_lock(house.bench, password) if password else None)


def prepare_again(
    house: House, ledger: Ledger, batch: Batch, address: str = "", roster: str = ""
) -> Shipment:
    """Return what is left of a batch, made from the same things again.

    Args:
        house: What it is made with.
        ledger: Where the batch stands.
        batch: The batch.
        address: Of a single message in a private batch, whose ledger has no address.
        roster: Where the list is now, if it was moved.

    Raises:
        UsageError: The address or the list is not there.
        FindingsError: The list has no sound header.
        MachineError: A locked copy is gone or another one.
    """
    request = Request.from_json(batch.request)
    single = None
    if not request.roster:
        single = _single(ledger, batch, address)
    request_now = replace(request, roster=roster) if roster else request
    kept = _kept_lock(house.project, ledger, batch) if request.locked else None
    return _shipment(house, request_now, single, kept)


def relay_of(house: House) -> SmtpTransport:
    """Return the way to the relay that the settings name.

    Raises:
        UsageError: The credentials are not there, or others can read them.
        MachineError: The relay's certificates cannot be read.
    """
    relay, sender = house.settings.relay, house.settings.sender
    path = house.project / relay.credentials if relay.credentials else None
    domain = sender.address.rpartition("@")[2]
    return SmtpTransport(relay, house.project, domain, read_login(path))


def _shipment(
    house: House, request: Request, single: Single | None, lock_: Lock | None
) -> Shipment:
    project, settings = house.project, house.settings
    langs = tuple(lang for _, lang in choose_leaflets(project, (request.slug,)))
    defaults = Defaults(request.lang, request.editions, langs, edition_names(project))
    audience = Audience(defaults, project, request, single)
    maker = ParcelMaker(
        project, request.slug, request.brand, settings.sender, house.today, house.bench, lock_
    )
    return Shipment.prepare(project, settings, audience, maker)


def _brand(named: str, there: tuple[str, ...]) -> str:
    if named:
        return known("brand", named, there)
    if len(there) == 1:
        return there[0]
    raise UsageError(
        "The project has several brands.", "Name one as brand in mail.yaml, or with --brand."
    )


def _single(ledger: Ledger, batch: Batch, address: str) -> Single:
    entry = next(ledger.entries(batch.id, Phase.TODO), None) or next(ledger.entries(batch.id))
    if batch.is_private and not address:
        raise UsageError(
            f"Batch {batch.id} is private, so its address is not kept here.", "Name it with --to."
        )
    return Single(address or entry.address, entry.consent, entry.reference)


def _new_lock(bench: Bench, password: str) -> Lock:
    def make(one: Attachment, policies: tuple[Policy, ...], shown_as: str) -> Attachment:
        return lock(one, password, bench, policies, shown_as)

    return make


def _kept_lock(project: Path, ledger: Ledger, batch: Batch) -> Lock:
    sent = {(file.name, file.proven): file.sent for file in ledger.files(batch.id)}

    def take(one: Attachment, _policies: tuple[Policy, ...], _shown_as: str) -> Attachment:
        try:
            data = kept_copy(project, batch.id, one.name).read_bytes()
        except OSError:
            data = b""
        if hashlib.sha256(data).hexdigest() != sent.get((one.name, one.proven)):
            raise MachineError(
                f"The locked copy of batch {batch.id} is gone or was changed.",
                "Make a new batch of the rows that are left.",
            )
        return replace(one, data=data)

    return take
