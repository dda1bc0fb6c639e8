"""Faults of YAML itself, in words for people who have never heard of YAML's grammar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from leaflet.findings import Finding, Place

if TYPE_CHECKING:
    import yaml


class _Words(NamedTuple):
    message: str
    hint: str


_QUOTE_IT: Final = 'Put the whole text in double quotes: "like this".'

_REFUSALS: Final = {
    "size": _Words("The file is larger than 5 MB.", "Split it: one file holds one leaflet."),
    "depth": _Words(
        "Lists stand inside lists more than 64 levels deep.",
        "Remove the extra brackets or dashes at the start of this line.",
    ),
    "nodes": _Words(
        "The file holds more than 50,000 entries.", "Split it: one file holds one leaflet."
    ),
    "alias": _Words(
        'A text that begins with "*" is read as a reference, which leaflets do not use.', _QUOTE_IT
    ),
    "anchor": _Words(
        'A text that begins with "&" is read as a marker, which leaflets do not use.', _QUOTE_IT
    ),
    "tag": _Words(
        'A text that begins with "!" is read as an instruction, which leaflets do not use.',
        _QUOTE_IT,
    ),
    "merge key": _Words(
        'The key "<<" (take over other keys) is not used in leaflets.',
        "Write the keys out where they are needed.",
    ),
    "compound key": _Words(
        "A list or group stands where the name of a key belongs.",
        'A text that begins with "[", "{" or "? " needs double quotes: "like this".',
    ),
    "second document": _Words(
        "A second document begins here.",
        'Remove the line "---" or "..."; one file holds one leaflet.',
    ),
    "directive": _Words(
        'Lines that begin with "%" are not used in leaflets.', "Remove the line above."
    ),
    "duplicate key": _Words(
        'The key "{name}" stands here a second time; the first is on line {line}.',
        "Keep one of the two, or join what they hold.",
    ),
    "comment": _Words(
        'What follows " #" is a comment, which nobody will read on paper.',
        "Put the whole text in double quotes; for a real comment write a space after the #.",
    ),
    "escape": _Words(
        "A backslash is followed by a code that stands for no character.",
        "Type the character itself, or write two backslashes for one.",
    ),
}


_RULES: Final = {"duplicate key": "KEY-duplicate", "comment": "YAML-comment"}


def refusal(what: str, place: Place, *, name: str = "", line: int = 0) -> Finding:
    """Return the finding for something that YAML allows and leaflets do not."""
    words = _REFUSALS[what]
    message = words.message.replace("{line}", str(line)).replace("{name}", name[:80])
    rule = _RULES.get(what, "YAML-refused")
    return Finding(rule, message, place, hint=words.hint)


_INDENT: Final = _Words(
    "This line does not line up with the lines above it.",
    "Begin it exactly below the entries of the same list or group, with spaces.",
)
_SYNTAX: Final = (
    (
        "mapping values are not allowed",
        _Words(
            'A colon and a space (": ") stand inside a text, or the line begins too far to the right.',
            "If it is text, put the whole text in double quotes; if it is a key, line it up with the keys above.",
        ),
    ),
    (
        "tab|character that cannot start any token.*\\\\t",
        _Words(
            "A tab stands where only spaces may stand.",
            "Replace the tab at the start of the line by spaces.",
        ),
    ),
    (
        "cannot start any token",
        _Words('A text may not begin with "@", "`" or "%".', _QUOTE_IT),
    ),
    (
        "scanning an alias|scanning an anchor",
        _Words('A text may not begin with "*" or "&".', _QUOTE_IT),
    ),
    (
        "scanning a tag|parsing a tag|undefined tag|tag handle|%TAG|expected URI",
        _Words('A text may not begin with "!".', _QUOTE_IT),
    ),
    (
        "quoted scalar.*(unexpected end|document indicator|end of stream)",
        _Words(
            "The quotation mark that begins here is never closed.",
            "Add the closing quotation mark at the end of the text.",
        ),
    ),
    (
        "escape",
        _Words(
            "A backslash inside double quotes is followed by a letter that means nothing there.",
            "Write two backslashes for one, or use single quotes around the text.",
        ),
    ),
    (
        "flow (sequence|mapping)|expected ',' or|flow node",
        _Words(
            "A list in brackets is not closed, lacks a comma, or holds a text that needs quotes.",
            'Look for a missing "]", "}" or ","; put a text that begins with "[" or "{" in double quotes.',
        ),
    ),
    (
        "could not find expected ':'",
        _Words(
            "A key lacks its colon, or a text goes on over the line without being moved in.",
            'Write "key: text"; move further lines of the same text in by two spaces.',
        ),
    ),
    (
        "block scalar|leading (empty|all)|indentation indicator",
        _Words(
            'What follows "|" or ">" is not understood.',
            'End the line after "|" or ">", and move the text below it in by two spaces.',
        ),
    ),
    ("expected '<document start>'", _INDENT),
    ("block (end|mapping|collection|sequence|entries|entry)|expected <block end>|'-'", _INDENT),
    (
        "directive|%YAML|version",
        _Words('A line may not begin with "%".', _QUOTE_IT),
    ),
)
_ANY: Final = _Words(
    "This line is not understood.",
    "Look at this line and the one above for a missing quotation mark, colon, comma or dash.",
)


def say_syntax(error: yaml.MarkedYAMLError, text: str, file: str) -> Finding:
    """Return the finding for a fault in the notation itself."""
    story = f"{error.context or ''} {error.problem or ''}"
    words = _ANY
    for pattern, candidate in _SYNTAX:
        if re.search(pattern, story, re.DOTALL):
            words = candidate
            break
    mark = error.problem_mark or error.context_mark
    if "never closed" in words.message:
        mark = error.context_mark or mark
    line = 0 if mark is None else min(mark.line, text.rstrip("\n").count("\n"))
    column = mark.column + 1 if mark is not None and mark.line == line else None
    words = _look_at_line(text, line, words)
    return Finding("YAML-syntax", words.message, Place(file, line + 1, column), hint=words.hint)


def _look_at_line(text: str, line: int, words: _Words) -> _Words:
    """Return better words for slips that show in the line itself, whatever the parser made of them."""
    typed = text.split("\n")[line]
    if re.match(r" *\t", typed):
        return _SYNTAX[1][1]
    slip = re.match(
        r"""\s*(?:- +)*(?:[\w-]+: +)?(?:(\*\*)|(\[[^]]*\]\()|(["'])[^"']*\3\s*[^\s#,\]}])""", typed
    )
    if slip is None:
        return words
    if slip.group(3):
        message = "Words stand after a closing quotation mark."
        return _Words(
            message, 'Put quotes around the whole text, and write \\" for a mark inside it.'
        )
    begins = slip.group(1) or "["
    return _Words(f'A text may not begin with "{begins}" unless it stands in quotes.', _QUOTE_IT)
