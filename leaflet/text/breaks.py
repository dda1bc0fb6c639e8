"""Where a line may end: UAX #14 for a whole paragraph, with the few rules that a leaflet adds.

The default rules come from a library (Unicode 15.0, about 10 ns per character). Ours stand below, each a regular
expression with its reason. Positions count characters; a break at `at` lets `text[at]` begin a line.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from unicode_segmentation_rs import line_break_units

from leaflet.text.unspaced import UNSPACED_MARKS, word_starts

if TYPE_CHECKING:
    from collections.abc import Iterator


class Break(NamedTuple):
    """A place where a line may end, or must.

    A soft hyphen (U+00AD) before it means that the line, if it ends here, ends with a hyphen.
    """

    at: int
    """Index of the character that would begin the next line: never 0, never the length of the text."""
    must: bool
    """A line feed or its like stands before it."""


def opportunities(text: str, lang: str) -> list[Break]:
    """Return the places where lines of a paragraph may or must end, in order; its own end is not among them.

    Args:
        text: The paragraph, spans joined. Any string: lone surrogates break as unknown letters do.
        lang: BCP 47 tag; Korean keeps words whole, all else is decided by the characters.

    Source: UAX #14 (Unicode 15.0), LB1 to LB31.
    """
    chunks = cut(text, lang)
    ends = accumulate(map(len, chunks))
    breaks = [Break(at, chunk[-1] in NEW_LINE) for at, chunk in zip(ends, chunks, strict=True)]
    return breaks[:-1]


NEW_LINE = frozenset("\n\v\f\r\x85\u2028\u2029")
"""Characters of the classes BK, CR, LF and NL: a line must end after one."""


def cut(text: str, lang: str) -> list[str]:
    """Cut a paragraph wherever `opportunities` are: each piece is a word with the white space after it."""
    if not _ODD.search(text):
        return list(line_break_units(text))
    chunks = line_break_units(_stand_ins(text, lang))
    addresses = list(_addresses(text))
    held = {at for start, end in addresses for at in range(start + 1, end)}
    held.update(_held(text))
    added = {at for at in _added(text) if at not in held}
    added.update(at for start, end in addresses for at in _address_breaks(text, start, end))
    ends = list(accumulate(map(len, chunks)))
    kept = [at for at in ends if at not in held or text[at - 1] in NEW_LINE or at == len(text)]
    if added:
        kept = sorted(added.union(kept))
    return [text[start:end] for start, end in pairwise([0, *kept])]


_ODD = re.compile(
    "[^\x00-\x7f\u00c0-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u0dff\u1e00-\u1fff\u2019]"
    r"|[-/@]|\.[A-Za-z\u017f]|\d[ ]|\s\u2019"
)
"""What any of the rules below is about; most paragraphs have nothing of it, and the library alone cuts them."""


# What the library is shown in place of some characters, so that its own rules do the rest.

_SURROGATE = re.compile("[\ud800-\udfff]")
_MARK = re.compile(f"[{UNSPACED_MARKS}]")
_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7fb]")
_EAST_ASIAN = "\u1100-\u115f\u2e80-\u303e\u3041-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uffee\U0001f200-\U0001f202\U00020000-\U0003fffd"
"""Wide letters and punctuation; pictographs are left out, since no quotation hangs on them."""
_QUOTES = frozenset("\u2018\u201c\u2019\u201d")


@lru_cache(maxsize=1)
def _east_asian_quotes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds opening and closing quotes there; made when first needed, since it takes long."""
    around = f"(?<=[{_EAST_ASIAN}])[{{}}](?=[{_EAST_ASIAN}])"
    return re.compile(around.format("\u2018\u201c")), re.compile(around.format("\u2019\u201d"))


def _stand_ins(text: str, lang: str) -> str:
    """Swap characters one for one: a surrogate cannot be handed over, the others have a class that fits badly."""
    if text.isascii():
        return text
    text = _SURROGATE.sub("\ufffd", text)
    # LB1 makes a mark of these scripts a combining mark; the library makes it a letter.
    text = _MARK.sub("\u0308", text)
    # Curly quotes inside Chinese or Japanese open and close as corner brackets do (LB19a of Unicode 16).
    if not _QUOTES.isdisjoint(text):
        opening, closing = _east_asian_quotes()
        text = closing.sub("\u300d", opening.sub("\u300c", text))
    # Ragged Korean ends its lines between words, as UAX #14 8.2 shows: its syllables count as letters.
    return _HANGUL.sub("a", text) if lang.split("-", 1)[0].lower() == "ko" else text


# Where the default rules break and a leaflet must not.

_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0386-\u03ab\u0400-\u042f"
_NO_BREAK_AFTER = re.compile(
    rf"[-\u2010\u2013](?<=[\d{_CAPITAL}].)"  # LF-7F3K2, COVID-19, 10-20: identifiers and ranges
    r"|[-\u2010](?:(?<!\S.)(?=\w)|(?<=\b\w.))"  # -fold (LB20a of Unicode 15.1), e-mail, x-ray
    r"|/(?:(?<=\b\w.)|(?<=\b\w\w.)|(?<=\b\w\w\w.))"  # mg/kg, and/or
    r"|[\u00ab\u2018\u201c\u2039](?:(?<!\S.)|(?<=[(\[].))[ ]+"  # an opening quote (LB15a of 15.1)
    r"|\d in[ ]+(?=\d)"  # 66 in 100
    r"|\d[ ]+(?=(?:am|pm|\u00b0C|mg|ml|kg|g|cm|mm|km|m|in)\b)"  # 5 pm, 38 °C, 66 in
)
_NO_BREAK_BEFORE = re.compile(
    r"\u2014(?<=\w.)(?=\w)"  # a dash between words ends a line, and does not begin one
    r"|[\u00bb\u2019\u201d\u203a](?<=\s.)(?=[\s.,;:!?)\]]|\Z)"  # a closing quote (LB15b of 15.1)
    # The few parts of a grapheme cluster that UAX #14 does not hold to what stands before them.
    r"|[\u034f\u035c-\u0362\u0e33\u0eb3\u1dcd\u1dfc\U00016fe4\U0001171d-\U0001172b](?<![\s\u200b].)"
)


def _held(text: str) -> Iterator[int]:
    """Yield where no line may end, whatever the default rules say."""
    for match in _NO_BREAK_AFTER.finditer(text):
        yield match.end()
    for match in _NO_BREAK_BEFORE.finditer(text):
        yield match.start()


# Where the default rules do not break and a leaflet may.

_WIDE_OPENING = re.compile(
    "[\u2329\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\uff08\uff3b\uff5b\uff5f\uff62]"
    "(?:(?<=[\\w%].)|(?<=[\\w%][\u0300-\u036f].))"
)
"""A wide bracket after a Latin word or figure. LB30 as of Unicode 13 lets a line end there; the library does not."""


def _added(text: str) -> Iterator[int]:
    """Yield where a line may end besides."""
    if not text.isascii():
        for match in _WIDE_OPENING.finditer(text):
            yield match.start()
        yield from word_starts(text)


# Addresses of the web and of e-mail: broken only where a reader who types them cannot go wrong.

_SIGN_OF_ONE = re.compile(r"[@/]|\.[a-z]", re.IGNORECASE)
_CHUNK = re.compile(r"[!#-;=?-~\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u024f]+")
_AROUND = "([{'.,;:!?)]}"
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/:?#]|\Z)", re.IGNORECASE)
_ADDRESS_BREAK = re.compile(r"(?<=/)(?<![:/]/)(?=[^/])|(?=[?&=])")


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each address, without the punctuation around it."""
    if not _SIGN_OF_ONE.search(text):
        return
    for match in _CHUNK.finditer(text):
        chunk = match[0]
        core = chunk.strip(_AROUND)
        if _is_address(core):
            start = match.start() + chunk.index(core)
            yield start, start + len(core)


def _is_address(core: str) -> bool:
    return "@" in core or "://" in core or ("." in core and _DOMAIN.match(core) is not None)


def _address_breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the places after a slash, and before what starts or parts a query."""
    for match in _ADDRESS_BREAK.finditer(text, start + 1, end):
        yield match.start()
