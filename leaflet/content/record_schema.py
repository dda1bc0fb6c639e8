"""The records beside a leaflet: every key that they may hold. Commands write them; people read them.

Descriptions and examples become docs/reference.md.
"""

from typing import Annotated

from pydantic import AfterValidator

from leaflet.content.fields import Language, Version, key
from leaflet.model.as_read import HASH
from leaflet.model.records import SignRole
from leaflet.reading.schema import Day, Entry, Ident, Text, fault


def _text_hash(value: str) -> str:
    if HASH.fullmatch(value):
        return value
    hint = "Nobody need write it: leaflet sign, release and translated do. Undo the change."
    raise fault("KEY-value", f'"{value[:20]}" is not the hash of a text.', hint)


TextHash = Annotated[Text, AfterValidator(_text_hash)]
"""The hash of a text as read."""


class ReleaseEntry(Entry):
    """A version that was given to patients."""

    version: Version = key("Version of the text.", 'version: "1.0"')
    language: Language = key("Its language.", "language: en-AU")
    text: TextHash = key("Hash of the text as read.", "text: 1-5f0c…")
    date: Day = key("Day on which it was published.", "date: 2026-12-01")


class ReleasesEntry(Entry):
    """Released versions: `content/<slug>/releases.yaml`, written by `leaflet release`."""

    releases: list[ReleaseEntry] = key(
        "The versions of each language, the oldest first.", "releases: [{version: 1.0, ...}]", []
    )


class SignOffEntry(Entry):
    """Somebody put their name to a text."""

    role: SignRole = key("In which role.", "role: clinical-reviewer")
    name: Text = key("The name, as that person gives it.", "name: (the name as given)")
    date: Day = key("Day on which they signed.", "date: 2026-11-28")
    language: Language = key("Language of the text.", "language: en-AU")
    version: Version = key("Version that the text had.", 'version: "0.9"')
    text: TextHash = key("Hash of the text as read.", "text: 1-5f0c…")
    rules: list[Text] = key(
        "Ids of rules that only a person can judge, and that this person found kept.",
        "rules: [USR-01]",
        [],
    )


class SignOffsEntry(Entry):
    """Sign-offs: `content/<slug>/sign-offs.yaml`, written by `leaflet sign`."""

    sign_offs: list[SignOffEntry] = key(
        "Who signed which text.", "sign-offs: [{role: author, ...}]", []
    )


class MadeFromEntry(Entry):
    """A section of a translation, and the original section that it was made from."""

    section: Ident = key("Id of the section, in both languages.", "section: key-points")
    text: TextHash = key("Hash of the original section as read then.", "text: 1-5f0c…")


class TranslationEntry(Entry):
    """What one translation was made from."""

    language: Language = key("Language of the translation.", "language: ar")
    sections: list[MadeFromEntry] = key("Its sections.", "sections: [{section: key-points, ...}]")


class TranslationsEntry(Entry):
    """What translations were made from: `content/<slug>/translations.yaml`, written by `leaflet translated`."""

    translations: list[TranslationEntry] = key(
        "One for each language.", "translations: [{language: ar, ...}]", []
    )
