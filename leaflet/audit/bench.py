"""The parent's side of the judge's process (worker.py): hand in finished files, go on working, collect findings."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, BinaryIO, Self, cast

from leaflet.audit.wire import pack_policies, read_frame, unpack_findings, write_frame
from leaflet.errors import FindingsError, MachineError

if TYPE_CHECKING:
    from leaflet.audit.file import Measured
    from leaflet.audit.file.printed import FileFacts
    from leaflet.findings import Finding
    from leaflet.model.look import Target
    from leaflet.model.policy import Policy

SECONDS = 60.0
"""How long one file may take."""
_TICK = 0.2
"""Seconds between looks up from waiting."""
_BOOT = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from leaflet.audit.worker import main; main()"
)


@dataclass(eq=False, slots=True)
class Ticket:
    """A file that was handed in."""

    request: dict[str, Any]
    data: bytes
    _done: threading.Event = field(default_factory=threading.Event)
    _reply: dict[str, Any] = field(default_factory=dict)
    _error: MachineError | None = None

    def settle(self, reply: dict[str, Any], error: MachineError | None = None) -> None:
        """Take the answer; the file itself is let go."""
        self._reply, self._error, self.data = reply, error, b""
        self._done.set()

    def reply(self) -> dict[str, Any]:
        """Wait for the answer.

        Raises:
            MachineError: the child died or the program failed.
        """
        while not self._done.wait(_TICK):
            continue  # on Windows, Ctrl-C is heard only between waits
        if self._error is not None:
            raise self._error
        return self._reply

    def findings(self) -> list[Finding]:
        """Wait for the findings.

        Raises:
            MachineError: the child died or the program failed.
        """
        return unpack_findings(self.reply()["findings"])


class Bench:
    """A judge in a process of its own. Use it as a context manager, or close it.

    It starts at once, so that it loads while the parent works. After its child has died it starts another one.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._waiting: SimpleQueue[Ticket | None] = SimpleQueue()
        self._open: list[Ticket] = []
        self._closed = False
        self._child = _start_child()
        self._clerk = threading.Thread(target=self._serve, name="bench", daemon=True)
        self._clerk.start()

    @classmethod
    def start(cls, seconds: float = SECONDS) -> Self:
        """Start the child and return its bench.

        Args:
            seconds: how long one file may take.

        Raises:
            MachineError: the machine does not let a process start.
        """
        return cls(seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, data: bytes, shown_as: str, policies: tuple[Policy, ...]) -> Ticket:
        """Hand in a file and return at once."""
        ticket = self._hand_in("judge", data, shown_as, policies)
        self._open.append(ticket)
        return ticket

    def collect(self) -> list[list[Finding]]:
        """Wait for all files handed in since the last call; return their findings in the same order.

        Raises:
            MachineError: the child died or the program failed.
        """
        tickets, self._open = self._open, []
        return [ticket.findings() for ticket in tickets]

    def judge(
        self,
        data: bytes,
        shown_as: str,
        policies: tuple[Policy, ...],
        target: Target | None = None,
    ) -> list[Finding]:
        """Judge one file, also by what it takes to be fit for a target, and wait for its findings.

        Raises:
            MachineError: the child died or the program failed.
        """
        return self._hand_in("judge", data, shown_as, policies, target).findings()

    def measures(self, data: bytes, shown_as: str) -> Measured:
        """Return what the rules measure in a file.

        Raises:
            FindingsError: the file cannot be read.
            MachineError: the child died or the program failed.
        """
        from leaflet.audit.file import Measured  # noqa: PLC0415 - the rules load with it

        reply = self._hand_in("measures", data, shown_as, ()).reply()
        if "measures" not in reply:
            raise FindingsError(unpack_findings(reply["findings"]))
        measures = reply["measures"]
        return Measured(measures["figures"], tuple(measures["judging"]))

    def facts(self, data: bytes, shown_as: str) -> FileFacts:
        """Return what a file says of itself.

        Raises:
            FindingsError: the file cannot be read.
            MachineError: the child died or the program failed.
        """
        from leaflet.audit.file.printed import FileFacts  # noqa: PLC0415 - the rules load with it

        reply = self._hand_in("facts", data, shown_as, ()).reply()
        if "facts" not in reply:
            raise FindingsError(unpack_findings(reply["findings"]))
        facts = reply["facts"]
        listed = {
            "policies": tuple(facts["policies"]),
            "letters": tuple((ident, count) for ident, count in facts["letters"]),
            "prints": tuple((ident, mark) for ident, mark in facts["prints"]),
        }
        return FileFacts(**facts | listed)

    def close(self) -> None:
        """End the child; files still waiting are given up. May be called twice."""
        if self._closed:
            return
        self._closed = True
        self._waiting.put(None)
        if self._clerk_is_busy():
            self._child.kill()
        self._clerk.join()
        _end_child(self._child)

    def _clerk_is_busy(self) -> bool:
        """Whether a file is still being judged after a short wait."""
        self._clerk.join(timeout=0.05)
        return self._clerk.is_alive()

    def _hand_in(
        self,
        ask: str,
        data: bytes,
        shown_as: str,
        policies: tuple[Policy, ...],
        target: Target | None = None,
    ) -> Ticket:
        """Put a request into the queue."""
        if self._closed:
            raise MachineError("The judge of finished files has been closed.")
        request = {
            "ask": ask,
            "shown_as": shown_as,
            "policies": pack_policies(policies),
            "target": target.value if target else "",
            "size": len(data),
            "seconds": self._seconds,
        }
        ticket = Ticket(request, data)
        self._waiting.put(ticket)
        return ticket

    def _serve(self) -> None:
        """Pass requests to the child one after another, until the bench closes."""
        while (ticket := self._waiting.get()) is not None:
            try:
                if self._child.poll() is not None and not self._closed:
                    _end_child(self._child)
                    self._child = _start_child()
                self._pass_on(ticket)
            except MachineError as error:
                ticket.settle({}, error)

    def _pass_on(self, ticket: Ticket) -> None:
        """Send one request and take its answer, within the time limit."""
        child, late = self._child, threading.Event()

        def stop() -> None:
            late.set()
            child.kill()

        timer = threading.Timer(self._seconds, stop)
        timer.start()
        try:
            reply = _exchange(child, ticket)
        finally:
            timer.cancel()
        if reply is None:
            child.wait()  # so that the next file finds it dead and starts another
        if reply is None and late.is_set():
            ticket.settle({"findings": [_too_slow(ticket, self._seconds)]})
        elif reply is None:
            ticket.settle({}, _death(child))
        elif "fault" in reply:
            ticket.settle({}, _fault(str(reply["fault"])))
        else:
            ticket.settle(reply)


def _start_child() -> subprocess.Popen[bytes]:
    """Start the worker with this program's own search path, so that it finds what the parent found.

    The path is passed on, rather than found again: the program may be installed, installed for editing, or run
    from its source. -I and -S keep the project folder and the environment out, and start faster.
    """
    root = str(Path(__file__).resolve().parents[2])
    path = list(dict.fromkeys([*filter(None, sys.path), root]))
    flags = ["-I", "-S", "-X", "utf8", *(["-B"] if sys.dont_write_bytecode else [])]
    try:
        return subprocess.Popen(  # noqa: S603 - this very Python, with words of this file
            [sys.executable, *flags, "-c", _BOOT, json.dumps(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        message = f"The judge of finished files cannot be started: {error.strerror or error}."
        raise MachineError(message, hint="Close other programs and try again.") from error


def _exchange(child: subprocess.Popen[bytes], ticket: Ticket) -> dict[str, Any] | None:
    """Send a request and wait for the answer; None if the child is gone."""
    try:
        write_frame(cast("BinaryIO", child.stdin), ticket.request, ticket.data)
        return read_frame(cast("BinaryIO", child.stdout))
    except (OSError, ValueError):  # a broken pipe, or half an answer
        return None


def _end_child(child: subprocess.Popen[bytes]) -> None:
    """End the child by force: it holds nothing that could be lost, and tidying up would take it longer."""
    child.kill()
    child.wait()
    for channel in (child.stdin, child.stdout):
        try:
            cast("BinaryIO", channel).close()
        except OSError:  # what was not sent to a dead child cannot be flushed
            continue


def _too_slow(ticket: Ticket, seconds: float) -> dict[str, Any]:
    """Make the finding for a file that took too long."""
    message = f"The file could not be judged within {seconds:g} seconds."
    hint = "It may be broken, or made to block its readers: build the leaflet again."
    place = {"file": ticket.request["shown_as"]}
    return {
        "rule": "PDF-too-slow",
        "message": message,
        "place": place,
        "severity": "error",
        "hint": hint,
    }


def _death(child: subprocess.Popen[bytes]) -> MachineError:
    """Make the error for a child that died."""
    return MachineError(
        f"The judge of finished files stopped without an answer (exit code {child.returncode}).",
        hint="Try again. If it stops again, the machine is short of memory or the file is hostile.",
    )


def _fault(text: str) -> MachineError:
    """Make the error for a fault of the program."""
    last = text.strip().splitlines()[-1] if text.strip() else "unknown"
    return MachineError(
        f"The judge of finished files failed: {last}",
        hint="If a part is missing, install the program again; otherwise report this, with the file.",
    )
