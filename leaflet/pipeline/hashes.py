"""Hashes of large input files, kept from one build to the next.

Fonts make nine tenths of what a build would have to hash, and hardly ever change. As git's index does, a hash is
taken over while size and time of change stay the same; a file changed within the last seconds is always read.
"""

from __future__ import annotations

import contextlib
import json
import time
from typing import TYPE_CHECKING

from leaflet.errors import MachineError
from leaflet.pipeline.manifest import sha256
from leaflet.pipeline.placing import place_file

if TYPE_CHECKING:
    from pathlib import Path

_LARGE = 30_000
"""Bytes from which keeping a hash is quicker than making it anew."""
_SETTLED = 3 * 10**9
"""Nanoseconds after which a further change would show in the time of change, on any file system."""


class KeptHashes:
    """SHA-256 of files, with a memory below `output/.cache`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept: dict[str, list[int | str]] = {}
        self._changed = False
        with contextlib.suppress(OSError, ValueError):
            kept = json.loads(path.read_text(encoding="utf-8"))
            self._kept = kept if isinstance(kept, dict) else {}

    def of(self, path: Path, name: str) -> str:
        """Return the SHA-256 of a file.

        Args:
            path: the file.
            name: by which it is remembered.

        Raises:
            OSError: it cannot be read.
        """
        now = path.stat()
        if now.st_size < _LARGE:
            return sha256(path.read_bytes())
        mark: list[int | str] = [now.st_size, now.st_mtime_ns]
        known = self._kept.get(name)
        if isinstance(known, list) and known[:2] == mark and isinstance(known[-1], str):
            return known[-1]
        found = sha256(path.read_bytes())
        if time.time_ns() - now.st_mtime_ns > _SETTLED:
            self._kept[name] = [*mark, found]
            self._changed = True
        return found

    def keep(self) -> None:
        """Write the memory down; a folder that cannot be written costs time, no more."""
        if self._changed:
            with contextlib.suppress(MachineError):
                place_file(self._path, json.dumps(self._kept, sort_keys=True).encode())
            self._changed = False
