"""The imprint, printed as a table of row headers and values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.compose.blocks.bullets import add_list
from leaflet.compose.blocks.contacts import contact_spans
from leaflet.compose.blocks.table import grid_look, setting_of_cells
from leaflet.compose.column_widths import plan_columns
from leaflet.compose.grid import Grid
from leaflet.compose.prose import spans_of, voice
from leaflet.compose.text import Text
from leaflet.model.blocks import CLINIC, Contacts
from leaflet.model.leaflet import Status, Use
from leaflet.structure import Element, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.prose import Voice
    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import ImprintTable
    from leaflet.model.inlines import Prose
    from leaflet.model.leaflet import Imprint
    from leaflet.text.lines import Span

    Value = Callable[[Voice], Sequence[Span]]

_PADDING = 4.0
_NARROW = 300.0
"""Points: in a frame that is narrower, a column of values would hold less than 30 letters."""
_BETWEEN = " \u00b7 "
"""What keeps the parts of a value apart in a list."""
_SHARES = (28.0, 72.0)
"""Of the width, for labels and values."""


def compose_imprint(block: ImprintTable, parent: Element, setting: Setting) -> list[Flowable]:
    """Compose the imprint: every field that has a value, and the clinic that hands the leaflet out.

    It is a table; where that would be too narrow to read, a list whose items begin with their labels.
    """
    if min(frame.width for frame in setting.layout.frames) < _NARROW:
        return _list(block.imprint, parent, setting)
    return _table(block.imprint, parent, setting)


def _table(imprint: Imprint, parent: Element, setting: Setting) -> list[Flowable]:
    cells = setting_of_cells(setting)
    style = cells.style("imprint")
    table = parent.add(Role.TABLE).add(Role.TBODY)
    place = setting.leaflet.place
    rows = []
    for label, value in _rows(imprint, setting, "\n"):
        row = table.add(Role.TR)
        head = row.add(Role.TH)
        head.attributes["Table"] = {"Scope": "Row"}
        bold = voice(cells, style, head.add(Role.P), place, bold=True)
        plain = voice(cells, style, row.add(Role.TD).add(Role.P), place)
        rows.append(
            [
                Text([bold.span(label)], style, cells, place),
                Text(value(plain), style, cells, place),
            ]
        )
    look = replace(grid_look(setting), padding=_PADDING)
    columns = plan_columns(rows, look.padding, _SHARES)
    cells_of = [[[cell] for cell in row] for row in rows]
    return [Grid(cells_of, 0, columns, look, setting, place)]


def _list(imprint: Imprint, parent: Element, setting: Setting) -> list[Flowable]:
    style, place = setting.style("imprint"), setting.leaflet.place
    fields = add_list(parent, "Description")
    texts: list[Flowable] = []
    for label, value in _rows(imprint, setting, _BETWEEN):
        item = fields.add(Role.LI)
        bold = voice(setting, style, item.add(Role.LBL), place, bold=True)
        plain = voice(setting, style, item.add(Role.LBODY), place)
        texts.append(Text([bold.span(f"{label}: "), *value(plain)], style, setting, place))
    return texts


def _rows(imprint: Imprint, setting: Setting, apart: str) -> Iterator[tuple[str, Value]]:
    words = setting.words
    yield words.clinic, _clinic(setting)
    yield words.identifier, _plain(imprint.ident)
    status = words.status_names[list(Status).index(imprint.status)]
    yield words.status, _plain(f"{status}. {words.version.format(imprint.version)}.")
    yield words.dates, _dates(imprint, setting, apart)
    yield words.authors, _listed(imprint.authors)
    yield (
        words.reviewers,
        _listed(imprint.reviewers) if imprint.reviewers else _plain(words.no_reviewers),
    )
    texts = (
        (words.funding, imprint.funding),
        (words.interests, imprint.interests),
        (words.owner, imprint.owner),
        (words.update_policy, imprint.update_policy),
        (words.feedback, imprint.feedback),
        (words.other_formats, imprint.other_formats),
        (words.disclaimer, imprint.disclaimer),
    )
    if imprint.use is Use.CONSULTATION:
        yield words.use, _plain(words.consultation)
    for label, text in texts:
        if text is not None:
            yield label, _prose(text)


def _dates(imprint: Imprint, setting: Setting, apart: str) -> Value:
    words = setting.words
    dates = (
        (words.updated, imprint.updated),
        (words.published, imprint.published),
        (words.reviewed_on, imprint.reviewed),
    )
    lines = [f"{label} {words.date(day)}" for label, day in dates if day is not None]
    lines.append(words.review_by.format(words.date(imprint.review_by)))
    return _plain(apart.join(lines))


def _plain(text: str) -> Value:
    return lambda speaker: [speaker.span(text)]


def _prose(text: Prose) -> Value:
    return lambda speaker: spans_of(text, speaker)


def _listed(texts: Sequence[Prose]) -> Value:
    def value(speaker: Voice) -> list[Span]:
        spans: list[Span] = []
        for at, text in enumerate(texts):
            spans += [speaker.span("; ")] if at else []
            spans += spans_of(text, speaker)
        return spans

    return value


def _clinic(setting: Setting) -> Value:
    """The clinic's name and every way to reach it; its numbers alone, where a section tells the rest."""
    told = any(
        contact.ident == CLINIC
        for section in setting.leaflet.sections
        for block in section.walk_blocks()
        if isinstance(block, Contacts)
        for contact in block.items
    )

    def value(speaker: Voice) -> list[Span]:
        spans = [speaker.span(setting.brand.title)]
        for contact in setting.brand.contacts:
            spans += [speaker.span("\n"), *contact_spans(contact, speaker, brief=told)]
        return spans

    return value
