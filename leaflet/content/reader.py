"""A leaflet from its file: YAML, schema, texts, references; every fault at once where the notation permits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from leaflet.content import shelves
from leaflet.content.blocks import BlockReader
from leaflet.content.card import CardReader
from leaflet.content.catalogue import Catalogue
from leaflet.content.imprint import read_imprint
from leaflet.content.library import CONTENT, RECORDS, SHARED, leaflet_path, shared_path
from leaflet.content.partial import read_what_fits, tell_apart
from leaflet.content.passes import Pass
from leaflet.content.records import read_records
from leaflet.content.schema import LeafletEntry, SharedEntry
from leaflet.content.scribe import Scribe
from leaflet.content.sections import read_sections
from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.model.as_read import section_hash
from leaflet.model.leaflet import Leaflet
from leaflet.model.records import Original
from leaflet.reading.characters import MOST_FINDINGS
from leaflet.reading.schema import Entry, shape
from leaflet.reading.schema_faults import did_you_mean
from leaflet.reading.yaml_tree import lost_values, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path as FilePath

    from leaflet.reading.tree import Node, Tree

MOST_MARKS: Final = 30_000
"""Stars, brackets and backslashes in one file; a leaflet of 200 sections has a fifth of it."""
_MOST_PASSES: Final = 6
"""Two are usual; shared terms whose meaning names further terms or sources ask for more."""

E = TypeVar("E", bound=Entry)


class ImprintError(FindingsError):
    """The imprint has faults, and nothing else: the words can be judged all the same."""

    def __init__(self, findings: Iterable[Finding], leaflet: Leaflet) -> None:
        super().__init__(findings)
        self.leaflet = leaflet
        """The leaflet, with stand-ins for what its imprint lacks."""


def read_leaflet(project: FilePath, slug: str, lang: str) -> Leaflet:
    """Read a leaflet with the pictures that it shows and the shared texts that it uses.

    Raises:
        ImprintError: Faults in the imprint alone.
        FindingsError: Faults in what people wrote, all that can be told at once.
        UsageError: The slug or the language is not spelled like one.
        MachineError: A file cannot be read.
    """
    faults: list[Finding] = []
    leaflet, (entry, scribe), words_are_whole = _read(project, slug, lang, faults)
    records = read_records(project, slug, lang, faults)
    if entry.translation_of is not None:
        original = _original(project, slug, lang, entry.translation_of, scribe)
        faults += [original] if isinstance(original, Finding) else []
        if isinstance(original, Original):
            records = replace(records, original=original)
    if faults and words_are_whole:
        raise ImprintError(dict.fromkeys(faults), leaflet)
    if faults:
        raise FindingsError(dict.fromkeys(faults))
    return replace(leaflet, records=records)


def read_words(project: FilePath, slug: str, lang: str) -> Leaflet:
    """Read a leaflet without its records: its words alone, as a comparison needs them.

    Raises:
        FindingsError: Faults in what people wrote, all that can be told at once.
        UsageError: The slug or the language is not spelled like one.
        MachineError: A file cannot be read.
    """
    faults: list[Finding] = []
    leaflet, *_ = _read(project, slug, lang, faults)
    if faults:
        raise FindingsError(dict.fromkeys(faults))
    return leaflet


def _read(
    project: FilePath, slug: str, lang: str, faults: list[Finding]
) -> tuple[Leaflet, tuple[LeafletEntry, Scribe], bool]:
    """Return a leaflet without its records, what its own file holds, and whether no fault touches its words.

    Faults are added to `faults`.
    """
    path = leaflet_path(project, slug, lang)
    own = _File(project, path, f"{CONTENT}/{slug}/{lang}.yaml")
    files = [own]
    entry = own.read(LeafletEntry)
    kept = None
    if shared_path(project, lang).is_file():
        shared = _File(project, shared_path(project, lang), f"{CONTENT}/{SHARED}/{lang}.yaml")
        files.append(shared)
        kept = shared.read(SharedEntry)
    faults += [fault for file in files for fault in file.faults]
    if entry is None or (kept is None and len(files) > 1):
        raise FindingsError(dict.fromkeys(faults))
    reader = _LeafletReader(entry, kept)
    leaflet = reader.read(slug, lang)
    found = reader.faults
    if any(file.is_partial for file in files):
        found = tell_apart(found, [file.tree for file in files if file.tree is not None])
    faults += found
    is_whole = all(file.is_whole for file in files) and all(
        fault.rule.startswith("IMPRINT-") for fault in found
    )
    return leaflet, entry, is_whole


def _original(
    project: FilePath, slug: str, lang: str, named: str, scribe: Scribe
) -> Original | Finding:
    """Return what a translation follows, or the finding that there is no such text."""
    folder = leaflet_path(project, slug, lang).parent
    there = sorted(path.stem for path in folder.glob("*.yaml") if path.name not in RECORDS)
    others = [other for other in there if other != lang]
    if named not in others:
        message = f"The leaflet has no other text in {named}."
        place = scribe.tree.place(("translation-of",))
        return Finding("REF-original", message, place, hint=did_you_mean(named, others))
    faults: list[Finding] = []
    try:
        text, *_ = _read(project, slug, named, faults)
    except FindingsError as error:
        faults += error.findings
    if faults:  # told where they are, when the original itself is read
        return Original(named, None)
    sections = tuple((section.ident, section_hash(section)) for section in text.sections)
    return Original(named, text.imprint.status, sections)


class _File:
    """A content file and the faults in its notation and keys."""

    def __init__(self, project: FilePath, path: FilePath, shown_as: str) -> None:
        self._project = project
        self._path = path
        self._shown_as = shown_as
        self.faults: list[Finding] = []
        self.tree: Tree | None = None
        """The whole tree, as far as the notation could be read."""
        self.is_partial = False
        """Whether parts that do not fit the schema were taken out."""
        self.is_whole = True
        """Whether nothing was taken out but what belongs to the imprint."""

    def read(self, schema: type[E]) -> tuple[E, Scribe] | None:
        """Return what the file holds and its scribe; None if it cannot be read on."""
        try:
            tree = self.tree = self._tree()
        except FindingsError as error:
            self.faults += error.findings
            return None
        try:
            entry = shape(tree, schema)
        except FindingsError as error:
            self.faults += error.findings
            self.is_partial = True
            fitting = read_what_fits(tree, schema) if len(self.faults) < MOST_FINDINGS else None
            if fitting is None:
                return None
            self.is_whole = _same_but_for_the_imprint(tree.data, fitting[1].data)
            entry, tree = fitting
        return entry, Scribe(tree, self._path.parent, self._project)

    def _tree(self) -> Tree:
        if not _is_inside(self._path, self._project):
            message = f"{self._shown_as} is a link to a place outside the project."
            place = Place(self._shown_as, 1)
            raise FindingsError([Finding("FILE-outside", message, place, hint="Copy it here.")])
        noted: list[Finding] = []
        tree = read_yaml(self._path, self._shown_as, faults=noted)
        self.faults += [*noted, *lost_values(tree)]
        marks = sum(map(tree.text.count, "*[\\"))
        if marks > MOST_MARKS:
            message = f"The file holds {marks:,} stars, brackets and backslashes."
            hint = f"It may hold {MOST_MARKS:,}: look for text that was pasted by mistake."
            place = Place(self._shown_as, 1)
            raise FindingsError([Finding("TEXT-long", message, place, hint=hint)])
        return tree


def _same_but_for_the_imprint(one: Node, other: Node) -> bool:
    if not (isinstance(one, dict) and isinstance(other, dict)):
        return False
    left, right = dict(one), dict(other)
    left.pop("imprint", None)
    right.pop("imprint", None)
    return left == right


def _is_inside(path: FilePath, project: FilePath) -> bool:
    try:
        return path.resolve().is_relative_to(project.resolve())
    except (OSError, RuntimeError):  # links that lead round in a circle
        return False


class _LeafletReader:
    """Goes over a leaflet, pass by pass."""

    def __init__(
        self,
        own: tuple[LeafletEntry, Scribe],
        shared: tuple[SharedEntry, Scribe] | None,
    ) -> None:
        self._entry, self._scribe = own
        self._shared = shared
        self.faults: list[Finding] = []
        self._catalogue = Catalogue()
        self._keep(self._entry, self._scribe, shared=False)
        if shared is not None:
            self._keep(*shared, shared=True)
            shelf, (entry, scribe) = self._catalogue.passages, shared
            self.faults += shelf.take(entry.passages, scribe, "passages", shared=True)

    def _keep(self, entry: LeafletEntry | SharedEntry, scribe: Scribe, *, shared: bool) -> None:
        catalogue, faults = self._catalogue, self.faults
        faults += catalogue.terms.take(entry.glossary, scribe, "glossary", shared=shared)
        faults += catalogue.sources.take(entry.sources, scribe, "sources", shared=shared)
        faults += catalogue.contacts.take(entry.contacts, scribe, "contacts", shared=shared)
        faults += catalogue.resources.take(entry.resources, scribe, "resources", shared=shared)

    def read(self, slug: str, lang: str) -> Leaflet:
        """Return the leaflet; faults of the last pass are noted."""
        now = Pass(self._catalogue)
        leaflet = self._pass(now, slug, lang)
        for _ in range(_MOST_PASSES):
            if now.is_settled:
                break
            now = now.next()
            leaflet = self._pass(now, slug, lang)
        self.faults += now.faults
        return leaflet

    def _pass(self, now: Pass, slug: str, lang: str) -> Leaflet:
        entry, scribe = self._entry, self._scribe
        scribe.now = now
        if self._shared is not None:
            self._shared[1].now = now
        title = scribe.prose(entry.title, ("title",))
        subtitle = scribe.maybe(entry.subtitle, ("subtitle",))
        audience = scribe.prose(entry.audience, ("audience",))
        purpose = scribe.prose(entry.purpose, ("purpose",))
        imprint = read_imprint(entry.imprint, scribe)
        blocks = BlockReader(imprint)
        sections = read_sections(entry.sections, scribe, blocks)
        card = None
        if entry.card is not None:
            card = CardReader(sections, scribe, blocks).read(entry.card, title)
        self._read_rest()
        return Leaflet(
            slug=slug,
            lang=lang,
            title=title,
            subtitle=subtitle,
            audience=audience,
            purpose=purpose,
            policies=tuple(entry.policies),
            imprint=imprint,
            sections=sections,
            terms=shelves.alphabetical([shelves.term(kept) for kept in shelves.all_terms(scribe)]),
            sources=shelves.cited_sources(scribe),
            card=card,
            place=scribe.tree.key_place(("sections",)),
            policies_place=scribe.tree.key_place(("policies",)),
            editions=tuple(entry.editions),
            editions_place=scribe.tree.key_place(("editions",)) if entry.editions else None,
        )

    def _read_rest(self) -> None:
        """Read what the leaflet keeps and no block shows, for the faults in it."""
        for kept_term in self._catalogue.terms.own.values():
            shelves.term(kept_term)
        for kept_source in self._catalogue.sources.own.values():
            shelves.source(kept_source)
        for kept_contact in self._catalogue.contacts.own.values():
            shelves.contact(kept_contact)
        for kept_resource in self._catalogue.resources.own.values():
            shelves.resource(kept_resource)
