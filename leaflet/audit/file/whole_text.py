"""LAY-01: no heading is stranded, no line lonely, no text cut off, no word chopped.

Why: a heading at the foot of a page announces nothing; one line alone over a page break is lost; and words that are
cut, run into each other or are broken without a hyphen cannot be read at all.

Passes: a heading with two lines of its text below it; "stem-" and "cell" on two lines; two lines of a paragraph before
a page break, two after it.
Fails: a heading as the last thing on page 3; the last line of a paragraph alone on page 4; "haematopoietic ste / m
cell"; a word that runs off the page, out of its column or into its neighbour.

Source: house rule (whole words, whole boxes); ISO 32000-1 14.8.2.2.3 (hyphens at line ends are told from letters).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.chopped_words import chopped_words
from leaflet.audit.file.cut_text import colliding, overhanging, running_off
from leaflet.audit.file.lonely_lines import lonely_lines, stranded_headings
from leaflet.audit.file.telling import worst_by_page
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "LAY-01"
_BREACHES = (
    (stranded_headings, "A heading has nothing below it", "Keep it with the text that follows."),
    (lonely_lines, "One line of a paragraph stands alone", "Keep two lines together."),
    (running_off, "Text runs off the page or is cut off", "Shorten it, or make room for it."),
    (overhanging, "A word is wider than its column", "Use a shorter word or a wider column."),
    (colliding, "Text runs into other text", "Use a shorter word or a wider column."),
    (chopped_words, "A word is broken without a hyphen", "Let words stay whole."),
)


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge headings, paragraphs, strings and line ends."""
    for find, what, hint in _BREACHES:
        for breach, count in worst_by_page(find(file)):
            message = f"{what}: {breach.quoted(count)}."
            yield Finding(RULE, message, file.place(breach.page), hint=hint)
