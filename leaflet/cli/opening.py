"""Opens a finished file with the system's viewer, without a shell."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from leaflet.errors import MachineError

if TYPE_CHECKING:
    from pathlib import Path


def open_file(path: Path) -> None:
    """Open a file as if it were double-clicked.

    Raises:
        MachineError: The system has no viewer that we know how to ask.
    """
    if sys.platform == "win32":
        import os  # noqa: PLC0415

        os.startfile(path)  # noqa: S606  no shell; the path is one that we wrote
        return
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if opener is None:
        raise MachineError(
            f"{path} is built, but there is no viewer to open it.", "Open it yourself."
        )
    # The viewer lives on after this program, which neither waits for it nor listens to it.
    subprocess.Popen(  # noqa: S603  a list of words, never a shell
        [opener, str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
