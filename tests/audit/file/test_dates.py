"""Spellings of dates."""

from __future__ import annotations

from leaflet.audit.file.dates import spellings


def test_a_date_has_its_spellings_in_words_and_figures() -> None:
    found = spellings("2026-09-03")
    assert {"3 September 2026", "September 2026", "3 Sept 2026", "2026-09-03", "03/09/2026"} <= set(
        found
    )


def test_a_date_may_be_in_the_words_of_any_language_that_the_program_writes() -> None:
    found = spellings("2027-11-22")
    assert {"22 نوفمبر 2027", "22 नवंबर 2027", "22 tháng 11 năm 2027", "2027年11月22日"} <= set(
        found
    )
    assert {"نوفمبر 2027", "नवंबर 2027", "tháng 11 năm 2027", "2027年11月"} <= set(found)


def test_the_american_order_is_not_taken() -> None:
    assert "9/3/2026" not in spellings("2026-09-03")


def test_what_is_no_date_has_none() -> None:
    assert spellings("") == spellings("next year") == ()
