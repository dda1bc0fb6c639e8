"""A small CFF font, made of Atkinson's outlines, with what is hard to embed.

Two characters share a glyph (Ω and Ω), one is spread over two glyphs (ä), and one is empty (the space).
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[2] / "layouts" / "fonts"
SOURCE = FONTS / "atkinson-hyperlegible-next" / "AtkinsonHyperlegibleNext-Regular.ttf"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;-()/é"
FEATURES = """
languagesystem DFLT dflt;
feature ccmp { sub adieresis by a uni0308; } ccmp;
feature kern { pos A V -80; } kern;
"""


@cache
def cff_font(units: int = 1000, weight: int = 400, style: str = "Regular") -> bytes:
    """Return the font file."""
    source = TTFont(SOURCE)
    scale = units / source["head"].unitsPerEm
    glyphs, cmap = source.getGlyphSet(), source.getBestCmap()
    own = {ord(letter): cmap[ord(letter)] for letter in LETTERS if ord(letter) in cmap}
    own |= {0x2126: "Omega", 0x3A9: "Omega", 0xE4: "adieresis", 0x308: "uni0308"}
    donors = {"Omega": cmap[ord("O")], "uni0308": cmap[0xA8], "adieresis": cmap[0xE4]}
    names = [".notdef", *dict.fromkeys(own.values())]
    outlines, metrics = {}, {}
    for name in names:
        donor = donors.get(name, name)
        advance = round(glyphs[donor].width * scale)
        pen = T2CharStringPen(advance, glyphs)
        glyphs[donor].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        outlines[name] = pen.getCharString()
        metrics[name] = (advance, 0)
    builder = FontBuilder(units, isTTF=False)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(own)
    builder.setupCFF("Small-CFF", {"FullName": "Small CFF"}, outlines, {})
    builder.setupHorizontalMetrics(metrics)
    builder.setupHorizontalHeader(ascent=units * 95 // 100, descent=-units * 29 // 100)
    builder.setupNameTable(
        {"familyName": "Small CFF", "styleName": style, "psName": "Small-CFF(1)/Evil"}
    )
    builder.setupOS2(usWeightClass=weight, sxHeight=units // 2, sCapHeight=units * 7 // 10)
    builder.setupPost()
    addOpenTypeFeaturesFromString(builder.font, FEATURES)
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()
