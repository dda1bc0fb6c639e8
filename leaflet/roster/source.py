"""The bytes of a roster, line by line, so that a list of any length takes the same memory.

The encoding is settled before the first line is read: UTF-8, or else Windows-1252, in which older spreadsheets
save. Both let a file be cut at its line ends before it is decoded.
"""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError, MachineError, UsageError
from leaflet.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MARK: Final = codecs.BOM_UTF8
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHUNK: Final = 1 << 20
LONGEST_LINE: Final = 100_000
"""Bytes; a longer line is no row of a list of people."""


@dataclass(frozen=True, slots=True)
class Source:
    """A roster's file."""

    path: Path
    shown_as: str
    encoding: str
    digest: str
    """SHA-256 of its bytes."""
    findings: tuple[Finding, ...]

    def lines(self) -> Iterator[str]:
        """Yield the lines with their ends.

        Raises:
            FindingsError: A line is too long, or the file is another one than when it was opened.
            MachineError: It cannot be read.
        """
        digest = hashlib.sha256()
        try:
            with self.path.open("rb") as file:
                number = 0
                while line := file.readline(LONGEST_LINE + 1):
                    number += 1
                    digest.update(line)
                    if len(line) > LONGEST_LINE:
                        raise _fault(self.shown_as, number, "ROS-line", "The line is too long.")
                    clean = line.removeprefix(_MARK) if number == 1 else line
                    yield clean.decode(self.encoding, "replace")
        except OSError as error:
            raise _unreadable(self.shown_as, error) from None
        if digest.hexdigest() != self.digest:
            message = "The roster was changed while it was being read."
            raise _fault(self.shown_as, None, "ROS-changed", message)


def open_source(path: Path, shown_as: str) -> Source:
    """Return a roster's file after a look at all of its bytes.

    Raises:
        UsageError: There is no such file.
        FindingsError: It is saved in an encoding that cannot be read line by line.
        MachineError: It cannot be read.
    """
    if not path.is_file():
        raise UsageError(f"There is no file {shown_as}.", "Name a CSV file with --roster.")
    digest, decoder, is_utf8, start = hashlib.sha256(), _utf8_decoder(), True, b""
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                start = start or chunk[:4]
                digest.update(chunk)
                is_utf8 = is_utf8 and _takes(decoder, chunk)
    except OSError as error:
        raise _unreadable(shown_as, error) from None
    if start[:2] in _UTF16:
        message = "The file is saved as UTF-16 (in Excel: Unicode text)."
        raise _fault(shown_as, 1, "ROS-encoding", message)
    is_utf8 = is_utf8 and _takes(decoder, b"", final=True)
    notes = () if is_utf8 else (_older(shown_as),)
    return Source(path, shown_as, "utf-8" if is_utf8 else "cp1252", digest.hexdigest(), notes)


def _utf8_decoder() -> codecs.IncrementalDecoder:
    return codecs.getincrementaldecoder("utf-8")()


def _takes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _older(shown_as: str) -> Finding:
    return Finding(
        "ROS-encoding",
        "The file is not UTF-8; it is read as Windows-1252.",
        Place(shown_as),
        Severity.WARNING,
        hint="Look at the rows below. In a spreadsheet, save it as CSV UTF-8 to be sure.",
    )


def _fault(shown_as: str, line: int | None, rule: str, message: str) -> FindingsError:
    hint = "Save the list again as CSV UTF-8, one person to a line."
    return FindingsError([Finding(rule, message, Place(shown_as, line), hint=hint)])


def _unreadable(shown_as: str, error: OSError) -> MachineError:
    reason = error.strerror or "the machine gives no reason"
    return MachineError(f"{shown_as} cannot be read: {reason}.", "Look at the file's rights.")
