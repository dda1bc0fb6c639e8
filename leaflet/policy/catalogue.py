"""Every rule that a pack may put in force: what it asks, what it measures, and who judges it.

How much and how bad stands in the packs, and nowhere else. A rule that no pack of a leaflet names is not judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto

ONLY = "limit"
"""Name of the measure of a rule that has just one."""


class Judge(Flag):
    """Who judges a rule."""

    SOURCE = auto()
    """`leaflet check` and every build, on the text."""
    FILE = auto()
    """`leaflet audit` and every build, on the finished file."""
    PERSON = auto()
    """A person, whose sign-off is kept with the text."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a limit limits."""

    what: str
    """What is counted, with its unit, as words that follow "most" or "least"."""
    is_most: bool = True
    """Whether the limit is the most that is allowed (so the lowest of several is the strictest), or the least."""
    is_whole: bool = False
    """Whether it counts things."""

    @property
    def meaning(self) -> str:
        """What a limit of it means."""
        return f"the {'most' if self.is_most else 'least'} {self.what}"

    def keeps(self, value: float, limit: float) -> bool:
        """Tell whether a value is within a limit."""
        return value <= limit if self.is_most else value >= limit

    def said(self, limit: float) -> str:
        """Say a limit."""
        return f"at {'most' if self.is_most else 'least'} {limit:g}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule."""

    ident: str
    what: str
    """What it asks, as a line for a list."""
    judge: Judge
    measures: dict[str, Measure]


def _most(what: str) -> Measure:
    return Measure(what)


def _least(what: str) -> Measure:
    return Measure(what, is_most=False)


def _fewest(what: str) -> Measure:
    return Measure(what, is_most=False, is_whole=True)


def _none_over(what: str) -> Measure:
    return Measure(what, is_whole=True)


def _rule(
    ident: str, judge: Judge, what: str, only: Measure | None = None, **many: Measure
) -> Rule:
    measures = {name.replace("_", "-"): measure for name, measure in many.items()}
    return Rule(ident, what, judge, {ONLY: only} if only else measures)


_S, _F, _P = Judge.SOURCE, Judge.FILE, Judge.PERSON

_SECTIONS = (
    _rule("SEC-01", _S | _F, "Every section that a pack asks for is there, once, in order, and not empty"),
    _rule("SEC-02", _F, "Every section is really on paper: heading, letters, bookmark and destination"),
    _rule("SEC-03", _S | _F, "The card has every part that a pack asks for, on one leaf"),
    _rule("SEC-04", _S | _F, "The first section gives the key message, in a box"),
    _rule("SEC-05", _S, "What is known and what is not known are both told"),
    _rule("SEC-06", _S, "Benefits and risks of each choice are told at about the same length",
          ratio=_most("times as many words for one side")),
    _rule("SEC-07", _S, "The other choices are told, no treatment among them", _fewest("choices")),
    _rule("SEC-08", _S, "There are questions to ask, with lines to write on", _fewest("questions")),
    _rule("SEC-09", _S, "Someone to call is named, with number and hours"),
    _rule("SEC-10", _S, "Readers learn how to get other formats and languages"),
    _rule("SEC-11", _F, "Every section has as many letters on paper as were written in it"),
)  # fmt: skip
_LIFE = (
    _rule("LIF-01", _S, "Id, version and dates are there and follow each other"),
    _rule("LIF-02", _S, "The next review comes soon enough", _most("months from the last review to the next")),
    _rule("LIF-03", _S, "The leaflet is not past its review date"),
    _rule("LIF-04", _S, "The review is not due soon", _least("days of notice before the review")),
    _rule("LIF-05", _S | _P, "Authors, a clinical reviewer and a patient reviewer have signed"),
    _rule("LIF-06", _S, "Funding, interests and how the text is kept up to date are told"),
    _rule("LIF-07", _S, "A text that changed has a new version"),
    _rule("LIF-08", _S, "Readers learn how to tell the makers what to mend"),
    _rule("LIF-09", _F, "Id, version and date stand on every page"),
    _rule("LIF-10", _F, "Every page of a draft, a withdrawn or an outdated leaflet says so"),
    _rule("LIF-11", _S, "A leaflet that is withdrawn or replaced is not built to be handed out"),
)  # fmt: skip
_EVIDENCE = (
    _rule("EVI-01", _S, "Every number has a source, and every source a date", _none_over("numbers without a source")),
    _rule("EVI-02", _S, "Sources are recent", _most("years since a source appeared")),
    _rule("EVI-03", _S, "Nothing points to a place that paper does not show"),
    _rule("EVI-04", _S, "Links were opened lately", _most("days since a link was opened")),
    _rule("NUM-01", _S, "Risks are typed, with one denominator throughout", _none_over("denominators")),
    _rule("NUM-02", _S, "Risks are told with a number, not in words alone", _fewest("numbers in the risks of the card")),
    _rule("NUM-03", _S, "No relative risk stands without the absolute one"),
    _rule("NUM-04", _S, "A risk is told both ways round, or drawn"),
)  # fmt: skip
_READING = (
    _rule("RDG-01", _S, "The prose reads at a low school grade",
          smog=_most("grade by SMOG"), flesch_kincaid=_most("grade by Flesch-Kincaid"),
          flesch_kincaid_warn=_most("grade by Flesch-Kincaid, for a warning")),
    _rule("RDG-02", _S, "Sentences are short",
          mean=_most("words to a sentence"), longest=_none_over("words in the longest")),
    _rule("RDG-03", _S, "Paragraphs are short", _none_over("words in one paragraph")),
    _rule("RDG-04", _S, "An acronym is explained where it is first used"),
    _rule("RDG-05", _S, "Lists are short", _none_over("items in one list")),
    _rule("RDG-06", _S, "The text is active and speaks to the reader",
          passive=_most("sentences of 100 in the passive")),
    _rule("RDG-07", _S, "A word is spelled one way throughout"),
    _rule("RDG-08", _S, "Plain words stand in place of jargon"),
    _rule("ADV-01", _S, "Nothing promotes a treatment or a clinic"),
    _rule("ADV-02", _S, "Nothing is promised that no treatment can keep"),
    _rule("ADV-03", _S, "A leaflet on a biological is for use in a consultation"),
    _rule("BRD-01", _S, "A clinic's look lowers no rule"),
    _rule("USR-01", _P, "Readers have tested the leaflet: found it, understood it",
          people=_fewest("people who tested"), found=_least("of 100 who found the answer"),
          understood=_least("of 100 of those who could explain it")),
)  # fmt: skip
_PAGES = (
    _rule("TYP-01", _F, "The letters of the text are tall enough", _least("mm of x-height in the text")),
    _rule("TYP-02", _F, "The text is set large enough", _least("points of the text")),
    _rule("TYP-03", _F, "No text is tiny", _least("points of any text")),
    _rule("TYP-04", _F, "Lines are neither short nor long",
          shortest=_least("letters to any line"), longest=_most("letters to any line"),
          short=_least("letters to a line"), long=_most("letters to a line"),
          narrow=_least("letters to a line in columns")),
    _rule("TYP-05", _F, "Lines stand apart",
          ratio=_least("times the size from line to line"), distance=_least("mm from line to line")),
    _rule("TYP-06", _F, "Nothing is justified, hyphenated, slanted, underlined or in capitals"),
    _rule("TYP-07", _F, "No text stands on a picture or is turned"),
    _rule("COL-01", _F, "Every text stands out from what is behind it",
          text=_least("contrast of text, to 1"), large=_least("contrast of large text, to 1"),
          paper=_most("of 100 of the light that the paper throws back")),
    _rule("COL-02", _F, "Text stands out in grey too",
          text=_least("contrast of text in grey, to 1"), large=_least("contrast of large text in grey, to 1"),
          paper=_most("of 100 of the light that the paper throws back")),
    _rule("COL-03", _P, "Nothing is told by colour alone"),
    _rule("LAY-01", _F, "No heading is stranded, no line lonely, no text cut, no word chopped"),
    _rule("LAY-02", _F, "The number of pages suits the form"),
    _rule("LAY-03", _F, "No page is empty"),
    _rule("LAY-05", _F, "Every page stands upright"),
    _rule("LNG-01", _S, "A translation is as new as its original"),
    _rule("LNG-02", _F, "Every letter is drawn, and can be read back"),
)  # fmt: skip
_ACCESS = (
    _rule("ACC-01", _F, "The file is tagged, and every mark is in the tree or an artifact"),
    _rule("ACC-02", _F, "The file has a title, and viewers show it"),
    _rule("ACC-03", _F, "The file says its language"),
    _rule("ACC-04", _F, "Every figure has a description"),
    _rule("ACC-05", _F, "Headings go down one level at a time"),
    _rule("ACC-06", _F, "Every link is in the tree and has words"),
    _rule("ACC-07", _F, "Tables have headers"),
    _rule("ACC-08", _F, "What is read in place of a text is on the page"),
    _rule("ACC-09", _F, "Fonts are embedded and can be read"),
    _rule("ACC-10", _F, "The file has no layers"),
    _rule("ACC-11", _F, "Sections follow each other on the pages as they do in the tree"),
    _rule("ACC-12", _F, "The outline leads to every section, in order"),
    _rule("ACC-13", _F, "The tree reads each page in the order of painting"),
    _rule("ACC-14", _F, "Elements stand where their kind belongs"),
    _rule("ACC-15", _F, "Furniture is artifact, and content is not"),
    _rule("ACC-16", _F, "The tab key follows the structure"),
    _rule("ACC-17", _F, "Widths in the file are those of the fonts"),
    _rule("ACC-18", _F, "A leaflet claims the standards that it is made to"),
    _rule("ACC-19", _F, "A file that claims PDF/A-2 says what its colours mean"),
    _rule("ACC-20", _F, "The two records of a file tell the same"),
    _rule("ACC-21", _F, "The structure tree is one Document that the file stands by"),
    _rule("ACC-22", _F, "Pages are numbered and laid out as on paper"),
    _rule("ACC-23", _F, "Lists with numbers or bullets say of which kind they are"),
    _rule("ACC-24", _F, "Every figure says where it stands"),
    _rule("POL-01", _F, "The file names its packs"),
    _rule("SAF-01", _F, "The file only shows pages"),
    _rule("SAF-02", _F, "Links lead where they say"),
)  # fmt: skip
_PDF_UA_2 = (
    _rule("UA2-01", _F, "A file that claims PDF/UA-2 does so rightly"),
    _rule("UA2-02", _F, "The structure tree begins with one Document of PDF 2.0"),
    _rule("UA2-03", _F, "Elements are of the types that PDF/UA-2 allows"),
    _rule("UA2-04", _F, "Elements stand in elements that may hold them"),
    _rule("UA2-05", _F, "Links and bookmarks name the element that they lead to"),
    _rule("UA2-06", _F, "Lines of a table of contents name the element that they lead to"),
    _rule("UA2-07", _F, "Notes and what refers to them name each other"),
    _rule("UA2-08", _F, "Each Link leads to one place"),
    _rule("UA2-09", _F, "Lists with labels say of which kind they are"),
    _rule("UA2-10", _F, "Tables are regular, and cells have headers"),
    _rule("UA2-11", _F, "Captions stand first or last"),
    _rule("UA2-12", _F, "Nothing that is read is of private use"),
)  # fmt: skip
_PDF_A_4 = (
    _rule("ARC-01", _F, "A file that claims PDF/A-4 does so rightly"),
    _rule("ARC-02", _F, "The file begins and ends as PDF 2.0 does"),
    _rule("ARC-03", _F, "The file has an identifier and no information dictionary"),
    _rule("ARC-04", _F, "All data are in the file and can be unpacked"),
    _rule("ARC-05", _F, "Content names nothing that the file lacks"),
    _rule("ARC-06", _F, "The file says what its colours mean"),
    _rule("ARC-07", _F, "Colours are of the kind that the file explains"),
    _rule("ARC-08", _F, "No graphics state has colours of its own"),
    _rule("ARC-09", _F, "Pictures and forms are whole in themselves"),
    _rule("ARC-10", _F, "Fonts say which glyph a code is"),
    _rule("ARC-11", _F, "Codes of fonts stand for characters"),
    _rule("ARC-12", _F, "Annotations are printed and never hidden"),
    _rule("ARC-13", _F, "The metadata can be read without PDF"),
    _rule("ARC-14", _F, "The file asks for nothing but to be shown"),
    _rule("ARC-15", _F, "The file has nothing that PDF 2.0 calls deprecated"),
)  # fmt: skip
_PRESS = (
    _rule("PRN-01", _F, "A file for a press says of itself what a print shop asks"),
    _rule("PRN-02", _F, "It names its printing condition, with the profile inside"),
    _rule("PRN-03", _F, "Pages say where they are cut", _least("mm of bleed")),
    _rule("PRN-04", _F, "Nothing is there to be pressed"),
    _rule("PRN-05", _F, "All colours are inks"),
    _rule("PRN-06", _F, "Graphics states leave the press alone"),
    _rule("PRN-07", _F, "All that is printed is in the file"),
    _rule("PRN-08", _F, "Pictures have enough pixels",
          good=_least("pixels to the inch"), least=_least("pixels to the inch, else an error")),
    _rule("PRN-09", _F | _S, "No colour takes more ink than the paper holds", _most("per cent of ink in all")),
    _rule("PRN-10", _F, "Small text is black alone and overprints", _least("points of coloured text")),
    _rule("PRN-11", _F, "Nothing white overprints"),
    _rule("PRN-12", _F, "Lines are thick enough", _least("points of a line")),
    _rule("PRN-13", _F, "Text keeps away from the cut", _least("mm from the cut")),
    _rule("PRN-14", _F, "Artwork at the edge runs through the bleed"),
)  # fmt: skip
_OFFICE = (
    _rule("OFF-01", _F, "Sheets name the file whose pages they hold, and claim no standard"),
    _rule("OFF-02", _F, "Folded, the pages come one after the other"),
    _rule("OFF-03", _F, "The file tells the printer how it wants to be printed"),
    _rule("OFF-04", _F, "Text keeps away from the white edge", _least("mm from the edge")),
)  # fmt: skip

RULES = {
    rule.ident: rule
    for family in (
        _SECTIONS,
        _LIFE,
        _EVIDENCE,
        _READING,
        _PAGES,
        _ACCESS,
        _PDF_UA_2,
        _PDF_A_4,
        _PRESS,
        _OFFICE,
    )
    for rule in family
}
"""Every rule by its id, in the order of a list."""
