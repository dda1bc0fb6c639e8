"""How many syllables an English word has, by rule.

Letters are counted in groups of vowels; then the places are mended where spelling and speech differ: an e that
is not spoken, and two vowels side by side that both are. Words that no rule gets right stand in a list. Rules
and list were written for this program. What has more than one good pronunciation is counted as a careful speaker
says it (`different` 3, `medicine` 3).

Capitals (`MS`, `AHSCT`) are read letter by letter, so that AHSCT has 5 syllables. A number in figures is one
word of one syllable, since counting `2026` as five would blame the author for a date.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LIST = """
    ache:1 ached:1 aches:1 acne:2 aged:1 aids:1 aisle:1 anyone:3 apostrophe:4 area:3 areas:3
    beautiful:3 beauty:2 being:2 beings:2 beloved:3 blessed:2 brilliant:2 bureau:2 business:2
    businesses:3 cafe:2 canoe:2 canyon:2 catastrophe:4 cement:2 cereal:3 cereals:3 client:2
    clients:2 colleague:2 colleagues:2 courteous:3 covid:2 diabetes:4 dyed:1 entirety:4
    epitome:4 evening:2 evenings:2 every:2 everybody:4 everyday:3 everyone:3 everything:3
    everywhere:3 extraordinary:5 eye:1 eyed:1 eyelid:2 eyelids:2 eyes:1 eyesight:2 familiar:3
    familiarity:5 fatigued:2 fiance:3 fiery:3 finale:3 fluoride:2 forehead:2 giant:2 giants:2
    goodbye:2 guinea:2 hatred:2 heir:1 heroin:3 hideous:3 idea:3 ideal:3 ideally:4 ideals:3
    ideas:3 increment:3 ion:1 ions:2 iron:2 isle:1 israel:3 jeopardy:3 junior:2 juniors:2
    karate:3 leopard:2 linear:3 lion:2 lions:2 mayor:2 media:3 michael:2 museum:3 museums:3
    naive:2 naked:2 nausea:3 nauseous:3 nevertheless:4 nonetheless:3 oasis:3 ocean:2 oceans:2
    one:1 ones:1 parliament:3 patio:3 peculiar:3 people:2 peoples:2 plateau:2 prayer:2 quay:1
    queue:1 queued:1 queues:1 ratio:2 ratios:2 real:1 really:2 recipe:3 recipes:3 reliance:3
    righteous:2 rugged:2 sacred:2 saviour:2 senior:2 seniors:2 simile:3 skiing:2 soldier:2
    soldiers:2 someone:2 syncope:3 theatre:3 theatres:3 theories:3 theory:3 triage:2 urea:3
    vehement:3 vehicle:3 vehicles:3 wednesday:2 wednesdays:2 wicked:2 zoology:4
"""
_LISTED = {word: int(number) for word, number in (pair.split(":") for pair in _LIST.split())}
_LETTERS_NAMED_LONG = {"W": 3}
_ACRONYM = re.compile(r"[A-Z]{2,6}s?")
_PART = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\d+(?:[.,:]\d+)*[^\W\d_]*")
_ADDRESS = re.compile(r"[@/]|[^\W\d]\.[^\W\d]{2}")
_SHORTENED = re.compile(r"['\u2019](?:s|d|ll|re|ve|m)$")
_HISSING = re.compile(r"(?:[sxz]|[sczg]e|[cs]h)$")
_SHORTENED_NOT = re.compile(r"[dstz]n['\u2019]t$")

_GLIDE = re.compile(r"(?<![^aeiouw])y(?=[aeiou])")
"""A y that is a consonant: year, player, lawyer."""
_SPOKEN_Y = re.compile(r"y(?=[aeiou])(?!es?$)")
"""A y that is a vowel of its own: myelin, crying; not dye."""
_SILENT_INSIDE = re.compile(
    r"(?<=[^aeiouy])(?<![^aeiouylr]l)e(?=ly$|li(?:hood|ness)|lets?$|less|ness|ful|some)"  # care-less
    r"|(?<=[^aeiouyl])e(?=ments?$|mental)"  # state-ment, but el-e-ment and set-tle-ment
    r"|(?<=nin)e(?=ty$)|(?<=saf)e(?=[gt])|(?<=^us)e(?=f)"
    r"|(?<=^som)e(?=[^aeiour])|(?<=^ther)e(?=f|by)|(?<=^wher)e(?=[abf])|(?<=^hom)e(?=[^aeiory])"
    r"|(?<=^lif)e(?=[^aeiourn])|(?<=^hous)e(?=[^aeiourds])|(?<=^tim)e(?=[^aeiursdl])"
    r"|(?<=^pip)e(?=l)|(?<=^whit)e(?=[^aeiounrs])|(?<=r)e(?=dness)"
    r"|(?<=^car)e(?=[gtw])|(?<=^guid)e(?=l)|(?<=^for)e(?=[ghst])|(?<=^nam)e(?=[ps])|(?<=^not)e(?=b)"
    r"|(?<=^fir)e(?=[^ds])|(?<=^bas)e(?=[bl])|(?<=^fac)e(?=b)|(?<=^wid)e(?=s)|(?<=^sid)e(?=[wl])"
)
_SILENT_END = re.compile(
    r"(?<![aeiouy])(?<![^aeiouylrw]l)(?<![tbcd]r)e$"  # pale; but table, litre
    r"|(?<![aeiouysxzcg])(?<![cs]h)(?<![^aeiouylrw]l)(?<![tbcd]r)es$"  # genes; but doses, tables, litres
    r"|(?<![aeioutd])(?<![^aeiouylrw]l)(?<![tbcd]r)ed$"  # called; but wanted, settled, centred
    r"|(?<=[gq])ues?$"  # league, technique
    r"|(?<=head|ooth|mach|back|eart)aches$"
)
_SPOKEN_APART = tuple(
    re.compile(pattern)
    for pattern in (
        r"ia(?!l|n|r|ge$)|(?<![ct])ial|(?<![cts])ian(?!t)|[^l]iant|(?<!il)(?<!ul)iar(?!d)",  # di-al; special
        r"(?<![cgstxnl])(?<!sh)io(?!ur)|(?<=[cgst])io(?!n|us?)|nio(?!ns?$)|lio(?!n)",  # ra-di-o; nation
        r"(?<![ctg])ien(?=t|ce|cy)|scien|(?<!o)iet",  # sci-ence; patient
        r"(?<=[aeiouy][^aeiouy])ie(?:r|st)$|(?<=[^aeiouy]{2})(?<=[aeiouy]..)ie(?:rs?|st)$|lthie(?:r|st)$",  # ear-li-er
        r"iu|ii",  # cal-ci-um
        r"(?<![gp])eo(?!us)|peo(?!p)|geo(?=[glmp])|(?<![gt])eous",  # vid-e-o; surgeon
        r"e(?:um|us)(?:es)?$|eing|^rei(?:[nm][a-z]{3})|nuclei",  # nu-cle-us; protein
        r"creat(?!ur)|^reac(?!h)|^rea(?:ss|d[mj]|pp|rr|bs)|nuclea|pancrea|^reali|neal|^reu|^deact",  # cre-ate
        r"oing|oe[tm](?!i)|oie|oea|^coo[rp]|^coe[xdv]|^coa[gu]|^coinc|zoa|^autoi",  # po-et; oestrogen
        r"uou|(?<![gqs])ua|sual|(?<![gq])uen|uel(?:s|ty)?$|(?<![gq])uet|uing",  # ac-tu-al; language
        r"(?<![gq])ui(?:d(?!e|an)|n(?!e?a|g)|c[ai]|ty|ti)",  # flu-id; guide
        r"ao|aic|eea|(?<!q)uo(?![uy])",  # cha-os
        r"sms?$|thms?$",  # spas-m
    )
)
_VOWELS = re.compile(r"[aeiouy]+")


def is_acronym(word: str) -> bool:
    """Tell whether a word is written in capitals and read letter by letter."""
    return _ACRONYM.fullmatch(word) is not None and word.lower() not in _LISTED


@lru_cache(maxsize=8192)
def count_syllables(word: str) -> int:
    """Return the syllables of a word, at least 1; those of the parts of a hyphenated word are added up.

    An address is one syllable: nobody reads it aloud.
    """
    if _ADDRESS.search(word):
        return 1
    return max(1, sum(_of_part(part) for part in _PART.findall(word)))


def _of_part(part: str) -> int:
    if part[0].isdigit():
        return 1
    if is_acronym(part):
        return sum(_LETTERS_NAMED_LONG.get(letter, 1) for letter in part.removesuffix("s"))
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", part)
        if letter < "\u0300" or letter > "\u036f"
    )
    return _of_word(bare.lower())


def _of_word(word: str) -> int:
    extra = 1 if _SHORTENED_NOT.search(word) else 0
    stem = _SHORTENED.sub("", word)
    if stem != word and word.endswith("s") and _HISSING.search(stem):
        extra += 1
    stem = stem.replace("'", "").replace("\u2019", "")
    return extra + (_LISTED.get(stem) or _by_rule(stem))


def _by_rule(word: str) -> int:
    apart = sum(len(pattern.findall(word)) for pattern in _SPOKEN_APART)
    spelled = _SPOKEN_Y.sub("y-", _GLIDE.sub("j", word))
    spelled = _SILENT_INSIDE.sub("", spelled)
    silent = 1 if _SILENT_END.search(spelled) else 0
    return max(1, len(_VOWELS.findall(spelled)) + apart - silent)
