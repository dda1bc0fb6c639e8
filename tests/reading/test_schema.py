"""Trees to entries: every fault at its line, with what to do."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import pytest
from pydantic import Field

from leaflet.errors import FindingsError
from leaflet.reading.pruning import without
from leaflet.reading.schema import Day, Entry, Flag, Ident, LinesOf, Number, Text, Whole, shape
from leaflet.reading.yaml_tree import tree_of

if TYPE_CHECKING:
    from leaflet.findings import Finding
    from leaflet.reading.tree import Tree


class Colour(StrEnum):
    """A closed set."""

    RED = "red"
    DARK_BLUE = "dark-blue"


class Leaf(Entry):
    """Holds itself."""

    name: Text
    sub_leaf: Leaf | None = None


class Plant(Entry):
    """A field of every kind."""

    name: Text
    id: Ident | None = None
    colour: Colour = Colour.RED
    planted: Day | None = None
    height: Number | None = None
    count: Whole = Field(1, ge=0, le=9)
    is_tall: Flag = False
    notes: Annotated[list[Text], LinesOf] = Field(default_factory=list)
    leaves: list[Leaf] = Field(default_factory=list)
    by_name: dict[str, Leaf] = Field(default_factory=dict)


def tree(text: str) -> Tree:
    return tree_of(text, "plant.yaml", [])


def faults(text: str) -> list[Finding]:
    with pytest.raises(FindingsError) as caught:
        shape(tree(text), Plant)
    return list(caught.value.findings)


def test_text_becomes_what_a_field_wants() -> None:
    plant = shape(
        tree(
            "name: 012\nid: a-1\ncolour: dark-blue\nplanted: 2026-02-28\nheight: 1.5\ncount: '7'\n"
            "is-tall: Yes\nnotes: one\nleaves: [{name: x}]\nby-name: {y: {name: z}}\n"
        ),
        Plant,
    )
    assert plant.name == "012"
    assert (plant.id, plant.colour) == ("a-1", Colour.DARK_BLUE)
    assert plant.planted == dt.date(2026, 2, 28)
    assert (plant.height, plant.count, plant.is_tall) == (1.5, 7, True)
    assert plant.notes == ["one"]
    assert plant.by_name["y"].name == "z"


@pytest.mark.parametrize(("word", "flag"), [("true", True), ("no", False), ("FALSE", False)])
def test_yes_and_no_have_two_spellings(word: str, flag: bool) -> None:
    assert shape(tree(f"name: x\nis-tall: {word}\n"), Plant).is_tall is flag


def test_a_key_with_nothing_after_it_counts_as_not_given() -> None:
    plant = shape(tree("name: x\nplanted:\nnotes:\ncount:\n"), Plant)
    assert (plant.planted, plant.notes, plant.count) == (None, [], 1)


def test_a_part_of_a_tree_can_be_shaped_and_keeps_its_lines() -> None:
    whole = tree("plants:\n  - name: x\n    colour: green\n")
    with pytest.raises(FindingsError) as caught:
        shape(whole, Plant, at=("plants", 0))
    assert caught.value.findings[0].place.line == 3


@pytest.mark.parametrize(
    ("text", "line", "rule", "words"),
    [
        ("", 1, "KEY-missing", '"name" is missing'),
        ("- x\n", 1, "KEY-type", "expected a group of keys, found a list"),
        ("name:\n", 1, "KEY-missing", "nothing after its colon"),
        ("name: x\nhieght: 2\n", 2, "KEY-unknown", 'Did you mean "height"?'),
        ("name: x\nis_tall: yes\n", 2, "KEY-unknown", 'Did you mean "is-tall"?'),
        ("name: x\nzzz: 2\n", 2, "KEY-unknown", "Known here: name, id, colour, planted, height"),
        ("name: x\nzzz:\n", 2, "KEY-unknown", "zzz"),
        ("name: {a: b}\n", 1, "KEY-type", "expected text, found a group of keys"),
        ("name: x\nid: A b\n", 2, "KEY-value", "small letters, digits and dashes"),
        ("name: x\ncolour: rde\n", 2, "KEY-value", 'Did you mean "red"? Allowed: red, dark-blue.'),
        ("name: x\nplanted: 2026-2-1\n", 2, "KEY-value", "is not a date"),
        ("name: x\nplanted: 2025-02-29\n", 2, "KEY-value", "The calendar has no day 2025-02-29"),
        ("name: x\nplanted: [1]\n", 2, "KEY-type", "expected a date, found a list"),
        ("name: x\nheight: tall\n", 2, "KEY-value", "is not a number"),
        ("name: x\nheight: 1e400\n", 2, "KEY-value", "is not a number"),
        (f"name: x\ncount: {'9' * 5000}\n", 2, "KEY-value", "is not a whole number"),
        ("name: x\ncount: 10\n", 2, "KEY-value", "at most 9"),
        ("name: x\nis-tall: 1\n", 2, "KEY-value", "neither yes nor no"),
        ("name: x\nleaves: {a: b}\n", 2, "KEY-type", "expected a list, found a group of keys"),
        ("name: x\nleaves:\n  -\n", 3, "KEY-type", "found nothing"),
        ("name: x\nleaves:\n  - nam: y\n", 3, "KEY-unknown", 'Did you mean "name"?'),
        ("name: x\nleaves:\n  - {name: y, sub-leaf: {nme: z}}\n", 3, "KEY-unknown", '"name"'),
        ("name: x\nby-name:\n  y: {nme: z}\n", 3, "KEY-unknown", 'Did you mean "name"?'),
        ("name: x\nby-name:\n  y:\n    sub-leaf: {name: x}\n", 3, "KEY-missing", 'in "y"'),
    ],
)
def test_a_fault_is_told_at_its_line_with_what_to_do(
    text: str, line: int, rule: str, words: str
) -> None:
    found = faults(text)
    assert any(
        (finding.rule, finding.place.line) == (rule, line)
        and words in f"{finding.message} {finding.hint}"
        for finding in found
    ), found


def test_five_planted_faults_give_five_lines() -> None:
    found = faults("nmae: x\ncolour: rde\nplanted: soon\nleaves:\n  - {}\nheight: [x]\n")
    assert [finding.place.line for finding in found] == [1, 1, 2, 3, 5, 6]


def test_of_very_many_faults_the_first_are_told_with_their_number() -> None:
    found = faults("name: x\n" + "".join(f"k{number}: x\n" for number in range(500)))
    assert len(found) == 101
    assert found[0].rule == "KEY-many"
    assert "500 places" in found[0].message


def test_a_pruned_tree_keeps_the_places_of_what_is_left() -> None:
    whole = tree("a:\n  - b\n  - c\n  - d: e\n    f: g\n")
    left = without(whole, {("a", 0), ("a", 2, "d")})
    assert left.data == {"a": ["c", {"f": "g"}]}
    assert left.place(("a", 0)) == whole.place(("a", 1))
    assert left.key_place(("a", 1, "f")) == whole.key_place(("a", 2, "f"))
