"""Ctrl-C that a library swallows."""

from __future__ import annotations

import contextlib
import os
import signal

import pytest

from leaflet.cli.interrupts import listen, obey


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interruption_that_was_swallowed_is_obeyed_later() -> None:
    before = signal.getsignal(signal.SIGINT)
    try:
        listen()
        obey()
        with contextlib.suppress(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            obey()
    finally:
        listen()
        signal.signal(signal.SIGINT, before)
