"""ACC-14: elements stand where their kind belongs, and are of a kind that readers know.

Why: a screen reader says "list of five" because a list holds five items. An item outside of a list, or a cell outside
of a row, is read as loose text; a kind that nobody knows is read as nothing.

Passes: L holds LI, which holds Lbl and LBody; Table holds TR, which holds TH and TD.
Fails: LI inside Sect; TD inside Table; the kind Textbody without a role map to P.

Source: ISO 32000-1 14.8.4.2 to 14.8.4.5; ISO 14289-1 7.1 (standard types), 7.5, 7.6.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from leaflet.audit.file.printed import HEADINGS, Tag
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-14"
_GROUPS = frozenset({"NonStruct", "Private"})
"""Stand for nothing: their parts belong to what is around."""
_ROWS = frozenset({"Table", "THead", "TBody", "TFoot"})
_INSIDE = {
    "LI": frozenset({"L"}),
    "LBody": frozenset({"LI"}),
    "Lbl": frozenset(
        {"L", "LI", "TOCI", "Note", "FENote", "Caption", "BibEntry", "Form", *HEADINGS}
    ),
    "TR": _ROWS,
    "TH": frozenset({"TR"}),
    "TD": frozenset({"TR"}),
    **dict.fromkeys(("THead", "TBody", "TFoot"), frozenset({"Table"})),
    "TOCI": frozenset({"TOC"}),
}
_HOLDING = {
    "L": frozenset({"LI", "L", "Caption", "Lbl"}),
    "Table": frozenset({"TR", "THead", "TBody", "TFoot", "Caption"}),
    "TR": frozenset({"TH", "TD"}),
    "TOC": frozenset({"TOC", "TOCI", "Caption"}),
}
_KNOWN = frozenset(
    [
        "Document",
        "DocumentFragment",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
        "Aside",
        "Title",
        "FENote",
        "Sub",
        "P",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Ruby",
        "RB",
        "RT",
        "RP",
        "Warichu",
        "WT",
        "WP",
        "Figure",
        "Formula",
        "Form",
        "Em",
        "Strong",
        "Artifact",
        "math",
    ]
) | frozenset(HEADINGS)


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each element by its parent, its kids and its kind: one finding for each fault, with a count."""
    faults: Counter[str] = Counter()
    where: dict[str, int | None] = {}
    for root in file.roots or ():
        for fault, tag in _faults(root, ""):
            faults[fault] += 1
            where.setdefault(fault, file.page_of(tag))
    for fault, count in faults.items():
        message = f"{fault} ({count} time(s))." if count > 1 else f"{fault}."
        yield Finding(RULE, message, file.place(where[fault]), clause="ISO 32000-1 14.8.4")


def _faults(top: Tag, around: str) -> Iterator[tuple[str, Tag]]:
    """Yield what is wrong with an element and all below it."""
    waiting = [(top, around)]
    while waiting:
        tag, parent = waiting.pop()
        role = tag.role
        if role not in _KNOWN and not (role[:1] == "H" and role[1:].isdecimal()):
            yield f"The kind of element “{role}” means nothing to readers", tag
        if role in _INSIDE and parent not in _INSIDE[role]:
            yield f"{role} stands inside {parent or 'nothing'}", tag
        own = parent if role in _GROUPS else role
        for kid in reversed(tag.kids):
            if isinstance(kid, Tag):
                if role in _HOLDING and kid.role not in _HOLDING[role] | _GROUPS:
                    yield f"{role} holds {kid.role}", kid
                waiting.append((kid, own))
