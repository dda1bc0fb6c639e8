"""The proof of the shipped files: what was written can be read in them, word by word, by the programs that people use."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

from leaflet.content.reader import read_leaflet
from leaflet.layouts.brands import list_brands
from leaflet.layouts.editions import list_layouts, read_layout
from leaflet.model.look import Flow
from tests.audit.damage.good import PROJECT, judge, print_leaflet, shipped
from tests.audit.damage.on_the_way import SECTIONS
from tests.proof_words import (
    POPPLER,
    READERS,
    in_any_order,
    lost,
    words,
    written,
    written_on_card,
    written_on_wallet,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.proof_words import Told

STEM_CELLS, FIRST_VISIT = "stem-cell-treatments-ms", "your-first-visit"
TEXTS = (
    (STEM_CELLS, "en-AU"),
    *((FIRST_VISIT, lang) for lang in ("en-AU", "vi", "hi", "zh-Hans", "ar")),
)
FROM_RIGHT = ("ar",)
_BESIDE = {"options", "evidence"}
"""Blocks whose texts stand beside each other."""
BRAND = "northbank"
QUICK = ((FIRST_VISIT, "en-AU"), (FIRST_VISIT, "ar"))
"""Along the tree poppler takes a second or more for each page: the others are for the long counts."""
LEAFLETS = [
    pytest.param(slug, lang, reader, marks=[pytest.mark.slow] * is_slow)
    for slug, lang in TEXTS
    for reader in READERS
    for is_slow in ["-struct" in reader and (slug, lang) not in QUICK]
]


def editions_of(*flows: Flow) -> list[str]:
    return [name for name in list_layouts(PROJECT) if read_layout(PROJECT, name).flow in flows]


def _stands_beside(text: Told) -> bool:
    """Return whether a text stands in a column beside others; so do heads of subsections on wide pages."""
    return not _BESIDE.isdisjoint(text.at) or (text.at[-1] == "title" and "subsections" in text.at)


@cache
def printed(slug: str, lang: str, edition: str, brand: str = BRAND) -> bytes:
    return print_leaflet(read_leaflet(PROJECT, slug, lang), edition, brand=brand)


def missing(
    data: bytes, told: list[Told], reader: str, folder: Path, lang: str, *, in_order: bool = True
) -> list[Told]:
    """Return what a reader does not read word by word."""
    if "-struct" in reader:
        told = [text for text in told if not text.is_drawn]
    if reader == "pdftotext":
        # Of what stands beside each other it may read either first: a benefit or its risk, a head or its text.
        told = [text._replace(is_read_by_place=_stands_beside(text)) for text in told]
    stream = READERS[reader](data, folder)
    if lang in FROM_RIGHT and reader != "pypdf":
        stream = in_any_order(stream)
        told = [text._replace(words=in_any_order(text.words)) for text in told]
    return lost(stream, told, in_order=in_order)


def test_the_shipped_leaflet_has_the_fourteen_sections_in_order() -> None:
    assert tuple(section.ident for section in shipped().sections) == SECTIONS


@pytest.mark.parametrize(("slug", "lang"), TEXTS)
@pytest.mark.parametrize("edition", ["a4", "card", "dl-rollfold"])
def test_the_shipped_files_are_proven(slug: str, lang: str, edition: str) -> None:
    assert judge(printed(slug, lang, edition), read_leaflet(PROJECT, slug, lang)) == []


def test_the_yaml_tells_hundreds_of_texts() -> None:
    assert len(written(STEM_CELLS, "en-AU")) > 200
    assert len(written_on_card(STEM_CELLS, "en-AU")) > 15


@pytest.mark.skipif(not POPPLER, reason="poppler is not installed")
@pytest.mark.parametrize(("slug", "lang", "reader"), LEAFLETS)
def test_a_leaflet_is_read_word_by_word_in_the_order_of_its_yaml(
    slug: str, lang: str, reader: str, tmp_path: Path
) -> None:
    told = written(slug, lang)
    if lang in FROM_RIGHT and reader.startswith("pdftotext"):
        # It knows no order of words from the right beside Latin ones (tests/text/test_exact_text.py): no letter is lost.
        stream = in_any_order(READERS[reader](printed(slug, lang, "a4"), tmp_path))
        wanted = Counter("".join(word for text in told for word in in_any_order(text.words)))
        assert not wanted - Counter("".join(stream))
    else:
        assert missing(printed(slug, lang, "a4"), told, reader, tmp_path, lang) == []


@pytest.mark.skipif(not POPPLER, reason="poppler is not installed")
@pytest.mark.parametrize("reader", [reader for reader in READERS if reader != "pdftotext"])
@pytest.mark.parametrize(("slug", "lang"), [one for one in TEXTS if one[1] not in FROM_RIGHT])
def test_a_card_is_read_word_by_word_in_the_order_of_its_parts(
    slug: str, lang: str, reader: str, tmp_path: Path
) -> None:
    told = written_on_card(slug, lang)
    assert missing(printed(slug, lang, "card"), told, reader, tmp_path, lang) == []


@pytest.mark.skipif(not POPPLER, reason="poppler is not installed")
@pytest.mark.parametrize(("slug", "lang"), [one for one in TEXTS if one[1] not in FROM_RIGHT])
def test_each_text_of_a_card_stays_whole_where_a_reader_goes_by_the_look_of_columns(
    slug: str, lang: str, tmp_path: Path
) -> None:
    told = written_on_card(slug, lang)
    data = printed(slug, lang, "card")
    assert missing(data, told, "pdftotext", tmp_path, lang, in_order=False) == []


def test_a_glued_and_a_chopped_word_would_be_missed() -> None:
    told = [text for text in written(STEM_CELLS, "en-AU") if len(text.words) > 5][:2]
    whole = [word for text in told for word in text.words]
    glued = [whole[0] + whole[1], *whole[2:]]
    chopped = [whole[0][:2], whole[0][2:], *whole[1:]]
    assert lost(whole, told) == []
    assert len(lost(glued, told)) == len(lost(chopped, told)) == 1
    assert len(lost([*told[1].words, *told[0].words], told)) == 1
    assert words("multi\u00adple") == ["multiple"]


@pytest.mark.slow
@pytest.mark.skipif(not POPPLER, reason="poppler is not installed")
@pytest.mark.parametrize("edition", editions_of(Flow.LEAFLET, Flow.SHORT))
@pytest.mark.parametrize("brand", list_brands(PROJECT))
@pytest.mark.parametrize(("slug", "lang"), TEXTS)
def test_every_edition_and_brand_is_read_word_by_word(
    slug: str, lang: str, brand: str, edition: str, tmp_path: Path
) -> None:
    is_short = read_layout(PROJECT, edition).flow is Flow.SHORT
    data, told = printed(slug, lang, edition, brand), written(slug, lang, in_short=is_short)
    for reader in READERS:
        if lang not in FROM_RIGHT or not reader.startswith("pdftotext"):
            assert missing(data, told, reader, tmp_path, lang) == [], reader


@pytest.mark.slow
@pytest.mark.skipif(not POPPLER, reason="poppler is not installed")
@pytest.mark.parametrize("edition", editions_of(Flow.CARD))
@pytest.mark.parametrize("brand", list_brands(PROJECT))
@pytest.mark.parametrize(("slug", "lang"), [one for one in TEXTS if one[1] not in FROM_RIGHT])
def test_every_card_and_brand_is_read_word_by_word(
    slug: str, lang: str, brand: str, edition: str, tmp_path: Path
) -> None:
    data, told = printed(slug, lang, edition, brand), written_on_card(slug, lang)
    for reader in READERS:
        in_order = reader != "pdftotext"
        assert missing(data, told, reader, tmp_path, lang, in_order=in_order) == [], reader


@pytest.mark.skipif(not POPPLER, reason="poppler is not installed")
@pytest.mark.parametrize("edition", editions_of(Flow.WALLET))
@pytest.mark.parametrize("brand", list_brands(PROJECT))
def test_a_wallet_card_is_read_word_by_word(brand: str, edition: str, tmp_path: Path) -> None:
    data, told = (
        printed(STEM_CELLS, "en-AU", edition, brand),
        written_on_wallet(STEM_CELLS, "en-AU"),
    )
    assert sum(len(text.words) for text in told) > 40
    for reader in READERS:
        assert missing(data, told, reader, tmp_path, "en-AU") == [], reader
