"""Smaller floors hold for small paper alone."""

from __future__ import annotations

import pytest

from leaflet.audit.file.pocket import is_for_pocket
from leaflet.audit.file.printed import FileFacts, PrintedFile, PrintedPage
from leaflet.units import mm_to_points


@pytest.mark.parametrize(
    ("legibility", "width", "height", "expected"),
    [
        ("pocket", 85.6, 54, True),
        ("pocket", 74, 105, True),
        ("pocket", 148, 210, False),
        ("clear-print", 85.6, 54, False),
    ],
)
def test_a_file_is_for_the_pocket_if_it_says_so_and_fits(
    legibility: str, width: float, height: float, *, expected: bool
) -> None:
    page = PrintedPage(1, mm_to_points(width), mm_to_points(height))
    facts = FileFacts(legibility=legibility)
    file = PrintedFile("a.pdf", facts, [page], None, [], {}, [], "1.7")
    assert is_for_pocket(file) is expected
