"""Which free font family has a character, so that a missing glyph can be told with a way out.

The Noto families cover nearly all scripts of Unicode under the SIL Open Font License. A character's Unicode name
begins with its script; the table says where a family is not simply named `Noto Sans` and that word.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_ALIKE: Final = """
    ADLAM ARMENIAN BALINESE BAMUM BENGALI BUGINESE CHAM CHEROKEE COPTIC DEVANAGARI ETHIOPIC GEORGIAN GLAGOLITIC
    GOTHIC GUJARATI GURMUKHI HEBREW JAVANESE KANNADA KHMER LAO LEPCHA LIMBU LISU MALAYALAM MONGOLIAN MYANMAR NKO
    OGHAM ORIYA OSAGE REJANG RUNIC SAMARITAN SAURASHTRA SINHALA SUNDANESE SYRIAC TAGALOG TAGBANWA TAMIL TELUGU
    THAANA THAI TIFINAGH VAI YI"""
_NAMED_ALIKE: Final = frozenset(_ALIKE.split())
"""First words of names whose family is `Noto Sans` and the same word."""
_NAMED_OTHERWISE: Final = {
    "LATIN": "Noto Sans",
    "GREEK": "Noto Sans",
    "CYRILLIC": "Noto Sans",
    "COMBINING": "Noto Sans",
    "MODIFIER": "Noto Sans",
    "ARABIC": "Noto Naskh Arabic",
    "TIBETAN": "Noto Serif Tibetan",
    "CANADIAN SYLLABICS": "Noto Sans Canadian Aboriginal",
    "MEETEI MAYEK": "Noto Sans Meetei Mayek",
    "NEW TAI LUE": "Noto Sans New Tai Lue",
    "OL CHIKI": "Noto Sans Ol Chiki",
    "KAYAH LI": "Noto Sans Kayah Li",
    "SYLOTI NAGRI": "Noto Sans Syloti Nagri",
    "TAI LE": "Noto Sans Tai Le",
    "TAI THAM": "Noto Sans Tai Tham",
    "TAI VIET": "Noto Sans Tai Viet",
    "HANIFI ROHINGYA": "Noto Sans Hanifi Rohingya",
    "NYIAKENG PUACHUE HMONG": "Noto Serif Nyiakeng Puachue Hmong",
    "PAHAWH HMONG": "Noto Sans Pahawh Hmong",
    "HIRAGANA": "Noto Sans JP",
    "KATAKANA": "Noto Sans JP",
    "HALFWIDTH KATAKANA": "Noto Sans JP",
    "HANGUL": "Noto Sans KR",
    "CJK": "Noto Sans SC, or TC, HK, JP or KR",
    "FULLWIDTH": "Noto Sans SC",
    "IDEOGRAPHIC": "Noto Sans SC",
    "BOPOMOFO": "Noto Sans TC",
    "MATHEMATICAL": "Noto Sans Math",
    "BRAILLE": "Noto Sans Symbols 2",
    "MUSICAL": "Noto Music",
}
"""The longest beginning of a name that stands here tells the family."""
_LONGEST: Final = 3
"""Words of the longest of these beginnings."""
_EMOJI: Final = range(0x1F000, 0x1FB00)
_BY_CATEGORY: Final = {
    "Sm": "Noto Sans Math",
    "So": "Noto Sans Symbols 2",
    "No": "Noto Sans Symbols",
    "Sc": "Noto Sans",
}


def family_with(character: str) -> str:
    """Return the Noto family that has a character; empty if none can have it or we do not know."""
    if ord(character) in _EMOJI:
        return "Noto Emoji"
    words = unicodedata.name(character, "").replace("-", " ").split()
    for count in range(_LONGEST, 0, -1):
        begin = " ".join(words[:count])
        if begin in _NAMED_ALIKE:
            return f"Noto Sans {_capitalized(begin)}"
        if begin in _NAMED_OTHERWISE:
            return _NAMED_OTHERWISE[begin]
    return _BY_CATEGORY.get(unicodedata.category(character), "")


def _capitalized(name: str) -> str:
    return "NKo" if name == "NKO" else name.capitalize()
