"""ACC-13."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file import judge_file

from .drafts import POLICY, El, Words

if TYPE_CHECKING:
    from leaflet.findings import Finding

    from .drafts import Draft, Messages


def _swapped(draft: Draft, *last: El) -> list[Finding]:
    """Judge a draft with two more paragraphs, which the tree reads in the wrong order."""
    draft.root.find("more-information").kids += last
    data = draft.pdf()
    section = data[data.rindex(b"/S /Sect", 0, data.index(b"/ID (more-information)")) :]
    *_, first, second = section.split(b"/K [")[1].partition(b"]")[0].replace(b" 0 R", b"").split()
    right, wrong = b"%s 0 R %s 0 R]" % (first, second), b"%s 0 R %s 0 R]" % (second, first)
    found = judge_file(data.replace(right, wrong), "a", (POLICY,))
    return [one for one in found if one.rule == "ACC-13"]


def test_a_page_that_is_read_as_it_is_painted_passes(draft: Draft, messages: Messages) -> None:
    assert messages(draft, "ACC-13") == []


def test_what_is_read_later_but_stands_above_is_an_error(draft: Draft) -> None:
    (found,) = _swapped(draft, El("P", ["First this."]), El("P", ["Then that."]))
    assert found.message == "“First this.” is read after “Then that.”, but painted before it."
    assert found.is_error


def test_what_stands_in_another_column_is_a_warning(draft: Draft) -> None:
    aside = Words("Then that.", before="1 0 0 1 300 700 Tm")
    (found,) = _swapped(draft, El("P", ["First this."]), El("P", [aside]))
    assert not found.is_error
