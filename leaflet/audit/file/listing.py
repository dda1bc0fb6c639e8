"""The rules on finished files, as each tells of itself in its module's first lines."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, NamedTuple

from leaflet.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType


class RuleFacts(NamedTuple):
    """What a list of rules tells of one."""

    rule: str
    what: str
    severity: Severity
    clause: str


def describe(rules: Iterable[ModuleType]) -> tuple[RuleFacts, ...]:
    """Return what rules say of themselves, by id."""
    return tuple(sorted(map(_describe, rules)))


def _describe(module: ModuleType) -> RuleFacts:
    """Read one module's docstring: its first line, and the parts that begin with `Source:` and `Severity:`."""
    text = inspect.getdoc(module) or ""
    rule, _, what = text.partition("\n")[0].partition(": ")
    severity = Severity.WARNING if _part(text, "Severity").startswith("warning") else Severity.ERROR
    return RuleFacts(rule, what.rstrip("."), severity, _part(text, "Source").rstrip("."))


def _part(text: str, name: str) -> str:
    """Return a part of a docstring on one line."""
    found = re.search(rf"^{name}: (.+?)(?=\n\n|\n[A-Z][a-z]+: |\Z)", text, re.DOTALL | re.MULTILINE)
    return " ".join(found[1].split()) if found else ""
