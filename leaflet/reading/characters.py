"""Bytes to text, and the characters that no leaflet may hold.

Decoding is done here and not in the YAML library, whose reader reports a bad byte without its line. Characters
that are invisible, that reorder what a reader sees, or that have no agreed meaning are refused, since a page
that reads otherwise than its source cannot be proven.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_WORD = 500
"""Letters; one word of 200,000 takes a layout engine half a minute (faults.md, fact 4)."""
MOST_FINDINGS = 100
"""Reported of one kind; a file with more is not a text that somebody typed."""

_REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
    "\u202d\u202e\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c"} | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_DIRECTION_MARKS = re.compile("[\u202a-\u202c\u2066-\u2069]")
_BREAKS = re.compile(
    r"[\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+"
)
"""Space, and scripts that are written without it: their lines may break between any two letters."""

_OVERRIDES = "\u202d\u202e"
_BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decode(data: bytes, shown_as: str) -> str:
    r"""Return UTF-8 text with `\n` line ends and without a byte order mark.

    Raises:
        FindingsError: The bytes are not UTF-8; the finding names the first bad one.
    """
    other = _BYTE_ORDER_MARKS.get(data[:2])
    if other is not None:
        raise FindingsError([_not_utf8(f"The file is saved as {other}", Place(shown_as, 1, 1))])
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        column = len(before) - (before.rfind("\n") + 1) + 1
        place = Place(shown_as, before.count("\n") + 1, column)
        message = f"The byte 0x{data[error.start]:02X} is not part of UTF-8 text"
        raise FindingsError([_not_utf8(message, place)]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(message: str, place: Place) -> Finding:
    hint = 'In your editor choose "Save as" and the encoding UTF-8, then look at this line again.'
    return Finding("TEXT-encoding", f"{message}.", place, hint=hint)


def clean(text: str, shown_as: str) -> tuple[str, list[Finding]]:
    """Return the text with refused characters blanked, so that reading can go on, and a finding for each."""
    faults: list[Finding] = []
    for match in islice(_REFUSED.finditer(text), MOST_FINDINGS):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        faults.append(refused_character(match.group(), Place(shown_as, line, column)))
    return (_REFUSED.sub(" ", text) if faults else text), faults


def refused_character(character: str, place: Place) -> Finding:
    """Return the finding for a character that may not stand in a leaflet."""
    hint = (
        "Delete it. It often comes along when text is pasted from another program; retype the word."
    )
    message = f"{_name(character)} may not stand in a leaflet."
    return Finding("TEXT-character", message, place, hint=hint)


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    if character in _OVERRIDES:
        return f"The character {code}, which reverses the reading direction,"
    kind = unicodedata.category(character)
    names = {"Co": "private-use", "Cs": "half", "Cc": "control"}
    return f"The invisible {names.get(kind, 'formatting')} character {code}"


def faults_in(value: str) -> Iterator[tuple[str, str]]:
    """Yield what is refused in one text, as the snippet to look for and its rule id."""
    for match in _REFUSED.finditer(value):
        yield match.group(), "TEXT-character"
    for mark in _unpaired(value):
        yield mark, "TEXT-direction"
    if len(value) > LONGEST_WORD:
        for word in _BREAKS.split(value):
            if len(word) > LONGEST_WORD:
                yield word, "TEXT-word"


def _unpaired(value: str) -> list[str]:
    """Return direction marks that are opened and not closed, or closed and not opened."""
    open_marks: list[str] = []
    loose: list[str] = []
    for mark in _DIRECTION_MARKS.findall(value):
        if mark in _OPENERS:
            open_marks.append(mark)
        elif open_marks and _OPENERS[open_marks[-1]] == mark:
            open_marks.pop()
        else:
            loose.append(mark)
    return [*open_marks, *loose]


def fault_of(snippet: str, rule: str, place: Place) -> Finding:
    """Return the finding for a snippet that `faults_in` gave."""
    if rule == "TEXT-word":
        message = (
            f'A word of {len(snippet):,} letters ("{snippet[:20]}…") is too long for any line.'
        )
        hint = f"Words may have up to {LONGEST_WORD} letters: add spaces, or remove it."
        return Finding(rule, message, place, hint=hint)
    if rule == "TEXT-direction":
        message = f"The direction mark U+{ord(snippet):04X} has no partner in the same text."
        hint = "Delete it, or add the mark that ends (or begins) the turned passage."
        return Finding(rule, message, place, hint=hint)
    return refused_character(snippet, place)
