"""Progress on a terminal; quiet in a pipe."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from leaflet.cli.interrupts import obey
from leaflet.cli.printing import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leaflet.pipeline.building import Watch
    from leaflet.pipeline.planning import Job


@contextlib.contextmanager
def watching() -> Iterator[Watch]:
    """Give a watch for a build; its line is wiped when the build ends, however it ends."""
    with contextlib.ExitStack() as stack:
        yield _watch(stack) if is_terminal(sys.stderr) else _quiet


def _quiet(_done: int, _total: int, _job: Job) -> None:
    """Say nothing, and stop before the next file if Ctrl-C was heard."""
    obey()


def _watch(stack: contextlib.ExitStack) -> Watch:
    """Return a watch that draws its bar from the first file on: a build that makes nothing draws none."""
    update: Watch | None = None

    def watch(done: int, total: int, job: Job) -> None:
        nonlocal update
        obey()
        if update is None:
            update = _bar(stack, total)
        update(done, total, job)

    return watch


def _bar(stack: contextlib.ExitStack, total: int) -> Watch:
    from rich.console import Console  # noqa: PLC0415  only a terminal pays
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    progress = stack.enter_context(
        Progress(*columns, console=Console(file=sys.stderr), transient=True)
    )
    task = progress.add_task("", total=total)

    def update(done: int, total: int, job: Job) -> None:
        named = f"{job.slug} {job.lang} {job.brand} {job.edition}"
        progress.update(task, completed=done, total=total, description=named)

    return update


@contextlib.contextmanager
def counting(what: str) -> Iterator[Callable[[int, int], None]]:
    """Give a watch for work that is counted in messages; quiet in a pipe."""
    with contextlib.ExitStack() as stack:
        update: Callable[[int, int], None] | None = None

        def watch(done: int, total: int) -> None:
            nonlocal update
            obey()
            if update is None and is_terminal(sys.stderr):
                update = _counter(stack, what)
            if update is not None:
                update(done, total)

        yield watch


def _counter(stack: contextlib.ExitStack, what: str) -> Callable[[int, int], None]:
    from rich.console import Console  # noqa: PLC0415  only a terminal pays
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn(what, markup=False))
    progress = stack.enter_context(
        Progress(*columns, console=Console(file=sys.stderr), transient=True)
    )
    task = progress.add_task("", total=None)
    return lambda done, total: progress.update(task, completed=done, total=total)
