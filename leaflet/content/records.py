"""What is on record about a leaflet: releases, sign-offs, and what a translation was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from leaflet.content.library import CONTENT, RELEASES, SIGN_OFFS, TRANSLATIONS
from leaflet.content.record_schema import ReleasesEntry, SignOffsEntry, TranslationsEntry
from leaflet.errors import FindingsError
from leaflet.findings import Finding
from leaflet.model.records import MadeFrom, Records, Release, SignOff
from leaflet.model.version_order import is_lower
from leaflet.reading.schema import Entry, shape
from leaflet.reading.yaml_tree import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from leaflet.findings import Place
    from leaflet.reading.tree import Tree

E = TypeVar("E", bound=Entry)


def read_records(project: FilePath, slug: str, lang: str, faults: list[Finding]) -> Records:
    """Return what is on record about a leaflet in one language; a file that is not there records nothing.

    Args:
        project: The project's folder.
        slug: The leaflet's folder.
        lang: The language.
        faults: Where faults in any of the files are put, those of other languages too.

    Raises:
        MachineError: A file cannot be read.
    """
    folder = project / CONTENT / slug
    releases = _read(folder / RELEASES, ReleasesEntry, faults)
    sign_offs = _read(folder / SIGN_OFFS, SignOffsEntry, faults)
    translations = _read(folder / TRANSLATIONS, TranslationsEntry, faults)
    return Records(
        releases=_releases(*releases, lang, faults) if releases else (),
        sign_offs=_sign_offs(*sign_offs, lang) if sign_offs else (),
        made_from=_made_from(*translations, lang, faults) if translations else (),
    )


def recorded_translations(project: FilePath, slug: str) -> dict[str, dict[str, str]]:
    """Return what every translation of a leaflet was made from: by language, section and hash.

    Raises:
        FindingsError: The file has faults.
        MachineError: It cannot be read.
    """
    faults: list[Finding] = []
    read = _read(project / CONTENT / slug / TRANSLATIONS, TranslationsEntry, faults)
    if faults:
        raise FindingsError(faults)
    return {
        translation.language: {one.section: one.text for one in translation.sections}
        for translation in (read[0].translations if read else ())
    }


def _read(path: FilePath, schema: type[E], faults: list[Finding]) -> tuple[E, Tree] | None:
    if not path.is_file():
        return None
    try:
        tree = read_yaml(path, f"{CONTENT}/{path.parent.name}/{path.name}")
        return shape(tree, schema), tree
    except FindingsError as error:
        faults += error.findings
        return None


def _releases(
    entry: ReleasesEntry, tree: Tree, lang: str, faults: list[Finding]
) -> tuple[Release, ...]:
    found = [
        Release(one.version, one.language, one.text, one.date, tree.place(("releases", at)))
        for at, one in enumerate(entry.releases)
    ]
    last: dict[str, Release] = {}
    first: dict[tuple[str, str], Release] = {}
    for release in found:
        name = (release.lang, release.version)
        if name in first:
            faults.append(_twice(release, first[name]))
        else:
            before = last.get(release.lang)
            faults += _out_of_order(release, before) if before else []
            first[name] = last[release.lang] = release
    return tuple(release for release in first.values() if release.lang == lang)


def _twice(release: Release, first: Release) -> Finding:
    message = f"Version {release.version} ({release.lang}) is recorded twice; the first is at {first.place}."
    hint = "Remove the one that was not published; a new text needs a new version."
    return Finding("RECORD-twice", message, release.place, hint=hint)


def _out_of_order(release: Release, before: Release) -> Iterator[Finding]:
    hint = f"The releases of a language stand in their order; look at {before.place} too."
    if is_lower(release.version, before.version):
        message = f"Version {release.version} stands after {before.version}: versions only rise."
        yield Finding("RECORD-order", message, release.place, hint=hint)
    if release.date < before.date:
        message = (
            f"Version {release.version} is dated {release.date}, before version {before.version}"
            f" ({before.date})."
        )
        yield Finding("RECORD-order", message, release.place, hint=hint)


def _sign_offs(entry: SignOffsEntry, tree: Tree, lang: str) -> tuple[SignOff, ...]:
    return tuple(
        SignOff(
            role=one.role,
            name=one.name,
            date=one.date,
            lang=one.language,
            version=one.version,
            text=one.text,
            rules=tuple(one.rules),
            place=tree.place(("sign-offs", at)),
        )
        for at, one in enumerate(entry.sign_offs)
        if one.language == lang
    )


def _made_from(
    entry: TranslationsEntry, tree: Tree, lang: str, faults: list[Finding]
) -> tuple[MadeFrom, ...]:
    found: dict[tuple[str, str], MadeFrom] = {}
    for at, translation in enumerate(entry.translations):
        for index, one in enumerate(translation.sections):
            place = tree.place(("translations", at, "sections", index))
            record = MadeFrom(one.section, one.text, place)
            first = found.setdefault((translation.language, one.section), record)
            faults += [_again(record, first.place)] if first is not record else []
    return tuple(record for (language, _), record in found.items() if language == lang)


def _again(record: MadeFrom, first: Place) -> Finding:
    message = f'The section "{record.section}" is recorded twice; the first is at {first}.'
    hint = "Remove the older one, or both, and run leaflet translated."
    return Finding("RECORD-twice", message, record.place, hint=hint)
