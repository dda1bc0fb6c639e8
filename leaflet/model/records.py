"""What is on record about a text: releases, sign-offs, and what a translation was made from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from leaflet.findings import Place
    from leaflet.model.leaflet import Status


class SignRole(StrEnum):
    """In which role somebody signs a text."""

    AUTHOR = "author"
    CLINICAL_REVIEWER = "clinical-reviewer"
    PATIENT_REVIEWER = "patient-reviewer"
    TRANSLATION_CHECKER = "translation-checker"
    APPROVER = "approver"


@dataclass(frozen=True, slots=True)
class SignOff:
    """Somebody put their name to a text."""

    role: SignRole
    name: str
    """As given by the person who signs."""
    date: dt.date
    lang: str
    version: str
    """Which the text had then; for people, since the hash decides."""
    text: str
    """Hash of the text as read (`leaflet.model.as_read`)."""
    rules: tuple[str, ...]
    """Ids of rules that only a person can judge and that this person found kept."""
    place: Place


@dataclass(frozen=True, slots=True)
class Release:
    """A version of a text that was given to patients."""

    version: str
    lang: str
    text: str
    """Hash of the text as read."""
    date: dt.date
    place: Place


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """The section of the original that a translated section was made from."""

    section: str
    """Its id, the same in both languages."""
    text: str
    """Hash of the original section as it was read then."""
    place: Place


@dataclass(frozen=True, slots=True)
class Original:
    """The text that a translation follows, as it is now."""

    lang: str
    status: Status | None
    """None: it has faults and cannot be read."""
    sections: tuple[tuple[str, str], ...] = ()
    """Id and hash of each section."""


@dataclass(frozen=True, slots=True)
class Records:
    """All that is on record about one leaflet in one language."""

    releases: tuple[Release, ...] = ()
    """In the order of the file, the oldest first."""
    sign_offs: tuple[SignOff, ...] = ()
    made_from: tuple[MadeFrom, ...] = ()
    original: Original | None = None
    """None for a text that is no translation."""

    def release(self, version: str) -> Release | None:
        """Return the record of a version."""
        return next((one for one in self.releases if one.version == version), None)

    def signed(self, text: str) -> tuple[SignOff, ...]:
        """Return the sign-offs of a text, told by its hash."""
        return tuple(one for one in self.sign_offs if one.text == text)


NO_RECORDS = Records()
