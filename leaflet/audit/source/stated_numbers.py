"""Numbers in a text that state facts, in digits or in words.

Not counted: dates, years, times, phone numbers (also whatever begins with a 0), steps, pages and phases of trials, names such as B12, the reader's
own age. Words up to ten count only where they say how often: "one in three", "five per cent", "half of them".
"""

from __future__ import annotations

import re

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_NOT_FACTS = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:\s+\d{{4}})?|\b{_MONTH}\s+\d{{1,4}}(?:,\s*\d{{4}})?"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b24/7\b"
    r"|(?<![\d.,$£€])\b(?:19|20)\d{2}\b(?!\s+(?:in|of|people|patients|women|men|adults)\b)(?![.,]\d)"
    r"|\b\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|a\.m|p\.m)\b|\b\d{1,2}:\d{2}\b"
    r"|\+?\d[\d()]*(?:[ -][\d()]+)+(?<=[\d ()-]{8})|\b(?:call|ring|dial|phone|text)\s+\d+|(?<![\d.,])0\d+"
    r"|\b(?:steps?|pages?|sections?|parts?|phases?|types?|figures?|tables?|questions?|version|room|bus|floor|box)\s+\d+"
    r"|[^\W\d]+[-\u2011]?\d+"
    r"|\byou are (?:aged |over |under |at least )?\d+",
    re.IGNORECASE,
)
_FEW = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"
_MANY = (
    r"(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    rf"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]{_FEW})?"
    rf"|(?:(?:a|{_FEW})[ ])?(?:hundred|thousand|million))"
)
_WORD = rf"(?:{_MANY}|{_FEW})"
_PART = r"(?:half|(?:a|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?)"
_NUMBER = re.compile(
    rf"\b{_WORD} (?:in|out of|of every) (?:every |each )?(?:{_WORD}|\d+)\b"
    rf"|\b{_WORD} per ?cent\b"
    rf"|(?<!first )(?<!second )(?<!other )(?<!this )\b{_PART} (?:of|the|have|had|are|were|did|got|died)\b"
    rf"|\b{_WORD} times (?:as|more|less|higher|lower|the)\b|\b(?:twice as|double the)\b"
    rf"|\b{_MANY}\b"
    r"|[$£€]?\d+(?:[.,]\d+)*\s?%?",
    re.IGNORECASE,
)


def numbers_in(text: str) -> list[str]:
    """Return the numbers that state facts, as written."""
    kept = _NOT_FACTS.sub(" ", text)
    return [match.group().strip() for match in _NUMBER.finditer(" ".join(kept.split()))]
