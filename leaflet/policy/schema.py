"""What a file of a policy pack holds."""

from pydantic import Field

from leaflet.findings import Severity
from leaflet.reading.schema import Entry, Ident, Text


class OwedEntry(Entry):
    """A section or card part that the pack asks for."""

    id: Ident = Field(
        description="The section's id; on cards also `key-points`, `risks`, `questions`, `contacts` and `imprint`."
    )
    why: Text = Field(description="What the part is for, told to an author who lacks it.")
    source: Text = Field(description="The standard that asks for it.")
    parts: tuple[Ident, ...] = Field(
        (), description="Ids of the subsections that a section owes, in this order."
    )
    short_parts: tuple[Ident, ...] = Field(
        (), description="Ids of those that it owes in a short form such as a folded sheet, too."
    )


class RuleEntry(Entry):
    """A rule that the pack puts in force."""

    id: Text = Field(description="Its id, as `leaflet policies` lists it.")
    severity: Severity = Field(description="`error` stops a build, `warning` does not.")
    threshold: object = Field(
        None,
        description="Its limit; a rule with several takes them by name: `{smog: 9, flesch-kincaid: 8}`.",
    )
    source: Text = Field(description="The standard that asks for it, or `House rule`.")
    clause: str = Field("", description="Where in the standard it stands.")


class PackEntry(Entry):
    """A pack: which sections, in which order, and which rules within which limits."""

    name: Ident = Field(description="The name by which leaflets call it; also the file's name.")
    title: Text = Field(description="What it is for, as a title.")
    sections: tuple[OwedEntry, ...] = Field(
        (), description="Owed by the leaflet, in this order; other sections may stand between them."
    )
    card: tuple[OwedEntry, ...] = Field((), description="Owed by the card, in this order.")
    wallet_card: tuple[OwedEntry, ...] = Field(
        (), description="Owed by the wallet card, where the leaflet has one, in this order."
    )
    rules: tuple[RuleEntry, ...] = Field(
        (),
        description="The rules that it puts in force; of several packs the strictest limit and the highest severity hold.",
    )
