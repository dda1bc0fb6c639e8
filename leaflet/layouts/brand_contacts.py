"""A brand's contacts and addresses."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from leaflet.findings import Finding
from leaflet.model.blocks import Contact
from leaflet.model.inlines import Plain, Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.layouts.brand_file import BrandEntry
    from leaflet.reading.tree import Path as TreePath
    from leaflet.reading.tree import Tree

_IDENT = re.compile(r"[a-z][a-z0-9-]*")
_HTTPS = re.compile(r"https://[A-Za-z0-9.-]+(:\d{1,5})?(/[^\s<>\"{}|\\^`]*)?")
_PHONE = re.compile(r"[+(]?[0-9][0-9 ()-]{1,24}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def make_contacts(entry: BrandEntry, tree: Tree) -> tuple[Contact, ...]:
    """Return the contacts; what they say is literal text, without inline marks."""
    return tuple(
        Contact(
            ident=contact.id,
            name=_prose(contact.name, tree, ("contacts", index, "name")),
            phone=contact.phone,
            email=contact.email,
            link=contact.link,
            hours=_optional(contact.hours, tree, ("contacts", index, "hours")),
            note=_optional(contact.note, tree, ("contacts", index, "note")),
        )
        for index, contact in enumerate(entry.contacts)
    )


def _prose(text: str, tree: Tree, path: TreePath) -> Prose:
    words = unicodedata.normalize("NFC", " ".join(text.split()))
    return Prose((Plain(words),), tree.place(path))


def _optional(text: str, tree: Tree, path: TreePath) -> Prose | None:
    return _prose(text, tree, path) if text else None


def judge_addresses(entry: BrandEntry, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each id, number or address that cannot be one."""
    hint = "Give the whole address, from https:// on."
    for path, value in (
        (("meta", "link"), entry.meta.link),
        (("leaflet-base-url",), entry.leaflet_base_url),
    ):
        if value and not _HTTPS.fullmatch(value):
            yield Finding(
                "ADR-link", f"{value!r} is not a web address.", tree.place(path), hint=hint
            )
    if not _PHONE.fullmatch(entry.emergency):
        yield _not_a_phone(entry.emergency, tree, ("emergency",))
    yield from _judge_contacts(entry, tree)


def _judge_contacts(entry: BrandEntry, tree: Tree) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, contact in enumerate(entry.contacts):
        at: TreePath = ("contacts", index)
        if not _IDENT.fullmatch(contact.id) or contact.id in seen:
            why = "is used twice" if contact.id in seen else "is not an id"
            hint = "Use a word of its own, of small letters, digits and hyphens."
            place = tree.place((*at, "id"))
            yield Finding("ADR-id", f"The id {contact.id!r} {why}.", place, hint=hint)
        seen.add(contact.id)
        if contact.phone and not _PHONE.fullmatch(contact.phone):
            yield _not_a_phone(contact.phone, tree, (*at, "phone"))
        if contact.email and not _EMAIL.fullmatch(contact.email):
            message = f"{contact.email!r} is not an e-mail address."
            place = tree.place((*at, "email"))
            yield Finding("ADR-email", message, place, hint="Write it as name@clinic.example.")
        if contact.link and not _HTTPS.fullmatch(contact.link):
            message = f"{contact.link!r} is not a web address."
            hint = "Give the whole address, from https:// on."
            yield Finding("ADR-link", message, tree.place((*at, "link")), hint=hint)
        if not (contact.phone or contact.email or contact.link):
            message = f"The contact {contact.id} cannot be reached."
            hint = "Add a `phone`, an `email` or a `link`."
            yield Finding("ADR-none", message, tree.place(at), hint=hint)


def _not_a_phone(value: str, tree: Tree, path: TreePath) -> Finding:
    hint = 'Use digits and spaces, with a + in front for another country: "+61 2 5550 0142".'
    return Finding(
        "ADR-phone", f"{value!r} is not a telephone number.", tree.place(path), hint=hint
    )
