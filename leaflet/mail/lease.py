"""One sender to a batch: a lock that the system itself lets go of when its holder ends, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from leaflet.errors import MachineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def lease(folder: Path, batch: str) -> Iterator[None]:
    """Hold a batch; nobody else can send it meanwhile.

    Raises:
        MachineError: Another process holds it.
    """
    handle = os.open(folder / f"{batch}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _is_ours(handle):
            holder = (
                os.pread(handle, 20, 0).decode("ascii", "replace") if os.name == "posix" else ""
            )
            raise MachineError(
                f"Batch {batch} is being sent by another process{f' ({holder})' if holder else ''}.",
                "Wait until it has ended; `leaflet outbox` shows how far it is.",
            )
        if os.name == "posix":
            os.ftruncate(handle, 0)
            os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(handle)


def is_held(folder: Path, batch: str) -> bool:
    """Tell whether a process is sending a batch."""
    try:
        with lease(folder, batch):
            return False
    except MachineError:
        return True


@contextlib.contextmanager
def alone(handle: int) -> Iterator[None]:
    """Hold an open file for a moment; whoever else wants it waits."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - Windows alone

        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        try:
            yield
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - POSIX alone

        fcntl.flock(handle, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(handle, fcntl.LOCK_UN)


def _is_ours(handle: int) -> bool:
    """Lock the file without waiting."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows alone

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - POSIX alone

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
