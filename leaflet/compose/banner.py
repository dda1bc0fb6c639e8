"""The banner of what is not to be handed out: what it says, and how it is broken into lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaflet.compose.direction import isolated
from leaflet.compose.lettering import lettering
from leaflet.model.leaflet import Status
from leaflet.model.standing import standing_on
from leaflet.text.words.english import ENGLISH

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from leaflet.compose.lettering import Lettering
    from leaflet.compose.setting import Setting
    from leaflet.structure import Element
    from leaflet.text.lines import Line
    from leaflet.text.words import Words

LEADING = 1.3
"""Leading of a banner of several lines, as a multiple of its size."""
UP = 0.4
"""Share of its leading by which a banner of several lines starts higher."""
_ASCENT = 0.8
"""Share of its leading that its ground reaches above its first baseline."""
_DESCENT = 0.5
"""Share of its leading below its last baseline: for the ground that it stands on, and some air."""
_PLANNED = 2
"""Lines for which layouts leave room; the text makes more room for more of them."""
MOST_LINES = 4
"""Lines; the frames of a page make room for them."""


@dataclass(frozen=True, slots=True)
class Banner:
    """A banner, set."""

    lines: tuple[Line, ...]
    leading: float

    def rise(self, free: float) -> float:
        """Return how far its first baseline stands above the one that the layout gives, in points.

        Args:
            free: how much is free above the baseline that the layout gives.
        """
        wanted = UP * self.leading if len(self.lines) > 1 else 0.0
        return min(wanted, max(free - _ASCENT * self.leading, 0.0))

    def depth(self, free: float) -> float:
        """Return how far it keeps text away below the baseline that the layout gives, in points."""
        below = _DESCENT if len(self.lines) <= _PLANNED else _DESCENT + 0.5
        return (len(self.lines) - 1 + below) * self.leading - self.rise(free)


def set_banner(
    setting: Setting, today: dt.date, elements: Sequence[Element], room: float, *, again: bool
) -> Banner | None:
    """Set the banner on one line, or each text on lines of its own that stand closer.

    Where it is said again, it may be as small as the furniture if that spares a line.

    Args:
        setting: the edition.
        today: decides whether the leaflet is out of date.
        elements: what the banner is content of, in the leaflet's language and in English.
        room: width of the narrowest page between its margins, in points.
        again: whether it has been said on the page before.
    """
    texts = list(zip(banner_texts(setting, today), elements, strict=False))
    if not texts:
        return None
    large = lettering(setting, "banner")
    one = large.lines(texts)
    if one[0].width <= room:
        return Banner(one, large.style.leading)
    close = large.smaller(large.style.size, large.style.size * LEADING)
    lines = _broken(texts, close, room)
    size = setting.style("furniture").size
    small = large.smaller(size, size * LEADING)
    if again and len(lines) > len(texts) == len(_broken(texts, small, room)):
        return Banner(_broken(texts, small, room), small.style.leading)
    if len(lines) > MOST_LINES or max(line.width for line in lines) > room:
        _tell_long(setting, " ".join(text for text, _ in texts))
    return Banner(lines, close.style.leading)


def _broken(
    texts: Sequence[tuple[str, Element]], type_: Lettering, room: float
) -> tuple[Line, ...]:
    """Break texts into lines, each beginning on a line of its own."""
    return tuple(line for text in texts for line in type_.lines([text], room))


def _tell_long(setting: Setting, text: str) -> None:
    setting.tell(
        "LAY-furniture",
        f"The banner does not fit on {MOST_LINES} lines of the edition {setting.layout.name}: “{text}”",
        setting.leaflet.imprint.place,
        hint="Make the type of `banner` smaller in the layout.",
    )


def banner_texts(setting: Setting, today: dt.date) -> list[str]:
    """Say on every page why the leaflet is not to be handed out; empty for one that may be.

    In a translation it is said in English too, for staff who cannot read the rest.
    """
    own, english = (_text(words, setting, today) for words in (setting.words, ENGLISH))
    if not own or own == english:
        return [own] if own else []
    return [own, isolated(english) if setting.rtl else english]


def _text(words: Words, setting: Setting, today: dt.date) -> str:
    imprint = setting.leaflet.imprint
    by_status = {
        Status.DRAFT: words.draft,
        Status.REVIEWED: words.reviewed,
        Status.WITHDRAWN: words.withdrawn,
        Status.SUPERSEDED: words.superseded.format(imprint.superseded_by),
    }
    text = by_status.get(imprint.status, "")
    if standing_on(imprint, today).is_out_of_date:
        overdue = words.out_of_date.format(words.date(imprint.review_by))
        text = f"{text} {overdue}".strip()
    return text
