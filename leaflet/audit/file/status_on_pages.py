"""LIF-10: a leaflet that is not released says so on every page, and a released one does not.

Why: a draft that looks finished is handed out. Metadata and pages must agree, so a change of the status in the
metadata alone is found too. The words are those that this program prints, in the file's language or in English.

A file that was made of a leaflet past its review date tells so in its metadata, and on every page.

Passes: status draft, and each page reads "Draft: not yet reviewed. Do not give to patients."; status released, and
no page does; the imprint's row "Status" begins with the status.
Fails: page 3 of a draft lacks the words; a released file shows them; the status is `final`, or missing.

Source: NHS boards' rules on patient information (draft, approved and withdrawn versions are marked on each page).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.audit.file.plain import plain, same_text, shorten
from leaflet.findings import Finding
from leaflet.model.leaflet import Status
from leaflet.text.words import BY_LANGUAGE, words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile, Tag
    from leaflet.model.policy import Policy
    from leaflet.text.words import Words

RULE = "LIF-10"
_BANNERED = (Status.DRAFT, Status.REVIEWED, Status.WITHDRAWN, Status.SUPERSEDED)


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the status that the metadata tell against the pages."""
    told = file.facts.status
    if told not in set(Status):
        named = f"the status “{told}”, which is none" if told else "no status"
        message = f"The file's metadata tell {named}."
        yield Finding(RULE, message, file.place(), hint=f"There are: {', '.join(Status)}.")
        return
    status = Status(told)
    own = words_for(file.facts.lang or file.lang)
    words = [BY_LANGUAGE["en"], *([own] if own else [])]
    yield from _judge_pages(file, status, words)
    yield from _judge_date(file, words)
    yield from _judge_imprint(file, status, words)


def _judge_pages(file: PrintedFile, status: Status, words: list[Words]) -> Iterator[Finding]:
    """Judge the banner of each page."""
    banners = {one: _pattern(one, words) for one in _BANNERED}
    for page in file.pages:
        shown = [one for one in _BANNERED if banners[one].search(page.plain_text)]
        if status in banners and status not in shown:
            message = f"The page does not say that the leaflet is {_said(status)}."
            yield Finding(RULE, message, file.place(page.number), hint="Build the leaflet again.")
        for other in shown:
            if other is not status:
                message = (
                    f"The page says that the leaflet is {_said(other)}; its metadata say {status}."
                )
                yield Finding(RULE, message, file.place(page.number))


def _judge_date(file: PrintedFile, words: list[Words]) -> Iterator[Finding]:
    """Judge whether each page says that the leaflet is out of date, or none does."""
    pattern = _either([one.out_of_date for one in words])
    for page in file.pages:
        says_so = pattern.search(page.plain_text) is not None
        if file.facts.out_of_date and not says_so:
            message = "The page does not say that the leaflet is out of date."
            yield Finding(RULE, message, file.place(page.number), hint="Build the leaflet again.")
        elif says_so and not file.facts.out_of_date:
            message = "The page says that the leaflet is out of date; its metadata do not."
            yield Finding(RULE, message, file.place(page.number))


def _pattern(status: Status, words: list[Words]) -> re.Pattern[str]:
    """Return a pattern for the banner of a status in any of the languages."""
    return _either([getattr(one, status.value) for one in words])


def _either(banners: list[str]) -> re.Pattern[str]:
    """Return a pattern for any of some banners, whatever stands where they leave room."""
    said = [plain(banner).split("{}") for banner in banners]
    return re.compile("|".join(".{1,60}?".join(map(re.escape, parts)) for parts in said))


def _said(status: Status) -> str:
    """Say a status in a sentence."""
    return "a draft" if status is Status.DRAFT else status.value


def _judge_imprint(file: PrintedFile, status: Status, words: list[Words]) -> Iterator[Finding]:
    """Judge the imprint's row on the status, if there is one."""
    at = list(Status).index(status)
    for head, value in filter(None, map(_cells, file.walk())):
        for one in words:
            printed = plain(file.text_of(value))
            if same_text(file.text_of(head), one.status) and not printed.startswith(
                plain(one.status_names[at])
            ):
                message = (
                    f"The imprint gives the status “{shorten(printed)}”; the metadata say {status}."
                )
                yield Finding(RULE, message, file.place(file.page_of(value)))


def _cells(tag: Tag) -> tuple[Tag, Tag] | None:
    """Return the header and the value of a row that has just these."""
    match tag.role, [kid for kid in tag.kids if getattr(kid, "role", "") in {"TH", "TD"}]:
        case "TR", [head, value] if (head.role, value.role) == ("TH", "TD"):  # type: ignore[union-attr]
            return head, value  # type: ignore[return-value]
    return None
