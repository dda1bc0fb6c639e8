"""Messages: what is written is what a reader finds, byte for byte, and every message has one recipient."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import replace
from email import message_from_bytes, policy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.errors import FindingsError
from leaflet.mail.message import From, message_id, pack, write_message
from tests.mail.samples import SENDER, attachment, parcel

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
HEADERS = [
    "Date",
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Message-ID",
    "Auto-Submitted",
    "Content-Language",
    "MIME-Version",
    "Content-Type",
]


def written(to: str = "ann@example.org") -> bytes:
    one = parcel()
    return write_message(one, to, message_id("B-1", 1, one), NOW)


def test_a_message_has_exactly_the_headers_that_it_owes() -> None:
    message = message_from_bytes(written(), policy=policy.default)
    assert message.keys() == HEADERS
    assert message["To"] == "ann@example.org"
    assert message["Reply-To"] == SENDER.reply_to
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Subject"] == "The information you asked for"
    assert message["Date"].datetime == NOW


def test_it_holds_the_words_twice_and_the_very_file() -> None:
    message = message_from_bytes(written(), policy=policy.default)
    body, html = message.get_body(("plain",)), message.get_body(("html",))
    assert body is not None
    assert html is not None
    assert "Bring your card." in body.get_content()
    assert "Bring your card." in html.get_content()
    (file,) = message.iter_attachments()
    assert file.get_filename() == "LF-2M8QD-v1.0-card-en-AU.pdf"
    assert hashlib.sha256(file.get_content()).hexdigest() == attachment().proven
    assert message.get_content_type() == "multipart/mixed"


def test_relays_cannot_read_it_differently() -> None:
    data = written()
    assert data.isascii()
    assert not re.search(rb"\r(?!\n)|(?<!\r)\n", data)
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert data.endswith(b"\r\n")


def test_the_message_id_is_the_same_for_the_same_batch_row_and_content() -> None:
    one = parcel()
    known = message_id("B-1", 1, one)
    assert known == message_id("B-1", 1, parcel())
    others = {
        message_id("B-2", 1, one),
        message_id("B-1", 2, one),
        message_id("B-1", 1, parcel(text="Other\n")),
        message_id("B-1", 1, parcel(size=3001)),
    }
    assert len(others | {known}) == 5
    assert re.fullmatch(r"<[0-9a-f]{40}@clinic\.example>", known)


def test_a_locked_copy_made_anew_keeps_the_content() -> None:
    one = replace(attachment(), data=b"locked once")
    two = replace(attachment(), data=b"locked again")
    contents = {
        pack(
            lang="en",
            editions=("card",),
            sender=SENDER,
            subject="x",
            text="x\n",
            html="x\n",
            attachments=[each],
        ).content
        for each in (one, two)
    }
    assert len(contents) == 1


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_any_text_travels(text: str) -> None:
    assert parcel(text=f"x{text}x\n").body.isascii()


@pytest.mark.parametrize("text", [".", "..\n.\n", "From x\n", "a" * 5000, "=?x?=", "x  \ny\t\n"])
def test_lines_that_mail_treats_specially_travel(text: str) -> None:
    assert parcel(text=text)


def test_names_of_senders_travel_or_are_refused() -> None:
    for name in ("Wattle Street", 'The "Best" Clinic', "Clínica Acacia", "诊所"):
        one = pack(
            lang="en",
            editions=("card",),
            sender=From("a@b.example", "c@b.example", name),
            subject="x",
            text="x\n",
            html="x\n",
            attachments=[],
        )
        data = write_message(one, "ann@example.org", "<1@b.example>", NOW)
        sender = message_from_bytes(data, policy=policy.default)["From"]
        assert sender.addresses[0].display_name == name
        assert sender.addresses[0].addr_spec == "a@b.example"
        bad = replace(one, sender=From("a@b.example", "c@b.example", "x\r\nBcc: e@f.example"))
        with pytest.raises(FindingsError):
            write_message(bad, "ann@example.org", "<1@b.example>", NOW)


@pytest.mark.parametrize("to", ["", "ann", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.e"])
def test_a_message_to_nobody_or_to_several_is_not_written(to: str) -> None:
    with pytest.raises(FindingsError):
        written(to)
