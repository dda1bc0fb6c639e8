"""User, passwords and other secrets: from the environment or from a file that nobody else can read.

They never come as arguments, which every user of a machine can list, and are never printed.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from leaflet.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

USER: Final = "LEAFLET_SMTP_USER"
PASSWORD: Final = "LEAFLET_SMTP_PASSWORD"  # noqa: S105 - the name of a variable


@dataclass(frozen=True, slots=True)
class Login:
    """Who we are to the relay."""

    user: str = field(repr=False)
    password: str = field(repr=False)


def read_login(path: Path | None) -> Login | None:
    """Return user and password for the relay, or None if it asks for none.

    Args:
        path: A file with the user on its first line and the password on its second; the environment goes before it.

    Raises:
        UsageError: Half of it is missing, or others can read the file.
    """
    user, password = os.environ.get(USER, ""), os.environ.get(PASSWORD, "")
    if not user and not password and path is not None:
        lines = read_private(path).splitlines()
        user, password = [*lines, "", ""][:2]
        if not (user and password):
            raise UsageError(
                f"{path.name} lacks the user or the password.",
                "Write the user on its first line and the password on its second.",
            )
    if bool(user) != bool(password):
        raise UsageError(f"Only one of {USER} and {PASSWORD} is set.", "Set both, or neither.")
    return Login(user, password) if user else None


def read_private(path: Path) -> str:
    """Return the text of a file that its owner alone can read.

    Raises:
        UsageError: It is not there, others can read it, or it is no text.
    """
    try:
        handle = os.open(path, os.O_RDONLY)
        with os.fdopen(handle, "rb") as file:
            facts = os.fstat(file.fileno())
            if os.name == "posix" and stat.S_IMODE(facts.st_mode) & 0o077:
                raise UsageError(
                    f"{path.name} holds a secret, and others on this machine can read it.",
                    f"Run: chmod 600 {path}",
                )
            return file.read(10_000).decode("utf-8")
    except FileNotFoundError as error:
        raise UsageError(f"There is no file {path}.", "Look at the spelling.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path.name} cannot be read as text.", "Look at its rights.") from error
