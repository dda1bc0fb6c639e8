"""What the foot of every page says: id, version and review date always, the clinic's phone where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.compose.direction import isolated
from leaflet.compose.lettering import Lettering, lettering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.compose.setting import Setting

_BETWEEN = "  \u00b7  "
_MANY = 88
"""A page number as wide as two figures get."""
MOST_LINES = 4
"""Lines; the frames of a page make room for them."""
APART = 12.0
"""Points between texts on one line: the foot's and the page number, the running head's two."""


def set_foot(setting: Setting, room: float) -> tuple[str, ...]:
    """Return the lines of the foot, the page number's room left free on the last.

    Args:
        setting: the edition.
        room: width of the narrowest page between its margins, in points.
    """
    type_ = lettering(setting, "furniture")
    last = room - type_.width_of(setting.words.page_of.format(_MANY, _MANY)) - APART
    wordings = _wordings(setting)
    for count in range(1, MOST_LINES + 1):
        for pieces in wordings:
            lines = _packed(pieces, [*[room] * (count - 1), last], type_)
            if lines:
                return lines
    setting.tell(
        "LAY-furniture",
        f"Id, version and review date do not fit into the foot of the edition {setting.layout.name}.",
        setting.leaflet.imprint.place,
        hint="Shorten the version, or make the type of `furniture` smaller in the layout.",
    )
    return (_BETWEEN.join(wordings[-1]),)


def _wordings(setting: Setting) -> Sequence[tuple[str, ...]]:
    """Return what the foot may say, the fullest first."""
    imprint, words = setting.leaflet.imprint, setting.words
    owed = (
        imprint.ident,
        words.version.format(imprint.version),
        words.review_by.format(words.date(imprint.review_by)),
    )
    phone = next((contact.phone for contact in setting.brand.contacts if contact.phone), "")
    shown = isolated(phone) if setting.rtl else phone
    clinic = ((*owed, f"{setting.brand.title} {shown}"),) if phone else ()
    return (*clinic, owed)


def _packed(
    pieces: Sequence[str], rooms: Sequence[float], type_: Lettering
) -> tuple[str, ...] | None:
    """Put each piece on the first line that has room for it; None if the lines are too few."""
    lines: list[str] = []
    waiting = list(pieces)
    for room in rooms:
        line = ""
        while waiting:
            longer = f"{line}{_BETWEEN}{waiting[0]}" if line else waiting[0]
            if type_.width_of(longer) > room:
                break
            line = longer
            waiting.pop(0)
        lines.append(line)
    return None if waiting else tuple(lines)
