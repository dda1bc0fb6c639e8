"""The author format of risks in numbers."""

from leaflet.content.fields import key
from leaflet.reading.schema import Entry, Ident, Text, Whole


class RiskEntry(Entry):
    """A risk in numbers, with its source.

    Write `n` for one figure, `low` and `high` for a range, or all three where a best figure has a range.
    """

    of: Whole = key(
        "Out of how many people: 10, 100 or 1000, the same in the whole leaflet.", "of: 100", ge=0
    )
    n: Whole | None = key("How many of them it happened to.", "n: 3", None, ge=0)
    low: Whole | None = key("The fewest, where figures differ.", "low: 1", None, ge=0)
    high: Whole | None = key(
        "The most; `low: 0` with `high: 1` reads “fewer than 1”.", "high: 2", None, ge=0
    )
    what: Text = key("What happened to them.", "what: got a fever")
    otherwise: Text | None = key(
        "What is said of the others; without it: did not.", "otherwise: stayed well", None
    )
    who: Text | None = key("In whom it was counted.", "who: People in Sweden", None)
    over: Text | None = key("Over which time.", "over: in the first 100 days", None)
    source: Ident = key("The source, by id.", "source: sweden")
    as_published: Text = key("The figure as the source gives it.", 'as-published: "1 of 507"')


class RisksEntry(Entry):
    """Risks in numbers, each drawn as a crowd of people."""

    caption: Text = key("What the numbers tell.", "caption: How often people died")
    items: list[RiskEntry] = key(
        "The risks, in the order in which to compare them.",
        'items: [{n: 3, of: 100, what: got a rash, source: trial, as-published: "3.1%"}]',
        min_length=1,
        max_length=6,
    )
