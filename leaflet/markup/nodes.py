"""What a page of markup is made of: text with its marks, and a handful of shapes that every form can write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of literal text; `\n` is a line break."""

    text: str
    strong: bool = False
    href: str = ""
    """Address that it leads to; empty: none."""
    lang: str = ""
    """BCP 47 tag where it differs from the page's."""
    ltr: bool = False
    """Whether it reads from the left whatever stands around it: a phone number, an address."""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's title."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs
    small: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item is made of nodes."""

    items: tuple[tuple[Node, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """Nodes that stand out, told by word as well as by colour."""

    kind: Literal["key-points", "warning", "note"]
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row heads it."""

    caption: Runs
    columns: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


Node: TypeAlias = Heading | Paragraph | Listing | Box | Table


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page."""

    lang: str
    direction: Literal["ltr", "rtl"]
    title: str
    nodes: tuple[Node, ...]


def plain_run(text: str) -> Runs:
    """Return one run of literal text."""
    return (Run(text),)
