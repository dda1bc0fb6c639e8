"""The programs that are measured: ours, and the peers that are installed."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measure import Command
from tests.benchmarks.translated_project import BRAND, LANG, SLUG, TODAY

REPOSITORY = Path(__file__).resolve().parents[2]
BASE = "reportlab"
"""The hand-written script that every ratio is against: it writes no tags and audits nothing."""
PEERS = {
    BASE: ("reportlab/build.py",),
    "typst tagged": ("typst/build.py", "--tagged"),
    "weasyprint tagged": ("weasyprint/build.py", "--tagged"),
}


@dataclass(frozen=True, slots=True)
class Bench:
    """Where everything stands, and how often it is run."""

    peers: Path
    project: Path
    """The translated project."""
    scratch: Path
    rounds: int

    def leaflet(self, *words: str) -> tuple[str, ...]:
        """Return our command line: as it is installed, or from the source."""
        script = Path(sys.executable).with_name("leaflet")
        program = (str(script),) if script.exists() else (sys.executable, "-m", "leaflet")
        return (*program, *words)

    def build_words(self, output: Path, project: Path | None = None) -> tuple[str, ...]:
        """Return the words of a build, the same on any day."""
        where = ("--project", str(project or self.project), "--output", str(output))
        return ("build", *where, "--today", TODAY)

    def cold_build(
        self, name: str = "cold", project: Path | None = None, *, keep_drawings: bool = True
    ) -> Command:
        """Return a build into a fresh folder.

        Args:
            name: of the output folder.
            project: another project than the translated one.
            keep_drawings: whether the compiled drawings of an earlier build are still there.
        """
        output, home = self.scratch / name, project or self.project

        def clear() -> None:
            shutil.rmtree(output, ignore_errors=True)
            if not keep_drawings:
                shutil.rmtree(home / "output" / ".cache", ignore_errors=True)

        return Command(
            self.leaflet(*self.build_words(output, home)),
            REPOSITORY,
            clear,
            lambda: files_in(output),
        )

    def peer(self, name: str, *words: str) -> Command:
        """Return a peer's command, in its own environment if it has one."""
        script, *options = PEERS[name]
        python = self.peers / ".venv/bin/python"
        program = str(python) if python.exists() else sys.executable
        return Command((program, script, *words, *options), self.peers)

    def peer_leaflet(self, name: str) -> Command:
        """Return a peer's cold build of the leaflet."""
        path = self.scratch / f"{name.replace(' ', '-')}.pdf"
        command = self.peer(name, "leaflet", str(path))
        return Command(command.words, command.folder, made=lambda: (path,))


def files_in(output: Path) -> tuple[Path, ...]:
    """Return the finished files of a build of the translated project, leaflet before card."""
    return tuple(sorted((output / SLUG / LANG / BRAND).glob("*.pdf")))
