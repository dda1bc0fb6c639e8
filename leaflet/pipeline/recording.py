"""Writes the records beside a leaflet: sign-offs, releases, and what a translation was made from.

Nobody computes a hash by hand, and the author's own file is never touched.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leaflet.audit.source.required_sign_offs import open_roles
from leaflet.content.library import CONTENT, RELEASES, SIGN_OFFS, TRANSLATIONS
from leaflet.content.reader import read_leaflet
from leaflet.content.records import recorded_translations
from leaflet.errors import FindingsError, UsageError
from leaflet.findings import Finding, errors_in
from leaflet.model.as_read import text_hash
from leaflet.model.leaflet import Status
from leaflet.model.records import Release
from leaflet.pipeline.placing import place_file, refusal
from leaflet.pipeline.project import known
from leaflet.pipeline.sources import Faults, judge_text
from leaflet.policy.catalogue import RULES, Judge
from leaflet.reading.yaml_entry import listed, with_entry

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.records import SignOff, SignRole
    from leaflet.reading.yaml_entry import Value

_ABOUT = {
    RELEASES: "# What was released. Written by `leaflet release`; commit it with the text.\n",
    TRANSLATIONS: "# What translations were made from. Written by `leaflet translated`; commit it with the text.\n",
    SIGN_OFFS: "# Who signed which text. Written by `leaflet sign`; commit it with the text.\n",
}

PERSON_RULES = tuple(rule for rule in RULES if Judge.PERSON in RULES[rule].judge)
"""Rules that only a person can judge."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What somebody says who signs."""

    role: SignRole
    name: str
    date: dt.date
    rules: tuple[str, ...] = ()
    """Rules that only a person can judge, and that this person found kept."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a command put on record, or found there."""

    file: str
    """Relative to the project."""
    slug: str
    lang: str
    version: str
    text: str
    """Hash of the text as read."""
    is_new: bool
    """False: it stood there before."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who has signed the present text of a leaflet, and who has not."""

    version: str
    sign_offs: tuple[SignOff, ...]
    open_roles: tuple[SignRole, ...]


def who_has_signed(project: Path, slug: str, lang: str) -> Signed:
    """Return the sign-offs of a leaflet's present text, and the roles that are open.

    Raises:
        FindingsError: The leaflet or its records have faults.
        MachineError: A file cannot be read.
    """
    leaflet = read_leaflet(project, slug, lang)
    done = leaflet.records.signed(text_hash(leaflet))
    return Signed(leaflet.imprint.version, done, open_roles(leaflet))


def sign_text(
    project: Path, slug: str, lang: str, signature: Signature, today: dt.date
) -> Recorded:
    """Put a sign-off of a leaflet's present text on record.

    Raises:
        UsageError: The day cannot be.
        FindingsError: The leaflet or its records have faults.
        MachineError: A file cannot be read or written.
    """
    leaflet = read_leaflet(project, slug, lang)
    imprint, text = leaflet.imprint, text_hash(leaflet)
    if signature.date > today:
        raise UsageError(f"{signature.date} is in the future.", f"Today is {today}.")
    if signature.date < imprint.updated:
        raise UsageError(
            f"Nobody can have signed this text on {signature.date}: it was last changed on"
            f" {imprint.updated}.",
            "Name the day on which they signed, or look at updated in the imprint.",
        )
    by_person = [rule for rule in signature.rules if rule in PERSON_RULES]
    if len(by_person) < len(signature.rules):
        odd = next(rule for rule in signature.rules if rule not in PERSON_RULES)
        raise UsageError(f"{odd} is no rule that a person judges.", _there_are(PERSON_RULES))
    signed = {(one.role, one.name, one.rules) for one in leaflet.records.signed(text)}
    is_new = (signature.role, signature.name, signature.rules) not in signed
    entry: dict[str, Value] = {
        "role": signature.role.value,
        "name": signature.name,
        "date": signature.date.isoformat(),
        "language": lang,
        "version": imprint.version,
        "text": text,
    }
    if signature.rules:
        entry["rules"] = list(signature.rules)
    if is_new:
        _add(project, slug, SIGN_OFFS, entry)
    return Recorded(_shown(slug, SIGN_OFFS), slug, lang, imprint.version, text, is_new)


def release_text(project: Path, slug: str, lang: str, today: dt.date) -> Recorded:
    """Put the present text of a leaflet on record as a released version.

    Raises:
        FindingsError: The leaflet is not marked as released, is not signed, or has other faults.
        MachineError: A file cannot be read or written.
    """
    leaflet = read_leaflet(project, slug, lang)
    imprint, text = leaflet.imprint, text_hash(leaflet)
    if imprint.status is not Status.RELEASED or imprint.published is None:
        raise FindingsError([_not_marked(leaflet, today)])
    new = Release(imprint.version, lang, text, imprint.published, imprint.place)
    before = leaflet.records.release(imprint.version)
    if before is None:
        records = replace(leaflet.records, releases=(*leaflet.records.releases, new))
        leaflet = replace(leaflet, records=records)
    faults = Faults()
    if not judge_text(project, leaflet, today, faults).is_sound:
        raise FindingsError(errors_in(faults.in_order))
    if before is None:
        entry: dict[str, Value] = {
            "version": new.version,
            "language": lang,
            "date": new.date.isoformat(),
            "text": text,
        }
        _add(project, slug, RELEASES, entry)
    return Recorded(_shown(slug, RELEASES), slug, lang, new.version, text, before is None)


def note_translation(
    project: Path, slug: str, lang: str, sections: tuple[str, ...] = ()
) -> Recorded:
    """Put on record that sections of a translation follow the original as it is now.

    Args:
        project: The project's folder.
        slug: The leaflet's folder.
        lang: The language of the translation.
        sections: Ids of the sections; empty: all of them.

    Raises:
        UsageError: It is no translation, or has no such section.
        FindingsError: The leaflet, its original or its records have faults.
        MachineError: A file cannot be read or written.
    """
    leaflet = read_leaflet(project, slug, lang)
    original = leaflet.records.original
    if original is None:
        message = f"{_shown(slug, f'{lang}.yaml')} does not say what it was translated from."
        raise UsageError(message, 'Add a line to it, for example "translation-of: en-AU".')
    if original.status is None:
        read_leaflet(project, slug, original.lang)  # tells its faults
    now = dict(original.sections)
    there = [section.ident for section in leaflet.sections if section.ident in now]
    for ident in sections:
        known("section", ident, there)
    noted = {one.section: one.text for one in leaflet.records.made_from if one.section in there}
    made_from = {
        ident: now[ident] if ident in (sections or there) else noted[ident]
        for ident in there
        if ident in (sections or there) or ident in noted
    }
    is_new = made_from != {one.section: one.text for one in leaflet.records.made_from}
    if is_new:
        _put_translation(project, slug, lang, made_from)
    version, text = leaflet.imprint.version, text_hash(leaflet)
    return Recorded(_shown(slug, TRANSLATIONS), slug, lang, version, text, is_new)


def _not_marked(leaflet: Leaflet, today: dt.date) -> Finding:
    imprint = leaflet.imprint
    message = f"The status is {imprint.status}, so this text cannot be put on record as released."
    hint = (
        f"When it is ready, write in {leaflet.place.file}: status: released, reviewed: the day of"
        f" the review, and published: {today}. Then release it again."
    )
    return Finding("LIF-07", message, imprint.version_place or imprint.place, hint=hint)


def _there_are(names: Iterable[str]) -> str:
    return f"There are: {', '.join(names)}."


def _shown(slug: str, name: str) -> str:
    return f"{CONTENT}/{slug}/{name}"


def _add(project: Path, slug: str, name: str, entry: Mapping[str, Value]) -> None:
    """Add an entry to a file of records."""
    path = project / CONTENT / slug / name
    try:
        text = path.read_text(encoding="utf-8") if path.is_file() else _ABOUT[name]
    except OSError as error:
        raise refusal("read", path, error) from error
    made = with_entry(text, _shown(slug, name), name.removesuffix(".yaml"), entry)
    place_file(path, made.encode())


def _put_translation(project: Path, slug: str, lang: str, made_from: dict[str, str]) -> None:
    """Write the record of translations anew, with one language replaced."""
    path = project / CONTENT / slug / TRANSLATIONS
    by_language = recorded_translations(project, slug) | {lang: made_from}
    entries: list[dict[str, Value]] = [
        {
            "language": language,
            "sections": [{"section": ident, "text": text} for ident, text in sections.items()],
        }
        for language, sections in sorted(by_language.items())
    ]
    place_file(path, f"{_ABOUT[TRANSLATIONS]}{listed('translations', entries)}".encode())
