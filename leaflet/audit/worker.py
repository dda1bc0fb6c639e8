"""The judge's own process: it waits for files on its input and answers with findings on its output.

A process of its own for two reasons: it loads pypdf while the parent lays out, and whatever a hostile file makes
pypdf do (time, memory, a crash) stays in here. It ends when its input ends, so it never outlives its parent.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import os
import signal
import sys
import traceback
from dataclasses import asdict
from typing import Any, BinaryIO

from leaflet.audit.wire import pack_findings, read_frame, unpack_policies, write_frame
from leaflet.errors import FindingsError
from leaflet.model.look import Target

MEMORY = 700_000_000
"""Bytes of address space, where the machine can limit it."""
_GRACE = 10.0
"""Seconds beyond the parent's limit after which the process ends itself, in case the parent is gone."""


def main() -> None:
    """Answer requests until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    _limit_memory()
    incoming, outgoing = _channels()
    gc.disable()
    trouble = _load_reader()
    gc.freeze()  # what is loaded by now stays until the end
    gc.enable()
    with contextlib.suppress(BrokenPipeError):
        while (request := read_frame(incoming)) is not None:
            data = incoming.read(int(request["size"]))
            faulthandler.dump_traceback_later(float(request["seconds"]) + _GRACE, exit=True)
            write_frame(outgoing, {"fault": trouble} if trouble else answer(request, data))
            faulthandler.cancel_dump_traceback_later()


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Judge or measure one file, or tell what it says of itself; a fault of the program comes back as text."""
    from leaflet.audit.file import judge_file, measure_file, read_facts  # noqa: PLC0415 - loaded under the limits

    shown_as = str(request["shown_as"])
    try:
        if request["ask"] == "facts":
            return {"facts": asdict(read_facts(data, shown_as))}
        if request["ask"] == "measures":
            return {"measures": measure_file(data, shown_as)._asdict()}
        target = Target(request["target"]) if request["target"] else None
        found = judge_file(data, shown_as, unpack_policies(request["policies"]), target)
        return {"findings": pack_findings(found)}
    except FindingsError as error:
        return {"findings": pack_findings(error.findings)}
    except Exception:  # noqa: BLE001 - the parent raises it again, as MachineError
        return {"fault": traceback.format_exc(limit=-3)}


def _load_reader() -> str:
    """Load pypdf before the first file comes; return what is wrong if that fails."""
    try:
        import leaflet.audit.file.reader.reader  # noqa: F401, PLC0415 - loaded under the limits
    except ImportError as error:
        return str(error)
    return ""


def _channels() -> tuple[BinaryIO, BinaryIO]:
    """Return input and output; whatever else is printed in this process goes to the error output."""
    sys.stdout.flush()
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, outgoing


def _limit_memory() -> None:
    """Limit memory, where the machine can."""
    try:
        import resource  # noqa: PLC0415 - POSIX only
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))


if __name__ == "__main__":
    main()
