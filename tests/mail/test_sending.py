"""From a request to sent messages, with real leaflets and files: what is planned, refused, confirmed and proven."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import re
import shutil
from dataclasses import replace
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

import pypdf
import pytest

from leaflet.errors import FindingsError, LeafletError, MachineError, UsageError
from leaflet.mail.ledger import Ledger
from leaflet.mail.memory import MemoryTransport
from leaflet.mail.plan import Single
from leaflet.mail.preparing import House, prepare, prepare_again
from leaflet.mail.records import Phase
from leaflet.mail.sending import Run, Shipment, resume_batch, send_batch, write_dry_run
from leaflet.mail.settings import read_settings
from leaflet.mail.state import state_folder
from leaflet.mail.transport import RefusedError, Reply
from leaflet.pipeline.manifest import read_manifest
from tests.mail.conftest import HEAD, LANG, SLUG, TODAY, request_for, write_list

if TYPE_CHECKING:
    from collections.abc import Callable
    from email.message import EmailMessage
    from pathlib import Path

    from leaflet.mail.memory import Taken

ANN = Single("ann@example.org", "C-1", "R-1")


def confirmed(shipment: Shipment, transport: MemoryTransport | None = None) -> MemoryTransport:
    """Look at a shipment and send it."""
    transport = transport or MemoryTransport()
    write_dry_run(shipment)
    send_batch(shipment, shipment.plan.count, Run(transport))
    return transport


def opened(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=policy.default)  # type: ignore[return-value]


def listed(house: House, rows: str, **more: object) -> Shipment:
    (house.project / "list.csv").write_text(HEAD + rows)
    return prepare(house, request_for("list.csv", **more), None)


def test_one_patient_gets_the_card_and_the_very_file_that_was_proven(house: House) -> None:
    shipment = prepare(house, request_for(), ANN)
    transport = confirmed(shipment)
    (taken,) = transport.taken
    message = opened(taken.data)
    assert (taken.recipient, message["To"]) == (ANN.address, ANN.address)
    (file,) = message.iter_attachments()
    assert file.get_filename() == "LF-2M8QD-v1.0-card-en-AU.pdf"
    record = read_manifest(house.project / "output" / SLUG / LANG / "wattle").files[
        "card-screen.pdf"
    ]
    assert hashlib.sha256(file.get_content()).hexdigest() == record["sha-256"]
    body, html = message.get_body(("plain",)), message.get_body(("html",))
    assert body is not None
    assert html is not None
    for part in (body.get_content(), html.get_content()):
        assert "Bring your referral" in part
        assert "Nurse on call" in part
        assert "LF-2M8QD" in part
        assert ANN.address not in part
        assert ANN.consent not in part


def test_the_first_hundred_letters_and_the_subject_tell_nothing(house: House) -> None:
    message = opened(confirmed(prepare(house, request_for(), ANN)).taken[0].data)
    body = message.get_body(("plain",))
    assert body is not None
    preview = body.get_content()[:140].lower()
    topic = ("visit", "wattle", "neurolog", "clinic", "ms ", "lf-2m8qd")
    assert not [word for word in topic if word in preview]
    assert not [word for word in topic if word in message["Subject"].lower()]
    html = message.get_body(("html",))
    assert html is not None
    title = re.search("<title>(.*)</title>", html.get_content())
    assert title is not None
    assert title[1] == message["Subject"]


def test_a_dry_run_sends_nothing_and_writes_every_message(house: House) -> None:
    name = write_list(house.project, 7)
    shipment = prepare(house, request_for(name), None)
    folder = write_dry_run(shipment)
    files = sorted(folder.iterdir())
    assert [path.name for path in files] == [f"{n:06}.eml" for n in range(1, 8)]
    assert {oct(path.stat().st_mode)[-3:] for path in files} == {"600"}
    assert [opened(path.read_bytes())["To"] for path in files] == [
        f"p{n}@example.org" for n in range(1, 8)
    ]
    assert shipment.plan.count == 7
    assert [one.address for one in shipment.plan.first] == [
        f"p{n}@example.org" for n in range(1, 6)
    ]
    with Ledger(state_folder(house.project)) as ledger:
        assert not ledger.batches()


def test_rows_that_cannot_be_sent_are_told_at_their_cells(house: House) -> None:
    shipment = listed(
        house,
        "ann@example.org,en-AU,card,C-1,\n"
        "bob@example,en-AU,card,C-2,\n"
        "cleo@example.org,en-AU,card,no,\n"
        "dan@example.org,fr,card,C-4,\n"
        "eve@example.org,en-AU,poster,C-5,\n"
        "ANN@example.org,en-AU,card,C-6,\n"
        "fay@example.org,EN,card+a4,C-7,\n"
        "gus@example.org,vi,card,C-8,\n"
        "hal@example.org,,,C-9,\n",
    )
    plan = shipment.plan
    assert (plan.count, plan.refused) == (3, 6)
    told = [(f.place.line, f.place.column) for f in plan.findings if f.rule == "EML-row"]
    assert told == [(3, 1), (4, 29), (5, 17), (6, 23), (7, 1), (9, None)]
    assert [one.format for one in plan.first] == ["card", "card+a4", "card"]
    assert "draft" in " ".join(f.message for f in plan.findings if f.rule == "EML-standing")
    text = " ".join(f"{f.message} {f.hint}" for f in plan.findings)
    assert "example" not in text
    transport = confirmed(shipment)
    assert [taken.recipient[:3] for taken in transport.taken] == ["ann", "fay", "hal"]
    files = [len(list(opened(taken.data).iter_attachments())) for taken in transport.taken]
    assert files == [1, 2, 1]


@pytest.mark.parametrize(
    "rows", ["", "ann@example.org,en-AU,card\n", 'ann@example.org,en-AU,"card,C-1,\n', "x,,,,\n"]
)
def test_a_list_of_which_nothing_can_be_trusted_is_refused_whole(rows: str, house: House) -> None:
    shipment = listed(
        house,
        f"ok@example.org,en-AU,card,C-1,\n{rows}" if "," in rows[:20] and rows[0] != "x" else rows,
    )
    with pytest.raises(FindingsError):
        write_dry_run(shipment)
    with pytest.raises(FindingsError):
        send_batch(shipment, shipment.plan.count, Run(MemoryTransport()))


def edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        text = (project / path).read_text()
        assert old in text
        (project / path).unlink()  # it may be a link to the file that all tests share
        (project / path).write_text(text.replace(old, new, 1))

    return change


CARD = f"output/{SLUG}/{LANG}/wattle/card-screen.pdf"
SOURCE = f"content/{SLUG}/{LANG}.yaml"


def swap_files(project: Path) -> None:
    folder = (project / CARD).parent
    shutil.copy(folder / "a4-screen.pdf", folder / "card-screen.pdf")


def spoil(project: Path) -> None:
    data = (project / CARD).read_bytes()
    (project / CARD).write_bytes(data[:-20] + b"x" * 20)


UNFIT: dict[str, tuple[Callable[[Path], None], dt.date, str]] = {
    "draft": (edit(SOURCE, "status: released", "status: draft"), TODAY, "draft"),
    "reviewed": (edit(SOURCE, "status: released", "status: reviewed"), TODAY, "not yet released"),
    "withdrawn": (edit(SOURCE, "status: released", "status: withdrawn"), TODAY, "withdrawn"),
    "past its date": (lambda _: None, dt.date(2028, 11, 2), "review was due"),
    "changed since its release": (
        edit(SOURCE, "Come a little early", "Come early"),
        TODAY,
        "differs from version 1.0 as released",
    ),
    "changed since it was built": (
        edit("layouts/brands/wattle/brand.yaml", "8 am to 8 pm", "9 am to 8 pm"),
        TODAY,
        "leaflet build",
    ),
    "never built": (lambda project: (project / CARD).unlink(), TODAY, "leaflet build"),
    "swapped file": (swap_files, TODAY, "leaflet build"),
    "spoiled file": (spoil, TODAY, "leaflet build"),
}


@pytest.mark.parametrize("name", UNFIT)
def test_a_leaflet_that_is_not_fit_for_patients_is_not_sent(name: str, house: House) -> None:
    change, today, said = UNFIT[name]
    change(house.project)
    shipment = prepare(replace(house, today=today), request_for(), ANN)
    transport = MemoryTransport()
    with pytest.raises(FindingsError) as caught:
        send_batch(shipment, 1, Run(transport))
    assert said in " ".join(f"{one.message} {one.hint}" for one in caught.value.findings)
    assert not transport.taken


def test_only_the_exact_number_is_sent_and_only_what_was_looked_at(house: House) -> None:
    name = write_list(house.project, 5)
    transport = MemoryTransport()

    def send(count: int, **more: bool) -> None:
        send_batch(prepare(house, request_for(name), None), count, Run(transport), **more)

    with pytest.raises(UsageError, match="Nobody has looked"):
        send(5)
    write_dry_run(prepare(house, request_for(name), None))
    for count in (0, 4, 6):
        with pytest.raises(UsageError, match="would be sent"):
            send(count)
    assert not transport.taken
    send(5)
    assert len(transport.taken) == 5
    with pytest.raises(UsageError, match="sent already"):
        send(5)
    send(5, again=True)
    assert len(transport.taken) == 10


EDITS: dict[str, tuple[Callable[[Path], None], str]] = {
    "the list": (edit("list.csv", "p3@", "p9@"), "the list"),
    "the order of the list": (
        edit("list.csv", f"p1@example.org,{LANG},card,C-1", f"p2@example.org,{LANG},card,C-1"),
        "the list",
    ),
    "the sender": (edit("mail.yaml", "leaflets@", "other@"), "mail.yaml"),
    "the relay": (edit("mail.yaml", "port: 2,", "port: 3,"), "mail.yaml"),
    "the answers": (edit("mail.yaml", "desk@", "nobody@"), "mail.yaml"),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_changed_since_the_dry_run_is_named_and_nothing_is_sent(
    name: str, house: House
) -> None:
    change, said = EDITS[name]
    write_list(house.project, 5)
    write_dry_run(prepare(house, request_for("list.csv"), None))
    change(house.project)
    now = replace(house, settings=read_settings(house.project))
    shipment = prepare(now, request_for("list.csv"), None)
    transport = MemoryTransport()
    with pytest.raises(UsageError, match=said):
        send_batch(shipment, shipment.plan.count, Run(transport))
    assert not transport.taken


@pytest.mark.parametrize("said", ["withdrawn", "Refused", "No.", "not given", "pending"])
def test_what_says_that_there_is_no_consent_is_none(said: str, house: House) -> None:
    shipment = listed(house, f"p1@example.org,{LANG},card,{said},R-1\n")
    assert [one.message for one in shipment.plan.findings] == ["No consent is recorded."]


def test_half_a_dry_run_is_cleared_away(house: House) -> None:
    shipment = prepare(house, request_for(write_list(house.project, 3)), None)

    def full(done: int, _total: int) -> None:
        if done == 2:
            raise OSError(28, "No space left on device")

    with pytest.raises(MachineError, match="No space"):
        write_dry_run(shipment, full)
    assert not (state_folder(house.project) / "dry-run").exists()


def test_a_list_that_changes_after_it_was_read_is_not_looked_at_or_sent(house: House) -> None:
    shipment = prepare(house, request_for(write_list(house.project, 4)), None)
    write_dry_run(shipment)
    write_list(house.project, 7)
    transport = MemoryTransport()
    with pytest.raises(FindingsError, match="changed while"):
        send_batch(shipment, 4, Run(transport))
    with pytest.raises(FindingsError, match="changed while"):
        write_dry_run(shipment)
    assert not transport.taken
    with Ledger(state_folder(house.project)) as ledger:
        assert not ledger.batches()


def stopped(house: House, after: int, **more: object) -> tuple[str, MemoryTransport]:
    """Send a list until so many are sent, then stop; return the batch."""
    shipment = prepare(house, request_for(write_list(house.project, 10), **more), None)
    write_dry_run(shipment)
    transport = MemoryTransport()

    def full(_: Taken) -> None:
        if len(transport.taken) == after:
            raise MachineError("stop here")

    transport.before_dot = full
    with pytest.raises(MachineError, match="stop here"):
        send_batch(shipment, 10, Run(transport))
    transport.before_dot = lambda _: None
    with Ledger(state_folder(house.project)) as ledger:
        return ledger.batches()[0].id, transport


def resumed(house: House, batch: str, transport: MemoryTransport, **more: str) -> None:
    with Ledger(state_folder(house.project)) as ledger:
        known = ledger.batch(batch)
        shipment = prepare_again(house, ledger, known, **more)
    resume_batch(shipment, known, Run(transport))


@pytest.mark.parametrize("private", [False, True])
def test_a_batch_that_was_stopped_goes_on_where_it_was(house: House, private: bool) -> None:
    batch, transport = stopped(house, 4, private=private)
    (house.project / "list.csv").rename(house.project / "moved.csv")
    resumed(house, batch, transport, roster="moved.csv")
    assert [one.recipient for one in transport.taken] == [f"p{n}@example.org" for n in range(1, 11)]
    kept = b"".join(path.read_bytes() for path in state_folder(house.project).glob("ledger*"))
    assert (b"p7@example.org" in kept) is not private


OFTEN = {"the list", "draft", "spoiled file"}
"""Changes that every run tries; the others are left to the long counts."""


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name in OFTEN else pytest.mark.slow)
        for name in (*EDITS, *UNFIT)
    ],
)
def test_a_batch_whose_makings_changed_does_not_go_on(name: str, house: House) -> None:
    batch, transport = stopped(house, 4)
    change, today = (EDITS[name][0], TODAY) if name in EDITS else UNFIT[name][:2]
    change(house.project)
    now = House(house.project, read_settings(house.project), today, house.bench)
    with pytest.raises(LeafletError):
        resumed(now, batch, transport)
    assert len(transport.taken) == 4


def test_a_single_message_that_was_put_off_goes_on(house: House) -> None:
    def later(_: Taken) -> None:
        raise RefusedError(Reply(451, "later"), "recipient")

    for private in (False, True):
        shipment = prepare(house, request_for(private=private), ANN)
        transport = MemoryTransport(before_dot=later)
        outcome = send_batch(shipment, 1, Run(transport))
        assert outcome.counts[Phase.FAILED] == 1
        assert outcome.failed is not None
        assert "given up after 3 attempts" in outcome.failed.read_text()
        assert oct(outcome.failed.stat().st_mode)[-3:] == "600"


def test_failed_rows_come_out_as_a_list_that_can_be_sent(house: House) -> None:
    def answer(message: Taken) -> None:
        if message.recipient[1] in "37":
            raise RefusedError(Reply(550, "5.1.1 unknown"), "recipient")

    shipment = prepare(house, request_for(write_list(house.project, 9)), None)
    write_dry_run(shipment)
    outcome = send_batch(shipment, 9, Run(MemoryTransport(before_dot=answer)))
    assert outcome.failed is not None
    again = prepare(house, request_for(str(outcome.failed)), None)
    assert [one.address for one in again.plan.first] == ["p3@example.org", "p7@example.org"]
    assert "550 5.1.1 unknown" in outcome.failed.read_text()


def test_a_password_locks_the_copy_and_keeps_it_readable_aloud(house: House) -> None:
    shipment = prepare(house, request_for(locked=True), ANN, "correct horse 9")
    (taken,) = confirmed(shipment).taken
    message = opened(taken.data)
    (file,) = message.iter_attachments()
    data = file.get_content()
    with pytest.raises(pypdf.errors.FileNotDecryptedError):
        len(pypdf.PdfReader(io.BytesIO(data)).pages)
    reader = pypdf.PdfReader(io.BytesIO(data), password="correct horse 9")  # noqa: S106 - of a test
    encryption = reader.trailer["/Encrypt"]
    assert (encryption["/V"], encryption["/R"]) == (5, 6)
    assert encryption["/P"] & 0x200, "screen readers are kept out"
    assert "referral" in reader.pages[0].extract_text()
    packet = reader.root_object["/Metadata"].get_object().get_data()
    assert b"<pdfaid:part>" not in packet
    assert b"<pdfuaid:part>" in packet
    assert b"correct horse" not in taken.data
    body = message.get_body(("plain",))
    assert body is not None
    assert "locked" in body.get_content()
    with Ledger(state_folder(house.project)) as ledger:
        (record,) = ledger.files(ledger.batches()[0].id)
    card = (house.project / CARD).read_bytes()
    assert record.proven == hashlib.sha256(card).hexdigest()
    assert record.sent == hashlib.sha256(data).hexdigest() != record.proven


def test_a_locked_batch_goes_on_with_the_same_bytes(house: House) -> None:
    shipment = prepare(
        house, request_for(write_list(house.project, 6), locked=True), None, "correct horse 9"
    )
    write_dry_run(shipment)
    transport = MemoryTransport()

    def full(_: Taken) -> None:
        if len(transport.taken) == 2:
            raise MachineError("stop here")

    transport.before_dot = full
    with pytest.raises(MachineError, match="stop here"):
        send_batch(shipment, 6, Run(transport))
    transport.before_dot = lambda _: None
    with Ledger(state_folder(house.project)) as ledger:
        batch = ledger.batches()[0].id
    resumed(house, batch, transport)
    files = {next(opened(one.data).iter_attachments()).get_content() for one in transport.taken}
    assert (len(files), len(transport.taken)) == (1, 6)
    (copy,) = (state_folder(house.project) / batch).glob("*.pdf")
    copy.write_bytes(b"other")
    with pytest.raises(MachineError, match="locked copy"):
        resumed(house, batch, transport)


def test_a_locked_batch_of_several_formats_goes_on(house: House) -> None:
    rows = f"p1@example.org,{LANG},card,C-1,R-1\np2@example.org,{LANG},card+a4,C-2,R-2\n"
    (house.project / "list.csv").write_text(HEAD + rows)
    shipment = prepare(house, request_for("list.csv", locked=True), None, "correct horse 9")
    write_dry_run(shipment)

    def away(_: Taken) -> None:
        raise MachineError("stop here")

    with pytest.raises(MachineError, match="stop here"):
        send_batch(shipment, 2, Run(MemoryTransport(before_dot=away)))
    with Ledger(state_folder(house.project)) as ledger:
        batch = ledger.batches()[0].id
    transport = MemoryTransport()
    resumed(house, batch, transport)
    cards = {next(opened(one.data).iter_attachments()).get_content() for one in transport.taken}
    assert (len(cards), len(transport.taken)) == (1, 2)


@pytest.mark.parametrize("password", ["short", "01021970", "01-02-1970", "1970/02/01"])
def test_a_password_that_is_soon_guessed_is_refused(password: str, house: House) -> None:
    with pytest.raises(UsageError, match="too easy"):
        prepare(house, request_for(locked=True), ANN, password)
