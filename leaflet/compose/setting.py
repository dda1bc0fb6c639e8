"""What every block needs to set itself: styles, colours, fonts, words, and where to tell faults."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity

if TYPE_CHECKING:
    from leaflet.findings import Place
    from leaflet.model.blocks import Contact
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.look import Brand, Layout, LayoutFrame, Style
    from leaflet.text.fonts import FontChain, FontSet
    from leaflet.text.words import Words


@dataclass(slots=True)
class Setting:
    """One edition of one leaflet in one brand, while it is composed and laid out."""

    leaflet: Leaflet
    layout: Layout
    brand: Brand
    fonts: FontSet
    words: Words
    heading: int = 3
    """Level of a small heading inside the section that is being composed: H3 below an H2."""
    destinations: frozenset[str] = frozenset()
    """Names that this edition prints: only these can be linked to."""
    findings: list[Finding] = field(default_factory=list)

    @property
    def frame_height(self) -> float:
        """Height of the tallest frame, in points: what must stay together has to fit."""
        return max(frame.height for frame in self.layout.frames)

    @property
    def frame_width(self) -> float:
        """Width of the narrowest frame, in points."""
        return min(frame.width for frame in self.layout.frames)

    @property
    def rtl(self) -> bool:
        """Whether the leaflet reads from right to left; its pages then are mirrored."""
        return self.words.direction == "rtl"

    def lang_of(self, contact: Contact) -> str:
        """Return the language of a contact's texts where it is not the leaflet's, else nothing."""
        own = self.brand.lang.partition("-")[0]
        ours = ((one.ident, one.name, one.phone) for one in self.brand.contacts)
        if (contact.ident, contact.name, contact.phone) not in ours or self.leaflet.lang.partition(
            "-"
        )[0] == own:
            return ""
        return self.brand.lang

    def style(self, name: str) -> Style:
        """Return a style of the layout."""
        return self.layout.style(name)

    def with_styles(self, styles: dict[str, Style]) -> Setting:
        """Return the same setting with other styles; findings go to the same list."""
        return replace(self, layout=replace(self.layout, styles=styles))

    def with_frames(self, frames: tuple[LayoutFrame, ...]) -> Setting:
        """Return the same setting with other frames; findings go to the same list."""
        return replace(self, layout=replace(self.layout, frames=frames))

    def deeper(self) -> Setting:
        """Return the same setting one level of headings further down."""
        return replace(self, heading=self.heading + 1)

    def colour(self, role: str) -> str:
        """Return a palette role's colour."""
        colour: str = getattr(self.brand.palette, role.replace("-", "_"))
        return colour

    def chain(self, *, bold: bool) -> FontChain:
        """Return the fonts of one weight."""
        return self.fonts.chain(bold=bold)

    def tell(
        self,
        rule: str,
        message: str,
        place: Place,
        *,
        hint: str = "",
        severity: Severity = Severity.ERROR,
        clause: str = "",
    ) -> None:
        """Keep a finding; the same one is told once, however often layout comes by."""
        finding = Finding(rule, message, place, severity, hint, clause)
        if finding not in self.findings:
            self.findings.append(finding)
