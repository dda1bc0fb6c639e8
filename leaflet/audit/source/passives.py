"""Whether an English sentence is in the passive: a form of "to be" or "to get" before a past participle."""

from __future__ import annotations

import re

_IRREGULAR = """
    beaten become begun bent bitten blown born borne bought bound bred broken brought built burnt cast caught chosen
    cut dealt done drawn driven eaten fallen fed felt fought forbidden forgotten found frozen given gone ground grown
    heard held hidden hit hung hurt kept known laid learnt led left lent lit lost made meant met mistaken overcome
    paid proven put read rewritten ridden run said seen sent set sewn shaken shed shone shot shown shut sold
    sought spent split spoken spread stolen struck stuck sung swollen sworn taken taught thought thrown told torn
    understood undertaken undone withdrawn withheld woken won worn wound woven written
"""
_ADJECTIVES = """
    advanced aged allowed alarmed based bored blocked closed concerned confused convinced dedicated depressed disabled
    dressed educated excited exhausted experienced frightened gone inflamed interested interrelated left limited
    located lost married mixed needed open pleased prepared related relaxed retired satisfied scared situated skilled
    supposed surprised swollen tired unborn unchanged unexpected unknown unproven unrelated unused upset used
    worried wounded
"""
"""After a form of "to be" these tell how somebody or something is, not what was done by whom."""

_BETWEEN = (
    r"(?:(?:not|also|often|still|then|now|never|always|already|only|first|mostly|usually|sometimes|well|even|just"
    r"|once|soon|again|both|all|most often|more often|\w+ly)\s+){0,2}"
)
_NO_PARTICIPLES = r"(?:bed|bleed|breed|exceed|feed|hundred|indeed|kindred|need|proceed|red|sacred|seed|shed|speed|succeed|weed)"
_PASSIVE = re.compile(
    r"\b(?!(?:is|are|was|were) (?:also |often |sometimes )?(?:called|named)\b)(?:am|is|are|was|were|be|been|being|gets?|got|getting|isn['\u2019]t|aren['\u2019]t|wasn['\u2019]t|weren['\u2019]t"
    r"|(?:you|they|we)['\u2019]re)\s+"
    rf"{_BETWEEN}(?!{_NO_PARTICIPLES}\b)(?!(?:{'|'.join(_ADJECTIVES.split())})\b)"
    rf"(?:\w+ed|{'|'.join(_IRREGULAR.split())})\b(?!-)",
    re.IGNORECASE,
)


def has_passive(sentence: str) -> bool:
    """Tell whether any clause of a sentence is in the passive."""
    return _PASSIVE.search(sentence) is not None
