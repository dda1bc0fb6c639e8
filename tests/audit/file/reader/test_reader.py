"""Files that cannot be read, and files that are unlike ours."""

from __future__ import annotations

import random
import time
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter

from leaflet.audit.file import judge_file
from leaflet.audit.file.reader import reader as reading
from leaflet.audit.file.reader.reader import read_file
from tests.audit.file.drafts import NO_SECTIONS

if TYPE_CHECKING:
    from typing import Any


def _rules(data: bytes) -> set[str]:
    """Return the rules that find something."""
    return {finding.rule for finding in judge_file(data, "a.pdf", (NO_SECTIONS,))}


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDX-1.7", b"\0" * 5000 + b"%PDF-1.7"])
def test_what_is_no_pdf_is_told(data: bytes) -> None:
    assert _rules(data) == {"PDF-not-a-pdf"}


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n%%EOF", b"%PDF-1.7\ntrailer <<>>"])
def test_a_broken_file_is_told(data: bytes) -> None:
    assert _rules(data) == {"PDF-unreadable"}


def test_a_cut_file_is_told_or_judged(draft: Any) -> None:
    data = draft.pdf()
    for size in range(20, len(data), len(data) // 20):
        judge_file(data[:size], "a.pdf", (NO_SECTIONS,))


def test_an_encrypted_file_is_told(draft: Any) -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(draft.pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert _rules(out.getvalue()) == {"PDF-encrypted"}


def test_a_file_that_is_too_large_is_told(draft: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 100)
    assert _rules(draft.pdf()) == {"PDF-too-large"}


def test_a_file_that_pypdf_wrote_again_reads_the_same(draft: Any) -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(draft.pdf())))
    out = BytesIO()
    writer.write(out)
    assert _rules(out.getvalue()) == set()


def test_a_tree_that_holds_itself_is_told(draft: Any) -> None:
    data = draft.pdf().replace(b"/K [0] /Type", b"/K [0]")
    looped = data.replace(
        b"/StructElem /S /H1 /P 31 0 R /Pg 11 0 R /K [0] ",
        b"/StructElem /S /H1 /P 31 0 R /Pg 11 0 R /K [31 0 R]",
    )
    found = [f.message for f in judge_file(looped, "a.pdf", (NO_SECTIONS,)) if f.rule == "ACC-01"]
    assert any("twice, or inside itself" in message for message in found)


def test_an_outline_that_goes_round_ends(draft: Any) -> None:
    draft.outline = {"a": ("One", 1), "b": ("Two", 1)}
    data = draft.pdf()
    number = data[: data.index(b"<</Title (One)")].rsplit(b" 0 obj", 1)[0].rsplit(b"\n", 1)[-1]
    looped = data.replace(b"(Two) /Dest [11 0 R /Fit] ", b"(Two) /Next " + number + b" 0 R")
    assert [mark.title for mark in read_file(looped, "a.pdf").bookmarks] == ["One", "Two"]


def mutate(data: bytes, chance: random.Random) -> bytes:
    """Change, take out or repeat a few bytes."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(changed))
        way = chance.randrange(4)
        if way == 0:
            changed[at] = chance.randrange(256)
        elif way == 1:
            del changed[at : at + chance.randint(1, 40)]
        elif way == 2:
            changed[at:at] = changed[at : at + chance.randint(1, 200)]
        else:
            changed[at : at + 1] = str(chance.randrange(100_000)).encode()
    return bytes(changed)


def _judge_mutations(data: bytes, count: int) -> None:
    """Judge so many mutations: none raises, each ends soon."""
    chance = random.Random(20271122)  # noqa: S311 - the same mutations in each run
    for _ in range(count):
        mutated, start = mutate(data, chance), time.perf_counter()
        judge_file(mutated, "a.pdf", (NO_SECTIONS,))
        assert time.perf_counter() - start < 5


def test_200_mutations_raise_nothing_and_end_soon(draft: Any) -> None:
    _judge_mutations(draft.pdf(), 200)


@pytest.mark.slow
def test_2000_mutations_raise_nothing_and_end_soon(draft: Any) -> None:
    _judge_mutations(draft.pdf(), 2000)
