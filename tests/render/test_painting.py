"""Lines as content stream operators, read back."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pypdf
import pypdfium2

from leaflet.model.look import Target
from leaflet.render.file import render
from leaflet.structure import Element, Role
from leaflet.text.hyphens import hyphenated
from leaflet.text.lines import Span, break_lines, words_of
from tests.render.conftest import Lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from leaflet.structure import Story
    from leaflet.text.fonts import FontSet

    Make = Callable[..., Story]

PROSE = "People with multiple sclerosis ask what is known, and what is not yet known. " * 4


class Justified(Lines):
    """Spans set as wide as the frame."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Break lines and take the height that they need."""
        del available_height
        self.lines = break_lines(self.words, available_width, justified=True)
        self.width, self.height = available_width, 17.0 * len(self.lines)
        return self.width, self.height


def printed(make: Make, spans: list[Span], kind: type[Lines], profile: bytes) -> bytes:
    root = Element(Role.DOCUMENT)
    root.children.append(spans[0].element)
    spans[0].element.parent = root
    return render(make(root, [kind(spans)]), Target.SCREEN, profile=profile)


def span(text: str, fonts: FontSet, element: Element, *, bold: bool = False) -> Span:
    return Span(text, fonts.chain(bold=bold), 12, "#000000", element, lang="en-AU")


def content(data: bytes) -> str:
    stream = pypdf.PdfReader(io.BytesIO(data)).pages[0].get_contents()
    assert stream is not None
    return stream.get_data().decode("latin-1")


def words(text: str) -> str:
    return " ".join(text.split())


def test_justified_text_reads_back_word_for_word(
    make_story: Make, fonts: FontSet, profile: bytes
) -> None:
    spans = [span(PROSE, fonts, Element(Role.P))]
    data = printed(make_story, spans, Justified, profile)
    page = pypdfium2.PdfDocument(data)[0].get_textpage()

    assert words(PROSE) in words(pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text())
    assert words(PROSE) in words(page.get_text_bounded())


def test_justified_lines_end_at_the_edge_of_the_frame(
    make_story: Make, fonts: FontSet, profile: bytes
) -> None:
    spans = [span(f"{PROSE}So ask.", fonts, Element(Role.P))]
    document = pypdfium2.PdfDocument(printed(make_story, spans, Justified, profile))
    page = document[0].get_textpage()
    boxes = [page.get_charbox(at, loose=True) for at in range(page.count_chars())]
    right: dict[float, float] = {}
    for box, letter in zip(boxes, page.get_text_range(), strict=True):
        if box[1] > 100 and not letter.isspace():
            right[round(box[1])] = max(right.get(round(box[1]), 0), box[2])
    *edges, last = right.values()

    assert len(edges) > 2
    assert all(abs(edge - 460) < 0.1 for edge in edges)
    assert last < 459


def test_a_grown_space_is_an_adjustment_and_no_move(
    make_story: Make, fonts: FontSet, profile: bytes
) -> None:
    spans = [span(PROSE, fonts, Element(Role.P))]
    text = content(printed(make_story, spans, Justified, profile)).split("ET")[0]

    assert text.count(" Td") == text.count("]TJ")
    assert len(re.findall(r"\)-?\d", text)) > 20


def test_a_bold_word_keeps_the_space_before_it(
    make_story: Make, fonts: FontSet, profile: bytes
) -> None:
    element = Element(Role.P)
    spans = [span("one ", fonts, element), span("two", fonts, element, bold=True)]
    spans.append(span(" three", fonts, element))
    data = printed(make_story, spans, Justified, profile)

    assert "one two three" in pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()


def test_a_hyphen_at_a_lines_end_reads_back_as_a_soft_hyphen(
    make_story: Make, fonts: FontSet, profile: bytes
) -> None:
    spans = hyphenated([span("haematopoietic transplantation " * 9, fonts, Element(Role.P))])
    data = printed(make_story, list(spans), Justified, profile)
    text = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()

    assert "\u00ad\n" in text
    assert "-\n" not in text
    assert words(text.replace("\u00ad\n", "")).count("haematopoietic transplantation") == 9


def test_moves_add_up_to_where_the_lines_stand(
    make_story: Make, fonts: FontSet, profile: bytes
) -> None:
    spans = [span(PROSE * 4, fonts, Element(Role.P))]
    flowable = Lines(spans)
    flowable.wrap(400, 700)
    text = content(printed(make_story, spans, Lines, profile)).split("ET")[0]
    moves = [float(up) for up in re.findall(r"(\S+) Td", text)]

    assert len(moves) == len(flowable.lines)
    assert abs(sum(moves) - (flowable.height - 13 - 17 * (len(moves) - 1))) < 0.001
    assert break_lines(words_of(spans), 400) == flowable.lines
