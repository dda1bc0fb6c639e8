"""YAML to text with places: nothing retyped, nothing hostile let in, every fault at its line."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.reading.yaml_tree import MOST_BYTES, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.reading.tree import Tree

SCALARS = [
    "no",
    "yes",
    "on",
    "off",
    "y",
    "n",
    "true",
    "false",
    "null",
    "~",
    "012",
    "0o12",
    "0x1F",
    "0b11",
    "1_000",
    "1e3",
    ".5",
    "+61401234567",
    "12:30",
    "12:30:45",
    "190:20:30",
    "1.10",
    "2026-11-22",
    "2026-02-30",
    "2026-11-22T10:00:00Z",
    ".inf",
    "-.inf",
    ".NaN",
    "NO",
    "Yes",
    "NULL",
    "00",
    "-0",
    "=",
    "9999999999999999999999",
    "0.1.2",
    "1,000",
    "$5",
    "50%",
    "a@b.example",
    "tel:000",
    "héllo",
    "中文",
    "✓",
]


def read(text: str | bytes, tmp_path: Path) -> Tree:
    path = tmp_path / "file.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_yaml(path, "file.yaml")


def faults_of(text: str | bytes, tmp_path: Path) -> list[Finding]:
    with pytest.raises(FindingsError) as caught:
        read(text, tmp_path)
    return list(caught.value.findings)


def first(text: str | bytes, tmp_path: Path) -> tuple[str, int | None, int | None]:
    finding = faults_of(text, tmp_path)[0]
    return finding.rule, finding.place.line, finding.place.column


def test_forty_scalars_stay_the_text_that_was_typed(tmp_path: Path) -> None:
    assert len(SCALARS) >= 40
    tree = read("".join(f"- {scalar}\n" for scalar in SCALARS), tmp_path)
    assert tree.data == SCALARS
    assert read("".join(f"{scalar}: x\n" for scalar in SCALARS), tmp_path).data == dict.fromkeys(
        SCALARS, "x"
    )


def test_an_empty_value_and_an_empty_file_are_the_empty_text(tmp_path: Path) -> None:
    assert read("a:\nb: ''\n", tmp_path).data == {"a": "", "b": ""}
    assert read("", tmp_path).data == ""
    assert read("# only a comment\n", tmp_path).data == ""


def test_every_node_has_its_place(tmp_path: Path) -> None:
    tree = read('a:\n  - é: "x"\n  - |\n    first\n    second\nb: {c: d}\n', tmp_path)
    assert tree.place(("a", 0, "é")) == Place("file.yaml", 2, 8)
    assert tree.key_place(("a", 0, "é")) == Place("file.yaml", 2, 5)
    assert tree.place(("a", 1)) == Place("file.yaml", 4, 5)
    assert tree.place(("b", "c")) == Place("file.yaml", 6, 8)
    assert tree.key_place(("a",)) == Place("file.yaml", 1, 1)
    assert tree.key_place(("a", 1)) == Place("file.yaml", 4, 5)


def test_a_path_that_is_not_there_gets_the_place_of_what_is_above_it(tmp_path: Path) -> None:
    tree = read("a:\n  b: c\n", tmp_path)
    assert tree.place(("a", "x", 3)) == Place("file.yaml", 2, 3)
    assert tree.node(("a", "x")) is None
    assert tree.node(("a", "b")) == "c"


def test_a_snippet_is_found_inside_its_text_and_nowhere_else(tmp_path: Path) -> None:
    tree = read("a: word\nb: |\n  one\n  a word\n", tmp_path)
    assert tree.find(("b",), "word") == Place("file.yaml", 4, 5)
    assert tree.find(("b",), "missing") == Place("file.yaml", 3, 3)


def test_a_byte_order_mark_and_windows_line_ends_change_no_place(tmp_path: Path) -> None:
    tree = read("\ufeffa: b\r\nc: d\r\n".encode(), tmp_path)
    assert tree.data == {"a": "b", "c": "d"}
    assert tree.place(("c",)) == Place("file.yaml", 2, 4)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (b"a: b\nc: caf\xe9\n", ("TEXT-encoding", 2, 7)),
        ("é: ".encode() + b"\xff", ("TEXT-encoding", 1, 4)),
        ("a: b".encode("utf-16"), ("TEXT-encoding", 1, 1)),
        ("a: b\nc: d\0\n", ("TEXT-character", 2, 5)),
        ("a: \x1b[31m", ("TEXT-character", 1, 4)),
        ("a: x\x85y", ("TEXT-character", 1, 5)),
        ("a: x\u202ey", ("TEXT-character", 1, 5)),
        ("a: b # \u202e", ("TEXT-character", 1, 8)),
        ("a: x\ue000", ("TEXT-character", 1, 5)),
        ("a: x\u2028y", ("TEXT-character", 1, 5)),
        ('a: "\\u202e"', ("TEXT-character", 1, 4)),
        ('a: "\\0"', ("TEXT-character", 1, 4)),
        ("a: one\n   \u2067two", ("TEXT-direction", 2, 4)),
        ("a: two\u2069", ("TEXT-direction", 1, 7)),
        ("a:\n  - " + "x" * 501, ("TEXT-word", 2, 5)),
        ("a: 1\nb: 2\na: 3", ("KEY-duplicate", 3, 1)),
        ("a: {b: 1, b: 2}", ("KEY-duplicate", 1, 11)),
        ("a: &x 1", ("YAML-refused", 1, 4)),
        ("a: *x", ("YAML-refused", 1, 4)),
        ("a: !!python/object:os.system x", ("YAML-refused", 1, 4)),
        ("a: ! x", ("YAML-refused", 1, 4)),
        ("<<: {a: b}", ("YAML-refused", 1, 1)),
        ("? [a, b]\n: c", ("YAML-refused", 1, 3)),
        ("{{ name }}: x", ("YAML-refused", 1, 1)),
        ("a: b\n---\nc: d", ("YAML-refused", 2, 1)),
        ("%YAML 1.1\n---\na: b", ("YAML-refused", 1, 1)),
        ("a: b: c", ("YAML-syntax", 1, 5)),
        ("a:\n\tb: c", ("YAML-syntax", 2, 1)),
        ('a: "b\nc: d\n', ("YAML-syntax", 1, 4)),
        ("a: [b\nc: d\n", ("YAML-syntax", 2, 2)),
        ("a: **b** c", ("YAML-syntax", 1, 5)),
        ("a: 'b' c", ("YAML-syntax", 1, 8)),
        ('a: "\\q"', ("YAML-syntax", 1, 5)),
        ("a:\n  b: c\n d: e", ("YAML-syntax", 3, 2)),
        ("a:\n  - Ward #4 is here", ("YAML-comment", 2, 10)),
        ("a: {b: no #1\n}", ("YAML-comment", 1, 11)),
        ("a: @b", ("YAML-syntax", 1, 4)),
    ],
)
def test_what_is_refused_is_told_at_its_line_and_column(
    text: str | bytes, found: tuple[str, int, int], tmp_path: Path
) -> None:
    assert first(text, tmp_path) == found


def test_every_fault_says_what_to_do_in_words_without_jargon(tmp_path: Path) -> None:
    texts = [
        "a: b: c",
        "a: **b**",
        "- [x](y)",
        'a: "b',
        "a: [b",
        "a: &b c",
        "a:\n\t- x",
        "@a",
        "a\nb: c",
    ]
    for text in texts:
        for finding in faults_of(text, tmp_path):
            words = f"{finding.message} {finding.hint}".lower()
            assert finding.hint, text
            assert not any(word in words for word in ("mapping", "scalar", "sequence", "token"))


def test_paired_direction_marks_and_scripts_without_spaces_are_kept(tmp_path: Path) -> None:
    text = f"- \u2067\u05d0\u05d1\u2069 x\n- {'漢字' * 300}\n"
    assert read(text, tmp_path).data == ["\u2067\u05d0\u05d1\u2069 x", "漢字" * 300]


def test_faults_that_do_not_hinder_reading_are_told_together(tmp_path: Path) -> None:
    found = faults_of("a: x\0\nb: &c 1\nb: *c\nd: " + "x" * 600, tmp_path)
    assert [(finding.rule, finding.place.line) for finding in found] == [
        ("TEXT-character", 1),
        ("YAML-refused", 2),
        ("KEY-duplicate", 3),
        ("YAML-refused", 3),
        ("TEXT-word", 4),
    ]


def test_a_comment_with_a_space_and_a_sign_inside_a_word_are_let_be(tmp_path: Path) -> None:
    text = "# first\na: b # c\nd: e#f  # g\nh: '#1' #2\n#last\n"
    assert read(text, tmp_path).data == {"a": "b", "d": "e#f", "h": "#1"}


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(FindingsError) as caught:
        read_yaml(tmp_path / "nothing.yaml", "content/nothing.yaml")
    assert caught.value.findings[0].rule == "FILE-missing"


LAUGHS = "a: &a [x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(20)
)
BOMBS = {
    "dashes": "- " * 100_000,
    "brackets": "[" * 200_000,
    "braces": "{a: " * 50_000,
    "curly keys": "{" * 200_000,
    "laughs": LAUGHS,
    "anchors": "".join(f"- &a{n} x\n" for n in range(40_000)),
    "aliases": "- &a x\n" + "- *a\n" * 60_000,
    "nodes": "- x\n" * 400_000,
    "keys": "".join(f"k{n}: v\n" for n in range(200_000)),
    "same key": "k: v\n" * 200_000,
    "tags": "- !!python/object/apply:os.system [ls]\n" * 20_000,
    "merge": "a: &a {x: 1}\nb: {<<: *a}\n",
    "documents": "---\na: b\n" * 100_000,
    "questions": "? " * 100_000,
    "one word": "a: " + "x" * 4_000_000,
    "quote": 'a: "' + "x " * 1_000_000,
    "indents": "".join(f"{' ' * n}a:\n" for n in range(2_000)),
    "too large": "# " + "x" * (MOST_BYTES + 10),
    "controls": "a: " + "\x01" * 1_000_000,
    "directions": "a: " + "\u2067 " * 400_000,
    "directives": "%TAG ! tag:x,2000:\n" * 50_000 + "---\na: b",
    "blank block": "a: |\n" + "   \n" * 1_000_000 + "b",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_a_second(name: str, tmp_path: Path) -> None:
    path = tmp_path / "bomb.yaml"
    path.write_text(BOMBS[name], encoding="utf-8")
    start = time.process_time()
    with pytest.raises(FindingsError) as caught:
        read_yaml(path, "bomb.yaml")
    assert time.process_time() - start < 1
    assert 1 <= len(caught.value.findings) <= 200
    assert all(finding.place.line for finding in caught.value.findings)


def test_a_large_but_honest_file_is_read_within_a_second(tmp_path: Path) -> None:
    text = "".join(f"- {{id: n{n}, text: some plain words here}}\n" for n in range(9_000))
    start = time.process_time()
    tree = read(text, tmp_path)
    assert time.process_time() - start < 1
    assert len(tree.data) == 9_000
