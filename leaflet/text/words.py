"""Words that the program itself prints, and dates, by language.

A language that is not here is a fault of the build, never an English word in a page of another language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words; `{}` marks where a value goes."""

    months: tuple[str, ...]
    page_of: str
    version: str
    review_by: str
    draft: str
    reviewed: str
    withdrawn: str
    superseded: str
    out_of_date: str
    audience: str
    purpose: str
    key_points: str
    warning: str
    note: str
    known: str
    not_known: str
    benefits: str
    risks: str
    checked: str
    cited_in_full: str
    questions: str
    contacts: str
    full_leaflet: str
    full_leaflet_qr: str
    full_leaflet_ask: str
    patient_label: str
    about: str
    clinic: str
    identifier: str
    status: str
    status_names: tuple[str, ...]
    """In the order of `Status`."""
    authors: str
    reviewers: str
    no_reviewers: str
    dates: str
    updated: str
    published: str
    reviewed_on: str
    funding: str
    interests: str
    update_policy: str
    feedback: str
    other_formats: str
    disclaimer: str

    def date(self, day: dt.date) -> str:
        """Write a date in words: day, month, year."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"


_ENGLISH = Words(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    page_of="Page {} of {}",
    version="Version {}",
    review_by="Review by {}",
    draft="Draft: not yet reviewed. Do not give to patients.",
    reviewed="Reviewed, not yet released. Do not give to patients.",
    withdrawn="Withdrawn: do not use.",
    superseded="Replaced by {}: do not use.",
    out_of_date="Out of date: review was due by {}.",
    audience="Who it is for",
    purpose="How it helps",
    key_points="Key points",
    warning="Warning",
    note="Good to know",
    known="What we know",
    not_known="What we do not know yet",
    benefits="Possible benefits",
    risks="Possible risks",
    checked="Checked {}.",
    cited_in_full="Numbers in square brackets are sources. They are listed in the full leaflet.",
    questions="Questions to ask",
    contacts="Who to contact",
    full_leaflet="Read the full leaflet",
    full_leaflet_qr="Scan this code with a phone, or go to",
    full_leaflet_ask="Ask us for the full leaflet: {}.",
    patient_label="Patient label",
    about="About this card",
    clinic="Given to you by",
    identifier="Leaflet number",
    status="Status",
    status_names=("Draft", "Reviewed", "Released", "Withdrawn", "Replaced"),
    authors="Written by",
    reviewers="Reviewed by",
    no_reviewers="No one yet",
    dates="Dates",
    updated="Text last changed on",
    published="Published on",
    reviewed_on="Last reviewed on",
    funding="Funding",
    interests="Interests",
    update_policy="How we update it",
    feedback="Tell us what you think",
    other_formats="Other formats",
    disclaimer="Please note",
)

_BY_LANGUAGE = {"en": _ENGLISH}


def words_for(lang: str) -> Words | None:
    """Return the words of a BCP 47 tag's language, or None where there are none."""
    return _BY_LANGUAGE.get(lang.split("-", maxsplit=1)[0].lower())
