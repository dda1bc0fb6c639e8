"""What is kept of a relay's answers: the queue id and the reason, never the address that they repeat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from leaflet.mail.transport import Reply

_QUEUED: Final = re.compile(r"queued as ([A-Za-z0-9._-]{1,64})", re.IGNORECASE)
_ID: Final = re.compile(r"\bid=([A-Za-z0-9._-]{1,64})", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"<[^<>\s]*>|[^\s<>:;,\"']+@[^\s<>:;,\"']+")
_LONGEST: Final = 200


def queue_id(reply: Reply) -> str:
    """Return the name under which the relay's log knows the message; of an unknown form the whole answer, cleaned."""
    for form in (_QUEUED, _ID):
        found = form.search(reply.text)
        if found is not None:
            return found[1]
    return _cleaned(reply.text, "")


def reason_of(reply: Reply, address: str) -> str:
    """Return why the relay does not take a message, without saying to whom it was."""
    return f"{reply.code} {_cleaned(reply.text, address)}".strip()


def _cleaned(text: str, address: str) -> str:
    text = _ADDRESS.sub("(address)", text)
    for part in filter(None, (address, address.rpartition("@")[0])):
        if len(part) > 2:  # noqa: PLR2004 - a shorter one is in too many words
            text = re.sub(re.escape(part), "(address)", text, flags=re.IGNORECASE)
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())[:_LONGEST]
