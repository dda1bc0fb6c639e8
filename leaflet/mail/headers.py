"""A header builder of our own, and the judge that reads back what it wrote.

Python's own lets a value become a second header through an encoded word that is decoded later, and through the
name of an attachment (faults.md, fact 2). Here a value that holds `=?`, a control character or an invisible one
is refused before anything is written, and the finished bytes are parsed again: exactly the expected headers.
"""

from __future__ import annotations

import base64
import re
import unicodedata
from email.header import decode_header
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import getaddresses
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.mail.address import address_fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REFUSED: Final = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_FILE_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_LONGEST: Final = 200
"""Letters of a value; nothing that we say of a message is longer."""
_LINE: Final = 76
_WORD_BYTES: Final = 42
"""Bytes to an encoded word: 56 letters of base64 and 12 around them (RFC 2047 2 allows 75)."""


def refuse(what: str, why: str) -> FindingsError:
    """Return the fault of a value that may not stand in a header; the value itself is not repeated."""
    hint = "Write it in plain letters, on one line."
    message = f"The {what} {why}, so it cannot stand in a message's header."
    return FindingsError([Finding("EML-header", message, Place("message"), hint=hint)])


def checked(value: str, what: str) -> str:
    """Return a value that may stand in a header.

    Raises:
        FindingsError: It is empty, too long, or holds what could end the header or be read as something else.
    """
    if not value or value != value.strip():
        raise refuse(what, "is empty or has spaces at its ends")
    if len(value) > _LONGEST:
        raise refuse(what, "is too long")
    if "=?" in value:
        raise refuse(what, "holds the sign of an encoded word")
    if any(unicodedata.category(letter) in _REFUSED for letter in value):
        raise refuse(what, "holds a control character or an invisible one")
    return value


def words(value: str, what: str) -> str:
    """Return free text as a header has it: plain where it can be, else in encoded words (RFC 2047)."""
    if checked(value, what).isascii() and len(value) <= _LINE - len("Subject: "):
        return value
    return "\r\n ".join(_encoded(piece) for piece in _pieces(value))


def mailbox(name: str, address: str, what: str) -> str:
    """Return an address, with the name of whose it is if there is one (RFC 5322 3.4)."""
    fault = address_fault(address)
    if fault:
        raise refuse(what, fault)
    if not name:
        return address
    if checked(name, what).isascii():
        quoted = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}"\r\n <{address}>'
    return f"{words(name, what)}\r\n <{address}>"


def file_name(name: str) -> str:
    """Return the name of an attachment: letters, digits, dot and dash alone, so that nothing has to be quoted."""
    if not _FILE_NAME.fullmatch(name) or ".." in name:
        raise refuse("file name", "is not made of letters, digits, dots and dashes")
    return name


def field(name: str, body: str) -> bytes:
    """Return one header field with its line end.

    Raises:
        FindingsError: Its name or body is not sound, whoever made them.
    """
    lines = body.split("\r\n ")
    is_sound = all(line.isascii() and line.isprintable() and line for line in lines)
    if not _NAME.fullmatch(name) or not is_sound:
        raise refuse("header", "is not sound")
    return f"{name}: {body}\r\n".encode("ascii")


def read_back(head: bytes, expected: Sequence[tuple[str, str]]) -> None:
    """Parse a finished head again and compare it with what was meant.

    Args:
        head: The bytes up to the empty line.
        expected: Names and unencoded values, in order; `To` is one bare address.

    Raises:
        FindingsError: A header more or less, another value, or not exactly one recipient.
    """
    message = BytesHeaderParser(policy=compat32).parsebytes(head + b"\r\n")
    if [name for name, _ in message.items()] != [name for name, _ in expected]:
        raise refuse("head", "reads back with other headers than were written")
    if message.get_payload():
        raise refuse("head", "ends before its end")
    for (name, meant), (_, found) in zip(expected, message.items(), strict=True):
        if not _is_same(str(found), meant):
            raise refuse(f"header {name}", "reads back as something else")
    recipients = [address for _, address in getaddresses([str(message["To"])])]
    if recipients != [dict(expected)["To"]]:
        raise refuse("header To", "does not name exactly one recipient")


def _is_same(found: str, meant: str) -> bool:
    """Tell whether a value is what its reader was meant to see; decoding drops the space after an encoded word."""
    if "=?" not in found:
        return _squeezed(found) == _squeezed(meant)
    decoded = "".join(
        part if isinstance(part, str) else part.decode(charset or "ascii")
        for part, charset in decode_header(found)
    )
    return "".join(decoded.split()) == "".join(meant.split())


def _squeezed(value: str) -> str:
    return " ".join(value.split())


def _encoded(piece: bytes) -> str:
    return f"=?utf-8?b?{base64.b64encode(piece).decode('ascii')}?="


def _pieces(value: str) -> Iterator[bytes]:
    """Cut text between letters, so that every encoded word can be read alone (RFC 2047 5)."""
    piece = b""
    for letter in value:
        more = letter.encode()
        if len(piece) + len(more) > _WORD_BYTES:
            yield piece
            piece = b""
        piece += more
    yield piece
