"""Nodes as HTML that a mail can carry: one file without anything remote, with its styles on the elements themselves.

Readers of mail strip head and body, so language and direction stand on the outermost element as well.

Source: WCAG 2.2 1.3.1 (headings, lists, table headers), 1.4.3 and 1.4.4 (colours, sizes that can grow), 3.1.1
(language of the page), 3.1.2 (of parts).
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from leaflet.markup.nodes import Box, Heading, Listing, Paragraph

if TYPE_CHECKING:
    from leaflet.markup.nodes import Node, Page, Run, Runs, Table
    from leaflet.model.look import Palette

_FAMILY: Final = "Verdana, 'Segoe UI', 'Noto Sans', Arial, sans-serif"
_HEADINGS: Final = {1: ("26px", "24px 0 12px"), 2: ("20px", "28px 0 8px")}
_CELL: Final = "padding:8px 10px;vertical-align:top;text-align:start"


def as_html(page: Page, palette: Palette) -> str:
    r"""Return a page as HTML with `\n` line ends.

    Args:
        page: What it holds.
        palette: The clinic's colours, each already readable on what it stands on.
    """
    writer = _Writer(palette)
    lang, title = escape(page.lang), escape(page.title)
    body = "\n".join(writer.node(node) for node in page.nodes)
    outer = (
        f"max-width:640px;margin:0 auto;padding:20px;background-color:{palette.paper};"
        f"color:{palette.text};font-family:{_FAMILY};font-size:17px;line-height:1.55;text-align:start"
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}" dir="{page.direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light">\n'
        f"<title>{title}</title>\n</head>\n"
        f'<body style="margin:0;background-color:{palette.paper}">\n'
        f'<div role="article" aria-label="{title}" lang="{lang}" dir="{page.direction}" style="{outer}">\n'
        f"{body}\n</div>\n</body>\n</html>\n"
    )


class _Writer:
    """Writes nodes in one clinic's colours."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette

    def node(self, node: Node) -> str:
        """Write one node."""
        if isinstance(node, Heading):
            return self._heading(node)
        if isinstance(node, Paragraph):
            size = ";font-size:15px" if node.small else ""
            return f'<p style="margin:0 0 12px{size}">{self.runs(node.runs)}</p>'
        if isinstance(node, Listing):
            return self._listing(node)
        return self._box(node) if isinstance(node, Box) else self._table(node)

    def runs(self, runs: Runs) -> str:
        """Write text with its marks."""
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        text = escape(run.text, quote=False).replace("\n", "<br>\n")
        if run.ltr or run.lang:
            lang = f' lang="{escape(run.lang)}"' if run.lang else ""
            direction = ' dir="ltr"' if run.ltr else ""
            text = f"<bdi{lang}{direction}>{text}</bdi>"
        if run.strong:
            text = f"<strong>{text}</strong>"
        if run.href:
            style = f"color:{self._palette.link};text-decoration:underline"
            text = f'<a href="{escape(run.href)}" style="{style}">{text}</a>'
        return text

    def _heading(self, node: Heading) -> str:
        size, margin = _HEADINGS[node.level]
        style = f"margin:{margin};font-size:{size};line-height:1.25;color:{self._palette.heading}"
        return f'<h{node.level} style="{style}">{self.runs(node.runs)}</h{node.level}>'

    def _listing(self, node: Listing) -> str:
        tag = "ol" if node.ordered else "ul"
        items = "\n".join(
            f'<li style="margin:0 0 8px">{self._item(item)}</li>' for item in node.items
        )
        style = "margin:0 0 12px;padding-inline-start:26px"
        return f'<{tag} style="{style}">\n{items}\n</{tag}>'

    def _item(self, nodes: tuple[Node, ...]) -> str:
        """Write an item's own text without a paragraph of its own."""
        parts = [
            self.runs(node.runs) if isinstance(node, Paragraph) else self.node(node)
            for node in nodes
        ]
        return "\n".join(parts)

    def _box(self, node: Box) -> str:
        palette = self._palette
        is_warning = node.kind == "warning"
        ground, bar = (
            (palette.warning_tint, palette.warning)
            if is_warning
            else (palette.tint, palette.accent)
        )
        inner = "\n".join(self.node(part) for part in node.nodes)
        style = (
            f"margin:16px 0;padding:4px 18px;background-color:{ground};color:{palette.text};"
            f"border-inline-start:6px solid {bar}"
        )
        return f'<div style="{style}">\n{inner}\n</div>'

    def _table(self, table: Table) -> str:
        rule = f"border-bottom:1px solid {self._palette.muted}"
        columns = "".join(
            f'<th scope="col" style="{_CELL};{rule}">{self.runs(column)}</th>'
            for column in table.columns
        )
        rows = "\n".join(self._table_row(row, rule) for row in table.rows)
        caption = f'<caption style="text-align:start;padding:0 0 8px">{self.runs(table.caption)}</caption>'
        return (
            f'<table style="border-collapse:collapse;width:100%;margin:0 0 16px">\n{caption}\n'
            f"<thead><tr>{columns}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
        )

    def _table_row(self, row: tuple[Runs, ...], rule: str) -> str:
        head = f'<th scope="row" style="{_CELL};{rule}">{self.runs(row[0])}</th>'
        cells = "".join(f'<td style="{_CELL};{rule}">{self.runs(cell)}</td>' for cell in row[1:])
        return f"<tr>{head}{cells}</tr>"
