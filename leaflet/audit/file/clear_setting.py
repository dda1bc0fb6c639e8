"""TYP-06: nothing is justified, hyphenated, slanted, underlined, squeezed or in capitals.

Why: all six change the outlines by which people know words and the even spaces by which they find the next one.
Justified text is known by lines that end flush though their spaces differ; hyphenation by a soft hyphen at a line's
end, or by a hyphen there in a word that the file has without one elsewhere. Both, and capitals, are judged in body text
and headings, slant in all text; more than three words in capitals running are too many, so that AHSCT and MS may stand.

Passes: ragged lines; **strong** words in bold; "stem-" at a line's end where the word is stem-cell.
Fails: a paragraph with flush edges; an italic quotation; a link with a line under it; "DO NOT STOP TAKING IT"; letters at
half their breadth.

Source: RNIB Clear Print (align left, no italics, underlining or block capitals, do not split words).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leaflet.audit.file.lines import BODY, Kind, blocks_of
from leaflet.audit.file.plain import plain
from leaflet.audit.file.telling import Breach, worst_by_page
from leaflet.audit.file.underlines import underlined
from leaflet.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.lines import Block, Line
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.audit.file.runs import TextRun
    from leaflet.model.policy import Policy

RULE = "TYP-06"
_FLUSH = 1.0
"""Points by which lines that are set flush may differ."""
_UNEVEN = 0.12
"""Sizes by which spaces differ from line to line where they were stretched; kerning alone makes for less."""
_FEWEST_LINES = 2
_MOST_CAPITALS = 3
_HYPHEN_END = re.compile(r"([^\W\d_]+)([-\u2010\u00ad])\s*$")
_FIRST_WORD = re.compile(r"\s*([^\W\d_]+)")


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge blocks, then strings."""
    blocks = [one for one in blocks_of(file) if one.kind in BODY or one.kind is Kind.HEADING]
    justified = (_first(block) for block in blocks if _is_justified(block))
    yield from _tell(file, justified, "Text is justified", "Set `align: start` in the layout.")
    capitals = (Breach(block.lines[0].page, found) for block in blocks for found in _shouted(block))
    yield from _tell(file, capitals, "Words stand in capitals", "Write them small; make them bold.")
    cut = list(_hyphenated(file, blocks))
    yield from _tell(file, cut, "A word is divided", "Set `hyphenate: false` in the layout.")
    pairs = [(page, run) for page in file.pages for run in page.runs if run.text.strip()]
    slanted = (
        Breach(page.number, run.text, baseline=run.y) for page, run in pairs if _is_slanted(run)
    )
    yield from _tell(file, slanted, "Text is slanted", "Use the upright letters.")
    squeezed = (
        Breach(page.number, text) for page in file.pages for text in page.squeezed if text.strip()
    )
    yield from _tell(
        file, squeezed, "Letters are squeezed or stretched", "Use a narrower font, or more room."
    )
    lined = (breach for page in file.pages for breach in underlined(page))
    yield from _tell(file, lined, "Text is underlined", "Make it bold, or colour the link.")


def _tell(
    file: PrintedFile, breaches: Iterator[Breach] | list[Breach], what: str, hint: str
) -> Iterator[Finding]:
    """Tell one finding for each page."""
    for breach, count in worst_by_page(breaches):
        message = f"{what}: {breach.quoted(count)}."
        yield Finding(RULE, message, file.place(breach.page), Severity.ERROR, hint)


def _first(block: Block) -> Breach:
    return Breach(block.lines[0].page, block.lines[0].text)


def _is_justified(block: Block) -> bool:
    """Whether the full lines of a block end flush, with spaces that were stretched to reach there."""
    full = [above for above, _ in block.wrapped()]
    if len(full) < _FEWEST_LINES or not all(" " in line.words for line in full):
        return False
    for edges in ([line.left for line in full], [line.right for line in full]):
        if max(edges) - min(edges) > _FLUSH:
            return False
    spaces = [_space(line) for line in full]
    return max(spaces) - min(spaces) > _UNEVEN


def _space(line: Line) -> float:
    """Return how much wider a line is for each of its spaces than its letters are, in sizes."""
    letters = 0.0
    last = line.runs[-1]
    for run in line.runs:
        if run.end_x != run.x:
            natural = run.face.advance(run.shown, 0.0, 0.0, run.size)
            # A space before the next string of the line is one of the line's; one at its end is not.
            blanks = len(run.text) - len(run.text.rstrip(" ")) if run is last else 0
            tail = run.shown[-blanks << run.face.wide :] if blanks else b""
            letters += natural - run.face.advance(tail, 0.0, 0.0, run.size)
    return (line.right - line.left - letters) / max(1, line.words.count(" ")) / line.size


def _shouted(block: Block) -> Iterator[str]:
    """Yield the words of a block that stand in capitals running, where they are too many; codes (LF-7F3K2) are none."""
    row: list[str] = []
    for word in [*plain(block.text).split(), ""]:
        letters = [one for one in word if one.isalpha()]
        is_code = any(map(str.isdigit, word))
        if len(letters) > 1 and all(map(str.isupper, letters)) and not is_code:
            row.append(word)
            continue
        if len(row) > _MOST_CAPITALS:
            yield " ".join(row)
        row = []


def _hyphenated(file: PrintedFile, blocks: list[Block]) -> Iterator[Breach]:
    """Yield words that were divided where a line ends."""
    whole: set[str] | None = None
    for block in blocks:
        for above, below in zip(block.lines, block.lines[1:], strict=False):
            end, start = _HYPHEN_END.search(above.text), _FIRST_WORD.match(below.text)
            if not (end and start):
                continue
            if end[2] != "\u00ad":
                whole = _words(file) if whole is None else whole
                if (end[1] + start[1]).lower() not in whole:
                    continue
            yield Breach(above.page, end[1] + "-" + start[1])


def _words(file: PrintedFile) -> set[str]:
    """Return all words of a file, in small letters."""
    return {word for page in file.pages for word in re.findall(r"[^\W\d_]+", page.text.lower())}


def _is_slanted(run: TextRun) -> bool:
    return run.is_italic and any(map(str.isalpha, run.text))
