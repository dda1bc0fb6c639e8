"""What a language has to say for itself on every page: the fields of its words, and how it writes a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class RiskWords:
    """How a language tells a risk in numbers, in words that fit any number."""

    figure: str
    """`{count}` of how many people, `{of}`, in the first sentence."""
    rest: str
    """The same in the second sentence."""
    span: str
    fewer: str
    more: str
    happened: str
    """The first sentence, from `{figure}` and what happened to them, `{what}`."""
    spared: str
    """The second sentence, from `{figure}` and `{otherwise}`."""
    did_not: str
    """Said of the others where the author says nothing of them."""
    likely: str
    """Between `{low}` and `{high}` of `{of}`."""
    published: str
    """Before the figure as its source gives it, `{what}`."""
    drawn: str
    """For those who do not see the drawing."""
    one: str
    """What one figure of the drawing stands for; the next three tell its kinds apart."""
    filled: str
    striped: str
    empty: str


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words; `{}` marks where a value goes."""

    direction: Literal["ltr", "rtl"]
    """In which direction a page of this language reads."""
    script: str
    """ISO 15924, as in BCP 47 tags: `Latn`, `Arab`."""
    date_form: str
    """A date from `{day}`, `{month}` and `{year}`."""
    month_form: str
    """A month of a year from `{month}` and `{year}`."""
    months: tuple[str, ...]
    page_of: str
    page: str
    """As in a table of contents."""
    notes: str
    """Heading of a page to write on."""
    contents: str
    """Heading of the table of contents."""
    version: str
    review_by: str
    draft: str
    """English is the language in which leaflets are written; in another one a draft is a translation that nobody
    has checked, and says so."""
    reviewed: str
    withdrawn: str
    superseded: str
    out_of_date: str
    audience: str
    """Short: it stands in the side column, as `purpose` does."""
    purpose: str
    key_points: str
    warning: str
    note: str
    next_step: str
    known: str
    not_known: str
    choice: str
    benefits: str
    risks: str
    risk: RiskWords
    checked: str
    cited_in_full: str
    questions: str
    contacts: str
    full_leaflet: str
    full_leaflet_qr: str
    full_leaflet_ask: str
    emergency: str
    name: str
    """Over a line to write it on."""
    when_to_call: str
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
    """A date follows, as after `published` and `reviewed_on`."""
    published: str
    reviewed_on: str
    funding: str
    interests: str
    """Who could gain from the text, never what its authors like."""
    owner: str
    """Who sees to it that the text is looked at again: a role follows."""
    update_policy: str
    feedback: str
    other_formats: str
    disclaimer: str
    use: str
    consultation: str
    """To whom a leaflet that is marked for use in a consultation may go."""

    def date(self, day: dt.date) -> str:
        """Write a date in words, as the language does, in Western digits."""
        return self.date_form.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def month(self, day: dt.date) -> str:
        """Write the month and year of a date in words."""
        return self.month_form.format(month=self.months[day.month - 1], year=day.year)
