"""The folder in which the outbox keeps what it must not forget: `state/outbox` in the project, for its owner alone.

Never below `output/`, which may be deleted at any time, and never on a network drive, where neither locks nor a
written commit can be relied on.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from leaflet.errors import MachineError

FOLDER: Final = Path("state", "outbox")
_NETWORK: Final = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "smbfs2",
        "afs",
        "ncpfs",
        "ncp",
        "coda",
        "ceph",
        "glusterfs",
        "lustre",
        "gpfs",
        "davfs",
        "9p",
        "vboxsf",
        "fuse.sshfs",
        "fuse.glusterfs",
        "fuse.ceph",
        "fuse.davfs2",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.gvfsd-fuse",
    ]
)
_REMOTE_DRIVE: Final = 4
"""What Windows calls DRIVE_REMOTE."""


def state_folder(project: Path) -> Path:
    """Return the folder, made if need be.

    Raises:
        MachineError: It cannot be made, or stands on a network drive.
    """
    folder = project / FOLDER
    try:
        make_private_folder(folder)
    except OSError as error:
        reason = error.strerror or "the machine gives no reason"
        raise MachineError(
            f"The folder {FOLDER.as_posix()} cannot be made: {reason}.", "Look at the rights."
        ) from error
    insist_on_local(folder)
    return folder


def make_private_folder(folder: Path) -> None:
    """Make a folder that its owner alone can enter.

    Raises:
        OSError: It cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if os.name == "posix":
        folder.chmod(0o700)


def write_private(path: Path, data: bytes) -> None:
    """Write a file that its owner alone can read, from its first byte on.

    Raises:
        OSError: It cannot be written.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        if os.name == "posix":
            os.fchmod(file.fileno(), 0o600)
        file.write(data)


def insist_on_local(folder: Path, mounts: Path = Path("/proc/self/mountinfo")) -> None:
    """Refuse a folder on a network drive.

    Raises:
        MachineError: It stands on one.
    """
    kind = _windows_kind(folder) if sys.platform == "win32" else _mounted_kind(folder, mounts)
    if kind in _NETWORK:
        raise MachineError(
            f"The outbox cannot stand on a network drive ({kind}): its record would not be safe there.",
            "Move the project to a disk of this machine.",
        )


def _mounted_kind(folder: Path, mounts: Path) -> str:
    """Return the kind of file system below a folder; empty where the system does not tell."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    here, best, kind = str(folder.resolve()), -1, ""
    for line in lines:
        before, _, after = line.partition(" - ")
        point = before.split(" ")[4].encode().decode("unicode_escape").rstrip("/")
        # A later mount hides an earlier one at the same place.
        if (here == point or here.startswith(f"{point}/")) and len(point) >= best:
            best, kind = len(point), after.split(" ")[0]
    return kind


def _windows_kind(folder: Path) -> str:
    import ctypes  # noqa: PLC0415 - Windows alone

    drive = folder.resolve().drive
    if drive.startswith("\\\\"):
        return "cifs"
    library = getattr(ctypes, "windll").kernel32  # noqa: B009 - there on Windows alone
    return "cifs" if library.GetDriveTypeW(f"{drive}\\") == _REMOTE_DRIVE else ""
