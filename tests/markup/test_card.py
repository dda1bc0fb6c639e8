"""The card as markup says what the printed card says, in forms that everybody can read."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, get_args

import pytest

from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError
from leaflet.findings import Place
from leaflet.layouts.contrast import ENOUGH, ratio
from leaflet.markup.blocks import _WRITERS, Setting, nodes_of
from leaflet.markup.card import card_page
from leaflet.markup.html import as_html
from leaflet.markup.nodes import Page, Paragraph, Run
from leaflet.markup.plain import WIDTH, as_text
from leaflet.model.blocks import Block, Table, TableRow, walk_prose
from leaflet.model.inlines import Plain, Prose
from leaflet.text.words import words_for
from tests.markup.conftest import ROOT, brand_of, leaflet_of

if TYPE_CHECKING:
    from leaflet.model.leaflet import Leaflet

LANGS = ("en-AU", "ar", "hi", "vi", "zh-Hans")
VOID = {"meta", "br"}


class Outline(HTMLParser):
    """Notes what a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.styles: list[tuple[str, ...]] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
            self.styles.append(tuple(value or "" for name, value in attrs if name == "style"))
        self.links += [value or "" for name, value in attrs if name == "href"]
        if re.fullmatch(r"h\d", tag):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:
        """Hold the tags to nesting."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words.append(data)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u2066\u2069]+", " ", text)


def said_on_card(leaflet: Leaflet) -> list[str]:
    card = leaflet.card
    assert card is not None
    sections = [*card.sections, *([card.risks] if card.risks else [])]
    blocks = [*card.key_points, *(block for section in sections for block in section.short)]
    texts = [
        card.title,
        *walk_prose(tuple(blocks)),
        *(section.title for section in sections),
        *(question.text for question in card.questions),
        *(contact.name for contact in card.contacts),
    ]
    return [re.sub(r"\[\d+\]", "", squeezed(text.plain)).strip() for text in texts]


@pytest.mark.parametrize("brand", ["wattle", "northbank"])
@pytest.mark.parametrize("lang", LANGS)
def test_both_forms_say_all_that_the_card_says(lang: str, brand: str) -> None:
    leaflet = leaflet_of("your-first-visit", lang)
    page = card_page(leaflet, brand_of(brand))
    html = squeezed("".join(Outline(as_html(page, brand_of(brand).palette)).words))
    text = re.sub(r"\n +", " ", as_text(page))
    for words in said_on_card(leaflet):
        assert words in html
        assert words in squeezed(text)
    assert leaflet.imprint.ident in html
    assert leaflet.imprint.ident in text
    assert brand_of(brand).title in text


def test_citations_and_risks_are_in_both_forms() -> None:
    page = card_page(leaflet_of("stem-cell-treatments-ms", "en-AU"), brand_of("northbank"))
    for form in (as_html(page, brand_of("northbank").palette), as_text(page)):
        assert "[7]" in form
        assert "sources" in form


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_is_sound_html_without_anything_remote(lang: str) -> None:
    palette = brand_of("wattle").palette
    text = as_html(card_page(leaflet_of("your-first-visit", lang), brand_of("wattle")), palette)
    outline = Outline(text)
    assert not outline.open
    assert outline.headings[0] == 1
    assert outline.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(outline.headings))
    assert not {"img", "script", "link", "iframe", "style", "form"} & set(outline.tags)
    assert "url(" not in text
    assert all(re.match(r"https://|tel:|mailto:", link) for link in outline.links)
    assert text.count(f'lang="{lang}"') >= 2
    assert f'dir="{"rtl" if lang == "ar" else "ltr"}"' in text


@pytest.mark.parametrize("brand", ["wattle", "northbank"])
def test_every_colour_can_be_read_on_what_it_stands_on(brand: str) -> None:
    palette = brand_of(brand).palette
    page = card_page(leaflet_of("your-first-visit", "en-AU"), brand_of(brand))
    inks = set(re.findall(r"[;\"]color:(#\w{6})", as_html(page, palette)))
    assert inks == {palette.text, palette.heading, palette.link}
    grounds = set(re.findall(r"background-color:(#\w{6})", as_html(page, palette)))
    assert grounds == {palette.paper, palette.tint}
    assert min(ratio(ink, ground) for ink in inks for ground in grounds) >= ENOUGH


@pytest.mark.parametrize("lang", LANGS)
def test_plain_lines_are_short(lang: str) -> None:
    text = as_text(card_page(leaflet_of("your-first-visit", lang), brand_of("wattle")))
    long = [line for line in text.split("\n") if len(line) > WIDTH + 4 and " " in line.strip()]
    assert not long
    assert text.isprintable() or "\n" in text


def test_text_is_never_markup() -> None:
    hostile = '<img src=x onerror=alert(1)> & "quoted" </p><script>'
    run = Run(hostile, href='https://example.org/?a="><script>', lang='en"><b>')
    page = Page("en-AU", "ltr", hostile, (Paragraph((run,)),))
    outline = Outline(as_html(page, brand_of("wattle").palette))
    assert not {"img", "script", "b"} & set(outline.tags)
    assert hostile in "".join(outline.words)


def test_every_kind_of_block_can_be_written() -> None:
    leaflet = leaflet_of("stem-cell-treatments-ms", "en-AU")
    words = words_for(leaflet.lang)
    assert words is not None
    setting = Setting(leaflet, brand_of("northbank"), words)
    for section in leaflet.sections:
        for block in section.walk_blocks():
            nodes = nodes_of([block], setting)
            page = Page("en-AU", "ltr", "x", nodes)
            text = squeezed(as_text(page))
            words_ = squeezed("".join(Outline(as_html(page, setting.brand.palette)).words))
            for prose in walk_prose((block,)):
                first = squeezed(prose.plain).strip()[:25].strip()
                assert first in text, block
                assert first in words_, block


def test_a_draft_says_so_and_a_leaflet_without_a_card_is_told() -> None:
    draft = leaflet_of("stem-cell-treatments-ms", "en-AU")
    text = as_text(card_page(draft, brand_of("wattle")))
    assert text.startswith("Draft: not yet reviewed.")
    with pytest.raises(FindingsError, match="no card"):
        card_page(replace(draft, card=None), brand_of("wattle"))
    with pytest.raises(FindingsError, match="no words"):
        card_page(replace(draft, lang="eo"), brand_of("wattle"))


def test_the_same_card_gives_the_same_bytes() -> None:
    once = as_html(
        card_page(leaflet_of("your-first-visit", "ar"), brand_of("wattle")),
        brand_of("wattle").palette,
    )
    again = read_leaflet(ROOT, "your-first-visit", "ar")
    assert as_html(card_page(again, brand_of("wattle")), brand_of("wattle").palette) == once


def test_numbers_read_from_the_left_on_an_arabic_page() -> None:
    page = card_page(leaflet_of("your-first-visit", "ar"), brand_of("wattle"))
    assert '<bdi dir="ltr">1800\u00a0975\u00a0711</bdi>' in as_html(
        page, brand_of("wattle").palette
    )
    assert "\u20661800 975 711\u2069" in as_text(page)
    assert '<bdi lang="en">Nurse on call</bdi>' in as_html(page, brand_of("wattle").palette)


def test_groups_and_the_note_of_a_table_are_told() -> None:
    def said(text: str) -> Prose:
        return Prose((Plain(text),), Place("x"))

    rows = (
        TableRow(said("Fever"), (said("often"),), group=said("In the first week")),
        TableRow(said("Cough"), (said("seldom"),)),
        TableRow(said("Rash"), (said("never"),), group=said("Later")),
    )
    table = Table(said("What may happen"), (said("What"), said("How often")), rows, said("Ask us."))
    leaflet = leaflet_of("your-first-visit", "en-AU")
    words = words_for("en-AU")
    assert words is not None
    nodes = nodes_of([table], Setting(leaflet, brand_of("wattle"), words))
    page = Page("en-AU", "ltr", "x", nodes)
    html = as_html(page, brand_of("wattle").palette)
    for told in ("What may happen", "In the first week", "Later", "How often", "seldom", "Ask us."):
        assert told in html
        assert told in as_text(page)
    assert html.count("<table") == html.count("<caption") == 2


def test_no_kind_of_block_is_forgotten() -> None:
    assert set(get_args(Block)) == set(_WRITERS)
