"""Nodes as plain text, for readers of mail that show nothing else and for those who prefer it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from leaflet.markup.nodes import Box, Heading, Listing, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.markup.nodes import Node, Page, Run, Runs

WIDTH: Final = 72
"""Letters to a line (RFC 3676 4.2 asks for fewer than 78)."""
_ISOLATE, _POP = "\u2066", "\u2069"


def as_text(page: Page) -> str:
    r"""Return a page as text with `\n` line ends; headings stand after two empty lines, without ornaments."""
    rtl = page.direction == "rtl"
    return "\n".join(_flow(page.nodes, rtl=rtl)).strip("\n") + "\n"


def _flow(nodes: Iterable[Node], *, rtl: bool) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Heading):
            yield from ("", *_wrapped(node.runs, rtl=rtl), "")
        elif isinstance(node, Paragraph):
            yield from (*_wrapped(node.runs, rtl=rtl), "")
        elif isinstance(node, Listing):
            yield from (*_items(node, rtl=rtl), "")
        elif isinstance(node, Box):
            yield from _flow(node.nodes, rtl=rtl)
        else:
            yield from _table(node, rtl=rtl)


def _items(listing: Listing, *, rtl: bool) -> Iterator[str]:
    for number, item in enumerate(listing.items, 1):
        mark = f"{number}. " if listing.ordered else "- "
        lines = [line for line in _flow(item, rtl=rtl) if line]
        for at, line in enumerate(lines):
            yield (mark if at == 0 else " " * len(mark)) + line


def _table(table: Table, *, rtl: bool) -> Iterator[str]:
    """Write each row in words: columns drawn with spaces are lost on a phone and when read aloud."""
    yield from (*_wrapped(table.caption, rtl=rtl), "")
    heads = [_literal(column, rtl=rtl) for column in table.columns]
    for row in table.rows:
        yield from _lines(f"{heads[0]}: {_literal(row[0], rtl=rtl)}")
        for head, cell in zip(heads[1:], row[1:], strict=False):
            yield from _lines(f"- {head}: {_literal(cell, rtl=rtl)}")
        yield ""


def _wrapped(runs: Runs, *, rtl: bool) -> Iterator[str]:
    for line in _literal(runs, rtl=rtl).split("\n"):
        yield from _lines(line)


def _lines(text: str) -> Iterator[str]:
    """Yield lines that are short enough; what is joined by a no-break space stays together."""
    for line in textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False):
        yield line.replace("\u00a0", " ")


def _literal(runs: Runs, *, rtl: bool) -> str:
    return "".join(_said(run, rtl=rtl) for run in runs)


def _said(run: Run, *, rtl: bool) -> str:
    text = f"{_ISOLATE}{run.text}{_POP}" if run.ltr and rtl else run.text
    # A number or an address shows where it leads; other words are followed by it.
    if run.href.startswith(("tel:", "mailto:")) or run.ltr or not run.href:
        return text
    return f"{text} ({run.href})"
