"""Furniture: band, logo, running heads, folios and the banner of what is not released. Always artifacts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

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

    from leaflet.compose.setting import Setting
    from leaflet.model.look import LayoutFrame
    from leaflet.text.lines import Line

_ENGLISH = "en"
_MARGIN = 6.0
"""Points by which the banner's ground stands out over its text."""
_BESIDE_LOGO = 12.0
"""Points between the logo and the clinic's name."""
_BELOW_NAME = 17.0
"""Points from the baseline of the clinic's name to that of its strapline."""
_ABOVE_FOOT = 4.5
"""Points between the letters of the foot and the rule above it."""
_BELOW_HEAD = 0.63
"""Of the size: from the running head's baseline to the rule below it."""


class PageFurniture:
    """Paints the furniture of one edition."""

    def __init__(self, setting: Setting, today: dt.date, banner: Element) -> None:
        self._setting = setting
        self._width, self._height = setting.layout.page_size
        self._look = setting.layout.furniture
        self._type = lettering(setting, "furniture")
        # What the banner of the first page is content of: in the leaflet's language, and in English.
        elements = (banner, banner.add(Role.SPAN, lang=_ENGLISH))
        self._banner = set_banner(setting, today, elements, self._room)
        self._foot_lines = set_foot(setting, self._room)

    @property
    def _room(self) -> float:
        return self._width - self._look.margin_left - self._look.margin_right

    def cleared(self, frame: LayoutFrame) -> LayoutFrame:
        """Return a frame that begins below the banner and ends above the foot, however many lines these take."""
        look = self._look
        top, bottom = frame.top, frame.top + frame.height
        if self._banner is not None:
            first = look.banner_first_baseline if frame.page != "later" else 0.0
            later = look.banner_later_baseline if frame.page != "first" else 0.0
            top = max(top, max(first, later) + self._banner.depth)
        bottom = min(bottom, self._height - self._foot_top)
        return replace(frame, top=top, height=max(bottom - top, 0.0))

    @property
    def _foot_top(self) -> float:
        """From the lower edge of the page to the top of the foot, in points."""
        above = (len(self._foot_lines) - 1) * self._type.style.leading
        rule = _ABOVE_FOOT if self._look.foot_rule else 0.0
        return self._look.foot_baseline + above + self._type.style.size + rule

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
            self._at_end(canvas, self._type.line(text), self._look.foot_baseline)

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
        self._names(canvas, look.margin_left + chip_width + _BESIDE_LOGO)

    def _names(self, canvas: Any, offset: float) -> None:
        """Paint the clinic's name and strapline in the band, each on as many lines as it takes."""
        brand, look = self._setting.brand, self._look
        room = self._width - offset - look.margin_right
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
        first = self._height - look.band_height / 2 + 3 + (depth - _BELOW_NAME) / 2
        for down, line in placed:
            self._at_start(canvas, line, first - down, offset=offset)

    def _tell_wide(self, lines: list[Line], depth: float, room: float) -> None:
        """Say that a text of the brand is cut off at the paper's edge, or leaves the band."""
        over = max(
            max((line.width for line in lines), default=0.0) - room,
            depth + 2 * _BELOW_NAME - self._look.band_height if len(lines) > 2 else 0.0,  # noqa: PLR2004
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

    def _running_head(self, canvas: Any) -> None:
        look = self._look
        baseline = self._height - look.head_baseline
        brand = self._type.line(self._setting.brand.title)
        title = self._shortened(self._setting.leaflet.title.plain, self._room - brand.width - APART)
        if title:
            self._at_start(canvas, self._type.line(title), baseline)
        self._at_end(canvas, brand, baseline)
        if look.head_rule:
            self._rule(canvas, baseline - _BELOW_HEAD * self._type.style.size)

    def _foot(self, canvas: Any) -> None:
        look, leading = self._look, self._type.style.leading
        baseline = look.foot_baseline + (len(self._foot_lines) - 1) * leading
        if look.foot_rule:
            self._rule(canvas, baseline + self._type.style.size + _ABOVE_FOOT)
        for text in self._foot_lines:
            if text:
                self._at_start(canvas, self._type.line(text), baseline)
            baseline -= leading

    def _shortened(self, title: str, room: float) -> str:
        """Cut a running title at a word; the whole of it stands on page 1."""
        words = title.split()
        for count in range(len(words), 0, -1):
            text = " ".join(words[:count]) + ("…" if count < len(words) else "")
            if self._type.width_of(text) <= room:
                return text
        return ""

    def _paint_banner(self, canvas: Any, page: int) -> None:
        if self._banner is None:
            return
        look, lines, leading = self._look, self._banner.lines, self._banner.leading
        distance = look.banner_first_baseline if page == 1 else look.banner_later_baseline
        baseline = self._height - distance + self._banner.rise
        left, right = look.margin_left - _MARGIN, look.margin_right - _MARGIN
        low = baseline - (len(lines) - 1 + 0.35) * leading
        height = (len(lines) + 0.15) * leading
        tint = self._setting.colour("warning-tint")
        canvas.fill_box(left, low, self._width - left - right, height, tint, 3)
        for at, line in enumerate(lines):
            x = self._from_start(look.margin_left, line.width)
            canvas.paint_lines([PlacedLine(x, baseline - at * leading, line)])

    def _rule(self, canvas: Any, y: float) -> None:
        look = self._look
        right = self._width - look.margin_right
        canvas.rule(look.margin_left, y, right, y, self._setting.colour("muted"), 0.5)

    def _from_start(self, offset: float, width: float) -> float:
        return from_start(offset, width, self._width, rtl=self._setting.rtl)

    def _at_start(self, canvas: Any, line: Line, baseline: float, *, offset: float = 0.0) -> None:
        """Paint a line at the margin where reading starts, or `offset` from the sheet's edge there."""
        x = self._from_start(offset or self._look.margin_left, line.width)
        canvas.paint_lines([PlacedLine(x, baseline, line)])

    def _at_end(self, canvas: Any, line: Line, baseline: float) -> None:
        x = self._from_start(self._width - self._look.margin_right - line.width, line.width)
        canvas.paint_lines([PlacedLine(x, baseline, line)])
