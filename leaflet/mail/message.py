"""Messages as bytes: what is the same for everybody is written and judged once, the rest for each one.

    head    Date, From, To, Reply-To, Subject, Message-ID, Auto-Submitted …   made and read back for each message
    body    multipart/alternative (the card as text and as HTML) and the files   made and read back once

Source: RFC 5322 (fields), RFC 2045 and 2046 (parts), RFC 3834 5 (Auto-Submitted).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import compat32
from email.utils import format_datetime
from typing import TYPE_CHECKING, Final

from leaflet.mail.hashing import hash_of
from leaflet.mail.headers import field, file_name, mailbox, read_back, refuse, words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

_BARE: Final = re.compile(rb"\r(?!\n)|(?<!\r)\n")
_LONG: Final = re.compile(rb"[^\r\n]{999,}")
"""RFC 5322 2.1.1: no line is longer than 998."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A finished file under the name by which it travels."""

    name: str
    data: bytes
    proven: str
    """SHA-256 of the file that was proven, in hex."""

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes that are sent: the proven ones, unless they are locked."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class From:
    """Who sends."""

    address: str
    reply_to: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What everybody of one language and format is sent."""

    lang: str
    editions: tuple[str, ...]
    sender: From
    subject: str
    text: str
    html: str
    attachments: tuple[Attachment, ...]
    content: str
    """Hash over all that a reader sees; it stays the same when a locked copy is made anew."""
    body: bytes
    kind: str
    """The Content-Type of the whole."""


def pack(
    *,
    lang: str,
    editions: tuple[str, ...],
    sender: From,
    subject: str,
    text: str,
    html: str,
    attachments: Sequence[Attachment],
) -> Parcel:
    """Write the body of a parcel and read it back.

    Raises:
        FindingsError: Something of it cannot travel, or reads back as something else.
    """
    parts = (sender.address, sender.reply_to, sender.name, subject, text, html, lang)
    files = [part for one in attachments for part in (file_name(one.name), one.proven)]
    content = hash_of([*parts, *files])
    outer, inner = f"=_{content[:24]}", f"=_{content[24:48]}"
    alternative = (
        _part('text/plain; charset="utf-8"', _quoted(text), "quoted-printable"),
        _part('text/html; charset="utf-8"', _quoted(html), "quoted-printable"),
    )
    files_ = [_file_part(one) for one in attachments]
    first = f'Content-Type: multipart/alternative;\r\n boundary="{inner}"\r\n\r\n'.encode()
    body = _multipart(outer, [first + _multipart(inner, alternative), *files_])
    kind = f'multipart/mixed;\r\n boundary="{outer}"'
    parcel = Parcel(
        lang, editions, sender, subject, text, html, tuple(attachments), content, body, kind
    )
    _judge(parcel)
    return parcel


def message_id(batch: str, number: int, parcel: Parcel) -> str:
    """Return the id of a message: the same for the same batch, row and content, whenever it is made."""
    _, _, domain = parcel.sender.address.rpartition("@")
    return f"<{hash_of([batch, str(number), parcel.content])[:40]}@{domain}>"


def write_message(parcel: Parcel, to: str, ident: str, moment: dt.datetime) -> bytes:
    """Return the bytes of one message, its head read back.

    Args:
        parcel: What is sent.
        to: The one recipient.
        ident: The Message-ID.
        moment: When it is sent; with its offset.

    Raises:
        FindingsError: The head does not read back as it was meant.
    """
    sender = parcel.sender
    date = format_datetime(moment)
    fields = (
        ("Date", date, date),
        ("From", mailbox(sender.name, sender.address, "sender's name"), _shown(sender)),
        ("To", mailbox("", to, "recipient"), to),
        ("Reply-To", mailbox("", sender.reply_to, "reply address"), sender.reply_to),
        ("Subject", words(parcel.subject, "subject"), parcel.subject),
        ("Message-ID", ident, ident),
        ("Auto-Submitted", "auto-generated", "auto-generated"),
        ("Content-Language", parcel.lang, parcel.lang),
        ("MIME-Version", "1.0", "1.0"),
        ("Content-Type", parcel.kind, parcel.kind),
    )
    head = b"".join(field(name, written) for name, written, _ in fields)
    read_back(head, [(name, meant) for name, _, meant in fields])
    return head + b"\r\n" + parcel.body


def _shown(sender: From) -> str:
    """Return the sender as a parser gives it back: an ASCII name keeps its quotes."""
    if not sender.name:
        return sender.address
    if not sender.name.isascii():
        return f"{sender.name} <{sender.address}>"
    quoted = sender.name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}" <{sender.address}>'


def _quoted(text: str) -> bytes:
    """Write text in quoted-printable with CRLF (RFC 2045 6.7)."""
    return (
        binascii.b2a_qp(text.encode(), istext=True).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    )


def _part(kind: str, data: bytes, encoding: str, more: str = "") -> bytes:
    head = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n{more}\r\n"
    return head.encode("ascii") + data


def _file_part(one: Attachment) -> bytes:
    name = file_name(one.name)
    data = base64.encodebytes(one.data).replace(b"\n", b"\r\n")
    more = f'Content-Disposition: attachment;\r\n filename="{name}"\r\n'
    return _part(f'application/pdf;\r\n name="{name}"', data, "base64", more)


def _multipart(boundary: str, parts: Sequence[bytes]) -> bytes:
    mark = f"--{boundary}".encode()
    pieces = [mark + b"\r\n" + part.removesuffix(b"\r\n") + b"\r\n" for part in parts]
    return b"".join(pieces) + mark + b"--\r\n"


def _judge(parcel: Parcel) -> None:
    """Parse a body again: two texts and the very files, on clean lines."""
    body = parcel.body
    if _BARE.search(body) or _LONG.search(body) or not body.isascii():
        raise refuse("body", "has a line that relays read differently")
    head = field("Content-Type", parcel.kind) + b"\r\n"
    parts = list(BytesParser(policy=compat32).parsebytes(head + body).walk())
    kinds = [part.get_content_type() for part in parts]
    wanted = ["multipart/mixed", "multipart/alternative", "text/plain", "text/html"]
    if kinds != wanted + ["application/pdf"] * len(parcel.attachments):
        raise refuse("body", "reads back with other parts than were written")
    contents = [part.get_payload(decode=True) for part in parts[2:]]
    texts = [text.encode() for text in (parcel.text, parcel.html)]
    for found, text in zip(contents[:2], texts, strict=True):
        if not isinstance(found, bytes) or _unix(found) != _unix(text):
            raise refuse("body", "reads back with another text")
    if contents[2:] != [one.data for one in parcel.attachments]:
        raise refuse("attachment", "reads back as another file")
    if [part.get_filename() for part in parts[4:]] != [one.name for one in parcel.attachments]:
        raise refuse("attachment", "reads back under another name")


def _unix(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").removesuffix(b"\n")
