"""Who is sent what: the rows of a roster, or one address from the command line, each checked before anything goes.

A row that cannot be sent is a finding at its cell; no finding repeats what is in the cell.
"""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self, TypeAlias

from leaflet.findings import Finding, Place
from leaflet.mail.address import address_fault, same_as
from leaflet.roster.columns import Column
from leaflet.roster.roster import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from leaflet.roster.roster import Roster

COLUMNS: Final = (
    Column("address", ("email", "e-mail", "e-mail address", "mail", "recipient"), required=True),
    Column("language", ("lang", "preferred language")),
    Column("format", ("edition", "editions", "formats")),
    Column("consent", ("consent reference", "consent ref"), required=True),
    Column("reference", ("ref", "id", "patient reference")),
)
_NO_CONSENT: Final = frozenset(
    {"", "-", "0", "?", "f", "false", "n", "n/a", "na", "nil", "no", "none", "null"}
    | {"declined", "denied", "no consent", "not asked", "not given", "opted out", "pending"}
    | {"refused", "revoked", "tba", "tbc", "tbd", "unknown", "withdrawn"}
)
"""What lists say where there is none, or none any more."""
_LONGEST: Final = 100
"""Letters of a consent or reference."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One message to be."""

    number: int
    """Of the row, counted from 1."""
    line: int
    address: str
    lang: str
    editions: tuple[str, ...]
    consent: str
    reference: str

    @property
    def format(self) -> str:
        """The editions as one word."""
        return "+".join(self.editions)


Checked: TypeAlias = "Recipient | Finding"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a row means where it says nothing, and what there is to choose from."""

    lang: str
    """Empty: each row has to name one."""
    editions: tuple[str, ...]
    langs: tuple[str, ...]
    """Languages in which the leaflet is written."""
    known_editions: tuple[str, ...]


def recipients_of(roster: Roster, defaults: Defaults) -> Iterator[Checked]:
    """Yield each row of a roster as a recipient, or why it is none; a fault of form comes as it is."""
    with _Seen() as seen:
        for row in roster.rows():
            yield _recipient(row, defaults, seen.line_of) if isinstance(row, Row) else row


def one_recipient(address: str, consent: str, reference: str, defaults: Defaults) -> Checked:
    """Return the recipient that the command line names, or why it is none."""
    named = {"address": address, "consent": consent, "reference": reference}
    row = Row(1, 1, named, "", ",", {}, "the command line")
    return _recipient(row, defaults, lambda _address, _line: 0)


def _recipient(row: Row, defaults: Defaults, line_of: Callable[[str, int], int]) -> Checked:
    cells = {column.name: row.cells.get(column.name, "") for column in COLUMNS}
    lang = _language(cells["language"], defaults)
    editions = _editions(cells["format"], defaults)
    faults = (
        *_address_faults(cells),
        *_consent_faults(cells),
        *_choice_faults(lang, editions, defaults),
    )
    # Only a row that is sound otherwise takes its address for itself.
    fault = next(iter(faults), None) or _doubled(line_of(cells["address"], row.line))
    if fault is not None:
        column, message, hint = fault
        place = row.place(column) if row.raw else Place(row.shown_as)
        return Finding("EML-row", message, place, hint=hint)
    consent, reference = cells["consent"], cells["reference"]
    return Recipient(row.number, row.line, cells["address"], lang, editions, consent, reference)


def _address_faults(cells: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    fault = address_fault(cells["address"])
    if fault:
        yield "address", f"The address {fault}.", "Correct it in the list."


def _consent_faults(cells: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    if cells["consent"].casefold().rstrip(".!") in _NO_CONSENT or _is_unsound(cells["consent"]):
        hint = (
            "Write down where the consent is kept, on one short line; without it nothing is sent."
        )
        yield "consent", "No consent is recorded.", hint
    if _is_unsound(cells["reference"]):
        hint = "A reference is one short line of plain letters."
        yield "reference", "The reference is not sound.", hint


def _choice_faults(
    lang: str, editions: tuple[str, ...], defaults: Defaults
) -> Iterator[tuple[str, str, str]]:
    if not lang:
        hint = f"There is: {', '.join(defaults.langs)}. Or name one for all rows with --lang."
        yield "language", "The leaflet is not there in this row's language.", hint
    if not editions:
        hint = f"There is: {', '.join(defaults.known_editions)}; join several with a plus sign."
        yield "format", "The row asks for an unknown format.", hint


def _doubled(first: int) -> tuple[str, str, str] | None:
    if not first:
        return None
    hint = "Delete one of the two; a person who needs both is sent the second alone, with --to."
    return "address", f"The address is that of line {first} too.", hint


def _is_unsound(text: str) -> bool:
    return len(text) > _LONGEST or not text.isprintable()


def _language(named: str, defaults: Defaults) -> str:
    """Return the language that a row names: by its whole tag, or by a part of it that only one has."""
    if not named:
        return defaults.lang
    wanted = named.casefold().replace("_", "-")
    exact = [lang for lang in defaults.langs if lang.casefold() == wanted]
    near = [lang for lang in defaults.langs if lang.casefold().startswith(f"{wanted}-")]
    found = exact or near
    return found[0] if len(found) == 1 else ""


def _editions(named: str, defaults: Defaults) -> tuple[str, ...]:
    if not named:
        return defaults.editions
    names = tuple(name.strip().casefold() for name in named.split("+"))
    return tuple(dict.fromkeys(names)) if set(names) <= set(defaults.known_editions) else ()


class _Seen:
    """Addresses that came before, on the disk rather than in memory, and as hashes alone."""

    def __enter__(self) -> Self:
        # An empty name: SQLite keeps what does not fit its cache in a file without a name, and drops it.
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.execute("CREATE TABLE seen (hash BLOB PRIMARY KEY, line INTEGER) WITHOUT ROWID")
        self._base.execute("BEGIN")
        return self

    def __exit__(self, *_: object) -> None:
        self._base.close()

    def line_of(self, address: str, line: int) -> int:
        """Return the line on which an address stood before, or 0 and note it."""
        digest = hashlib.sha256(same_as(address).encode()).digest()[:16]
        if self._base.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (digest, line)).rowcount:
            return 0
        (first,) = self._base.execute("SELECT line FROM seen WHERE hash = ?", (digest,)).fetchone()
        return int(first)
