"""ACC-08."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .drafts import El

if TYPE_CHECKING:
    from .drafts import Draft, Messages


@pytest.mark.parametrize("name", ["Document", "risks", "Table", "P"])
def test_a_part_that_is_read_as_something_else_is_told(
    draft: Draft, messages: Messages, name: str
) -> None:
    element = draft.root if name == "Document" else draft.root.find(name)
    element.actual = "It is safe."
    (found,) = messages(draft, "ACC-08")
    assert "is read as “It is safe.”, whatever it shows" in found


def test_a_word_may_have_an_actual_text(draft: Draft, messages: Messages) -> None:
    draft.root.find("risks").find("P").kids.append(El("Span", ["fi"], actual="fi"))
    assert messages(draft, "ACC-08") == []


def test_a_word_with_elements_inside_may_not(draft: Draft, messages: Messages) -> None:
    span = El("Span", [El("Span", ["fi"])], actual="fi")
    draft.root.find("risks").find("P").kids.append(span)
    assert len(messages(draft, "ACC-08")) == 1


def test_a_figure_with_words_in_it_may_be_described(draft: Draft, messages: Messages) -> None:
    figure = El("Figure", ["10 of 100 people"], alt="Ten of a hundred people got a rash")
    draft.root.find("risks").kids.append(figure)
    assert messages(draft, "ACC-08") == []


def test_words_with_a_description_are_not_read(draft: Draft, messages: Messages) -> None:
    draft.root.find("risks").find("P").alt = "It is safe."
    (found,) = messages(draft, "ACC-08")
    assert "is read as “It is safe.”, whatever it shows" in found
