"""The command classes: typer's own, with their values handed over as the words they came as.

Typer makes every value through pydantic, whose import costs more than all the rest of `--help` or of a build
that finds nothing changed. Our options are words, switches and lists of words, and each verb reads them
itself, so there is nothing to convert. Were typer to drop the seam, the program would be slower, not wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Iterable


class AsGiven:
    """Stands in for typer's conversion: a word stays a word."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002  typer's signature
        """Return the value as it came; what may be given many times is never None."""
        if value is None and (param.multiple or param.nargs == -1):
            return ()
        return value


AS_GIVEN = AsGiven()


def _as_given(parameters: Iterable[Any]) -> list[Any]:
    found = list(parameters)
    for parameter in found:
        parameter.get_runtime_param = lambda: AS_GIVEN
        if parameter.param_type_name == "argument":
            # Typer would print Python's name of the type, which says nothing to an author.
            parameter.display_type_rich = lambda ctx: None  # noqa: ARG005
    return found


class Command(TyperCommand):
    """A verb."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the verb's parameters, none of them converted."""
        return _as_given(super().get_params(ctx))


class Group(TyperGroup):
    """The program with its verbs."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the program's own parameters, none of them converted."""
        return _as_given(super().get_params(ctx))
