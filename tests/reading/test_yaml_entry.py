"""An entry is added to a list that people may have edited; nothing else in the file changes."""

from __future__ import annotations

import pytest

from leaflet.errors import FindingsError
from leaflet.reading.yaml_entry import listed, with_entry
from leaflet.reading.yaml_tree import tree_of

ENTRY = {"role": "author", "name": 'N "x": # y', "version": "1.0", "rules": ["USR-01", "no"]}


def test_an_entry_makes_a_file_that_is_not_there_yet() -> None:
    text = with_entry("# What this is.\n", "f.yaml", "sign-offs", ENTRY)
    assert text == (
        "# What this is.\nsign-offs:\n  - role: author\n"
        '    name: "N \\"x\\": # y"\n    version: "1.0"\n    rules: [USR-01, "no"]\n'
    )


@pytest.mark.parametrize(
    "before",
    [
        "# Kept.\nsign-offs:\n  - role: author   # kept too\n    name: A\n",
        "sign-offs:\n- role: author\n  name: A\n",
        "sign-offs:\n    - {role: author, name: A}",
        "sign-offs:\n  - role: author\n    name: A\n\n\n",
    ],
)
def test_an_entry_follows_the_others_in_their_own_shape(before: str) -> None:
    text = with_entry(before, "f.yaml", "sign-offs", ENTRY)
    assert text.startswith(before.rstrip())
    assert tree_of(text, "f.yaml", []).node(("sign-offs", 1)) == ENTRY


@pytest.mark.parametrize(
    "before", ["sign-offs:\n", "sign-offs: []\n", "# Nobody yet.\nsign-offs:\n"]
)
def test_an_empty_list_gets_its_first_entry(before: str) -> None:
    text = with_entry(before, "f.yaml", "sign-offs", ENTRY)
    assert tree_of(text, "f.yaml", []).data == {"sign-offs": [ENTRY]}


@pytest.mark.parametrize(
    "before",
    [
        "sign-offs: [{role: author, name: A}]\n",
        "sign-offs:\n  - role: author\n    name: A\nother: text\n",
        "sign-offs: text\n",
        "sign-offs: [",
    ],
)
def test_a_file_of_another_shape_is_told_and_not_spoiled(before: str) -> None:
    with pytest.raises(FindingsError) as caught:
        with_entry(before, "f.yaml", "sign-offs", ENTRY)
    assert caught.value.findings[0].hint


@pytest.mark.parametrize("name", ["yes", "null", "1.0", "- x", "'", "\\", "é: ", "a\tb", "#"])
def test_whatever_a_text_holds_is_read_back(name: str) -> None:
    text = with_entry("", "f.yaml", "list", {"name": name})
    assert tree_of(text, "f.yaml", []).node(("list", 0, "name")) == name


def test_a_text_that_no_file_may_hold_is_told() -> None:
    with pytest.raises(FindingsError):
        with_entry("", "f.yaml", "list", {"name": "a\u202eb"})


def test_groups_stand_one_to_a_line() -> None:
    entry = {"language": "ar", "sections": [{"section": "ask", "text": "1-" + "a" * 64}]}
    text = listed("translations", [entry])  # type: ignore[list-item]
    assert text.splitlines()[3] == "      - {section: ask, text: 1-" + "a" * 64 + "}"
    assert tree_of(text, "f.yaml", []).data == {"translations": [entry]}
