"""A file's objects as plain data, for the rules of standards that say how a file is made (ISO 32000-2 7.3).

Names are text that begins with a slash; text strings are `Text`; numbers are float.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Plain: TypeAlias = "bool | float | str | Ref | list[Plain] | dict[str, Plain] | None"


BUILD_AGAIN = "Build the file again with this program, and let no other program change it."
"""What to do where a file is not made as its standard asks."""


class Text(str):
    """A text string."""

    __slots__ = ()


class Ref(NamedTuple):
    """A reference to an object."""

    number: int


class Stream(dict[str, "Plain"]):
    """The dictionary of a stream."""


class Claims(NamedTuple):
    """Which standards a file claims to conform to (ISO 19005-4 6.7.3, ISO 14289-2 5)."""

    archive: str = ""
    """Part of PDF/A."""
    archive_level: str = ""
    archive_year: str = ""
    access: str = ""
    """Part of PDF/UA."""
    access_year: str = ""
    press: str = ""
    """Version of PDF/X."""


@dataclass(frozen=True, slots=True)
class Used:
    """What a page's content, or that of a form, uses."""

    page: int | None
    """None for a form, which any page may use."""
    operators: frozenset[str]
    named: frozenset[tuple[str, str]]
    """Kind of resource and its name."""
    resources: Plain


@dataclass(slots=True)
class Fabric:
    """All of a file."""

    head: bytes
    """Its first bytes."""
    tail: bytes
    """What follows its last end-of-file marker."""
    trailer: dict[str, Plain]
    objects: dict[int, Plain]
    pages: list[dict[str, Plain]]
    """In order, without what they inherit."""
    used: list[Used]
    data: Callable[[int], bytes]
    """Returns the decoded bytes of a stream."""
    events: list[Any] = field(default_factory=list)
    """What its pages paint, once a rule for presses has asked (`pdf_x_4.painted`)."""
    _all: list[dict[str, Plain]] = field(default_factory=list)

    def get(self, value: Plain) -> Plain:
        """Return what a reference leads to, or the value itself."""
        for _ in range(8):
            if not isinstance(value, Ref):
                return value
            value = self.objects.get(value.number)
        return None

    def at(self, holder: Plain, *path: str) -> Plain:
        """Return what stands at the end of a path of keys; None where it breaks off."""
        held = self.get(holder)
        for key in path:
            held = self.get(held.get(key)) if isinstance(held, dict) else None
        return held

    def listed(self, holder: Plain, *path: str) -> list[Plain]:
        """Return the members of an array at the end of a path, or the value itself as the only one."""
        held = self.at(holder, *path)
        return held if isinstance(held, list) else [] if held is None else [held]

    @property
    def catalog(self) -> dict[str, Plain]:
        """The catalogue."""
        held = self.at(self.trailer, "/Root")
        return held if isinstance(held, dict) else {}

    def dictionaries(self) -> Iterator[dict[str, Plain]]:
        """Yield every dictionary of the file, also those within others; gathered once."""
        if not self._all:
            self._all = list(self._gathered())
        return iter(self._all)

    def _gathered(self) -> Iterator[dict[str, Plain]]:
        waiting: list[Plain] = list(reversed(self.objects.values()))
        while waiting:
            held = waiting.pop()
            if isinstance(held, dict):
                yield held
                waiting.extend(reversed(held.values()))
            elif isinstance(held, list):
                waiting.extend(reversed(held))

    def annotations(self) -> Iterator[tuple[int, Plain, dict[str, Plain]]]:
        """Yield page, reference and dictionary of every annotation."""
        for number, page in enumerate(self.pages, 1):
            for source in self.listed(page, "/Annots"):
                held = self.get(source)
                if isinstance(held, dict):
                    yield number, source, held
