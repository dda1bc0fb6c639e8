"""ARC-05: content uses operators of the standard, and names nothing that its own resources lack.

Why: a program skips an operator that it does not know, and whatever the file forgot to bring along.

Passes: each page has Resources of its own, with each font and picture that its content names.
Fails: a page that inherits its Resources; a font F9 that no resource is; an operator of another maker's.

Source: ISO 19005-4 6.2.2; ISO 32000-2 7.8.3 and Annex A.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.fabric import BUILD_AGAIN
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.fabric import Fabric
    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ARC-05"
_CLAUSE = "ISO 19005-4 6.2.2"
_SPACED = (
    "b b* B B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n "
    "q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \""
)
_OPERATORS = frozenset(_SPACED.split())


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each page, then the content of forms."""
    if file.fabric is None:
        return
    for page, fault in _faults(file.fabric):
        yield Finding(RULE, fault, file.place(page), hint=BUILD_AGAIN, clause=_CLAUSE)


def _faults(fabric: Fabric) -> Iterator[tuple[int | None, str]]:
    for number, page in enumerate(fabric.pages, 1):
        if "/Resources" not in page:
            yield number, "The page has no resources of its own."
    for used in fabric.used:
        for operator in sorted(used.operators - _OPERATORS):
            yield used.page, f"The content has an operator that there is not: {operator}."
        for kind, name in sorted(used.named):
            if fabric.at(used.resources, kind, name) is None:
                yield used.page, f"The content names {name[1:]}, which no resource ({kind[1:]}) is."
