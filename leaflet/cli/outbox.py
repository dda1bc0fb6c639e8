"""`leaflet outbox`: what was sent, what is held, and how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from leaflet.cli.options import (
    FormatOption,
    ProjectOption,
    project_from,
    wants_json,
)
from leaflet.cli.printing import counted, tell, tell_json
from leaflet.cli.send import (
    from_project,
    house_at,
    sending,
    tell_outcome,
)
from leaflet.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.mail.ledger import Ledger
    from leaflet.mail.records import Batch, Entry

HOW = ("sent", "failed", "again")


ToOption: TypeAlias = Annotated[
    str,
    typer.Option(
        "--to",
        metavar="ADDRESS",
        help="For resume of a private message: its address, which the outbox does not keep.",
    ),
]
RosterOption: TypeAlias = Annotated[
    str, typer.Option(metavar="FILE", help="For resume: where the list is now, if it was moved.")
]
WordArguments: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BATCH | resume BATCH | resolve BATCH ROW...]",
        help="A batch to show, or what to do with it. Default: list all batches.",
    ),
]
SettledOption: TypeAlias = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="sent|failed|again",
        help="For resolve: it arrived, it did not, or it did not and shall be sent again.",
    ),
]
AllOption: TypeAlias = Annotated[
    bool, typer.Option("--all", help="Show every row, not only those that need a look.")
]


def outbox_verb(
    words: WordArguments = None,
    settled: SettledOption = "",
    every: AllOption = False,
    to: ToOption = "",
    roster: RosterOption = "",
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """Show what was sent and what is held; resume a batch, or resolve what is held."""
    from leaflet.mail.ledger import Ledger  # noqa: PLC0415  keeps --help fast
    from leaflet.mail.state import state_folder  # noqa: PLC0415

    as_json = wants_json(report_format)
    here = project_from(project)
    with Ledger(state_folder(here)) as ledger:
        match words or []:
            case []:
                return _list(ledger, as_json=as_json)
            case ["resume", batch]:
                return _resume(here, ledger, ledger.batch(batch), (to, roster), as_json)
            case ["resolve", batch, *rows] if rows:
                return _resolve(here, ledger, ledger.batch(batch), (rows, settled), as_json)
            case [batch] if batch not in {"resume", "resolve"}:
                return _show(ledger, ledger.batch(batch), every=every, as_json=as_json)
    raise UsageError(
        "That is not something the outbox can do.",
        "leaflet outbox [BATCH], leaflet outbox resume BATCH, leaflet outbox resolve BATCH ROW... --as sent",
    )


def _list(ledger: Ledger, *, as_json: bool) -> int:
    batches = ledger.batches()
    if as_json:
        tell_json({"batches": [_as_json(batch, ledger) for batch in batches]})
        return ExitCode.WELL
    for batch in batches:
        tell(f"{batch.id}  {batch.begun[:16].replace('T', ' ')}  {_counts(ledger, batch)}")
    tell(counted(len(batches), "batch", "batches"))
    return ExitCode.WELL


def _show(ledger: Ledger, batch: Batch, *, every: bool, as_json: bool) -> int:
    from leaflet.mail.records import Phase  # noqa: PLC0415  keeps --help fast

    phases = (None,) if every else (Phase.DOUBT, Phase.FAILED)
    entries = (entry for phase in phases for entry in ledger.entries(batch.id, phase))
    if as_json:
        rows = [_row_as_json(entry) for entry in entries]
        tell_json(_as_json(batch, ledger) | {"rows": rows})
        return ExitCode.WELL
    tell(f"{batch.id}, begun {batch.begun[:16].replace('T', ' ')} (UTC): {_counts(ledger, batch)}")
    for file in ledger.files(batch.id):
        copy = "" if file.sent == file.proven else f", sent as a locked copy {file.sent}"
        tell(f"  file {file.name}: {file.proven}{copy}")
    for entry in entries:
        tell(f"  {_row(entry)}")
    if ledger.counts(batch.id)[Phase.DOUBT]:
        tell(
            "A held message may have arrived or not. Look for its Message-ID in the relay's log, then: "
            f"leaflet outbox resolve {batch.id} ROW --as sent (or failed, or again)"
        )
    return ExitCode.WELL


def _resume(
    project: Path, ledger: Ledger, batch: Batch, given: tuple[str, str], as_json: bool
) -> int:
    from leaflet.mail.preparing import prepare_again, relay_of  # noqa: PLC0415  keeps --help fast
    from leaflet.mail.sending import resume_batch  # noqa: PLC0415

    address, roster = given
    with house_at(project, "") as house:
        shipment = prepare_again(house, ledger, batch, address, from_project(roster, project))
        transport = relay_of(house)
        with sending(transport, project, as_json=as_json) as run:
            outcome = resume_batch(shipment, batch, run)
    return tell_outcome(outcome, project, as_json=as_json)


def _resolve(
    project: Path, ledger: Ledger, batch: Batch, said: tuple[list[str], str], as_json: bool
) -> int:
    from leaflet.mail.lease import lease  # noqa: PLC0415  keeps --help fast
    from leaflet.mail.records import Phase  # noqa: PLC0415
    from leaflet.mail.state import state_folder  # noqa: PLC0415
    from leaflet.pipeline.project import known  # noqa: PLC0415

    rows, settled = said
    if not settled:
        raise UsageError("Say what you found out.", f"Add --as {', --as '.join(HOW)}.")
    phase = {"sent": Phase.SENT, "failed": Phase.FAILED, "again": Phase.TODO}[
        known("answer", settled, HOW)
    ]
    numbers = [_row_number(row) for row in rows]
    # Not while it is being sent: a row may be in doubt for a moment only.
    with lease(state_folder(project), batch.id):
        ledger.resolve(batch.id, numbers, phase)
    if as_json:
        tell_json(_as_json(batch, ledger))
        return ExitCode.WELL
    tell(f"{counted(len(numbers), 'row')} of {batch.id} settled. {_counts(ledger, batch)}")
    if phase is Phase.TODO:
        tell(f"To send what is left: leaflet outbox resume {batch.id}")
    if phase is Phase.FAILED:
        tell(f"To list it in failed.csv, and send what is left: leaflet outbox resume {batch.id}")
    return ExitCode.WELL


def _row_number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):  # noqa: PLR2004 - digits
        raise UsageError(f"{text} is not the number of a row.", "See: leaflet outbox BATCH")
    return int(text)


def _counts(ledger: Ledger, batch: Batch) -> str:
    from leaflet.mail.records import Phase  # noqa: PLC0415  keeps --help fast

    counts = ledger.counts(batch.id)
    return (
        f"{counts[Phase.SENT]:,} of {batch.count:,} sent, {counts[Phase.FAILED]:,} failed, "
        f"{counts[Phase.DOUBT]:,} held, {counts[Phase.TODO]:,} to send"
    )


def _row(entry: Entry) -> str:
    parts = [
        f"row {entry.number}, line {entry.line}: {entry.phase.label}",
        entry.changed[:19],
        entry.ident,
    ]
    parts += [f"queue id {entry.queue}"] if entry.queue else []
    parts += [entry.reason] if entry.reason else []
    parts += [f"resolved as {entry.resolved[:30]}"] if entry.resolved else []
    return ", ".join(parts)


def _row_as_json(entry: Entry) -> dict[str, object]:
    """Return a row without its address, consent and reference: those stand in the list, by line."""
    return {
        "row": entry.number,
        "line": entry.line,
        "phase": entry.phase.label,
        "changed": entry.changed,
        "message-id": entry.ident,
        "attempts": entry.attempts,
        "queue-id": entry.queue,
        "reason": entry.reason,
        "resolved": entry.resolved,
    }


def _as_json(batch: Batch, ledger: Ledger) -> dict[str, object]:
    counts = {phase.label: count for phase, count in ledger.counts(batch.id).items()}
    return {"batch": batch.id, "begun": batch.begun, "count": batch.count, "counts": counts}
