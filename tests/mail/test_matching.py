"""Every mail that arrived, opened and held against its row: the right person, the right words, the right file."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

import pytest

from leaflet.mail.ledger import Ledger
from leaflet.mail.message import message_id
from leaflet.mail.pacing import Pace
from leaflet.mail.records import Entry
from leaflet.mail.sender import Order, Sender
from leaflet.mail.settings import Relay, Security
from leaflet.mail.smtp import SmtpTransport
from tests.mail.relays import Mailbox, needs_postfix, postfix
from tests.mail.run_batch import BATCH, FAST
from tests.mail.samples import parcel, recipients

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from leaflet.mail.recipients import Recipient

MAILS = int(os.environ.get("LEAFLET_MAILS", "2500"))
KINDS = {
    ("en-AU", "card"): parcel(2000, "English card\n"),
    ("en-AU", "card+a4"): parcel(3000, "English card and leaflet\n"),
    ("vi", "card"): parcel(2500, "Thẻ tiếng Việt\n", lang="vi"),
}
WANTED = list(KINDS)


def people(count: int) -> Iterator[Recipient]:
    """Yield recipients who want this and that."""
    for one in recipients(count):
        lang, form = WANTED[one.number * 7 % len(WANTED)]
        yield replace(one, lang=lang, editions=tuple(form.split("+")))


def sent(home: Path, box: Mailbox, count: int) -> dict[str, Entry]:
    """Send to so many; return the rows by their Message-ID."""
    order = Order(BATCH, False, KINDS, lambda: people(count), 5, 2)
    rows = [
        Entry(
            one.number,
            one.line,
            one.address,
            one.lang,
            one.format,
            one.consent,
            one.reference,
            message_id(BATCH, one.number, KINDS[one.lang, one.format]),
        )
        for one in people(count)
    ]
    relay = Relay("127.0.0.1", box.port, Security.NONE, timeout=30)
    with Ledger(home) as ledger:
        ledger.begin("plan", {}, BATCH, rows, [], is_private=False)
        Sender(order, ledger, SmtpTransport(relay, home, "clinic.example"), Pace(FAST, 0.05)).send()
    return {row.ident: row for row in rows}


def assert_matched(box: Mailbox, rows: dict[str, Entry]) -> None:
    box.settled(180)
    seen = set()
    for path in box.paths():
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        row = rows[str(message["Message-ID"])]
        seen.add(row.ident)
        assert message["To"] == row.address
        assert message["Delivered-To"] == row.address
        wanted = KINDS[row.lang, row.format]
        (file,) = message.iter_attachments()  # type: ignore[attr-defined]
        assert hashlib.sha256(file.get_content()).hexdigest() == wanted.attachments[0].proven
        body = message.get_body(("plain",))  # type: ignore[attr-defined]
        assert body.get_content().strip() == wanted.text.strip()
        assert [name for name in ("Cc", "Bcc") if message[name]] == []
    assert seen == set(rows)
    assert len(box.paths()) == len(rows)


@needs_postfix
@pytest.mark.parametrize("count", [60, pytest.param(MAILS, marks=pytest.mark.slow)])
def test_every_mail_is_that_of_its_row(count: int, tmp_path: Path, open_folder: Path) -> None:
    with postfix(open_folder / "relay") as box:
        assert_matched(box, sent(tmp_path, box, count))
