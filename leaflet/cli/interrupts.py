"""Ctrl-C that is not lost.

A library that guards an import with a bare `except` swallows the KeyboardInterrupt that comes meanwhile
(ReportLab does so with its optional parts). So the signal is noted as well as raised, and asked for between files.
"""

from __future__ import annotations

import contextlib
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

_heard: list[int] = []


def listen() -> None:
    """Note Ctrl-C from now on; elsewhere than in the main thread there is no signal to hear."""
    _heard.clear()
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, _note)


def _note(number: int, _frame: FrameType | None) -> None:
    _heard.append(number)
    raise KeyboardInterrupt


def obey() -> None:
    """Stop here if Ctrl-C was heard and got lost.

    Raises:
        KeyboardInterrupt: It was.
    """
    if _heard:
        raise KeyboardInterrupt
