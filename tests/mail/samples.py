"""Parcels, recipients and settings for tests that need no project."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from leaflet.mail.message import Attachment, From, Parcel, pack
from leaflet.mail.recipients import Recipient

if TYPE_CHECKING:
    from collections.abc import Iterator

SENDER = From("leaflets@clinic.example", "desk@clinic.example")


def attachment(size: int = 3000, name: str = "LF-2M8QD-v1.0-card-en-AU.pdf") -> Attachment:
    """Return a file of some bytes, all of them different from line to line."""
    data = (
        b"%PDF-1.7\n" + b"".join(hashlib.sha256(bytes([n % 256])).digest() for n in range(size))
    )[:size]
    return Attachment(name, data, hashlib.sha256(data).hexdigest())


def parcel(size: int = 3000, text: str = "Key points\n\nBring your card.\n", **more: str) -> Parcel:
    """Return a parcel in English."""
    return pack(
        lang=more.get("lang", "en-AU"),
        editions=("card",),
        sender=SENDER,
        subject=more.get("subject", "The information you asked for"),
        text=text,
        html=f'<!DOCTYPE html>\n<html lang="en"><body><p>{text}</p></body></html>\n',
        attachments=[attachment(size)],
    )


def recipients(count: int) -> Iterator[Recipient]:
    """Yield recipients, each with an address of its own."""
    for number in range(1, count + 1):
        address = f"p{number}@example.org"
        yield Recipient(number, number + 1, address, "en-AU", ("card",), f"C-{number}", "")
