"""ACC-14."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .drafts import El

if TYPE_CHECKING:
    from .drafts import Draft, Messages


def _list(*items: El) -> El:
    return El("L", list(items))


def _item() -> El:
    return El("LI", [El("Lbl", ["1"]), El("LBody", ["One."])])


@pytest.mark.parametrize(
    "element",
    [
        _list(_item(), _item()),
        _list(_item(), _list(_item())),
        El("Table", [El("THead", [El("TR", [El("TD", ["A"])])])]),
        El("NonStruct", [El("P", ["A"])]),
        _list(El("NonStruct", [_item()])),
        El("H7", ["Deep"]),
        El("TOC", [El("TOCI", ["Risks 2"])]),
    ],
)
def test_kinds_where_they_belong_pass(draft: Draft, messages: Messages, element: El) -> None:
    draft.root.find("risks").kids.append(element)
    assert messages(draft, "ACC-14") == []


@pytest.mark.parametrize(
    ("element", "told"),
    [
        (_item(), ["LI stands inside Sect."]),
        (_list(El("P", ["One."])), ["L holds P."]),
        (El("Table", [El("TD", ["A"])]), ["TD stands inside Table.", "Table holds TD."]),
        (El("Textbody", ["A"]), ["The kind of element “Textbody” means nothing to readers."]),
        (El("Sect", [_item(), _item()]), ["LI stands inside Sect (2 time(s))."]),
        (El("TOCI", ["Risks 2"]), ["TOCI stands inside Sect."]),
    ],
)
def test_kinds_elsewhere_are_told(
    draft: Draft, messages: Messages, element: El, told: list[str]
) -> None:
    draft.root.find("risks").kids.append(element)
    assert sorted(messages(draft, "ACC-14")) == sorted(told)
