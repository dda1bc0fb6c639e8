"""A redline: two texts of a leaflet as one document for reviewers, with every change marked, by section.

Sections without a change are named and not printed. The redline is a draft, whatever the status of the texts, and says
so on every page.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from leaflet.compare.leaflets import FACTS, TITLES
from leaflet.compare.words import Fate, Piece
from leaflet.compose.furniture import PageFurniture
from leaflet.compose.letters import letters_of
from leaflet.compose.redline_text import ENGLISH, redline_text
from leaflet.compose.stack import keep_heads
from leaflet.compose.story import facts_of, setting_of, shapes_of
from leaflet.compose.text import Anchor
from leaflet.errors import FindingsError
from leaflet.findings import errors_in
from leaflet.model.leaflet import Status
from leaflet.structure import Element, Role, Story

if TYPE_CHECKING:
    import datetime as dt

    from reportlab.platypus.flowables import Flowable

    from leaflet.compare.leaflets import ComparedPart, Comparison
    from leaflet.compare.lines import ComparedLine
    from leaflet.compose.setting import Setting
    from leaflet.model.look import Brand, Layout

LEGEND: Final = (
    Piece(Fate.KEPT, "What is new is underlined and stands so: "),
    Piece(Fate.ADDED, "new words"),
    Piece(Fate.KEPT, " What is gone is struck through and stands so: "),
    Piece(Fate.REMOVED, "old words"),
)
_FROM_LEFT, _AS_BEFORE = "\u2066", "\u2069"
"""Around a sentence that reads from the left on a page that does not (UAX #9 2.4)."""
_MOVED: Final = (Piece(Fate.KEPT, "This section stands in another place than before."),)


def compose_redline(
    comparison: Comparison, layout: Layout, brand: Brand, *, today: dt.date
) -> Story:
    """Make the flowables and the structure of a redline.

    Raises:
        FindingsError: a character that no font has, or a language without words.
    """
    imprint = replace(comparison.new.imprint, status=Status.DRAFT)
    leaflet = replace(comparison.new, imprint=imprint, policies=())
    setting = setting_of(leaflet, layout, brand)
    root = Element(Role.DOCUMENT)
    banner = root.add(Role.P)
    furniture = PageFurniture(setting, today, banner)
    frames = tuple(furniture.cleared(frame) for frame in layout.frames)
    setting = setting.with_frames(frames)
    flowables = _head(comparison, root, setting)
    for part in comparison.changed_parts:
        flowables += _part(part, root, setting)
    flowables += _unchanged(comparison, root, setting)
    if errors_in(setting.findings):
        raise FindingsError(setting.findings)
    facts = facts_of(leaflet, layout, brand, setting.words, today)
    title = _name(comparison)
    return Story(
        root=root,
        facts=replace(
            facts,
            title=title,
            edition="redline",
            letters=letters_of(root, flowables),
        ),
        pages=shapes_of(replace(layout, frames=frames), rtl=setting.rtl),
        flowables=flowables,
        backdrop=furniture.backdrop,
        folio=furniture.folio,
        place=leaflet.place,
        findings=setting.findings,
    )


def _name(comparison: Comparison) -> str:
    """Return the redline's title."""
    versions = f"{comparison.old.imprint.version} to {comparison.new.imprint.version}"
    return f"{comparison.new.title.plain} \u00b7 redline {versions}"


def _head(comparison: Comparison, root: Element, setting: Setting) -> list[Flowable]:
    leaflet = comparison.new
    heading = root.add(Role.H1)
    title = redline_text(
        [Piece(Fate.KEPT, _name(comparison))], heading, setting, "title", leaflet.place
    )
    title.anchor = Anchor("title", heading)
    old, new = (
        f"version {one.imprint.version} ({one.imprint.status}, text last changed {one.imprint.updated})"
        for one in (comparison.old, comparison.new)
    )
    said = f"Redline for reviewers: from {old} to {new}."
    return [
        title,
        _english((Piece(Fate.KEPT, said),), root, setting, "subtitle"),
        _english(LEGEND, root, setting, "body"),
    ]


def _english(pieces: tuple[Piece, ...], parent: Element, setting: Setting, style: str) -> Flowable:
    """Set a sentence of the redline itself."""
    element = parent.add(Role.P, lang=ENGLISH)
    if setting.rtl:  # a sentence from the left, full stop and brackets included
        pieces = (Piece(Fate.KEPT, _FROM_LEFT), *pieces, Piece(Fate.KEPT, _AS_BEFORE))
    return redline_text(pieces, element, setting, style, setting.leaflet.place)


def _part(part: ComparedPart, root: Element, setting: Setting) -> list[Flowable]:
    sect = root.add(Role.SECT, ident=_ident(part), title=part.title)
    heading = _heading(part, sect, setting)
    body = [_english(_MOVED, sect, setting, "body")] if part.has_moved else []
    for line in _body(part):
        if part.ident == FACTS:
            body.append(_english(line.pieces, sect, setting, "body"))
        else:
            element = sect.add(Role.P)
            body.append(redline_text(line.pieces, element, setting, "body", setting.leaflet.place))
    return keep_heads([heading], body)


def _heading(part: ComparedPart, sect: Element, setting: Setting) -> Flowable:
    """Set a part's heading with its own changes; a section's title is its first line."""
    heading = sect.add(Role.H2)
    if part.ident in TITLES:
        heading.lang = ENGLISH
    named = (Piece(Fate.KEPT, part.title),)
    pieces = named if part.ident in TITLES else part.lines[0].pieces
    text = redline_text(pieces, heading, setting, "h2", setting.leaflet.place)
    printed = "".join(said for _, said in text.pieces())
    text.anchor = Anchor(_ident(part), sect, printed, 0)
    return text


def _body(part: ComparedPart) -> tuple[ComparedLine, ...]:
    return part.lines if part.ident in TITLES else part.lines[1:]


def _unchanged(comparison: Comparison, root: Element, setting: Setting) -> list[Flowable]:
    """Name the parts that read as before."""
    same = [part for part in comparison.parts if part.is_as_before]
    if not same:
        return []
    sect = root.add(Role.SECT, ident="change-none", title="Without a change")
    heading = sect.add(Role.H2, lang=ENGLISH)
    place = setting.leaflet.place
    head = redline_text([Piece(Fate.KEPT, "Without a change")], heading, setting, "h2", place)
    head.anchor = Anchor("change-none", sect, "Without a change", 0)
    names = [
        redline_text([Piece(Fate.KEPT, part.title)], sect.add(Role.P), setting, "body", place)
        for part in same
    ]
    return keep_heads([head], names)


def _ident(part: ComparedPart) -> str:
    return f"change-{part.ident.strip('()')}" if part.ident in TITLES else f"change-to-{part.ident}"
