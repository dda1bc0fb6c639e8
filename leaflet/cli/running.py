"""Runs a verb and turns whatever stops it into a plain message and an exit code."""

from __future__ import annotations

import atexit
import gc
import sys
from typing import TYPE_CHECKING

from leaflet.cli.interrupts import listen, obey
from leaflet.cli.printing import complain, harden_streams, settle_streams, tell_findings
from leaflet.errors import ExitCode, FindingsError, LeafletError

if TYPE_CHECKING:
    from collections.abc import Callable

DEBUG = "--debug"


def run(arguments: list[str] | None) -> int:
    """Run the program and return its exit code. `--debug`, anywhere, lets a program error show its traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = DEBUG in given
    words = [word for word in given if word != DEBUG]
    harden_streams()
    _collect_less()
    listen()
    try:
        code = _guarded(lambda: _dispatch(words), debug=debug)
        if code != ExitCode.INTERRUPTED:
            obey()
    except KeyboardInterrupt:
        return _interrupted()
    except SystemExit as left:
        # Typer leaves so after shell completion, and when the reader of its help has gone away.
        return left.code if isinstance(left.code, int) else ExitCode.WELL
    else:
        return code
    finally:
        settle_streams()


def _collect_less() -> None:
    """Spare the garbage collector what it cannot free: modules being loaded, and everything at the very end.

    It is on again when files are made; its last pass over a process that ends costs a tenth of a small build.
    """
    gc.disable()
    atexit.register(gc.freeze)


def _dispatch(words: list[str]) -> int:
    from leaflet.cli.verbs import app  # noqa: PLC0415  under the guard, as all that is slow

    result: object = app(words, prog_name="leaflet", standalone_mode=False)
    code = int(result) if isinstance(result, int) else ExitCode.WELL
    return _interrupted() if code == ExitCode.INTERRUPTED else code


def _guarded(work: Callable[[], int], *, debug: bool) -> int:
    try:
        return work()
    except FindingsError as error:
        tell_findings(error.findings)
        return error.exit_code
    except LeafletError as error:
        complain(str(error), getattr(error, "hint", ""))
        return error.exit_code
    except MemoryError:
        complain("The machine's memory is used up.", "Close other programs and try again.")
        return ExitCode.ENVIRONMENT
    except Exception as error:  # noqa: BLE001  the last guard: no traceback for a user
        return _unexpected(error, debug=debug)


def _unexpected(error: Exception, *, debug: bool) -> int:
    """Tell what the verbs themselves do not foresee: a slip on the command line, a refusing disk, or our fault."""
    show = getattr(error, "show", None)
    if callable(show):
        # The command line library knows how to show its own usage errors.
        show()
        return ExitCode.USAGE
    if debug:
        raise error
    if isinstance(error, ImportError):
        complain(f"A part is missing: {error.name or error}.", "Install the program again.")
    elif isinstance(error, OSError):
        complain(
            f"The machine refuses: {error.strerror or error}.", "Look at the disk and the rights."
        )
    else:
        complain(
            f"Program error ({type(error).__name__}). We are sorry: this is a fault of the program.",
            f"Run the same command with {DEBUG} and report what it prints.",
        )
    return ExitCode.ENVIRONMENT


def _interrupted() -> int:
    complain("interrupted")
    return ExitCode.INTERRUPTED
