"""From a tree of text to checked data, with every fault told at its line.

Schemas are pydantic classes derived from `Entry`: pydantic reports all faults of a file at once, with their
paths, and the tree knows the line of each path.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from leaflet.errors import FindingsError
from leaflet.findings import Finding
from leaflet.reading.characters import MOST_FINDINGS
from leaflet.reading.schema_faults import finding_for, path_of

if TYPE_CHECKING:
    from leaflet.reading.tree import Path, Tree

__all__ = ["Day", "Entry", "Flag", "Ident", "LinesOf", "Number", "Text", "Whole", "fault", "shape"]


def kebab(name: str) -> str:
    """Return the key that authors write for a field: `review_by` is `review-by`."""
    return name.rstrip("_").replace("_", "-")


class Entry(BaseModel):
    """A group of keys in a file.

    Unknown keys are faults. A key with nothing after its colon counts as not given.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=kebab, populate_by_name=False, defer_build=True
    )

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, data: Any) -> Any:
        if not isinstance(data, dict) or "" not in data.values():
            return data
        known = known_keys(cls)
        return {key: value for key, value in data.items() if value != "" or key not in known}


def known_keys(schema: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys that a schema allows, in its own order."""
    return tuple(field.alias or name for name, field in schema.model_fields.items())


E = TypeVar("E", bound=Entry)


def shape(tree: Tree, schema: type[E], *, at: Path = ()) -> E:
    """Return a tree, or the part of it at a path, as an entry.

    Raises:
        FindingsError: Whatever does not fit the schema, all at once.
    """
    data: object = tree.node(at)
    if data in (None, ""):
        data = {}  # an empty file lacks every key: say which
    try:
        return schema.model_validate(data)
    except ValidationError as error:
        raise FindingsError(_findings(tree, schema, at, error)) from None


def _findings(tree: Tree, schema: type[Entry], at: Path, error: ValidationError) -> list[Finding]:
    """Return a finding for each error; of very many the first ones, and how many there are."""
    details = error.errors(include_url=False)
    findings = [finding_for(tree, schema, at, detail) for detail in details[:MOST_FINDINGS]]
    if len(details) > MOST_FINDINGS:
        message = f"{len(details):,} places do not fit; the first {MOST_FINDINGS} are told here."
        hint = "Mend these first, then check again."
        findings.append(Finding("KEY-many", message, tree.place(at), hint=hint))
    return list(dict.fromkeys(findings))


def misfits(tree: Tree, schema: type[Entry]) -> set[Path]:
    """Return the paths of the nodes that do not fit a schema; a missing key counts for the node that lacks it."""
    try:
        schema.model_validate(tree.data)
    except ValidationError as error:
        return {
            path_of(tree, detail)
            for detail in error.errors(include_url=False, include_context=False)
        }
    return set()


def fault(rule: str, message: str, hint: str = "") -> PydanticCustomError:
    """Return an error for a validator to raise, which becomes a finding with this rule, message and hint."""
    return PydanticCustomError(rule, "{message}", {"message": message, "hint": hint})


_TRUE: Final = frozenset({"true", "yes"})
_FALSE: Final = frozenset({"false", "no"})
_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,9}", re.ASCII)
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,9}(\.[0-9]{1,9})?", re.ASCII)


def _flag(value: object) -> object:
    if isinstance(value, str):
        if value.lower() in _TRUE:
            return True
        if value.lower() in _FALSE:
            return False
        raise fault("KEY-value", f'"{value[:60]}" is neither yes nor no.', "Write yes or no.")
    return value


def _whole(value: object) -> object:
    if isinstance(value, str):
        if _WHOLE.fullmatch(value):
            return int(value)
        raise fault("KEY-value", f'"{value[:60]}" is not a whole number.', "Write digits only.")
    return value


def _number(value: object) -> object:
    if isinstance(value, str):
        if _NUMBER.fullmatch(value):
            return float(value)
        raise fault(
            "KEY-value", f'"{value[:60]}" is not a number.', "Write digits, for example 12 or 12.5."
        )
    return value


def as_number(value: object) -> float | None:
    """Return the number that a text of a file is, or None."""
    return float(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else None


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    match = _DAY.fullmatch(value)
    if match is None:
        hint = "Write year, month and day with dashes, for example 2026-11-22."
        raise fault("KEY-value", f'"{value[:60]}" is not a date.', hint)
    year, month, day = (int(part) for part in match.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        hint = "Look at the month and the day: the order is year-month-day."
        raise fault("KEY-value", f"The calendar has no day {value}.", hint) from None


def _lines_of(value: object) -> object:
    return [value] if isinstance(value, str) else value


Text = Annotated[str, Field(min_length=1)]
"""Words; never empty."""
Ident = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=80)]
"""A name for references: small letters, digits and dashes, beginning with a letter."""
Flag = Annotated[bool, BeforeValidator(_flag)]
"""Yes or no."""
Whole = Annotated[int, BeforeValidator(_whole)]
"""A whole number."""
Number = Annotated[float, BeforeValidator(_number)]
"""A number, with or without a decimal point."""
Day = Annotated[dt.date, BeforeValidator(_day)]
"""A day, written 2026-11-22."""
LinesOf: Final = BeforeValidator(_lines_of)
"""Lets one text stand where a list of one belongs."""
