"""Which addresses a message can be sent to; what is wrong is told without repeating the address."""

from __future__ import annotations

import re
from typing import Final

_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL: Final = re.compile(rf"{_ATOM}(\.{_ATOM})*")
_LABEL: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_LONGEST_LOCAL: Final = 64
_LONGEST: Final = 254
"""Octets (RFC 5321 4.5.3.1)."""
LOCALHOST: Final = "localhost"


def address_fault(address: str) -> str:
    """Return what is wrong with an address, as the end of a sentence, or nothing.

    Quoted names, address literals and letters beyond ASCII are refused: nearly always a slip, and relays differ.

    Source: RFC 5321 4.1.2 (Dot-string and Domain), RFC 1123 2.1.
    """
    local, at, domain = address.rpartition("@")
    labels = domain.split(".")
    checks = (
        (not address, "is missing"),
        (not address.isascii(), "has a letter that addresses cannot have"),
        (not at, "has no @"),
        (len(address) > _LONGEST or len(local) > _LONGEST_LOCAL, "is too long"),
        (not _LOCAL.fullmatch(local) or "=?" in local, "is not sound before its @"),
        (not all(_LABEL.fullmatch(label) for label in labels), "is not sound after its @"),
        (len(labels) == 1 and domain.lower() != LOCALHOST, "has no dot after its @"),
        (labels[-1].isdigit(), "ends in a number, not in a domain"),
    )
    return next((fault for is_so, fault in checks if is_so), "")


def same_as(address: str) -> str:
    """Return the form by which two addresses are compared: relays hardly ever tell capitals apart."""
    return address.lower()
