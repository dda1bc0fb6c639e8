"""How a date may be printed."""

from __future__ import annotations

import datetime as dt

from leaflet.text.words import BY_LANGUAGE


def spellings(iso: str) -> tuple[str, ...]:
    """Return the spellings of an ISO 8601 date that count as printed, or none if it is no date.

    They are in figures (`2027-11-22`, `22/11/2027`, `22.11.2027`, `11/2027`, `2027年11月`), or in the words of any
    language that the program writes (`22 November 2027`, `November 2027`, `22 نوفمبر 2027`), or English and
    shortened (`22 Nov 2027`, `Nov 2027`). The month alone will do: a leaflet is reviewed by a month. The American
    order is left out, since it reads as another day elsewhere.
    """
    try:
        date = dt.date.fromisoformat(iso)
    except ValueError:
        return ()
    return tuple(dict.fromkeys((*_in_words(date), *_shortened(date), *_in_figures(date))))


def _in_words(date: dt.date) -> list[str]:
    languages = BY_LANGUAGE.values()
    return [text for words in languages for text in (words.date(date), words.month(date))]


def _shortened(date: dt.date) -> list[str]:
    month = BY_LANGUAGE["en"].months[date.month - 1]
    names = [month[:3], *(["Sept"] if month == "September" else [])]
    return [f"{day}{name} {date.year}" for day in (f"{date.day} ", "") for name in names]


def _in_figures(date: dt.date) -> list[str]:
    return [
        date.isoformat(),
        f"{date.day}/{date.month}/{date.year}",
        f"{date:%d/%m/%Y}",
        f"{date.day}.{date.month}.{date.year}",
        f"{date:%d.%m.%Y}",
        f"{date:%m/%Y}",
    ]
