"""How a date may be printed."""

from __future__ import annotations

import datetime as dt

_MONTHS = (
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
)


def spellings(iso: str) -> tuple[str, ...]:
    """Return the spellings of an ISO 8601 date that count as printed, or none if it is no date.

    They are understood in any language, or are English: `2027-11-22`, `22 November 2027`, `22 Nov 2027`,
    `November 2027`, `Nov 2027`, `22/11/2027`, `22.11.2027`, `11/2027`, `2027年11月`. The month alone will do:
    a leaflet is reviewed by a month. The American order is left out, since it reads as another day elsewhere.
    """
    try:
        date = dt.date.fromisoformat(iso)
    except ValueError:
        return ()
    month = _MONTHS[date.month - 1]
    names = [month, month[:3], *(["Sept"] if month == "September" else [])]
    by_name = [f"{day}{name} {date.year}" for day in (f"{date.day} ", "") for name in names]
    by_number = [
        iso,
        f"{date.day}/{date.month}/{date.year}",
        f"{date:%d/%m/%Y}",
        f"{date.day}.{date.month}.{date.year}",
        f"{date:%d.%m.%Y}",
        f"{date:%m/%Y}",
        f"{date.year}年{date.month}月",
    ]
    return tuple(dict.fromkeys(by_name + by_number))
