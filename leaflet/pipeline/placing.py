"""Files are put into place whole or not at all (house law 6).

The bytes are ready and proven before this module sees them. They go to a new file with a name of its own in
the same folder, down to the disk, and only then take the final name in one step.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import time
from typing import TYPE_CHECKING

from leaflet.errors import MachineError

if TYPE_CHECKING:
    from pathlib import Path

PART_SUFFIX = ".leaflet-part"
STALE_AFTER = 60.0
"""Seconds; an unfinished file lives for milliseconds, so an older one belongs to a build that was killed."""

_REASONS = {
    errno.ENOSPC: ("the disk is full", "Make room on the disk and build again."),
    errno.EDQUOT: ("your share of the disk is used up", "Delete files you do not need."),
    errno.EACCES: (
        "it is not allowed",
        "Close the file if a viewer has it open, or name another folder with --output.",
    ),
    errno.EPERM: ("it is not allowed", "Name another folder with --output."),
    errno.EROFS: ("the disk is read-only", "Name another folder with --output."),
    errno.ENOTDIR: ("a file stands where a folder is needed", "Move that file away."),
    errno.EEXIST: ("a file stands where a folder is needed", "Move that file away."),
    errno.EISDIR: ("a folder stands where the file should be", "Move that folder away."),
}


def refusal(verb: str, path: Path, error: OSError) -> MachineError:
    """Return the error that tells a person why the machine refused."""
    said = (error.strerror or str(error) or "the machine gives no reason").lower()
    reason, hint = _REASONS.get(error.errno or 0, (said, "Look at the disk, then build again."))
    if verb == "read" and error.errno in {errno.EACCES, errno.EPERM}:
        hint = "Give yourself the right to read it."
    return MachineError(f"{path} cannot be {verb}: {reason}.", hint)


def place_file(path: Path, data: bytes) -> None:
    """Write a file so that its name holds either the old bytes or all of the new ones.

    Raises:
        MachineError: The disk is full or read-only, or writing there is not allowed.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}{PART_SUFFIX}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_through(part, data)
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise refusal("written", path, error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def clear_left_overs(folder: Path) -> None:
    """Delete what killed builds left unfinished in a folder; what cannot be deleted stays."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(PART_SUFFIX) and _is_left_over(entry):
                with contextlib.suppress(OSError):
                    folder.joinpath(entry.name).unlink()


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Bring the new name itself to the disk, where the system lets a folder be opened."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _is_left_over(entry: os.DirEntry[str]) -> bool:
    if time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE_AFTER:
        return True
    owners = entry.name.removesuffix(PART_SUFFIX).split(".")[-2:-1]
    return any(owner.isdecimal() and not _is_alive(int(owner)) for owner in owners)


def _is_alive(process: int) -> bool:
    """Tell whether a process runs; on Windows asking could end it, so there the file's age decides."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
