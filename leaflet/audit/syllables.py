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
    ache:1 ached:1 aches:1 acne:2 adobe:3 aged:1 aids:1 aisle:1 albeit:3 alien:3 aliens:3 allele:2
    anyone:3 apache:3 apnea:3 apnoea:3 apostrophe:4 apostrophes:4 archetypal:4 area:3 areas:3
    axiom:3 axioms:3 beautiful:3 beauty:2 being:2 beings:2 beloved:3 biennial:4 blessed:2
    brilliant:2 bureau:2 business:2 businesses:3 cafe:2 canoe:2 canyon:2 catastrophe:4
    catastrophes:5 caveat:3 caveats:3 cement:2 cereal:3 cereals:3 client:2 clients:2 coalition:4
    coalitions:4 coefficient:4 coefficients:4 coercion:3 coercive:3 colleague:2 colleagues:2
    concierge:3 continuum:4 cornea:3 courteous:3 covid:2 deities:3 deity:3 diabetes:4 diarrhea:4
    doable:3 dyed:1 entirely:4 entirety:4 epitome:4 ethereal:4 european:4 europeans:4 evening:2
    evenings:2 every:2 everybody:4 everyday:3 everyman:3 everyone:3 everything:3 everywhere:3
    excrement:3 extraordinary:5 eye:1 eyed:1 eyelid:2 eyelids:2 eyes:1 eyesight:2 facsimile:4
    familiar:3 familiarity:5 fatigued:2 fiance:3 fiery:3 finale:3 fluoride:2 forehead:2
    gastrointestinal:6 giant:2 giants:2 goodbye:2 gratuitous:4 guinea:2 hatred:2 heir:1 heroin:3
    hideous:3 hyperbole:4 hyperthermia:5 idea:3 ideal:3 ideally:4 ideals:3 ideas:3 increment:3
    incremental:4 increments:3 ion:1 ions:2 iron:2 isle:1 israel:3 jeopardy:3 junior:2 juniors:2
    karate:3 koala:3 laity:3 laureate:3 leopard:2 linear:3 linearly:4 lion:2 lions:2
    macroeconomic:6 mayor:2 media:3 michael:2 microorganism:6 microorganisms:6 museum:3 museums:3
    naive:2 naked:2 nausea:3 nauseous:3 nevertheless:4 nonetheless:3 nonlinear:4 oasis:3 ocean:2
    oceanic:4 oceans:2 one:1 ones:1 osteoarthritis:6 panacea:4 parliament:3 patio:3 peculiar:3
    people:2 peoples:2 permeable:4 pituitary:5 plateau:2 prayer:2 preamble:3 psychoanalysis:6
    quay:1 queue:1 queued:1 queues:1 radioactive:5 radioactivity:7 ratio:3 ratios:3 real:1
    really:2 recipe:3 recipes:3 reliance:3 requiem:3 resilient:4 righteous:2 rugged:2 sacred:2
    saviour:2 senior:2 seniors:2 sesame:3 simile:3 skiing:2 socioeconomic:7 soldier:2 soldiers:2
    someone:2 subtly:2 superfluous:4 syncope:3 tenement:3 theater:3 theaters:3 theatre:3
    theatres:3 theories:3 theory:3 tiredness:2 triage:2 urea:3 vehement:3 vehicle:3 vehicles:3
    vigilante:4 vigilantes:4 watershed:3 wednesday:2 wednesdays:2 whatsoever:4 whoever:3 wicked:2
    zoology:4
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
    r"|e(?=over(?:s|$))"
    r"|(?<=^fir)e(?=[^ds])|(?<=^bas)e(?=[bl])|(?<=^fac)e(?=b)|(?<=^wid)e(?=s)|(?<=^sid)e(?=[wl])"
)
_JOINED = re.compile(
    r"^(bridg|cas|chees|ey|gat|hors|lin|mak|pac|peac|polic|sal|servic|shar|skat|spok|stak|typ|war|wast|whol|wir)"
    r"e(?=s?[^aeiouyrnds][a-z]{2})"
)
"""Words of two parts whose first ends in a silent e: stake-holder, spokes-woman."""
_MUTE = re.compile(
    r"(?<=ic)a(?=lly$)|(?<=rl)i(?=a(?:ment|mentar))|(?<=busin)e(?=ssm|ssw)|(?<=temper)a(?=ment)"
)
"""Vowels that are written and not said: bas-ic(a)lly."""
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
        r"^re(?=aff|iss|ite|ele|ent(?:e|r)|eva)|^pre(?=e[mx]|em)",  # re-affirm
        r"^mc(?=[a-z])|overre(?=a)|^proa(?=c)|hero(?=i)|(?<=[lp]ifi)e(?=rs$)|(?<=ppli)e(?=rs?$)",  # pro-active
        r"(?<=mpl)i(?=ant)|(?<=^rel)i(?=ant)|(?<=^al)i(?=ena)|ideal(?=iz|ise)|(?<=[bcdgmnptv])o(?=ist|ism)",  # com-pli-ant
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
    spelled = _SILENT_INSIDE.sub("", _MUTE.sub("", _JOINED.sub(r"\1", spelled)))
    silent = 1 if _SILENT_END.search(spelled) else 0
    return max(1, len(_VOWELS.findall(spelled)) + apart - silent)
