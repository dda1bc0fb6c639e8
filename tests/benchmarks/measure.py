"""Whole processes, measured in turn: A B C, A B C, so that each round sees the same machine. POSIX only."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Command:
    """A process to measure."""

    words: tuple[str, ...]
    folder: Path
    before: Callable[[], None] = lambda: None
    """Done each time before the clock starts."""
    made: Callable[[], Sequence[Path]] = tuple
    """The files that it made."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took."""

    wall: float
    cpu: float
    """User and system time, with that of the processes that it waited for."""
    peak: float
    """MiB of its largest process; nan if that is less than ours, which the system counts for it until it starts."""
    output: str
    errors: str


@dataclass(slots=True)
class Runs:
    """The runs of one command."""

    runs: list[Run] = field(default_factory=list)
    sizes: tuple[float, ...] = ()
    """KiB of the files that it made."""

    def median(self, name: str) -> float:
        """Return the median of one measure."""
        return float(statistics.median(getattr(run, name) for run in self.runs))

    @property
    def least(self) -> float:
        """The shortest wall time: on a busy machine, the nearest to what the work takes."""
        return min(run.wall for run in self.runs)


class LeftOutError(Exception):
    """A command that cannot be run here."""


def run(command: Command) -> Run:
    """Run a command and return what it took.

    Raises:
        LeftOutError: It failed.
    """
    command.before()
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        try:
            child = subprocess.Popen(
                command.words, cwd=command.folder, env=_surroundings(), stdout=output, stderr=errors
            )
        except OSError as error:
            raise LeftOutError(str(error.strerror)) from error
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        said, complained = _text(output), _text(errors)
    if child.returncode:
        raise LeftOutError(last_line(complained))
    import resource  # noqa: PLC0415 - POSIX only, as is all measuring; the tests run everywhere

    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak = used.ru_maxrss / 1024 if used.ru_maxrss > own else math.nan
    return Run(wall, used.ru_utime + used.ru_stime, peak, said, complained)


def _surroundings() -> dict[str, str]:
    """Return the environment in which programs run: as usual, they keep what Python has compiled."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def interleave(commands: Mapping[str, Command], rounds: int) -> dict[str, Runs]:
    """Run commands in turn; one that cannot be run is told and left out. A first round warms up, and is not counted."""
    found = {name: Runs() for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            if name not in found:
                continue
            try:
                one = run(command)
            except LeftOutError as error:
                sys.stderr.write(f"{name} is left out: {error}\n")
                del found[name]
                continue
            if number:
                found[name].runs.append(one)
                found[name].sizes = tuple(path.stat().st_size / 1024 for path in command.made())
    return found


def last_line(text: str) -> str:
    """Return the last line of what a failing process said."""
    lines = text.strip().splitlines()
    return lines[-1] if lines else "it failed without a word"


def tree_peak(command: Command, tick: float = 0.004) -> float:
    """Return the peak MiB of a process and its children together, each shared page counted once (Linux only).

    Looked at every few milliseconds, so a short peak may be missed; the looking costs time, so this run's time
    is not used.
    """
    command.before()
    peak = 0.0
    with subprocess.Popen(
        command.words,
        cwd=command.folder,
        env=_surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as child:
        while child.poll() is None:
            peak = max(peak, sum(_share(pid) for pid in _family(child.pid)))
            time.sleep(tick)
    return peak


def _family(pid: int) -> list[int]:
    """Return a process and all below it."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            below = task.read_text().split()
        except OSError:
            continue
        for child in below:
            found += _family(int(child))
    return found


def _share(pid: int) -> float:
    """Return a process's proportional share of memory in MiB; 0 if it has gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
