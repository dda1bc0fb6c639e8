"""What ReportLab's own methods have painted on a page: lines and areas become artifacts, all else is refused.

Flowables of ours paint through `TaggingCanvas` alone. One from elsewhere may draw a line by ReportLab's methods; what
it draws is then no content of any element (ISO 14289-1 7.1). Fonts, pictures, shadings and graphics states would be
named in the page and never reach the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.structure import ArtifactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.render.colours import ColourSpace

LAYOUT: Final = f"/Artifact <</Type /{ArtifactKind.LAYOUT}>> BDC"
_STATE = frozenset({"q", "Q", "cm", "w", "J", "j", "M", "d", "i"})
_PATH = frozenset({"m", "l", "c", "v", "y", "h", "re", "W", "W*"})
_PAINT = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
_COLOURS = frozenset({"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"})


def artifacts(code: Iterable[str], colours: ColourSpace) -> Iterator[str]:
    """Yield a page's operators, entry by entry, with marks around what ReportLab has painted outside of any.

    Raises:
        ValueError: A colour is not of the file's colour space.
        RuntimeError: It wrote text, or names what this file will not have.
    """
    depth, drawing = 0, False
    for entry in code:
        depth += entry.endswith("BDC")
        depth -= entry == "EMC"
        operators = [] if _is_ours(entry) else _operators(entry, colours)
        begins = not (depth or drawing or _PATH.isdisjoint(operators))
        drawing |= begins
        ends = drawing and (operators[-1:] == ["n"] or not _PAINT.isdisjoint(operators))
        drawing &= not ends
        yield "\n".join([*([LAYOUT] if begins else []), entry, *(["EMC"] if ends else [])])


def _is_ours(entry: str) -> bool:
    """Tell whether the canvas wrote an entry itself: a text object, a shape in brackets, or a mark."""
    return entry[:3] in {"", "BT\n", "EMC"} or entry[:2] == "q " or entry.endswith("BDC")


def _operators(entry: str, colours: ColourSpace) -> list[str]:
    """Return the operators of an entry, in order."""
    found = [word for word in entry.split() if word[-1:].isalpha() or word[-1:] == "*"]
    allowed = {colours.fill_operator, colours.stroke_operator, "n"} | _STATE | _PATH | _PAINT
    for operator in found:
        if operator in allowed:
            continue
        if operator in _COLOURS:
            raise ValueError(f"{entry!r} is no colour of the file's colour space")
        raise RuntimeError(f"{entry!r} was written past the tagging canvas")
    return found
