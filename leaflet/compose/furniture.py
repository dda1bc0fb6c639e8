"""Furniture: band, logo, running heads, folios and the banner of what is not released. Always artifacts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from leaflet.compose.band_call import paint_call
from leaflet.compose.banner import set_banner
from leaflet.compose.blocks.figure import proportions
from leaflet.compose.direction import from_start
from leaflet.compose.foot import APART, set_foot
from leaflet.compose.lettering import NOBODY, lettering
from leaflet.structure import ArtifactKind, Element, Role
from leaflet.text.painter import PlacedLine
from leaflet.units import points_to_mm

if TYPE_CHECKING:
    import datetime as dt

    from leaflet.compose.banner import Banner
    from leaflet.compose.setting import Setting
    from leaflet.model.look import Furniture, LayoutFrame
    from leaflet.text.lines import Line

_ENGLISH = "en"
_MARGIN = 6.0
"""Points by which the banner's ground stands out over its text."""
_BESIDE_LOGO = 12.0
"""Points between the logo and the clinic's name."""
_BELOW_NAME = 17.0
"""Points from the baseline of the clinic's name to that of its strapline."""
_PLANNED_NAMES = 2
"""Lines for which every band has room: name and strapline."""
_ROUND_NAME = 10.0
"""Points of the band above and below the clinic's name and strapline together."""
_ABOVE_FOOT = 4.5
"""Points between the letters of the foot and the rule above it."""
_SLUG = 7.0
"""Points: size of what a print shop reads beside the page."""
_SLUG_X, _SLUG_Y = 20.0, 20.0
"""Points from the upper left corner of the page, outside of it and of the bleed."""
_BELOW_HEAD = 0.63
"""Of the size: from the running head's baseline to the rule below it."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that is being painted."""

    canvas: Any
    width: float
    height: float
    look: Furniture
    rtl: bool

    def from_start(self, offset: float, width: float) -> float:
        """Return the left edge of something that stands `offset` from where reading starts."""
        return from_start(offset, width, self.width, rtl=self.rtl)

    def at_start(self, line: Line, baseline: float, *, offset: float = 0.0) -> None:
        """Paint a line at the margin where reading starts, or `offset` from the page's edge there."""
        x = self.from_start(offset or self.look.margin_left, line.width)
        self.canvas.paint_lines([PlacedLine(x, baseline, line)])

    def at_end(self, line: Line, baseline: float) -> None:
        """Paint a line at the margin where reading ends."""
        x = self.from_start(self.width - self.look.margin_right - line.width, line.width)
        self.canvas.paint_lines([PlacedLine(x, baseline, line)])

    def rule(self, y: float, colour: str) -> None:
        """Draw a hairline from margin to margin."""
        left = self.from_start(self.look.margin_left, self.room)
        self.canvas.rule(left, y, left + self.room, y, colour, 0.5)

    @property
    def room(self) -> float:
        """Width between the margins."""
        return self.width - self.look.margin_left - self.look.margin_right


class PageFurniture:
    """Paints the furniture of one edition."""

    def __init__(
        self, setting: Setting, today: dt.date, banner: Element, *, letterhead: bool = True
    ) -> None:
        self._setting = setting
        self._look = setting.layout.furniture
        self._letterhead = letterhead
        self._type = lettering(setting, "furniture")
        self._line = cache(self._type.line)
        """Sets a text that stands on page after page."""
        # What the banner of the first page is content of: in the leaflet's language, and in English.
        elements = (banner, banner.add(Role.SPAN, lang=_ENGLISH))
        pages = range(1, setting.layout.shapes + 1)
        room = min(self._page(None, page).room for page in pages)
        self._banners = [
            set_banner(setting, today, elements, room, again=again) for again in (False, True)
        ]
        self._foot_lines = set_foot(setting, room)

    def _page(self, canvas: Any, page: int) -> _Page:
        width, height = self._setting.layout.page_size(page)
        return _Page(canvas, width, height, self._look, self._setting.rtl)

    def cleared(self, frame: LayoutFrame) -> LayoutFrame:
        """Return a frame that begins below the banner and ends above the foot, however many lines these take."""
        layout = self._setting.layout
        pages = [page for page in range(1, layout.shapes + 1) if frame in layout.frames_on(page)]
        top, bottom = frame.top, frame.top + frame.height
        for page in pages:
            banner = self._banner_on(page)
            if banner is not None:
                top = max(top, self._banner_at(page) + banner.depth(self._above_banner(page)))
            bottom = min(bottom, layout.page_size(page)[1] - self._foot_top)
        return replace(frame, top=top, height=max(bottom - top, 0.0))

    def _banner_on(self, page: int) -> Banner | None:
        return self._banners[min(page - 1, 1)]

    def _above_banner(self, page: int) -> float:
        """How much is free above the baseline of the banner: up to the band, the running head or the safe zone."""
        look = self._look
        ceiling = look.band_height if page == 1 else look.head_baseline
        return self._banner_at(page) - max(ceiling, self._setting.layout.safe)

    def _banner_at(self, page: int) -> float:
        look = self._look
        return look.banner_first_baseline if page == 1 else look.banner_later_baseline

    @property
    def _foot_top(self) -> float:
        """From the lower edge of the page to the top of the foot, in points."""
        above = (len(self._foot_lines) - 1) * self._type.style.leading
        rule = _ABOVE_FOOT if self._look.foot_rule else 0.0
        return self._look.foot_baseline + above + self._type.style.size + rule

    def backdrop(self, canvas: Any, number: int) -> None:
        """Paint what lies under a page and does not depend on the page count."""
        page = self._page(canvas, number)
        with canvas.artifact(ArtifactKind.PAGINATION):
            if number == 1 and self._look.band_height:
                if self._letterhead:
                    self._band(page)
            elif number > 1:
                if self._look.head_baseline:
                    self._running_head(page)
                self._paint_banner(page, number)
            self._foot(page)
        if number == 1:
            # Content once, so that a screen reader tells it before anything else; repeated as an artifact.
            self._paint_banner(page, number)

    def folio(self, canvas: Any, number: int, count: int) -> None:
        """Paint the page number; a single page needs none."""
        if count == 1:
            return
        text = self._setting.words.page_of.format(number, count)
        with canvas.artifact(ArtifactKind.PAGINATION):
            self._page(canvas, number).at_end(self._type.line(text), self._look.foot_baseline)

    def slug(self, canvas: Any, page: int, count: int) -> None:
        """Name the page above its upper edge, where it is cut off."""
        setting = self._setting
        imprint, layout = setting.leaflet.imprint, setting.layout
        pieces = (
            imprint.ident,
            imprint.version,
            setting.leaflet.lang,
            layout.name,
            f"{page}/{count}",
        )
        type_ = self._type.smaller(_SLUG, _SLUG)
        with canvas.artifact(ArtifactKind.PAGE):
            line = type_.line("  ".join(pieces))
            height = self._page(canvas, page).height
            canvas.paint_lines([PlacedLine(_SLUG_X, height + _SLUG_Y, line)])

    def _band(self, page: _Page) -> None:
        brand, look = self._setting.brand, self._look
        bottom = page.height - look.band_height
        page.canvas.fill_box(0, bottom, page.width, look.band_height, brand.palette.accent)
        logo_width = look.logo_height / proportions(brand.logo)
        padding = look.logo_padding
        chip, chip_width = look.logo_height + 2 * padding, logo_width + 2 * padding
        left = page.from_start(look.margin_left, chip_width)
        low = bottom + (look.band_height - chip) / 2
        page.canvas.fill_box(left, low, chip_width, chip, brand.palette.paper, 4)
        box = (left + padding, low + padding, logo_width, look.logo_height)
        page.canvas.picture(brand.logo, *box)
        taken = self._names(page, look.margin_left + chip_width + _BESIDE_LOGO)
        paint_call(page.canvas, self._setting, taken, page.width)

    def _names(self, page: _Page, offset: float) -> float:
        """Paint the clinic's name and strapline in the band; return how far they reach from the page's edge."""
        brand, look = self._setting.brand, self._look
        room = page.width - offset - look.margin_right
        placed: list[tuple[float, Line]] = []
        depth = 0.0
        for text, style in ((brand.title, "h2"), (brand.strapline, "label")):
            type_ = lettering(self._setting, style, colour="paper")
            lines = type_.lines([(text, NOBODY)], room) if text else ()
            for at, line in enumerate(lines):
                if placed:
                    depth += type_.style.leading if at else _BELOW_NAME
                placed.append((depth, line))
        self._tell_wide([line for _, line in placed], depth, room)
        first = page.height - look.band_height / 2 + 3 + (depth - _BELOW_NAME) / 2
        for down, line in placed:
            page.at_start(line, first - down, offset=offset)
        return offset + max((line.width for _, line in placed), default=0.0)

    def _tell_wide(self, lines: list[Line], depth: float, room: float) -> None:
        """Say that a text of the brand is cut off at the paper's edge, or leaves the band."""
        over = max(
            max((line.width for line in lines), default=0.0) - room,
            depth + self._setting.style("h2").size + _ROUND_NAME - self._look.band_height
            if len(lines) > _PLANNED_NAMES
            else 0.0,
        )
        if over > 0:
            text = f"{self._setting.brand.title} {self._setting.brand.strapline}".strip()
            self._setting.tell(
                "LAY-furniture",
                f"“{text}” is {max(points_to_mm(over), 1):.0f} mm larger than the band of the edition "
                f"{self._setting.layout.name}.",
                self._setting.brand.place,
                hint="Shorten it in brand.yaml, or give the band more height in the layout.",
            )

    def _running_head(self, page: _Page) -> None:
        look = self._look
        baseline = page.height - look.head_baseline
        brand = self._line(self._setting.brand.title)
        title = self._shortened(self._setting.leaflet.title.plain, page.room - brand.width - APART)
        if title:
            page.at_start(self._line(title), baseline)
        page.at_end(brand, baseline)
        if look.head_rule:
            page.rule(baseline - _BELOW_HEAD * self._type.style.size, self._setting.colour("muted"))

    def _foot(self, page: _Page) -> None:
        look, leading = self._look, self._type.style.leading
        baseline = look.foot_baseline + (len(self._foot_lines) - 1) * leading
        if look.foot_rule:
            above = baseline + self._type.style.size + _ABOVE_FOOT
            page.rule(above, self._setting.colour("muted"))
        for text in self._foot_lines:
            if text:
                page.at_start(self._line(text), baseline)
            baseline -= leading

    def _shortened(self, title: str, room: float) -> str:
        """Cut a running title at a word; the whole of it stands on page 1."""
        words = title.split()
        for count in range(len(words), 0, -1):
            text = " ".join(words[:count]) + ("…" if count < len(words) else "")
            if self._line(text).width <= room:
                return text
        return ""

    def _paint_banner(self, page: _Page, number: int) -> None:
        banner = self._banner_on(number)
        if banner is None:
            return
        lines, leading = banner.lines, banner.leading
        baseline = page.height - self._banner_at(number) + banner.rise(self._above_banner(number))
        low = baseline - (len(lines) - 1 + 0.35) * leading
        width, height = page.room + 2 * _MARGIN, (len(lines) + 0.15) * leading
        left = page.from_start(self._look.margin_left - _MARGIN, width)
        tint = self._setting.colour("warning-tint")
        page.canvas.fill_box(left, low, width, height, tint, 3)
        for at, line in enumerate(lines):
            page.at_start(line, baseline - at * leading)
