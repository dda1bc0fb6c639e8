"""`leaflet send`: cards to patients by mail; a dry run unless the number of messages is confirmed."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from leaflet.cli.options import (
    BrandOption,
    FormatOption,
    LangOption,
    ProjectOption,
    TodayOption,
    project_from,
    today_from,
    wants_json,
)
from leaflet.cli.printing import counted, finding_as_json, tell, tell_findings, tell_json
from leaflet.cli.progress import counting
from leaflet.errors import ExitCode, FindingsError, LeafletError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.mail.plan import Request, Single
    from leaflet.mail.preparing import House
    from leaflet.mail.sending import Outcome, Run, Shipment
    from leaflet.mail.transport import Transport

ToOption: TypeAlias = Annotated[
    str, typer.Option("--to", metavar="ADDRESS", help="Send to this one address.")
]
RosterOption: TypeAlias = Annotated[
    str, typer.Option(metavar="FILE", help="Send to everybody in this CSV file.")
]
ConfirmOption: TypeAlias = Annotated[
    str,
    typer.Option(
        metavar="N", help="Send now, exactly so many messages. Default: a dry run, nothing is sent."
    ),
]
ConsentOption: TypeAlias = Annotated[
    str, typer.Option(metavar="REF", help="Where the consent to mail is recorded.")
]
ReferenceOption: TypeAlias = Annotated[
    str, typer.Option(metavar="REF", help="Your own reference, kept in the outbox.")
]
ColumnOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME=HEADER",
        help="Which column of the list is which, for example address=Mail; may be repeated.",
    ),
]
AttachOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", help="Attach this edition; may be repeated. Default: card."),
]
AgainOption: TypeAlias = Annotated[
    bool, typer.Option("--again", help="Send the same to the same people once more.")
]
PrivateOption: TypeAlias = Annotated[
    bool, typer.Option("--private", help="Keep no addresses in the outbox, only their hashes.")
]
PasswordOption: TypeAlias = Annotated[
    str,
    typer.Option(metavar="FILE", help="Lock the PDF with the password in this file (mode 0600)."),
]


def send_verb(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="Name of the leaflet.")],
    to: ToOption = "",
    consent: ConsentOption = "",
    reference: ReferenceOption = "",
    roster: RosterOption = "",
    column: ColumnOption = None,
    edition: AttachOption = None,
    lang: LangOption = "",
    brand: BrandOption = "",
    confirm: ConfirmOption = "",
    again: AgainOption = False,
    private: PrivateOption = False,
    password_file: PasswordOption = "",
    today: TodayOption = "",
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """Send a leaflet's card to patients by mail; without --confirm, a dry run."""
    from leaflet.mail.plan import Request, Single  # noqa: PLC0415  keeps --help fast

    as_json = wants_json(report_format)
    if bool(to) == bool(roster):
        raise UsageError("Say to whom.", "Name one address with --to, or a list with --roster.")
    here = project_from(project)
    editions, renames = tuple(edition or ("card",)), _renames(column or [])
    list_, locked = from_project(roster, here), bool(password_file)
    request = Request(slug, brand, lang, editions, list_, renames, private, locked)
    single = Single(to, consent, reference) if to else None
    number = _number(confirm, today) if confirm else None
    with house_at(here, today) as house:
        try:
            shipment = _prepared(house, request, single, password_file, is_look=number is None)
            shipment.insist_on_sound()
        except FindingsError as error:
            return _tell_refused(error, as_json=as_json)
        if number is None:
            return _look(shipment, as_json=as_json)
        return _send(house, shipment, number, again=again, as_json=as_json)


@contextlib.contextmanager
def house_at(project: Path, today: str) -> Iterator[House]:
    """Give what every request is made with; the judge's process ends with it."""
    from leaflet.audit.bench import Bench  # noqa: PLC0415  keeps --help fast
    from leaflet.mail.preparing import House  # noqa: PLC0415
    from leaflet.mail.settings import read_settings  # noqa: PLC0415

    settings = read_settings(project)
    with Bench.start() as bench:
        yield House(project, settings, today_from(today), bench)


def _prepared(
    house: House, request: Request, single: Single | None, password_file: str, *, is_look: bool
) -> Shipment:
    from leaflet.mail.preparing import prepare  # noqa: PLC0415  keeps --help fast
    from leaflet.mail.secrets import read_private  # noqa: PLC0415
    from leaflet.mail.sending import clear_dry_run  # noqa: PLC0415

    if is_look:
        # Also if nothing of the list can be sent: messages of an older one must not be taken for its own.
        clear_dry_run(house.project)
    password = ""
    if password_file:
        password = read_private(Path(password_file)).strip("\r\n")
        if not password:
            raise UsageError(f"{password_file} is empty.", "Write the password into it.")
    return prepare(house, request, single, password)


def _tell_refused(error: FindingsError, *, as_json: bool) -> int:
    """Tell why nothing at all can be sent."""
    if as_json:
        findings = [finding_as_json(finding) for finding in error.findings]
        nothing = {"sent": False, "count": 0, "refused": None, "folder": None}
        tell_json({**nothing, "findings": findings})
    else:
        tell_findings(error.findings)
    return error.exit_code


def _look(shipment: Shipment, *, as_json: bool) -> int:
    """Write the messages as files, and tell what would be sent."""
    from leaflet.mail.plan import in_megabytes  # noqa: PLC0415  keeps --help fast
    from leaflet.mail.sending import write_dry_run  # noqa: PLC0415  keeps --help fast
    from leaflet.pipeline.project import shown_path  # noqa: PLC0415

    plan = shipment.plan
    with counting("written") as watch:
        folder = write_dry_run(shipment, watch)
    shown = shown_path(folder, shipment.project)
    if as_json:
        tell_json(
            {
                "sent": False,
                "count": plan.count,
                "refused": plan.refused,
                "folder": shown,
                "findings": [finding_as_json(finding) for finding in plan.findings],
            }
        )
    else:
        tell_findings(plan.findings)
        _tell_plan(shipment)
        size = in_megabytes(plan.size)
        tell(f"Nothing was sent. Each message is a file in {shown} ({size}): look at some of them.")
        tell(f"To send them, run the same command with --confirm {plan.count}")
    return ExitCode.FINDINGS if plan.refused else ExitCode.WELL


def _tell_plan(shipment: Shipment) -> None:
    plan, relay = shipment.plan, shipment.settings.relay
    tell("The first rows, as they are understood:")
    for one in plan.first:
        address, words = masked(one.address), (one.lang, one.format)
        tell(
            f"  row {one.number}, line {one.line}: {address}, {', '.join(words)}, consent recorded"
        )
    unused = shipment.audience.unused()
    if unused:
        tell(f"Columns that are not read: {', '.join(unused)}")
    for (lang, form), count in sorted(plan.per_kind.items()):
        parcel = plan.parcels[lang, form]
        names = ", ".join(
            f"{one.name} ({len(one.data) / 1000:.0f} kB)" for one in parcel.attachments
        )
        tell(f"{counted(count, 'message')} in {lang}: {names}, subject “{parcel.subject}”")
    tell(f"{counted(plan.count, 'message')} would go to {relay.host}, port {relay.port}.")
    if plan.refused:
        tell(f"{counted(plan.refused, 'row')} would be refused: see above.", "yellow")


def masked(address: str) -> str:
    """Show enough of an address to tell whether columns are right, and not whose it is."""
    local, _, domain = address.rpartition("@")
    return f"{local[:2]}…@{domain}"


def _send(house: House, shipment: Shipment, number: int, *, again: bool, as_json: bool) -> int:
    from leaflet.mail.preparing import relay_of  # noqa: PLC0415  keeps --help fast
    from leaflet.mail.sending import send_batch  # noqa: PLC0415

    transport = relay_of(house)
    with sending(transport, house.project, as_json=as_json) as run:
        outcome = send_batch(shipment, number, run, again=again)
    return tell_outcome(outcome, house.project, as_json=as_json)


@contextlib.contextmanager
def sending(transport: Transport, project: Path, *, as_json: bool) -> Iterator[Run]:
    """Give what a batch is sent with; if it is stopped, tell how it stands before saying why."""
    from leaflet.mail.sending import Run  # noqa: PLC0415  keeps --help fast

    run = Run(transport)
    try:
        with counting("sent") as run.watch:
            yield run
    except (LeafletError, KeyboardInterrupt):
        if run.outcome is not None:
            tell_outcome(run.outcome, project, as_json=as_json)
        raise


def tell_outcome(outcome: Outcome, project: Path, *, as_json: bool) -> int:
    """Tell how a batch stands; held and failed messages need a person."""
    from leaflet.mail.records import Phase  # noqa: PLC0415  keeps --help fast
    from leaflet.pipeline.project import shown_path  # noqa: PLC0415

    counts = outcome.counts
    failed = shown_path(outcome.failed, project) if outcome.failed else None
    if as_json:
        numbers = {phase.label: counts[phase] for phase in Phase}
        tell_json({"sent": True, "batch": outcome.batch, "counts": numbers, "failed": failed})
    else:
        tell(
            f"Batch {outcome.batch}: {counts[Phase.SENT]:,} sent, {counts[Phase.FAILED]:,} failed, "
            f"{counts[Phase.DOUBT]:,} held, {counts[Phase.TODO]:,} still to send"
        )
        if failed:
            tell(f"What failed, and why: {failed}", "yellow")
        if counts[Phase.DOUBT]:
            tell(f"What is held needs you: leaflet outbox {outcome.batch}", "yellow")
        if counts[Phase.TODO]:
            tell(f"To send the rest: leaflet outbox resume {outcome.batch}", "yellow")
    return ExitCode.WELL if counts[Phase.SENT] == sum(counts.values()) else ExitCode.FINDINGS


def from_project(roster: str, project: Path) -> str:
    """Return the list's path from the project's folder, so that it is found again from anywhere."""
    if not roster:
        return ""
    path = Path(roster).absolute()
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else str(path)


def _renames(columns: list[str]) -> dict[str, str]:
    """Return which header stands for which column.

    Raises:
        UsageError: It is not written NAME=HEADER, or there is no such column.
    """
    from leaflet.mail.recipients import COLUMNS  # noqa: PLC0415  keeps --help fast
    from leaflet.pipeline.project import known  # noqa: PLC0415

    found = {}
    for text in columns:
        name, equals, header = text.partition("=")
        if not (equals and header):
            raise UsageError(f"--column {text} is not NAME=HEADER.", "For example: address=Mail")
        found[known("column", name, [column.name for column in COLUMNS])] = header
    return found


def _number(text: str, today: str) -> int:
    if today:
        raise UsageError("--today is for dry runs alone.", "Mail is sent on the day that it is.")
    if not (text.isascii() and text.isdigit() and len(text) < 10):  # noqa: PLR2004 - digits
        raise UsageError(f"--confirm {text} is not a number.", "Write how many are to be sent.")
    return int(text)
