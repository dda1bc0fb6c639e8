"""Pages of paragraphs, set by the engine itself, and the lines that it set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflet.compose.prose import spans_of, voice
from leaflet.compose.setting import Setting
from leaflet.compose.text import Text
from leaflet.content.inline import parse_inlines
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.inlines import Prose
from leaflet.model.look import Style, Target
from leaflet.render.file import render
from leaflet.structure import Element, FrameBox, PageShape, Role, Story
from leaflet.text.fonts import load_fonts
from leaflet.text.words.english import ENGLISH
from tests.compose.conftest import PLACE, leaflet
from tests.render.conftest import FACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leaflet.findings import Finding
    from leaflet.model.look import Brand, Layout
    from leaflet.text.painter import PlacedLine
    from tests.text.scripts import Sample

PROJECT = Path(__file__).parents[2]
SHEET = (595, 842)
FRAME = FrameBox(70, 60, 440, 722)
_STYLE = Style(13.0, 22.0, space_after=12.0)


@dataclass(frozen=True, slots=True)
class Page:
    """A finished file of one sample."""

    data: bytes
    paragraphs: tuple[str, ...]
    """The text that went in, without marks."""
    lines: tuple[tuple[PlacedLine, ...], ...]
    """What was painted, by paragraph; nothing of paragraphs that were split over pages."""
    findings: tuple[Finding, ...]


def set_sample(sample: Sample) -> Page:
    """Set a sample's paragraphs, read as authors write them."""
    texts = [(lang, parse_inlines(text)) for lang, text in sample.paragraphs]
    slips = [slip for _, parsed in texts for slip in parsed.slips]
    if slips:
        raise ValueError(slips)
    return set_page(
        [(lang, Prose(parsed.inlines, PLACE)) for lang, parsed in texts], rtl=sample.rtl
    )


def set_page(paragraphs: Sequence[tuple[str, Prose]], *, rtl: bool = False) -> Page:
    """Set paragraphs, each in its language; what no font has is among the findings."""
    lang = paragraphs[0][0]
    setting = _setting(lang, rtl=rtl)
    root = Element(Role.DOCUMENT)
    texts = [_paragraph(prose, own, root, setting) for own, prose in paragraphs]
    facts = replace(FACTS, lang=lang, direction="rtl" if rtl else "ltr")
    story = Story(
        root,
        facts,
        (PageShape(SHEET, (FRAME,)),),
        texts,
        lambda _canvas, _page: None,
        lambda _canvas, _page, _count: None,
        findings=setting.findings,
    )
    data = render(story, Target.SCREEN, profile=_profile())
    return Page(
        data,
        tuple(prose.plain for _, prose in paragraphs),
        tuple(tuple(text.painted) for text in texts),
        tuple(setting.findings),
    )


class _Heard(Text):
    """A text that keeps what it paints."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.painted: list[PlacedLine] = []

    def draw(self) -> None:
        """Paint, and keep the lines."""
        self.painted.clear()
        self.canv: Any = _Ear(self.canv, self.painted)
        super().draw()


class _Ear:
    """A painter that keeps the lines it is given and passes them on."""

    def __init__(self, painter: Any, heard: list[PlacedLine]) -> None:
        self._painter = painter
        self._heard = heard

    def __getattr__(self, name: str) -> Any:
        return getattr(self._painter, name)

    def paint_lines(self, lines: Sequence[PlacedLine]) -> None:
        """Keep lines and paint them."""
        self._heard.extend(lines)
        self._painter.paint_lines(lines)


def _paragraph(prose: Prose, lang: str, root: Element, setting: Setting) -> _Heard:
    element = root.add(Role.P, lang=lang)
    now = replace(voice(setting, _STYLE, element, PLACE), lang=lang)
    return _Heard(spans_of(prose, now), _STYLE, setting, PLACE)


def _setting(lang: str, *, rtl: bool) -> Setting:
    layout, brand = _looks()
    words = replace(ENGLISH, direction="rtl" if rtl else "ltr")
    return Setting(leaflet(lang=lang), layout, brand, load_fonts(brand.fonts), words)


@lru_cache(maxsize=1)
def _looks() -> tuple[Layout, Brand]:
    return read_layout(PROJECT, "a4"), read_brand(PROJECT, "northbank")


@lru_cache(maxsize=1)
def _profile() -> bytes:
    return (PROJECT / "layouts" / "profiles" / "sRGB.icc").read_bytes()
