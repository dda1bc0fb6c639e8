"""Furniture: band, logo, running heads, folios and the banner of what is not released. Always artifacts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.compose.blocks.figure import proportions
from leaflet.model.leaflet import Status
from leaflet.structure import ArtifactKind, Element, Role
from leaflet.text.lines import Span, break_lines, words_of
from leaflet.text.painter import PlacedLine

if TYPE_CHECKING:
    import datetime as dt

    from leaflet.compose.setting import Setting
    from leaflet.model.look import Style
    from leaflet.text.lines import Line

_NOBODY = Element(Role.SPAN)
"""Spans of artifacts belong to no element of the tree; the canvas records none there."""


class PageFurniture:
    """Paints the furniture of one edition."""

    def __init__(self, setting: Setting, today: dt.date) -> None:
        self._setting = setting
        self._width, self._height = setting.layout.page_size
        self._look = setting.layout.furniture
        self._banner = banner_text(setting, today)

    def backdrop(self, canvas: Any, page: int) -> None:
        """Paint what lies under a page and does not depend on the page count."""
        with canvas.artifact(ArtifactKind.PAGINATION):
            if page == 1 and self._look.band_height:
                self._band(canvas)
            elif page > 1:
                self._running_head(canvas)
            self._paint_banner(canvas, page)
            self._foot(canvas)

    def folio(self, canvas: Any, page: int, count: int) -> None:
        """Paint the page number; a single page needs none."""
        if count == 1:
            return
        text = self._setting.words.page_of.format(page, count)
        with canvas.artifact(ArtifactKind.PAGINATION):
            self._right(canvas, text, self._look.foot_baseline, "furniture")

    def _band(self, canvas: Any) -> None:
        brand, look = self._setting.brand, self._look
        bottom = self._height - look.band_height
        canvas.fill_box(0, bottom, self._width, look.band_height, brand.palette.accent)
        logo_width = look.logo_height / proportions(brand.logo)
        chip = look.logo_height + 2 * look.logo_padding
        left, low = look.margin_left, bottom + (look.band_height - chip) / 2
        chip_width = logo_width + 2 * look.logo_padding
        canvas.fill_box(left, low, chip_width, chip, brand.palette.paper, 4)
        canvas.picture(
            brand.logo,
            left + look.logo_padding,
            low + look.logo_padding,
            logo_width,
            look.logo_height,
        )
        x, middle = left + chip_width + 12, bottom + look.band_height / 2
        self._left(canvas, brand.title, middle + 3, "h2", x=x, colour="paper")
        self._left(canvas, brand.strapline, middle - 14, "label", x=x, colour="paper")

    def _running_head(self, canvas: Any) -> None:
        look = self._look
        baseline = self._height - look.head_baseline
        self._left(canvas, self._setting.leaflet.title.plain, baseline, "furniture")
        self._right(canvas, self._setting.brand.title, baseline, "furniture")
        if look.head_rule:
            self._rule(canvas, baseline - 6)

    def _foot(self, canvas: Any) -> None:
        setting, look = self._setting, self._look
        imprint, words = setting.leaflet.imprint, setting.words
        parts = [
            imprint.ident,
            words.version.format(imprint.version),
            words.review_by.format(words.date(imprint.review_by)),
        ]
        phone = next((contact.phone for contact in setting.brand.contacts if contact.phone), "")
        if phone:
            parts.append(f"{setting.brand.title} {phone}")
        self._left(canvas, "  \u00b7  ".join(parts), look.foot_baseline, "furniture")
        if look.foot_rule:
            self._rule(canvas, look.foot_baseline + 14)

    def _paint_banner(self, canvas: Any, page: int) -> None:
        if not self._banner:
            return
        look, style = self._look, self._setting.style("banner")
        distance = look.banner_first_baseline if page == 1 else look.banner_later_baseline
        baseline = self._height - distance
        width = self._width - look.margin_left - look.margin_right
        low = baseline - style.leading * 0.35
        canvas.fill_box(
            look.margin_left - 6, low, width + 12, style.leading * 1.15,
            self._setting.colour("warning-tint"), 3,
        )  # fmt: skip
        self._left(canvas, self._banner, baseline, "banner")

    def _rule(self, canvas: Any, y: float) -> None:
        look = self._look
        right = self._width - look.margin_right
        canvas.rule(look.margin_left, y, right, y, self._setting.colour("muted"), 0.5)

    def _line(self, text: str, style: Style, colour: str) -> Line:
        chain = self._setting.chain(bold=style.bold)
        span = Span(text, chain, style.size, self._setting.colour(colour or style.colour), _NOBODY)
        return break_lines(words_of([span]), float("inf"))[0]

    def _left(
        self,
        canvas: Any,
        text: str,
        baseline: float,
        style: str,
        *,
        x: float = 0.0,
        colour: str = "",
    ) -> None:
        if text:
            line = self._line(text, self._setting.style(style), colour)
            canvas.paint_lines([PlacedLine(x or self._look.margin_left, baseline, line)])

    def _right(self, canvas: Any, text: str, baseline: float, style: str) -> None:
        line = self._line(text, self._setting.style(style), "")
        x = self._width - self._look.margin_right - line.width
        canvas.paint_lines([PlacedLine(x, baseline, line)])


def banner_text(setting: Setting, today: dt.date) -> str:
    """Say on every page why the leaflet is not to be handed out; empty for one that may be."""
    imprint, words = setting.leaflet.imprint, setting.words
    by_status = {
        Status.DRAFT: words.draft,
        Status.REVIEWED: words.reviewed,
        Status.WITHDRAWN: words.withdrawn,
        Status.SUPERSEDED: words.superseded.format(imprint.superseded_by),
    }
    text = by_status.get(imprint.status, "")
    if today > imprint.review_by:
        overdue = words.out_of_date.format(words.date(imprint.review_by))
        text = f"{text} {overdue}".strip()
    return text
