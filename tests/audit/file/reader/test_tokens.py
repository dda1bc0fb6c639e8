"""Content streams, cut into operators."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, strategies
from pypdf.generic import ContentStream, DecodedStreamObject

from leaflet.audit.file.reader.tokens import cut


@pytest.mark.parametrize(
    ("stream", "wanted"),
    [
        (b"1 0 0 1 -.5 +2 cm", [("cm", [1.0, 0.0, 0.0, 1.0, -0.5, 2.0])]),
        (b"/F1+0 12 Tf", [("Tf", ["F1+0", 12.0])]),
        (b"(a (nested) \\) \\(string\\\\)Tj", [("Tj", [b"a (nested) ) (string\\"])]),
        (b"(\\101\\0012\\n\\\nx)'", [("'", [b"A\x012\nx"])]),
        (b"[(A)-250<0041 4>]TJ", [("TJ", [[b"A", -250.0, b"\x00A@"]])]),
        (
            b"/P<</MCID 3/ActualText<FEFF0041>/In<</X[1 2]>>>>BDC",
            [
                (
                    "BDC",
                    [
                        "P",
                        {"MCID": 3.0, "ActualText": b"\xfe\xff\x00A", "In": {"X": [1.0, 2.0]}},
                    ],
                )
            ],
        ),
        (b"q % a comment (with BT\nQ", [("q", []), ("Q", [])]),
        (b"BI /W 1 ID (]\xff>EI x\nEI Q", [("BI", []), ("EI", ["W", 1.0]), ("Q", [])]),
        (b"true false null d0", [("d0", [True, False, None])]),
        (b"f* S", [("f*", []), ("S", [])]),
    ],
)
def test_a_stream_is_cut_into_operators(stream: bytes, wanted: list[tuple[str, Any]]) -> None:
    assert list(cut(stream)) == wanted


@pytest.mark.parametrize(
    "stream",
    [
        b"(" * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b"<<" * 50_000,
        b">>]]" * 50_000,
        b"(\\" * 50_000,
        b"--.-5 1.2.3 4 re",
        b"/" * 100_000,
        b"ID " * 200_000,
        b"(a" * 50_000,
        b"(a(b\\(" * 50_000,
        b"",
    ],
)
def test_hostile_streams_end_soon(stream: bytes) -> None:
    start = time.perf_counter()
    list(cut(stream))
    assert time.perf_counter() - start < 2


@given(strategies.binary(max_size=300))
def test_no_bytes_make_it_fail(stream: bytes) -> None:
    list(cut(stream))


def test_it_reads_what_pypdf_reads() -> None:
    stream = (
        b"q 1 0 0 1 5 6 cm BT /F1 9 Tf 14 TL (It\\'s) Tj T* [(a)-20(b \\(c\\))] TJ ET Q\n"
        b"/P <</MCID 0>> BDC 0 0 1 rg 1 2 3 4 re f* EMC"
    )
    held = DecodedStreamObject()
    held.set_data(stream)
    theirs = [operator.decode() for _, operator in ContentStream(held, None).operations]
    assert [operator for operator, _ in cut(stream)] == theirs
