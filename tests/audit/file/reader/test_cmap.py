"""ToUnicode maps."""

from __future__ import annotations

import time

from hypothesis import given, strategies

from leaflet.audit.file.reader.cmap import read_cmap


def test_single_codes_ranges_and_lists_are_read() -> None:
    known = read_cmap(
        b"1 begincodespacerange <00> <FF> endcodespacerange\n"
        b"2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar\n"
        b"2 beginbfrange <0010> <0012> <0061> <20> <21> [<00E9> <D835DC00>] endbfrange"
    )
    assert known == {1: "A", 2: "fi", 16: "a", 17: "b", 18: "c", 0x20: "é", 0x21: "\U0001d400"}


def test_a_huge_range_is_cut() -> None:
    assert len(read_cmap(b"beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange")) <= 0x10000


def test_ranges_without_end_are_cut() -> None:
    start = time.perf_counter()
    read_cmap(b"beginbfrange " + b"<0000> <FFFF> <0041> " * 20_000 + b"endbfrange")
    assert time.perf_counter() - start < 2


def test_half_a_pair_is_no_character() -> None:
    assert read_cmap(b"beginbfchar <01> <D835> endbfchar") == {1: "\ufffd"}


@given(strategies.binary(max_size=100))
def test_no_bytes_make_it_fail(body: bytes) -> None:
    read_cmap(b"beginbfrange" + body + b"endbfrange beginbfchar" + body + b"endbfchar")
