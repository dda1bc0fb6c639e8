"""SAF-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def test_a_file_that_only_shows_its_pages_passes(draft: Draft, messages: Messages) -> None:
    draft.catalog = "/OpenAction [11 0 R /Fit]"
    assert messages(draft, "SAF-01") == []


@pytest.mark.parametrize(
    ("catalog", "told"),
    [
        ("/OpenAction <</S /JavaScript /JS (x)>>", "runs when it is opened (JavaScript)"),
        ("/OpenAction <</S /GoTo /D [11 0 R /Fit] /Next <</S /Launch>>>>", "when it is opened"),
        ("/AA <</WP <</S /JavaScript /JS (x)>>>>", "printed, saved or closed"),
        ("/AcroForm <</Fields []>>", "a form"),
        ("/AF [11 0 R]", "files inside the file"),
        ("/Collection <<>>", "files inside the file"),
    ],
)
def test_what_the_catalogue_starts_is_told(
    draft: Draft, messages: Messages, catalog: str, told: str
) -> None:
    draft.catalog = catalog
    (found,) = messages(draft, "SAF-01")
    assert told in found


def test_an_action_of_a_page_is_told(draft: Draft, messages: Messages) -> None:
    draft.page_facts = "/AA <</O <</S /JavaScript /JS (x)>>>>"
    assert (
        messages(draft, "SAF-01")
        == ["The file holds an action that runs when a page is shown."] * 2
    )


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("<</Type /Annot /Subtype /Stamp /Rect [0 0 9 9]>>", "lie over the text (Stamp)"),
        ("<</Type /Annot /Subtype /Link /Contents (x) /AP <<>>>>", "a link with a picture"),
        ("<</Type /Annot /Subtype /Link /Contents (x) /AA <<>>>>", "runs an action"),
        ("<</Type /Annot /Subtype /Link /Contents (x) /A <</S /Launch>>>>", "runs an action"),
        (
            "<</Type /Annot /Subtype /Link /Contents (x) /A <</S /URI /URI (file:///etc)>>>>",
            "leads to file:///etc",
        ),
    ],
)
def test_an_annotation_that_is_no_plain_link_is_told(
    draft: Draft, messages: Messages, note: str, told: str
) -> None:
    draft.notes = (note,)
    assert all(told in found for found in messages(draft, "SAF-01"))
    assert len(messages(draft, "SAF-01")) == 2


def test_an_outline_entry_that_runs_something_is_told(draft: Draft, messages: Messages) -> None:
    draft.outline = {"a": ("Risks) /A <</S /JavaScript /JS (x)>> /X (", 1)}
    (found,) = messages(draft, "SAF-01")
    assert "The outline entry “Risks” runs an action (JavaScript)." in found
