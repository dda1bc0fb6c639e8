"""A roster: rows by the names of their columns. A row that could be shifted by a cell is a fault, never a guess.

Source: RFC 4180, read strictly: a quote stands at the start of a cell or is doubled inside one.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.roster.columns import likeness, map_columns
from leaflet.roster.source import open_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from leaflet.roster.columns import Column
    from leaflet.roster.source import Source

_DELIMITERS: Final = ",;\t|"
_SPREADSHEET_HINT: Final = re.compile(r'"?sep=([,;|\t])"?\r?\n?')
"""The first line that Excel writes to tell itself the delimiter."""
MOST_COLUMNS: Final = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One recipient as the roster has it."""

    number: int
    """Counted from 1 among the rows that are not blank."""
    line: int
    """Line on which it starts, counted from 1; the header's counts too."""
    cells: Mapping[str, str]
    """By the column's name; a column that is not there is not in it."""
    raw: str
    delimiter: str
    spots: Mapping[str, int]
    shown_as: str

    def place(self, column: str = "") -> Place:
        """Return where a cell stands, or the row."""
        if column not in self.spots:
            return Place(self.shown_as, self.line)
        before = _cells_before(self.raw, self.delimiter, self.spots[column])
        line = self.line + before.count("\n")
        return Place(self.shown_as, line, len(before) - before.rfind("\n"))


def _cells_before(raw: str, delimiter: str, spot: int) -> str:
    """Return the text before a cell: delimiters inside quotes do not count."""
    quoted = False
    for at, letter in enumerate(raw):
        if spot == 0:
            return raw[:at]
        if letter == '"':
            quoted = not quoted
        elif letter == delimiter and not quoted:
            spot -= 1
    return raw


class _Lines:
    """Lines on their way to the CSV reader, kept until their row is complete."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.taken: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken.append(line)
        return line


@dataclass(frozen=True, slots=True)
class Roster:
    """A list of recipients."""

    source: Source
    delimiter: str
    header_line: int
    width: int
    spots: Mapping[str, int]
    """Position of each column that is there, counted from 0."""
    unused: tuple[str, ...]
    """Names of columns that nobody asks for."""

    def rows(self) -> Iterator[Row | Finding]:
        """Yield each row, or what is wrong with its form; a fault of quoting ends the list.

        Raises:
            FindingsError: A line is too long, or the file was changed meanwhile.
            MachineError: It cannot be read.
        """
        lines = _Lines(self.source.lines())
        for _ in range(self.header_line):
            next(lines)
        reader, number, line = self._reader(lines), 0, self.header_line + 1
        while True:
            lines.taken.clear()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield self._broken(line, len(lines.taken))
                return
            if any(cell.strip() for cell in cells):
                number += 1
                yield self._row(number, line, cells, "".join(lines.taken))
            line += len(lines.taken)

    def _reader(self, lines: Iterator[str]) -> Iterator[list[str]]:
        return csv.reader(lines, delimiter=self.delimiter, strict=True)

    def _row(self, number: int, line: int, cells: list[str], raw: str) -> Row | Finding:
        if len(cells) != self.width:
            message = f"The row has {len(cells)} cells, the header {self.width}."
            hint = "A cell is missing, or one with the delimiter in it lacks its quotes."
            return Finding("ROS-width", message, Place(self.source.shown_as, line), hint=hint)
        named = {name: cells[spot].strip() for name, spot in self.spots.items()}
        return Row(number, line, named, raw, self.delimiter, self.spots, self.source.shown_as)

    def _broken(self, line: int, taken: int) -> Finding:
        message = "The quotes in this row do not fit together, so its cells cannot be told apart."
        if taken > 1:
            message = f"A quote opens here that no other one closes rightly ({taken} lines)."
        hint = "Write each quote inside a quoted cell twice, and close what you open."
        return Finding("ROS-quote", message, Place(self.source.shown_as, line), hint=hint)


def read_roster(
    path: Path, shown_as: str, columns: Sequence[Column], renames: Mapping[str, str] | None = None
) -> Roster:
    """Open a roster and find its columns by their names.

    Args:
        path: The CSV file.
        shown_as: Its name in findings.
        columns: What is asked for.
        renames: The header that a column has in this file, by the column's own name.

    Raises:
        UsageError: There is no such file.
        FindingsError: The header lacks a column, or a name stands twice.
        MachineError: The file cannot be read.
    """
    source, renamed = open_source(path, shown_as), renames or {}
    line, text, delimiters = _head(source)
    place = Place(shown_as, line, 1)
    choices = [(delimiter, _split(text, delimiter)) for delimiter in delimiters]
    delimiter, header = max(choices, key=lambda pair: likeness(pair[1], columns, renamed))
    if len(header) > MOST_COLUMNS:
        message = f"The header has {len(header):,} columns; more than {MOST_COLUMNS} are no list."
        raise FindingsError([Finding("ROS-header", message, place, hint="Keep those in use.")])
    spots = map_columns(header, columns, renamed, place)
    used = set(spots.values())
    unused = tuple(name.strip() for at, name in enumerate(header) if at not in used)
    return Roster(source, delimiter, line, len(header), spots, unused)


def _head(source: Source) -> tuple[int, str, str]:
    """Return the header's line number and text, and the delimiters that it may have."""
    delimiters = _DELIMITERS
    for number, line in enumerate(source.lines(), 1):
        hint = _SPREADSHEET_HINT.fullmatch(line)
        if number == 1 and hint is not None:
            delimiters = hint[1]
        elif line.strip():
            return number, line, delimiters
    message = "The roster is empty."
    hint_ = "Its first line names the columns, each further line is one recipient."
    raise FindingsError([Finding("ROS-empty", message, Place(source.shown_as), hint=hint_)])


def _split(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return []
