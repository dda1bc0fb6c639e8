"""Many copies of a small page on one sheet, to be cut apart."""

from __future__ import annotations

from leaflet.model.sheets import Cell, Flip, Imposition, Sheet, Side


def copies(
    pages: int, page: tuple[float, float], sheet: tuple[float, float], margin: float
) -> Imposition:
    """Return a sheet that is filled with copies of a card, its second page behind its first.

    Args:
        pages: 1, or 2 for a card that is printed on both sides.
        page: width and height of the card, in points.
        sheet: width and height of the paper.
        margin: what a printer leaves white at each edge.

    Raises:
        ValueError: the card has more sides than paper, or does not fit the sheet.
    """
    if not 1 <= pages <= 2:  # noqa: PLR2004  (paper has two sides)
        raise ValueError(f"a card of {pages} pages has no two sides")
    across, down = (
        int((length - 2 * margin + 0.01) // own) for length, own in zip(sheet, page, strict=True)
    )
    if not across * down:
        raise ValueError("the card does not fit the sheet")
    left, bottom = (sheet[0] - across * page[0]) / 2, (sheet[1] - down * page[1]) / 2
    front, back = (
        Side(
            tuple(
                Cell(number, left + at * page[0], bottom + row * page[1], *page)
                for row in range(down)
                for at in range(across)
            )
        )
        for number in (1, 2)
    )
    two_sided = pages == 2  # noqa: PLR2004
    # The block of cards stands in the middle of the sheet, so each back falls on its front.
    return Imposition(
        sheet, (Sheet(front, back if two_sided else None),), Flip.LONG if two_sided else Flip.NONE
    )
