"""Reading on past faults of the schema: what fits is read, so that its faults are told in the same run.

What does not fit is taken out; parts that a leaflet must have are stood in for. Findings that may only follow
from the missing parts are held back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from leaflet.reading.pruning import without
from leaflet.reading.schema import Entry, misfits

if TYPE_CHECKING:
    from leaflet.findings import Finding
    from leaflet.reading.tree import Node, Path, Tree

_MOST_ROUNDS: Final = 12
"""Each round takes out what the round before it made incomplete; deeper than this nothing is nested."""
_MAY_FOLLOW: Final = (
    *("SECTION-empty", "CARD-short", "CARD-part"),
    *("IMPRINT-status", "TABLE-cells", "RISK-missing"),
)
"""Rules that speak of something missing, which may be there in the parts taken out."""
_DAY: Final = "2000-01-01"
_STAND_INS: Final[dict[str, Node]] = {
    "title": "x",
    "audience": "x",
    "purpose": "x",
    "policies": [],
    "sections": [{"id": "x", "title": "x", "blocks": ["x"]}],
    "imprint": {
        **dict.fromkeys(("funding", "interests", "feedback", "other-formats"), "x"),
        "id": "X",
        "version": "0",
        "status": "draft",
        "authors": ["x"],
        "updated": _DAY,
        "review-by": _DAY,
    },
}

E = TypeVar("E", bound=Entry)


def read_what_fits(tree: Tree, schema: type[E]) -> tuple[E, Tree] | None:
    """Return what of a tree fits a schema, and the tree of that; None if nothing does."""
    for _ in range(_MOST_ROUNDS):
        if not isinstance(tree.data, dict):
            return None
        faulty = misfits(tree, schema)
        if not faulty:
            return schema.model_validate(tree.data), tree
        if () in faulty:
            missing = _stand_ins(tree.data, schema)
            if not missing:
                return None
            tree = replace(tree, data={**tree.data, **missing})
        tree = without(tree, faulty - {()})
    return None


def _stand_ins(data: dict[str, Node], schema: type[Entry]) -> dict[str, Node]:
    """Return stand-ins for the keys that the top of the file lacks."""
    keys = {field.alias or name for name, field in schema.model_fields.items()}
    return {
        key: node for key, node in _STAND_INS.items() if key in keys and data.get(key, "") == ""
    }


def tell_apart(findings: list[Finding], trees: list[Tree]) -> list[Finding]:
    """Return the findings that cannot follow from parts that were taken out of these trees."""
    known = {ident for tree in trees for ident in _idents(tree.data, ())}
    return [finding for finding in findings if not _may_follow(finding, known | {"all"})]


def _may_follow(finding: Finding, known: set[str]) -> bool:
    if not finding.rule.startswith("REF-"):
        return finding.rule in _MAY_FOLLOW
    quoted = finding.message.split('"')
    return len(quoted) == 1 or quoted[1] in known


def _idents(node: Node, path: Path) -> list[str]:
    """Return every text under a key `id`, whether its entry fits or not."""
    if isinstance(node, str):
        return [node] if path[-1:] == ("id",) else []
    children = node.items() if isinstance(node, dict) else enumerate(node)
    return [ident for key, child in children for ident in _idents(child, (*path, key))]
