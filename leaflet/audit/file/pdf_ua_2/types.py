"""The standard structure types, and what may stand in what (ISO 32000-2 14.8.4 and Annex L; ISO/TS 32005)."""

from __future__ import annotations

import re
from typing import Final

PDF_2: Final = "http://iso.org/pdf2/ssn"
PDF_1_7: Final = "http://iso.org/pdf/ssn"
MATHML: Final = "http://www.w3.org/1998/Math/MathML"

HEADING = re.compile(r"H[1-9][0-9]*")
"""A heading with its level; PDF 2.0 has no highest one."""


def _types(names: str) -> frozenset[str]:
    return frozenset(names.split())


_BOTH = _types(
    "Document Part Sect Div NonStruct P H Lbl Span Link Annot Form Ruby RB RT RP Warichu WT WP L LI LBody "
    "Table TR TH TD THead TBody TFoot Caption Figure Formula"
)
_FIRST_ONLY = _types("Art BlockQuote TOC TOCI Index Private Quote Note Reference BibEntry Code")
_SECOND_ONLY = _types("DocumentFragment Aside Title FENote Sub Em Strong Artifact")

_INLINE = _types(
    "Lbl Span Em Strong Sub Link Annot Form Ruby Warichu FENote Figure Formula Quote Note Reference "
    "BibEntry Code NonStruct Private Artifact"
)
_GROUPS = _types(
    "Part Sect Div Aside Art BlockQuote Index NonStruct Private Artifact Document DocumentFragment"
)
_BLOCKS = _types("P H L Table Figure Formula Link Annot Form FENote Note")
_IN_CELLS = _INLINE | _BLOCKS | {"Part", "Sect", "Div", "Aside", "Art", "BlockQuote"}
_NOTHING_MORE = _types("NonStruct Private Artifact")

_CHILDREN = {
    "Document": _GROUPS | _BLOCKS | {"TOC", "Title"},
    "Sect": _GROUPS | _BLOCKS | {"TOC", "Title", "Lbl", "Caption"},
    "P": _INLINE | {"L"},
    "H": _INLINE | {"Sect"},
    "Title": _INLINE | {"P", "Part", "Div", "Aside", "L", "Table", "Caption"},
    "L": _NOTHING_MORE | {"L", "LI", "Caption", "Reference"},
    "LI": _NOTHING_MORE | {"Lbl", "LBody", "Div", "FENote"},
    "LBody": _IN_CELLS | {"Caption"},
    "Table": _NOTHING_MORE | {"Caption", "THead", "TBody", "TFoot", "TR", "Reference"},
    "THead": _NOTHING_MORE | {"TR"},
    "TBody": _NOTHING_MORE | {"TR"},
    "TFoot": _NOTHING_MORE | {"TR"},
    "TR": _NOTHING_MORE | {"TH", "TD"},
    "TH": _IN_CELLS,
    "TD": _IN_CELLS,
    "Caption": _IN_CELLS,
    "Figure": _IN_CELLS | {"Caption"},
    "Link": _INLINE - {"Link", "Form"} | {"Sect", "Div", "Part"},
    "Span": _INLINE,
    "Em": _INLINE,
    "Strong": _INLINE,
    "Lbl": _INLINE - {"Lbl"} | {"Div"},
    "Reference": _INLINE - {"Reference"},
    "FENote": _IN_CELLS,
    "TOC": _NOTHING_MORE | {"TOC", "TOCI", "Caption", "Div"},
    "TOCI": _NOTHING_MORE | {"TOC", "P", "Reference", "Lbl", "Caption", "Div"},
}
"""What an element may hold, for those that leaflets have; what is not here may hold much, and is not judged."""

_WITHOUT_CONTENT = _types("Document Sect L Table THead TBody TFoot TR TOC TOCI")
_ONCE = {
    "Table": frozenset({"THead", "TFoot", "Caption"}),
    "L": frozenset({"Caption"}),
    "Figure": frozenset({"Caption"}),
    "TOC": frozenset({"Caption"}),
}


def is_standard(role: str, namespace: str) -> bool:
    """Tell whether a type is one of its namespace."""
    if namespace == MATHML:
        return True
    if HEADING.fullmatch(role):
        return namespace == PDF_2 or role <= "H6"
    if namespace == PDF_2:
        return role in _BOTH | _SECOND_ONLY
    return role in _BOTH | _FIRST_ONLY if namespace in {"", PDF_1_7} else False


def may_hold(role: str, child: str) -> bool:
    """Tell whether an element may hold another one."""
    allowed = _CHILDREN.get(_family(role))
    return allowed is None or _family(child) in allowed


def may_hold_content(role: str) -> bool:
    """Tell whether an element may hold painted content itself."""
    return role not in _WITHOUT_CONTENT


def at_most_once(role: str) -> frozenset[str]:
    """Return what an element may hold once and no more."""
    return _ONCE.get(role, frozenset())


def _family(role: str) -> str:
    return "H" if HEADING.fullmatch(role) else role
