"""The command line: one verb to a file.

`main` is all that is here, and it imports nothing before it runs: Ctrl-C and faults of start-up are then told
as plainly as any other.
"""

from __future__ import annotations


def main(arguments: list[str] | None = None) -> int:
    """Run the program.

    Args:
        arguments: The command line without the program's name; taken from the system if left out.

    Returns:
        The exit code, one of `leaflet.errors.ExitCode`.
    """
    try:
        from leaflet.cli.running import run  # noqa: PLC0415  see the module's docstring
    except KeyboardInterrupt:
        return 130
    return run(arguments)
