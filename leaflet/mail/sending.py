"""From a request to sent messages: look, confirm, send; go on after a stop; settle what is in doubt."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import io
import os
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError, MachineError, UsageError
from leaflet.findings import errors_in
from leaflet.mail.lease import lease
from leaflet.mail.ledger import Ledger, new_batch_id
from leaflet.mail.message import message_id, write_message
from leaflet.mail.pacing import Pace
from leaflet.mail.plan import Plan, Request, changes, in_megabytes, make_plan, sendable
from leaflet.mail.reaching import insist_on_reached
from leaflet.mail.records import Entry, Phase, SentFile
from leaflet.mail.sender import Order, Sender
from leaflet.mail.state import FOLDER, make_private_folder, state_folder, write_private
from leaflet.mail.turns import SharedTurns

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from leaflet.mail.parcels import ParcelMaker
    from leaflet.mail.plan import Audience
    from leaflet.mail.recipients import Recipient
    from leaflet.mail.records import Batch
    from leaflet.mail.sender import Watch
    from leaflet.mail.settings import Settings
    from leaflet.mail.transport import Transport

DRY_RUN: Final = "dry-run"
FAILED: Final = "failed.csv"
_SPARE: Final = 100_000_000
"""Bytes that a dry run leaves free on the disk."""


@dataclass(slots=True)
class Shipment:
    """A request, all that it needs, and the plan that was made of it."""

    project: Path
    settings: Settings
    audience: Audience
    maker: ParcelMaker
    plan: Plan

    @classmethod
    def prepare(
        cls, project: Path, settings: Settings, audience: Audience, maker: ParcelMaker
    ) -> Shipment:
        """Make the plan of a request.

        Raises:
            UsageError: There is no such list.
            FindingsError: The list has no sound header.
            MachineError: Something cannot be read.
        """
        return cls(project, settings, audience, maker, make_plan(audience, settings, maker))

    @property
    def request(self) -> Request:
        """What the person asked for."""
        return self.audience.request

    def recipients(self) -> Iterator[Recipient]:
        """Yield the recipients that are not refused, by number."""
        return sendable(self.audience, self.maker, Plan({}, parcels=self.plan.parcels))

    def insist_on_sound(self) -> None:
        """Refuse a plan of which nothing can or should be sent.

        Raises:
            FindingsError: The list's form is at fault, or not one row of it can be sent.
        """
        if self.plan.is_broken or not self.plan.count:
            raise FindingsError(errors_in(self.plan.findings))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a batch so far."""

    batch: str
    counts: dict[Phase, int]
    failed: Path | None = None
    """Where the failed rows are listed, if there are any."""


@dataclass(slots=True)
class Run:
    """What sending needs besides the shipment."""

    transport: Transport
    watch: Watch = field(default=lambda _done, _total: None)
    outcome: Outcome | None = None
    """How the batch stands, also when it was stopped; none as long as there is no batch."""


def write_dry_run(shipment: Shipment, watch: Watch = lambda _done, _total: None) -> Path:
    """Write each message that would be sent as a file, and note that its plan was looked at; return the folder.

    Raises:
        FindingsError: Nothing of it can be sent.
        MachineError: The disk does not take it.
    """
    folder = clear_dry_run(shipment.project)
    shipment.insist_on_sound()
    plan = shipment.plan
    _insist_on_room(folder, plan)
    moment = dt.datetime.now(dt.UTC)
    try:
        make_private_folder(folder)
        for done, one in enumerate(shipment.recipients()):
            parcel = plan.parcels[one.lang, one.format]
            ident = message_id(DRY_RUN, one.number, parcel)
            data = write_message(parcel, one.address, ident, moment)
            write_private(folder / f"{one.number:06}.eml", data)
            watch(done + 1, plan.count)
    except OSError as error:
        # Half a dry run is of no use, and may be what fills the disk.
        shutil.rmtree(folder, ignore_errors=True)
        raise MachineError(
            f"The messages cannot be written: {error.strerror}.", "Make room on the disk."
        ) from error
    with Ledger(folder.parent) as ledger:
        ledger.note_plan(plan.digest, plan.parts, plan.count)
    return folder


def clear_dry_run(project: Path) -> Path:
    """Take away the messages of an earlier dry run, which hold addresses; return the folder where they were.

    Raises:
        MachineError: They cannot be taken away.
    """
    folder = state_folder(project) / DRY_RUN
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise MachineError(
            f"The dry run before this one cannot be deleted: {error.strerror}.",
            f"Delete {(FOLDER / DRY_RUN).as_posix()} yourself.",
        ) from error
    return folder


def send_batch(shipment: Shipment, confirmed: int, run: Run, *, again: bool = False) -> Outcome:
    """Send what was looked at and confirmed.

    Args:
        shipment: What is sent.
        confirmed: How many messages the person expects.
        run: How it is sent.
        again: Whether the same may be sent a second time.

    Raises:
        UsageError: Another number, something that nobody has looked at, or the same once more.
        FindingsError: Nothing of it can be sent.
        MachineError: The relay or the disk does not let it be sent; what was sent is recorded.
    """
    shipment.insist_on_sound()
    home, plan = state_folder(shipment.project), shipment.plan
    with Ledger(home) as ledger:
        _insist_on_confirmed(ledger, shipment, confirmed)
        _insist_on_new(ledger, plan, again=again)
        insist_on_reached(run.transport)
        batch = new_batch_id()
        with lease(home, batch):
            _keep_locked(home / batch, shipment)
            entries = (_entry(one, batch, plan) for one in shipment.recipients())
            request, private = shipment.request.as_json(), shipment.request.private
            ledger.begin(plan.digest, request, batch, entries, _files(plan), is_private=private)
            clear_dry_run(shipment.project)
            return _send(home, ledger, ledger.batch(batch), shipment, run)


def resume_batch(shipment: Shipment, batch: Batch, run: Run) -> Outcome:
    """Go on with a batch that was stopped; what is in doubt stays held.

    Raises:
        UsageError: Something has changed since it was confirmed.
        MachineError: Another process sends it, or the relay or the disk does not let it be sent.
    """
    shipment.insist_on_sound()
    if shipment.plan.digest != batch.plan:
        raise UsageError(
            f"Batch {batch.id} is not what it was when it was confirmed: the list, the leaflet, the clinic's look "
            "or mail.yaml has changed.",
            "Put it back as it was, or make a new batch of the rows that are left.",
        )
    home = state_folder(shipment.project)
    with Ledger(home) as ledger, lease(home, batch.id):
        _insist_on_same_files(ledger, batch, shipment.plan)
        insist_on_reached(run.transport)
        return _send(home, ledger, batch, shipment, run)


def kept_copy(project: Path, batch: str, name: str) -> Path:
    """Return where the locked copy of a file is kept, so that all of a batch are sent the same bytes."""
    return state_folder(project) / batch / name


def _send(home: Path, ledger: Ledger, batch: Batch, shipment: Shipment, run: Run) -> Outcome:
    settings = shipment.settings
    order = Order(
        batch=batch.id,
        is_private=batch.is_private,
        parcels=shipment.plan.parcels,
        recipients=shipment.recipients,
        attempts=settings.attempts,
        connections=settings.connections,
    )
    try:
        with SharedTurns(home) as turns:
            pace = Pace(settings.rate, settings.wait, turns=turns)
            Sender(order, ledger, run.transport, pace, run.watch).send()
    except BaseException:
        # Also after a stop: how the batch stands and what failed is of use at any time.
        with contextlib.suppress(MachineError):
            run.outcome = _outcome(home, ledger, batch, shipment)
        raise
    run.outcome = outcome = _outcome(home, ledger, batch, shipment)
    return outcome


def _outcome(home: Path, ledger: Ledger, batch: Batch, shipment: Shipment) -> Outcome:
    failed = None
    with contextlib.suppress(MachineError, FindingsError):
        failed = _write_failed(home / batch.id, ledger, batch, shipment)
    return Outcome(batch.id, ledger.counts(batch.id), failed)


def _insist_on_room(folder: Path, plan: Plan) -> None:
    """Refuse a dry run that would fill the disk, before it does."""
    free = shutil.disk_usage(folder.parent).free
    if plan.size + _SPARE > free:
        raise MachineError(
            f"The dry run takes {in_megabytes(plan.size)}, and the disk has {in_megabytes(free)} left.",
            "Make room on the disk, or send the list in parts.",
        )


def _insist_on_confirmed(ledger: Ledger, shipment: Shipment, confirmed: int) -> None:
    plan = shipment.plan
    if confirmed != plan.count:
        raise UsageError(
            f"You confirm {confirmed:,}, but {plan.count:,} would be sent. Nothing was sent.",
            "Look at the dry run (the same command without --confirm), then confirm what it says.",
        )
    if shipment.request.roster and not ledger.plan_seen(plan.digest):
        before = ledger.last_plan()
        changed = changes(before, plan.parts) if before else ""
        message = (
            f"Since the dry run, {changed} has changed. Nothing was sent."
            if changed
            else "Nobody has looked at this yet. Nothing was sent."
        )
        raise UsageError(message, "Run the same command without --confirm, and look at it first.")


def _insist_on_new(ledger: Ledger, plan: Plan, *, again: bool) -> None:
    """Refuse to send the same to the same people twice by accident."""
    earlier = [batch for batch in ledger.batches_of(plan.digest) if batch.count]
    if not earlier or again:
        return
    batch, counts = earlier[0], ledger.counts(earlier[0].id)
    if counts[Phase.TODO]:
        hint = f"Go on with it: leaflet outbox resume {batch.id}"
    else:
        hint = f"See: leaflet outbox {batch.id}. To send it all a second time, add --again."
    raise UsageError(f"This was sent already, as batch {batch.id}. Nothing was sent.", hint)


def _insist_on_same_files(ledger: Ledger, batch: Batch, plan: Plan) -> None:
    """Hold the files against those that the batch began with, byte for byte."""
    if set(_files(plan)) != set(ledger.files(batch.id)):
        raise UsageError(
            f"The files of batch {batch.id} are not those that it began with. Nothing was sent.",
            "Make a new batch of the rows that are left.",
        )


def _entry(one: Recipient, batch: str, plan: Plan) -> Entry:
    ident = message_id(batch, one.number, plan.parcels[one.lang, one.format])
    return Entry(
        one.number, one.line, one.address, one.lang, one.format, one.consent, one.reference, ident
    )


def _files(plan: Plan) -> list[SentFile]:
    return [
        SentFile(lang, form, one.name, one.proven, one.digest)
        for (lang, form), parcel in sorted(plan.parcels.items())
        for one in parcel.attachments
    ]


def _keep_locked(folder: Path, shipment: Shipment) -> None:
    """Keep the locked copies: made anew, they would be other bytes."""
    try:
        make_private_folder(folder)
        for parcel in shipment.plan.parcels.values() if shipment.request.locked else ():
            for one in parcel.attachments:
                write_private(folder / one.name, one.data)
    except OSError as error:
        raise MachineError(
            f"The outbox cannot be written: {error.strerror}.", "Make room on the disk."
        ) from error


def _write_failed(folder: Path, ledger: Ledger, batch: Batch, shipment: Shipment) -> Path | None:
    """List the failed rows as a roster with a reason, so that they can be mended and sent as a new one."""
    failed = ledger.entries(batch.id, Phase.FAILED)
    entry = next(failed, None)
    if entry is None:
        return None
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["address", "language", "format", "consent", "reference", "line", "reason"])
    for one in shipment.recipients():
        if entry is not None and one.number == entry.number:
            row = [one.address, one.lang, one.format, one.consent, one.reference, one.line]
            writer.writerow([*row, entry.reason])
            entry = next(failed, None)
    path = folder / FAILED
    try:
        make_private_folder(folder)
        write_private(path, text.getvalue().encode())
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "no reason"
        raise MachineError(f"The failed rows cannot be listed: {reason}.") from error
    return path
