"""Strings that have ended headers before, in endless combinations, and what becomes of each in our headers.

Imports nothing but the standard library and the program's header builder, so that it runs on every Python there is:
`python -m tests.mail.hostile COUNT` prints how many were refused, how many written, and what was added to a head.
"""

from __future__ import annotations

import email.policy
import json
import random
import sys
from email.parser import BytesParser
from typing import TYPE_CHECKING

from leaflet.errors import FindingsError
from leaflet.mail.headers import field, file_name, mailbox, read_back, words

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = (
    *(
        "\r\n",
        "\r",
        "\n",
        "\n\n",
        "\r\n\r\n",
        "\x00",
        "\x0b",
        "\x0c",
        "\x1c",
        "\x85",
        "\u2028",
        "\u2029",
    ),
    *("Bcc: eve@evil.example", "\r\nBcc: eve@evil.example", "\nTo: eve@evil.example", "Subject: x"),
    *(
        "=?UTF-8?Q?=0D=0A?=",
        "=?utf-8?b?DQpCY2M6IGV2ZQ==?=",
        "=?",
        "?=",
        "=?x?q?=0A?=Bcc: x@evil.example",
    ),
    *(
        '"',
        "\\",
        "<",
        ">",
        ",",
        ";",
        ":",
        "@",
        "(",
        ")",
        "[",
        "]",
        "%0d%0a",
        "\\r\\n",
        '"; filename="x',
    ),
    *(
        "eve@evil.example",
        "<eve@evil.example>",
        ", eve@evil.example",
        "a" * 80,
        "\u202e",
        "\ufeff",
        "\u200b",
    ),
    *(
        " ",
        "\t",
        "é",
        "中",
        "ع",
        "😀",
        "\ud800",
        "\U000e0001",
        "report.pdf",
        "../../x",
        "CON",
        "*=utf-8''x",
    ),
)
ADDRESS = "ann@example.org"


def strings(count: int, seed: int = 7) -> list[str]:
    """Return hostile strings: each piece alone and inside a word, then random rows of pieces."""
    dice = random.Random(seed)  # noqa: S311 - the same strings each time
    found = [form.format(piece) for piece in PIECES for form in ("{}", "Ann {} Lee", "Ann{}")]
    while len(found) < count:
        found.append("".join(dice.choices(PIECES, k=dice.randint(1, 6))))
    return found[:count]


def subject(text: str) -> list[tuple[str, str, str]]:
    """Put a string into a subject."""
    return [("To", ADDRESS, ADDRESS), ("Subject", words(text, "subject"), text)]


def sender(text: str) -> list[tuple[str, str, str]]:
    """Put a string into the name of a sender."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    shown = f'"{quoted}" <{ADDRESS}>' if text.isascii() else f"{text} <{ADDRESS}>"
    return [("From", mailbox(text, ADDRESS, "name"), shown), ("To", ADDRESS, ADDRESS)]


def recipient(text: str) -> list[tuple[str, str, str]]:
    """Put a string where the recipient stands."""
    return [("To", mailbox("", text, "recipient"), text)]


def attachment(text: str) -> list[tuple[str, str, str]]:
    """Put a string into the name of a file."""
    body = f'attachment;\r\n filename="{file_name(text)}"'
    return [("To", ADDRESS, ADDRESS), ("Content-Disposition", body, body)]


FIELDS: tuple[Callable[[str], list[tuple[str, str, str]]], ...] = (
    subject,
    sender,
    recipient,
    attachment,
)


def outcome(make: Callable[[str], list[tuple[str, str, str]]], text: str) -> str:
    """Return `refused`, `written`, or what is wrong with the head that was written."""
    try:
        fields = make(text)
        head = b"".join(field(name, body) for name, body, _ in fields)
        read_back(head, [(name, meant) for name, _, meant in fields])
    except FindingsError:
        return "refused"
    expected = [name for name, _, _ in fields]
    for policy in (email.policy.compat32, email.policy.default, email.policy.SMTP):
        message = BytesParser(policy=policy).parsebytes(head + b"\r\nbody\r\n")
        if message.keys() != expected or message.get_payload() != "body\r\n":
            return f"{make.__name__}: {message.keys()}"
    return "written"


def main() -> None:
    """Try so many strings as the command line says, in each field."""
    count = int(sys.argv[1])
    found: dict[str, int] = {}
    for text in strings(count):
        for make in FIELDS:
            result = outcome(make, text)
            found[result] = found.get(result, 0) + 1
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
