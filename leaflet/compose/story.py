"""Leaflet, layout and brand to a story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.card_story import compose_card
from leaflet.compose.direction import from_start
from leaflet.compose.furniture import PageFurniture
from leaflet.compose.leaflet_story import compose_leaflet
from leaflet.compose.letters import letters_of
from leaflet.compose.notes import PAGES_A_SHEET, NotesPages, is_booklet
from leaflet.compose.prose import tell_missing
from leaflet.compose.setting import Setting
from leaflet.compose.short_story import compose_short
from leaflet.errors import FindingsError
from leaflet.findings import Finding, errors_in
from leaflet.model.look import Flow
from leaflet.model.standing import standing_on
from leaflet.structure import Element, Facts, FrameBox, PageShape, Role, Story
from leaflet.text.fonts import load_fonts
from leaflet.text.words import BY_LANGUAGE, words_for

if TYPE_CHECKING:
    import datetime as dt

    from reportlab.platypus.flowables import Flowable

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.look import Brand, Layout, LayoutFrame
    from leaflet.text.words import Words


def compose(
    leaflet: Leaflet, layout: Layout, brand: Brand, *, today: dt.date, letterhead: bool = True
) -> Story:
    """Make the flowables and the structure of one edition.

    Without a letterhead, the brand's band is left out, for paper that has it already. Findings that only layout can
    make (a word wider than its column) are added to the story's list while it is rendered.

    Raises:
        FindingsError: a character that no font has, a text that does not fit, a language without words.
    """
    setting = setting_of(leaflet, layout, brand)
    root = Element(Role.DOCUMENT)
    # First in reading order; left out of the tree where nothing is painted for it.
    banner = root.add(Role.P)
    furniture = PageFurniture(setting, today, banner, letterhead=letterhead)
    frames = tuple(furniture.cleared(frame) for frame in layout.frames)
    setting = setting.with_frames(frames)
    flowables, frames = _text(root, setting)
    if errors_in(setting.findings):
        raise FindingsError(setting.findings)
    facts = facts_of(leaflet, layout, brand, setting.words, today)
    return Story(
        root=root,
        facts=replace(facts, letters=letters_of(root, flowables)),
        pages=shapes_of(replace(layout, frames=frames), rtl=setting.rtl),
        flowables=flowables,
        backdrop=furniture.backdrop,
        folio=furniture.folio,
        slug=furniture.slug,
        pages_a_sheet=PAGES_A_SHEET if is_booklet(layout) else 1,
        filler=NotesPages(root, setting).paint,
        place=leaflet.place,
        findings=setting.findings,
    )


def _text(root: Element, setting: Setting) -> tuple[list[Flowable], tuple[LayoutFrame, ...]]:
    """Compose what the edition holds; return its flowables and the frames that they flow through."""
    layout = setting.layout
    if layout.is_card:
        return compose_card(root, setting)
    if layout.flow is Flow.SHORT:
        return compose_short(root, setting), layout.frames
    return compose_leaflet(root, setting), layout.frames


def setting_of(leaflet: Leaflet, layout: Layout, brand: Brand) -> Setting:
    """Return what every block of an edition needs to set itself.

    Raises:
        FindingsError: The program has no words in the language.
    """
    words = words_for(leaflet.lang)
    if words is None:
        message = (
            f"The program has no words (Page, Version, Review by) in the language {leaflet.lang}."
        )
        hint = f"There are: {', '.join(sorted(BY_LANGUAGE))}."
        raise FindingsError([Finding("LNG-words", message, leaflet.place, hint=hint)])
    fonts = load_fonts(brand.fonts)
    setting = Setting(leaflet, layout, brand, fonts, words)
    for text in (brand.title, brand.strapline):
        # At the brand's own place: in the imprint and the furniture it would be told at the leaflet's.
        tell_missing(text, setting.chain(bold=True), setting, brand.place)
    return setting


def shapes_of(layout: Layout, *, rtl: bool) -> tuple[PageShape, ...]:
    """Return the shape of each page, its frames mirrored where reading starts at the right."""
    return tuple(
        PageShape(
            layout.page_size(page),
            tuple(_box(frame, layout.page_size(page), rtl=rtl) for frame in layout.frames_on(page)),
        )
        for page in range(1, layout.shapes + 1)
    )


def _box(frame: LayoutFrame, size: tuple[float, float], *, rtl: bool) -> FrameBox:
    """Turn a frame measured from the upper left into a box measured from the lower left."""
    width, height = size
    left = from_start(frame.left, frame.width, width, rtl=rtl)
    return FrameBox(left, height - frame.top - frame.height, frame.width, frame.height)


def facts_of(
    leaflet: Leaflet, layout: Layout, brand: Brand, words: Words, today: dt.date | None = None
) -> Facts:
    """Return what a file of this edition says of itself on a day, but for what is counted in its text."""
    imprint = leaflet.imprint
    title = leaflet.title
    if layout.is_card and leaflet.card is not None:
        title = leaflet.card.title
    day = imprint.published or imprint.updated
    return Facts(
        title=title.plain,
        lang=leaflet.lang,
        subject=leaflet.purpose.plain,
        author=brand.title,
        identifier=imprint.ident,
        version=imprint.version,
        status=imprint.status,
        review_by=imprint.review_by.isoformat(),
        edition=layout.name,
        flow=layout.flow,
        panels=len(layout.panels) or int(layout.is_card),
        legibility=layout.legibility,
        policies=leaflet.policies,
        moment=f"{day.isoformat()}T00:00:00+00:00",
        direction=words.direction,
        out_of_date=today is not None and standing_on(imprint, today).is_out_of_date,
    )
