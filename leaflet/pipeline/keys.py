"""The input key of a file: one hash over everything that its bytes depend on, except today's date.

Today stands in the manifest as a span of days instead: bytes change only when a state does, such as a review
date that passed (house law 5).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from leaflet.content.library import leaflet_inputs
from leaflet.layouts.inputs import brand_inputs, layout_inputs
from leaflet.layouts.installed import installed_name
from leaflet.pipeline.hashes import KeptHashes
from leaflet.pipeline.manifest import sha256
from leaflet.pipeline.placing import refusal
from leaflet.pipeline.project import in_order, shown_path
from leaflet.pipeline.versions import program_hash, versions

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.pipeline.planning import Job

POLICIES = "content/policies"
"""Which of a clinic's own packs a leaflet follows is known only after parsing, so each file counts them all."""


class Inputs:
    """The input files of a project, each read and hashed once."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._hashes: dict[Path, str] = {}
        self._kept = KeptHashes(project / "output" / ".cache" / "hashes.json")
        self._policies = sorted((project / POLICIES).glob("*"))

    def sources(self, job: Job) -> dict[str, str]:
        """Return the path, relative to the project, and the SHA-256 of every file that a job depends on.

        Installed fonts go by their names within their package: a manifest names no place of a machine.

        Raises:
            MachineError: A file is there but cannot be read.
        """
        paths = (
            *leaflet_inputs(self._project, job.slug, job.lang),
            *layout_inputs(self._project, job.edition),
            *brand_inputs(self._project, job.brand),
            *self._policies,
        )
        hashes = {self._name(path): self._hash(path) for path in paths}
        return {path: hashes[path] for path in in_order(hashes) if hashes[path]}

    def keep(self) -> None:
        """Keep the hashes of large files for the next build."""
        self._kept.keep()

    def _hash(self, path: Path) -> str:
        if path not in self._hashes:
            try:
                is_there = path.is_file()
                self._hashes[path] = self._kept.of(path, self._name(path)) if is_there else ""
            except OSError as error:
                raise refusal("read", path, error) from error
        return self._hashes[path]

    def _name(self, path: Path) -> str:
        return installed_name(path) or shown_path(path, self._project)


def input_key(job: Job, sources: dict[str, str]) -> str:
    """Return the key of a file: it changes when any input, the program or a library does."""
    parts = {
        "edition": job.edition,
        "target": job.target.value,
        "sources": sources,
        "program": program_hash(),
        "versions": versions(),
    }
    return sha256(json.dumps(parts, sort_keys=True).encode())
