"""The manifest beside the finished files: what each is, what it was made from, and for how long it holds.

It lets a build see that nothing has changed, without reading a line of YAML, and lets anybody check that a
file is the one that was proven. Whatever is wrong with a manifest only means that the file is built again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from leaflet.pipeline.placing import place_file

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

MANIFEST = "manifest.json"
FORMAT = 1
"""Raised when the meaning of a key changes; a manifest of another format counts as none."""


def sha256(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Span:
    """The days for which the bytes of a file hold, both included; None: without end."""

    first: dt.date | None = None
    last: dt.date | None = None

    def as_json(self) -> dict[str, str | None]:
        """Return the span as the manifest holds it."""
        return {
            "valid-from": self.first.isoformat() if self.first else None,
            "valid-until": self.last.isoformat() if self.last else None,
        }


def holds_on(record: dict[str, Any], today: dt.date) -> bool:
    """Tell whether a record's span holds on a day. ISO dates sort as text."""
    first, last, day = record.get("valid-from"), record.get("valid-until"), today.isoformat()
    return (first is None or str(first) <= day) and (last is None or day <= str(last))


@dataclass(slots=True)
class Manifest:
    """The records of one folder, by file name."""

    folder: Path
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Finished files."""
    not_made: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Files that the leaflet has nothing for, such as the card of a leaflet without one."""
    is_changed: bool = False
    """Whether anything was noted since the manifest was read."""

    def record(self, name: str, facts: dict[str, Any]) -> None:
        """Note a finished file."""
        self.is_changed = True
        self.not_made.pop(name, None)
        self.files[name] = facts

    def leave_out(self, name: str, key: str, why: str, *, unless: str = "") -> None:
        """Note that there is nothing to make for a name; `unless` is what would have to be allowed."""
        self.is_changed = True
        self.files.pop(name, None)
        self.not_made[name] = {"key": key, "why": why, "unless": unless}

    def is_left_out(self, name: str, key: str, insisted: frozenset[str] = frozenset()) -> bool:
        """Tell whether it is known, for these very inputs, that there is nothing to make.

        Args:
            name: the file's name.
            key: its input key.
            insisted: what this build allows, or asks for by name.
        """
        record = self.not_made.get(name, {})
        return record.get("key") == key and record.get("unless") not in insisted

    def is_current(
        self, name: str, key: str, today: dt.date, allowed: frozenset[str] = frozenset()
    ) -> bool:
        """Tell whether the file is there, is the one that was proven, and was made from these very inputs.

        A file that only came to be because a build was allowed to make it counts for such builds alone: the next
        plain build has to refuse it again.
        """
        record = self.files.get(name)
        if record is None or record.get("key") != key or not holds_on(record, today):
            return False
        if not allowed.issuperset(record.get("allowed", ())):
            return False
        beside = record.get("beside", {})
        owed = {name: record.get("sha-256"), **(beside if isinstance(beside, dict) else {})}
        return all(self._has(own, digest) for own, digest in owed.items())

    def _has(self, name: str, digest: object) -> bool:
        """Tell whether a file of the folder is the one that was recorded."""
        try:
            return sha256((self.folder / name).read_bytes()) == digest
        except OSError:
            return False

    def write(self) -> None:
        """Put the manifest into place if anything was noted; the same records give the same bytes."""
        if not self.is_changed:
            return
        content = {"format": FORMAT, "files": self.files, "not-made": self.not_made}
        text = json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False)
        place_file(self.folder / MANIFEST, f"{text}\n".encode())
        self.is_changed = False


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of a folder, empty if there is none that can be read."""
    try:
        content = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Manifest(folder)
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        return Manifest(folder)
    return Manifest(folder, _records(content.get("files")), _records(content.get("not-made")))


def _records(content: object) -> dict[str, dict[str, Any]]:
    if not isinstance(content, dict):
        return {}
    return {name: record for name, record in content.items() if isinstance(record, dict)}
