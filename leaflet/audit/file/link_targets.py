"""SAF-02: a link leads where its words say.

Why: people trust the address that they read. One that is printed as msaustralia.org.au and opens another site misleads
them, and the printed leaflet and its file then say two things.

Passes: "msaustralia.org.au/ahsct" opens https://www.msaustralia.org.au/ahsct; "02 5550 0142" dials +61 2 5550 0142.
Fails: it opens https://other.example; its Contents names another host than its target; a mail address goes elsewhere.

Source: ISO 14289-1 7.18.5 (Contents of links); WCAG 2.2 2.4.4.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from leaflet.audit.file.printed import NoteRef
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PageLink, PrintedFile, Tag
    from leaflet.model.policy import Policy

RULE = "SAF-02"
_HOST = r"((?:[\w-]+\.)+[^\W\d_]{2,})"
_WEB = re.compile(rf"(?:https?://)?{_HOST}(?::\d+)?(?:[/?#]\S*)?")
_SURELY_WEB = re.compile(rf"(?:https?://|\bwww\.){_HOST}")
_MAIL = re.compile(rf"[^\s@]+@{_HOST}")
_PHONE = re.compile(r"\+?[\d\s().\u00a0\u2010-\u2013-]{3,}")
_ENDS = ".,;:)\u200b\u2060"
_FEWEST_DIGITS = 3


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge the words of Link elements, and what annotations say of themselves."""
    links = {link.number: link for page in file.pages for link in page.links if link.number}
    for page in file.pages:
        for link in page.links:
            for host in _SURELY_WEB.findall(link.contents):
                if link.address and not _is_host(host, link.address):
                    message = f"A link says that it leads to {host}, but leads to {link.address}."
                    yield Finding(RULE, message, file.place(page.number))
    for tag in file.walk():
        if tag.role == "Link":
            yield from _judge_words(file, tag, links)


def _judge_words(file: PrintedFile, tag: Tag, links: dict[int, PageLink]) -> Iterator[Finding]:
    """Judge one Link element: its words, where they read as an address."""
    words = file.text_of(tag).replace("\n", "").strip().rstrip(_ENDS)
    notes = (links.get(kid.number) for kid in tag.kids if isinstance(kid, NoteRef))
    for address in (link.address for link in notes if link is not None and link.address):
        if not _agrees(words, address):
            message = f"The link is printed as “{words}” but leads to {address}."
            hint = "Print the address that the link opens, or words that are no address."
            yield Finding(RULE, message, file.place(file.page_of(tag)), hint=hint)


def _agrees(words: str, address: str) -> bool:
    """Whether words that read as an address mean this one; other words mean any."""
    if _MAIL.fullmatch(words):
        return unquote(address).lower().partition("?")[0] == f"mailto:{words.lower()}"
    web = _WEB.fullmatch(words)
    if web:
        return _is_host(web[1], address)
    digits = _digits(words)
    if _PHONE.fullmatch(words) and len(digits) >= _FEWEST_DIGITS:
        return address.lower().startswith("tel:") and _digits(address).endswith(digits.lstrip("0"))
    return all(_is_host(host, address) for host in _SURELY_WEB.findall(words))


def _is_host(host: str, address: str) -> bool:
    """Whether an address is on a host; `www.` may stand before either."""
    try:
        actual = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return unquote(actual).lower().removeprefix("www.") == host.lower().removeprefix("www.")


def _digits(text: str) -> str:
    """Return the figures of a text."""
    return "".join(filter(str.isdecimal, text))
