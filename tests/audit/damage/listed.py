"""How a piece of damage enters the list: a function whose name is a sentence, and the rule that has to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.audit.damage.wreck import Wreck


class Damage(NamedTuple):
    """One piece of damage."""

    rule: str
    do: Callable[[Wreck], None]
    edition: str = "a4"

    @property
    def sentence(self) -> str:
        """What was done, in words."""
        return self.do.__name__.replace("_", " ")


DAMAGE: list[Damage] = []


def damage(rule: str, edition: str = "a4") -> Callable[[Callable[[Wreck], None]], None]:
    """Put a function on the list."""

    def enter(do: Callable[[Wreck], None]) -> None:
        DAMAGE.append(Damage(rule, do, edition))

    return enter
