"""From blocks to nodes, whatever their kind: nothing that the print says is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from leaflet.markup.nodes import Box, Listing, Paragraph, Run, Table, plain_run
from leaflet.markup.prose import runs_of
from leaflet.markup.reach import contact_node
from leaflet.model import blocks as model
from leaflet.model.leaflet import Use
from leaflet.model.reach import bare_address
from leaflet.model.risks import Risks
from leaflet.text.words.risk_telling import tell_risk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from leaflet.markup.nodes import Node, Runs
    from leaflet.model.inlines import Prose
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.look import Brand
    from leaflet.text.words import Words


@dataclass(frozen=True, slots=True)
class Setting:
    """What every block needs to write itself."""

    leaflet: Leaflet
    brand: Brand
    words: Words


def nodes_of(blocks: Iterable[model.Block], setting: Setting) -> tuple[Node, ...]:
    """Return the nodes of blocks, in order."""
    return tuple(node for block in blocks for node in _WRITERS[type(block)](block, setting))


def _paragraph(block: model.Paragraph, _: Setting) -> list[Node]:
    return [Paragraph(runs_of(block.text))]


def _bullets(block: model.Bullets, _: Setting) -> list[Node]:
    return [_bullet_list(block.items)]


def _bullet_list(bullets: Sequence[model.Bullet]) -> Listing:
    return Listing(
        tuple(
            (
                Paragraph(runs_of(bullet.text)),
                *((_bullet_list(bullet.bullets),) if bullet.bullets else ()),
            )
            for bullet in bullets
        )
    )


def _list(texts: Iterable[Prose], *, ordered: bool = False) -> Listing:
    return Listing(tuple((Paragraph(runs_of(text)),) for text in texts), ordered=ordered)


def _steps(block: model.Steps, _: Setting) -> list[Node]:
    return [_list(block.items, ordered=True)]


def _call_out(block: model.CallOut, setting: Setting) -> list[Node]:
    words = setting.words
    word = {"key-points": words.key_points, "warning": words.warning, "note": words.note}
    title = block.title.plain
    named = word[block.kind.value]
    lead = "" if title.lower().startswith(named.lower()) else f"{named}: "
    head = Paragraph((Run(lead, strong=True), *runs_of(block.title, strong=True)))
    inside = [head, *nodes_of(block.blocks, setting)]
    if block.next_step is not None:
        to_do = Run(f"{words.next_step}: ", strong=True)
        inside.append(Paragraph((to_do, *runs_of(block.next_step))))
    return [Box(block.kind.value, tuple(inside))]


def _table(block: model.Table, _: Setting) -> list[Node]:
    """A table of groups becomes one table to a group, so that every reader of mail tells which row is whose."""
    columns = tuple(runs_of(column) for column in block.columns)
    groups: list[tuple[Runs, list[tuple[Runs, ...]]]] = []
    for row in block.rows:
        if row.group is not None or not groups:
            groups.append((runs_of(row.group or block.caption), []))
        cells = tuple(runs_of(cell) for cell in row.cells)
        groups[-1][1].append((runs_of(row.head), *cells))
    is_grouped = any(row.group is not None for row in block.rows)
    head = [Paragraph(runs_of(block.caption, strong=True))] if is_grouped else []
    note = [Paragraph(runs_of(block.note))] if block.note else []
    return [*head, *(Table(title, columns, tuple(rows)) for title, rows in groups), *note]


def _figure(block: model.Figure, _: Setting) -> list[Node]:
    """The words that stand for a picture: a mail carries no pictures, and shows the same without them."""
    caption = [Paragraph(runs_of(block.caption))] if block.caption else []
    return [Paragraph(plain_run(block.alt)), *caption]


def _process(block: model.Process, _: Setting) -> list[Node]:
    caption = [Paragraph(runs_of(block.caption))] if block.caption else []
    return [_list(block.labels, ordered=True), *caption]


def _timeline(block: model.Timeline, _: Setting) -> list[Node]:
    items = (
        (
            *runs_of(step.name, strong=True),
            *((Run(" ("), *runs_of(step.when), Run(")")) if step.when else ()),
            Run(": "),
            *runs_of(step.text),
        )
        for step in block.items
    )
    return [Listing(tuple((Paragraph(runs),) for runs in items), ordered=True)]


def _questions(block: model.Questions, _: Setting) -> list[Node]:
    return [_list((question.text for question in block.items), ordered=True)]


def _contacts(block: model.Contacts, setting: Setting) -> list[Node]:
    contacts = [
        each
        for contact in block.items
        for each in (setting.brand.contacts if contact.ident == model.CLINIC else (contact,))
    ]
    return [
        Listing(tuple((contact_node(contact, _lang_of(contact, setting)),) for contact in contacts))
    ]


def _lang_of(contact: model.Contact, setting: Setting) -> str:
    """Return the language of a clinic's contact where it is not the leaflet's, else nothing."""
    own, page = (tag.partition("-")[0] for tag in (setting.brand.lang, setting.leaflet.lang))
    is_clinics = contact in setting.brand.contacts
    return setting.brand.lang if is_clinics and own != page else ""


def _resources(block: model.Resources, _: Setting) -> list[Node]:
    items = (
        (
            *runs_of(item.name, strong=True),
            Run("\n"),
            *runs_of(item.what),
            Run("\n"),
            Run(item.print_as or bare_address(item.link), href=item.link, ltr=True),
        )
        for item in block.items
    )
    return [Listing(tuple((Paragraph(runs),) for runs in items))]


def _glossary(block: model.Glossary, _: Setting) -> list[Node]:
    items = (
        (*runs_of(item.term, strong=True), Run(": "), *runs_of(item.means)) for item in block.items
    )
    return [Listing(tuple((Paragraph(runs),) for runs in items))]


def _sources(block: model.Sources, _: Setting) -> list[Node]:
    items = (
        (
            Run(f"[{item.number}] "),
            *runs_of(item.title),
            Run(". "),
            *runs_of(item.publisher),
            Run(f", {item.date}. "),
            *((Run(bare_address(item.link), href=item.link, ltr=True),) if item.link else ()),
        )
        for item in block.items
    )
    return [Listing(tuple((Paragraph(runs),) for runs in items))]


def _evidence(block: model.Evidence, setting: Setting) -> list[Node]:
    words = setting.words
    sides = ((words.known, block.known), (words.not_known, block.not_known))
    return [node for title, texts in sides for node in _headed(title, texts)]


def _options(block: model.Options, setting: Setting) -> list[Node]:
    nodes: list[Node] = []
    for option in block.items:
        nodes.append(Paragraph(runs_of(option.name, strong=True)))
        nodes += [Paragraph(runs_of(option.what))] if option.what else []
        nodes += _headed(setting.words.benefits, option.benefits)
        nodes += _headed(setting.words.risks, option.risks)
    return nodes


def _risks(block: Risks, setting: Setting) -> list[Node]:
    """Each risk in words; the drawing says no more than they do."""
    nodes: list[Node] = [Paragraph(runs_of(block.caption, strong=True))]
    items: list[tuple[Node, ...]] = []
    for risk in block.items:
        told = tell_risk(risk, setting.words.risk)
        where = (*runs_of(told.where, strong=True), Run(": ")) if told.where else ()
        happened = (*where, Run(told.figure, strong=True), *runs_of(told.happened))
        others = (Run(" "), *runs_of(told.spared), Run("\n"), *runs_of(told.published))
        items.append((Paragraph((*happened, *others)),))
    return [*nodes, Listing(tuple(items))]


def _headed(title: str, texts: Sequence[Prose]) -> list[Node]:
    return [Paragraph((Run(title, strong=True),)), _list(texts)] if texts else []


def _imprint(block: model.ImprintTable, setting: Setting) -> list[Node]:
    words, imprint = setting.words, block.imprint
    facts = (
        (words.clinic, setting.brand.title),
        (words.identifier, imprint.ident),
        (words.authors, "; ".join(author.plain for author in imprint.authors)),
        (words.reviewers, "; ".join(one.plain for one in imprint.reviewers) or words.no_reviewers),
        (words.dates, words.review_by.format(words.date(imprint.review_by))),
        (words.funding, imprint.funding.plain),
        (words.interests, imprint.interests.plain),
        (words.owner, imprint.owner.plain if imprint.owner else ""),
        (words.update_policy, imprint.update_policy.plain if imprint.update_policy else ""),
        (words.feedback, imprint.feedback.plain),
        (words.other_formats, imprint.other_formats.plain),
        (words.use, words.consultation if imprint.use is Use.CONSULTATION else ""),
        (words.disclaimer, imprint.disclaimer.plain if imprint.disclaimer else ""),
    )
    return [
        Paragraph((Run(f"{label}: ", strong=True), Run(value))) for label, value in facts if value
    ]


_WRITERS: dict[type, Callable[[Any, Setting], list[Node]]] = {
    model.Paragraph: _paragraph,
    model.Bullets: _bullets,
    model.Steps: _steps,
    model.CallOut: _call_out,
    model.Table: _table,
    model.Figure: _figure,
    model.Process: _process,
    model.Timeline: _timeline,
    model.Questions: _questions,
    model.Contacts: _contacts,
    model.Resources: _resources,
    model.Glossary: _glossary,
    model.Sources: _sources,
    model.Evidence: _evidence,
    model.Options: _options,
    Risks: _risks,
    model.ImprintTable: _imprint,
}
