"""Rosters as clinics save them: every one is read right or refused at its line, and none is shifted by a cell."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError, UsageError
from leaflet.findings import Finding
from leaflet.roster.columns import Column
from leaflet.roster.roster import Roster, Row, read_roster

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = (
    Column("address", ("email", "e-mail"), required=True),
    Column("language", ("lang",)),
    Column("consent"),
)
WELL = [("ann@example.org", "en-AU", "C-1"), ("bob@example.org", "ar", "C-2")]


def opened(tmp_path: Path, content: str | bytes, **renames: str) -> Roster:
    path = tmp_path / "list.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_roster(path, "list.csv", COLUMNS, renames)


def read(roster: Roster) -> list[tuple[str, ...]]:
    rows = list(roster.rows())
    assert all(isinstance(row, Row) for row in rows), rows
    names = [column.name for column in COLUMNS]
    return [
        tuple(row.cells.get(name, "-") for name in names) for row in rows if isinstance(row, Row)
    ]


SOUND: dict[str, str | bytes] = {
    "plain": "address,language,consent\nann@example.org,en-AU,C-1\nbob@example.org,ar,C-2\n",
    "no last line end": "address,language,consent\nann@example.org,en-AU,C-1\nbob@example.org,ar,C-2",
    "byte order mark": "\ufeffaddress,language,consent\nann@example.org,en-AU,C-1\nbob@example.org,ar,C-2\n",
    "mark and quotes": '\ufeff"address","language","consent"\n"ann@example.org",en-AU,C-1\nbob@example.org,ar,C-2\n',
    "semicolons": "address;language;consent\r\nann@example.org;en-AU;C-1\r\nbob@example.org;ar;C-2\r\n",
    "tabs": "address\tlanguage\tconsent\nann@example.org\ten-AU\tC-1\nbob@example.org\tar\tC-2\n",
    "bars": "address|language|consent\nann@example.org|en-AU|C-1\nbob@example.org|ar|C-2\n",
    "sep line": "sep=;\r\naddress;language;consent\r\nann@example.org;en-AU;C-1\r\nbob@example.org;ar;C-2\r\n",
    "other order": "consent,address,language\nC-1,ann@example.org,en-AU\nC-2,bob@example.org,ar\n",
    "other names": "Consent,E-Mail,Lang\nC-1,ann@example.org,en-AU\nC-2,bob@example.org,ar\n",
    "more columns": "name,address,note,language,consent\nAnn,ann@example.org,x,en-AU,C-1\nBob,bob@example.org,y,ar,C-2\n",
    "blank rows": "\naddress,language,consent\n\nann@example.org,en-AU,C-1\n,,\n   \nbob@example.org,ar,C-2\n\n",
    "spaces": "address , language,consent\n ann@example.org ,en-AU, C-1\nbob@example.org,ar,C-2\n",
    "quoted comma": 'note,address,language,consent\n"a, b",ann@example.org,en-AU,C-1\n"c,,d",bob@example.org,ar,C-2\n',
    "quoted newline": 'note,address,language,consent\n"a\nb",ann@example.org,en-AU,C-1\n"c\r\nd",bob@example.org,ar,C-2\n',
    "doubled quotes": 'note,address,language,consent\n"a ""b""",ann@example.org,en-AU,C-1\n,bob@example.org,ar,C-2\n',
    "trailing delimiters": "address,language,consent,,\nann@example.org,en-AU,C-1,,\nbob@example.org,ar,C-2,,\n",
    "windows-1252": "address,language,consent,note\nann@example.org,en-AU,C-1,caf\u00e9\nbob@example.org,ar,C-2,\u2019\n".encode(
        "cp1252"
    ),
    "semicolons and commas": "address;language;consent;note, long\nann@example.org;en-AU;C-1;a,b,c\nbob@example.org;ar;C-2;,,\n",
}


@pytest.mark.parametrize("name", SOUND)
def test_a_list_is_read_whatever_it_was_saved_with(name: str, tmp_path: Path) -> None:
    assert read(opened(tmp_path, SOUND[name])) == WELL


HEAD = "address,language,consent\n"
BROKEN: dict[str, tuple[str | bytes, str, int | None]] = {
    "empty": ("", "ROS-empty", None),
    "blank": ("\n\n  \n", "ROS-empty", None),
    "no header": ("ann@example.org,en-AU,C-1\n", "ROS-header", 1),
    "doubled header": ("address,language,language,consent\na,b,c,d\n", "ROS-header", 1),
    "two names for one": ("address,e-mail,consent\na,b,c\n", "ROS-header", 1),
    "header over two lines": ('"address\n",language\na@b.c,d\n', "ROS-header", 1),
    "UTF-16": ("address\nann@example.org\n".encode("utf-16"), "ROS-encoding", 1),
    "a million columns": ("address" + ",x" * 40_000 + "\n", "ROS-header", 1),
    "a long line": (HEAD + "a" * 200_000 + ",en,C\n", "ROS-line", 2),
}
CUT: dict[str, tuple[str, str, int]] = {
    "too few cells": (HEAD + "ann@example.org,en-AU,C-1\nbob@example.org,ar\n", "ROS-width", 3),
    "too many cells": (HEAD + "ann@example.org,en-AU,C-1,extra\n", "ROS-width", 2),
    "a comma without quotes": (HEAD + "Smith, ann@example.org,en-AU,C-1\n", "ROS-width", 2),
    "an open quote": (
        HEAD + '"ann@example.org,en-AU,C-1\nbob@example.org,ar,C-2\n',
        "ROS-quote",
        2,
    ),
    "a quote inside": (HEAD + '"ann"@example.org,en-AU,C-1\n', "ROS-quote", 2),
    "a stray quote that swallows rows": (
        'note,address,language,consent\n"x,ann@example.org,en,C\n"y",bob@example.org,ar,D\n',
        "ROS-quote",
        2,
    ),
    "after a blank line": (HEAD + "\n\nbob@example.org,ar\n", "ROS-width", 4),
    "old line ends": ("address,language,consent\rann@example.org,en,C\r", "ROS-header", 1),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_list_without_a_sound_header_is_refused(name: str, tmp_path: Path) -> None:
    content, rule, line = BROKEN[name]
    with pytest.raises(FindingsError) as caught:
        list(opened(tmp_path, content).rows())
    assert (caught.value.findings[0].rule, caught.value.findings[0].place.line) == (rule, line)


@pytest.mark.parametrize("name", CUT)
def test_a_row_that_could_be_shifted_is_a_fault_at_its_line(name: str, tmp_path: Path) -> None:
    content, rule, line = CUT[name]
    try:
        found = [row for row in opened(tmp_path, content).rows() if isinstance(row, Finding)]
    except FindingsError as error:
        found = list(error.findings)
    assert (found[0].rule, found[0].place.line) == (rule, line)


@pytest.mark.parametrize("name", [*BROKEN, *CUT])
def test_a_fault_never_repeats_what_is_in_a_cell(name: str, tmp_path: Path) -> None:
    content = (BROKEN | CUT)[name][0]
    told: list[object] = []
    try:
        told += [row for row in opened(tmp_path, content).rows() if isinstance(row, Finding)]
    except FindingsError as error:
        told += [error, *error.findings]
    assert told
    assert not [word for word in ("ann@", "bob@", "example", "C-1") if word in str(told)]


def test_a_cell_knows_its_line_and_column(tmp_path: Path) -> None:
    content = 'note,address,consent\n"a, b\nc",ann@example.org,x\n'
    (row,) = opened(tmp_path, content).rows()
    assert isinstance(row, Row)
    assert (row.place().line, row.place("note").line) == (2, 2)
    assert (row.place("address").line, row.place("address").column) == (3, 4)
    assert (row.place("consent").line, row.place("consent").column) == (3, 20)


def test_a_column_may_be_named_by_hand(tmp_path: Path) -> None:
    content = "Patient mail,email,consent\nann@example.org,old@example.org,C-1\n"
    roster = opened(tmp_path, content, address="Patient mail")
    assert read(roster) == [("ann@example.org", "-", "C-1")]
    with pytest.raises(FindingsError, match="no column for the language"):
        opened(tmp_path, content, language="nonesuch")


def test_a_list_in_an_older_encoding_is_told(tmp_path: Path) -> None:
    roster = opened(tmp_path, SOUND["windows-1252"])
    assert [finding.rule for finding in roster.source.findings] == ["ROS-encoding"]
    assert not opened(tmp_path, SOUND["plain"]).source.findings


def test_a_list_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    roster = opened(tmp_path, SOUND["plain"])
    (tmp_path / "list.csv").write_text(HEAD + "eve@example.org,en-AU,C-1\n")
    with pytest.raises(FindingsError, match="changed while"):
        list(roster.rows())


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no file"):
        read_roster(tmp_path / "none.csv", "none.csv", COLUMNS)


def test_a_long_list_takes_no_more_memory_than_a_short_one(tmp_path: Path) -> None:
    peaks = []
    for count in (500, 10_000):
        path = tmp_path / f"{count}.csv"
        path.write_text(HEAD + "".join(f"p{n}@example.org,en,C-{n}\n" for n in range(count)))
        tracemalloc.start()
        assert sum(1 for _ in read_roster(path, "list.csv", COLUMNS).rows()) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.5 + 100_000
