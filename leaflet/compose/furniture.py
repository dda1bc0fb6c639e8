"""Furniture: band, logo, running heads, folios and the banner of what is not released. Always artifacts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from leaflet.compose.blocks.figure import proportions
from leaflet.compose.direction import from_start, isolated
from leaflet.model.leaflet import Status
from leaflet.model.standing import standing_on
from leaflet.structure import ArtifactKind, Element, Role
from leaflet.text.lines import Span, break_lines, words_of
from leaflet.text.painter import PlacedLine
from leaflet.text.words.english import ENGLISH
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from leaflet.compose.setting import Setting
    from leaflet.model.look import Style
    from leaflet.text.lines import Line
    from leaflet.text.words import Words

_NOBODY = Element(Role.SPAN)
"""Spans of artifacts belong to no element of the tree; the canvas records none there."""
_ENGLISH = "en"
_BETWEEN = "  \u00b7  "
_MANY = 88
"""A page number as wide as two figures get."""
_MARGIN = 6.0
"""Points by which the banner's ground stands out over its text."""
_UP = 0.4
"""Share of its leading by which a banner of two lines starts higher."""
_TIGHT = 1.3
"""Leading of a banner of two lines, as a multiple of its size."""
_APART = 12.0
"""Points between the foot's text and the page number."""


class PageFurniture:
    """Paints the furniture of one edition."""

    def __init__(self, setting: Setting, today: dt.date, banner: Element) -> None:
        self._setting = setting
        self._banner_elements = (banner, banner.add(Role.SPAN, lang=_ENGLISH))
        """What the banner of the first page is content of: in the leaflet's language, and in English."""
        self._width, self._height = setting.layout.page_size
        self._look = setting.layout.furniture
        self._banner = self._fitting_banner(banner_texts(setting, today))
        self._foot_text = self._fitting_foot()

    def backdrop(self, canvas: Any, page: int) -> None:
        """Paint what lies under a page and does not depend on the page count."""
        with canvas.artifact(ArtifactKind.PAGINATION):
            if page == 1 and self._look.band_height:
                self._band(canvas)
            elif page > 1:
                self._running_head(canvas)
                self._paint_banner(canvas, page)
            self._foot(canvas)
        if page == 1:
            # Content once, so that a screen reader tells it before anything else; repeated as an artifact.
            self._paint_banner(canvas, page)

    def folio(self, canvas: Any, page: int, count: int) -> None:
        """Paint the page number; a single page needs none."""
        if count == 1:
            return
        text = self._setting.words.page_of.format(page, count)
        with canvas.artifact(ArtifactKind.PAGINATION):
            self._at_end(canvas, text, self._look.foot_baseline, "furniture")

    def _band(self, canvas: Any) -> None:
        brand, look = self._setting.brand, self._look
        bottom = self._height - look.band_height
        canvas.fill_box(0, bottom, self._width, look.band_height, brand.palette.accent)
        logo_width = look.logo_height / proportions(brand.logo)
        padding = look.logo_padding
        chip, chip_width = look.logo_height + 2 * padding, logo_width + 2 * padding
        left = self._from_start(look.margin_left, chip_width)
        low = bottom + (look.band_height - chip) / 2
        canvas.fill_box(left, low, chip_width, chip, brand.palette.paper, 4)
        box = (left + padding, low + padding, logo_width, look.logo_height)
        canvas.picture(brand.logo, *box)
        offset, middle = look.margin_left + chip_width + 12, bottom + look.band_height / 2
        room = self._width - offset - look.margin_right
        for text, baseline, style in (
            (brand.title, middle + 3, "h2"),
            (brand.strapline, middle - 14, "label"),
        ):
            self._tell_wide(text, style, room)
            self._at_start(canvas, text, baseline, style, offset=offset, colour="paper")

    def _tell_wide(self, text: str, style: str, room: float) -> None:
        """Say that a text of the brand is cut off at the paper's edge."""
        over = self._line(text, self._setting.style(style), "").width - room if text else 0.0
        if over > 0:
            self._setting.tell(
                "LAY-furniture",
                f"“{text}” is {points_to_mm(over):.0f} mm wider than the band of the edition "
                f"{self._setting.layout.name}.",
                self._setting.brand.place,
                hint="Shorten it in brand.yaml: a part of it can stand in the strapline.",
            )

    def _running_head(self, canvas: Any) -> None:
        look = self._look
        baseline = self._height - look.head_baseline
        brand = self._setting.brand.title
        title = self._shortened(
            self._setting.leaflet.title.plain, self._room - self._width_of(brand) - _APART
        )
        self._at_start(canvas, title, baseline, "furniture")
        self._at_end(canvas, brand, baseline, "furniture")
        if look.head_rule:
            self._rule(canvas, baseline - 6)

    def _foot(self, canvas: Any) -> None:
        look = self._look
        self._at_start(canvas, self._foot_text, look.foot_baseline, "furniture")
        if look.foot_rule:
            self._rule(canvas, look.foot_baseline + 14)

    def _fitting_foot(self) -> str:
        """Return what the foot says: id, version and date always, the clinic's phone where there is room."""
        setting, look = self._setting, self._look
        imprint, words = setting.leaflet.imprint, setting.words
        owed = [
            imprint.ident,
            words.version.format(imprint.version),
            words.review_by.format(words.date(imprint.review_by)),
        ]
        phone = next((contact.phone for contact in setting.brand.contacts if contact.phone), "")
        texts = [_BETWEEN.join(owed)]
        if phone:
            texts.insert(
                0,
                _BETWEEN.join(
                    [*owed, f"{setting.brand.title} {isolated(phone) if setting.rtl else phone}"]
                ),
            )
        room = (
            self._width
            - look.margin_left
            - look.margin_right
            - self._width_of(words.page_of.format(_MANY, _MANY))
        )
        for text in texts:
            if self._width_of(text) + _APART <= room:
                return text
        setting.tell(
            "LAY-furniture",
            f"Id, version and review date do not fit into the foot of the edition {setting.layout.name}.",
            setting.leaflet.imprint.place,
            hint="Shorten the version, or make the type of `furniture` smaller in the layout.",
        )
        return texts[-1]

    def _shortened(self, title: str, room: float) -> str:
        """Cut a running title at a word; the whole of it stands on page 1."""
        words = title.split()
        for count in range(len(words), 0, -1):
            text = " ".join(words[:count]) + ("…" if count < len(words) else "")
            if self._width_of(text) <= room:
                return text
        return ""

    def _width_of(self, text: str) -> float:
        return self._line(text, self._setting.style("furniture"), "").width

    def _paint_banner(self, canvas: Any, page: int) -> None:
        if not self._banner:
            return
        look, (style, lines) = self._look, self._banner
        distance = look.banner_first_baseline if page == 1 else look.banner_later_baseline
        baseline = self._height - distance + (len(lines) - 1) * _UP * style.leading
        left, right = look.margin_left - _MARGIN, look.margin_right - _MARGIN
        low = baseline - (len(lines) - 1 + 0.35) * style.leading
        height = (len(lines) + 0.15) * style.leading
        tint = self._setting.colour("warning-tint")
        canvas.fill_box(left, low, self._width - left - right, height, tint, 3)
        for at, line in enumerate(lines):
            x = self._from_start(look.margin_left, line.width)
            canvas.paint_lines([PlacedLine(x, baseline - at * style.leading, line)])

    def _fitting_banner(self, texts: Sequence[str]) -> tuple[Style, list[Line]] | None:
        """Set the banner on one line, or each text on a line of its own in the furniture's smaller type."""
        if not texts:
            return None
        large = self._setting.style("banner")
        one = self._banner_line(texts, large)
        if one.width <= self._room:
            return large, [one]
        furniture = self._setting.style("furniture")
        small = replace(large, size=furniture.size, leading=furniture.size * _TIGHT)
        lines = [self._banner_line((text,), small, at) for at, text in enumerate(texts)]
        if max(line.width for line in lines) > self._room:
            self._setting.tell(
                "LAY-furniture",
                f"The banner is wider than a page of the edition {self._setting.layout.name}: "
                f"“{' '.join(texts)}”",
                self._setting.leaflet.imprint.place,
                hint="Make the type of `banner` or `furniture` smaller in the layout.",
            )
        return small, lines

    @property
    def _room(self) -> float:
        return self._width - self._look.margin_left - self._look.margin_right

    def _rule(self, canvas: Any, y: float) -> None:
        look = self._look
        right = self._width - look.margin_right
        canvas.rule(look.margin_left, y, right, y, self._setting.colour("muted"), 0.5)

    def _banner_line(self, texts: Sequence[str], style: Style, first: int = 0) -> Line:
        """Set texts of the banner on one line, each as content of its own element."""
        spans = [
            self._span(text if at == first else f" {text}", style, "", self._banner_elements[at])
            for at, text in enumerate(texts, first)
        ]
        return self._set(spans)

    def _line(self, text: str, style: Style, colour: str) -> Line:
        return self._set([self._span(text, style, colour, _NOBODY)])

    def _span(self, text: str, style: Style, colour: str, element: Element) -> Span:
        chain = self._setting.chain(bold=style.bold)
        shade = self._setting.colour(colour or style.colour)
        lang = element.lang or self._setting.leaflet.lang
        return Span(text, chain, style.size, shade, element, lang=lang)

    def _set(self, spans: Sequence[Span]) -> Line:
        base = int(self._setting.rtl)
        return break_lines(words_of(spans, base), float("inf"), base)[0]

    def _from_start(self, offset: float, width: float) -> float:
        return from_start(offset, width, self._width, rtl=self._setting.rtl)

    def _at_start(
        self,
        canvas: Any,
        text: str,
        baseline: float,
        style: str,
        *,
        offset: float = 0.0,
        colour: str = "",
    ) -> None:
        """Paint text at the margin where reading starts, or `offset` from the sheet's edge there."""
        if text:
            line = self._line(text, self._setting.style(style), colour)
            x = self._from_start(offset or self._look.margin_left, line.width)
            canvas.paint_lines([PlacedLine(x, baseline, line)])

    def _at_end(self, canvas: Any, text: str, baseline: float, style: str) -> None:
        line = self._line(text, self._setting.style(style), "")
        offset = self._width - self._look.margin_right - line.width
        x = self._from_start(offset, line.width)
        canvas.paint_lines([PlacedLine(x, baseline, line)])


def banner_texts(setting: Setting, today: dt.date) -> list[str]:
    """Say on every page why the leaflet is not to be handed out; empty for one that may be.

    In a translation it is said in English too, for staff who cannot read the rest.
    """
    own, english = (_banner(words, setting, today) for words in (setting.words, ENGLISH))
    if not own or own == english:
        return [own] if own else []
    return [own, isolated(english) if setting.rtl else english]


def _banner(words: Words, setting: Setting, today: dt.date) -> str:
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
