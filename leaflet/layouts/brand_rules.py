"""BRD-01: a clinic's look lowers no rule.

A brand brings name, logo, colours, fonts and contacts. What a leaflet owes its readers, how large its letters are and how
strictly that is judged are the packs' and the layouts' to say, for every brand alike; what a brand's colours and fonts
come to on paper is measured on each finished file. So a key in brand.yaml that would set any of these is refused.

Passes: `color: {primary: "#46286b"}`.
Fails: `rules: [...]`, `policies: [...]`; `size: 10pt` below `typography`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.reading.tree import Node, Path, Tree

RULE: Final = "BRD-01"
_PACKS: Final = frozenset(
    {
        "card",
        "policies",
        "policy",
        "rule",
        "rules",
        "sections",
        "severity",
        "threshold",
        "thresholds",
    }
)
_LAYOUTS: Final = frozenset(
    {"base-size", "font-size", "leading", "legibility", "line-height", "size", "sizes", "styles"}
)


def judge_rules(tree: Tree) -> Iterator[Finding]:
    """Yield a finding for every key by which a brand would set what is not its own."""
    waiting: list[tuple[Path, Node]] = [((), tree.data)]
    while waiting:
        path, node = waiting.pop()
        if not isinstance(node, dict) or path == ("color", "palette"):
            continue
        for key, value in node.items():
            here = (*path, key)
            if key in _PACKS:
                hint = "Rules stand in a pack in content/policies/, for every brand alike."
                yield _finding(tree, here, key, hint)
            elif key in _LAYOUTS:
                hint = "Sizes and leadings stand in layouts/<edition>.yaml, for every brand alike."
                yield _finding(tree, here, key, hint)
            else:
                waiting.append((here, value))


def _finding(tree: Tree, path: Path, key: str, hint: str) -> Finding:
    message = f'A brand may not set "{key}": the look of a clinic lowers no rule.'
    return Finding(RULE, message, tree.key_place(path), hint=f"Remove it. {hint}")
