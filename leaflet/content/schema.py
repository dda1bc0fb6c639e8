"""The author format: every key that a content file may hold; blocks are in block_schema.

Descriptions and examples become docs/reference.md. Keys are written in kebab case: `review_by` is `review-by`.
"""

from typing import Annotated, Self

from pydantic import Field, model_validator

from leaflet.content.block_schema import Blocks
from leaflet.content.fields import (
    DayText,
    Language,
    LeafletId,
    MailAddress,
    PhoneNumber,
    Version,
    WebAddress,
    key,
)
from leaflet.model.leaflet import Status, Use
from leaflet.reading.schema import Day, Entry, Flag, Ident, Text, fault


class TermEntry(Entry):
    """A word that the leaflet explains."""

    id: Ident = key("Name for references: `[word](term:id)`.", "id: myelin")
    term: Text = key("The word as printed in the list.", "term: myelin")
    means: Text = key(
        "What it means, in plain words.", 'means: "The coat that protects nerve fibres."'
    )


class SourceEntry(Entry):
    """Where a fact comes from."""

    id: Ident = key("Name for citations: `[](source:id)`.", "id: mist-2019")
    title: Text = key("Title of the paper or page.", 'title: "Results of the MIST trial"')
    publisher: Text = key("Who published it.", "publisher: JAMA")
    date: Text = key(
        "Date as the publisher shows it; `no date shown` if there is none.", 'date: "2019"'
    )
    link: WebAddress = key("Address of the source.", 'link: "https://www.example.org/mist"')
    checked: DayText | None = key(
        "Day on which somebody opened the link; empty until somebody has.",
        "checked: 2026-11-22",
        None,
    )


class ContactEntry(Entry):
    """Someone to call or write to; needs at least a phone number, a mail address or a link."""

    id: Ident = key("Name for references in `contacts:`.", "id: ms-nurse")
    name: Text = key("Who answers.", "name: MS nurse line")
    phone: PhoneNumber | None = key("Phone number as printed.", 'phone: "+61 2 5550 0142"', None)
    email: MailAddress | None = key("Mail address.", "email: nurse@clinic.example", None)
    link: WebAddress | None = key("Web address.", 'link: "https://clinic.example/ms"', None)
    hours: Text | None = key(
        "When somebody answers.", 'hours: "Monday to Friday, 9 am to 5 pm"', None
    )
    note: Text | None = key("What else to know.", "note: Leave a message after hours.", None)

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if self.phone or self.email or self.link:
            return self
        message = f'the contact "{self.id}" has no phone, email or link.'
        raise fault("KEY-missing", message, "Add at least one of phone, email and link.")


class ResourceEntry(Entry):
    """Somewhere to read more."""

    id: Ident = key("Name for references in `resources:`.", "id: msa")
    name: Text = key("Name of the organisation or page.", "name: MS Australia")
    what: Text = key("What the reader finds there.", "what: Facts about AHSCT in Australia.")
    link: WebAddress = key("Address.", 'link: "https://www.example.org/ahsct"')
    print_as: Text = key("Short address to print.", "print-as: example.org/ahsct")
    checked: DayText | None = key(
        "Day on which somebody opened the link; empty until somebody has.",
        "checked: 2026-11-22",
        None,
    )


class SubsectionEntry(Entry):
    """A part of a section under a heading of its own."""

    id: Ident = key("Name for references; also the address inside the PDF.", "id: ahsct-risks")
    title: Text = key("The heading.", "title: Risks of AHSCT")
    short: Blocks = key(
        "What cards and small forms print instead: a text or a list of blocks.",
        "short: You may have to wait longer.",
        [],
    )
    blocks: Blocks = key("What stands under the heading.", "blocks: [A paragraph.]", [])


class SectionEntry(SubsectionEntry):
    """A part of the leaflet under one heading; needs blocks or subsections."""

    new_page: Flag = key(
        "Whether the section starts on a new page, as one that is looked for in a hurry should.",
        "new-page: yes",
        default=False,
    )

    subsections: list[SubsectionEntry] = key(
        "Parts with headings of their own.",
        "subsections: [{id: ahsct-risks, title: Risks, blocks: [A paragraph.]}]",
        [],
    )


class ImprintEntry(Entry):
    """Who answers for the leaflet, and which one it is."""

    id: LeafletId = key(
        "Number of the leaflet: capitals, digits and dashes; it never tells the topic.",
        "id: LF-7F3K2",
    )
    version: Version = key("Version of the text.", 'version: "0.1"')
    status: Status = key("Where the leaflet stands in its life.", "status: draft")
    superseded_by: LeafletId | None = key(
        "Id of the leaflet that replaces this one; only with status superseded.",
        "superseded-by: LF-9K2M1",
        None,
    )
    authors: list[Text] = key("Who wrote it, as roles.", "authors: [MS nurse]", min_length=1)
    reviewers: list[Text] = key(
        "Who reviewed it, as roles; a draft may have none.", "reviewers: [Neurologist]", []
    )
    updated: Day = key("Day of the last change of the text.", "updated: 2026-11-22")
    published: Day | None = key(
        "Day of release; needed once released.", "published: 2026-12-01", None
    )
    reviewed: Day | None = key(
        "Day of the last review; needed once reviewed or released.", "reviewed: 2026-11-28", None
    )
    review_by: Day = key("Day by which it must be reviewed again.", "review-by: 2027-11-22")
    funding: Text = key("Who paid for it.", "funding: Paid for by the clinic.")
    interests: Text = key("Interests of its makers.", "interests: The authors declare none.")
    owner: Text | None = key(
        "Who sees to it that it is looked at again, as a role; needed once released.",
        "owner: Practice manager",
        None,
    )
    update_policy: Text | None = key(
        "How it is kept up to date.", "update-policy: Reviewed every year.", None
    )
    feedback: Text = key("How to tell the makers what to mend.", "feedback: Write to us.")
    other_formats: Text = key(
        "How to get it in large print or another language.", "other-formats: Ask at the desk."
    )
    use: Use = key(
        "To whom it may go: `public`, or `consultation` for a health worker's own patients alone; then it says so.",
        "use: consultation",
        Use.PUBLIC,
    )
    disclaimer: Text | None = key(
        "What the leaflet does not replace.", "disclaimer: It does not replace advice.", None
    )


class CardEntry(Entry):
    """The one-page summary, drawn from the leaflet's own parts."""

    title: Text | None = key("Its title; without it the leaflet's.", "title: AHSCT in short", None)
    key_points: Blocks = key(
        "The main message; without it the `short` of the section `key-points`.",
        "key-points: Talk with your neurologist first.",
        [],
    )
    sections: list[Ident] = key(
        "Sections or subsections that show their `short` text.", "sections: [ahsct]", []
    )
    risks: Ident | None = key(
        "Section or subsection whose `short` text tells the risk.", "risks: ahsct-risks", None
    )
    questions: list[Ident] = key("Questions by id.", "questions: [q-proven, q-risk]", [])
    contacts: list[Ident] = key("Contacts by id.", "contacts: [ms-nurse]", [])
    patient_label: Flag = key(
        "Whether to leave room for a patient label.", "patient-label: yes", False
    )
    when_to_call: Blocks = key(
        "When to call, for the wallet card: about four lines of 40 letters; left out: no wallet card.",
        "when-to-call: Call us at once with a fever of 38 °C or more.",
        [],
    )


class LeafletEntry(Entry):
    """A leaflet: `content/<slug>/<lang>.yaml`."""

    title: Text = key("Title of the leaflet.", "title: Stem cell treatments for MS")
    subtitle: Text | None = key("A line below the title.", "subtitle: What to ask", None)
    audience: Text = key("Whom it is for.", "audience: For people with MS and their families.")
    purpose: Text = key(
        "What it helps the reader to do.", "purpose: It helps you talk with your neurologist."
    )
    translation_of: Language | None = key(
        "Language of the text that this one was translated from.", "translation-of: en-AU", None
    )
    policies: list[Ident] = key(
        "Names of the rule packs that it follows, at least one; `house` holds always.",
        "policies: [house, decision-aid]",
        min_length=1,
    )
    editions: list[Ident] = key(
        "Editions that it is made for; left out: all that hold a text of any length, and cards if it has a card. "
        "Folded sheets have to be named.",
        "editions: [a4, large-print, dl-rollfold, card]",
        [],
    )
    imprint: ImprintEntry = key("Who answers for it.", "imprint: {id: LF-7F3K2, ...}")
    glossary: list[TermEntry] = key(
        "Words that it explains.", "glossary: [{id: myelin, term: myelin, means: A coat.}]", []
    )
    sources: list[SourceEntry] = key(
        "Where its facts come from.", "sources: [{id: mist-2019, ...}]", []
    )
    contacts: list[ContactEntry] = key("Whom to call.", "contacts: [{id: ms-nurse, ...}]", [])
    resources: list[ResourceEntry] = key("Where to read more.", "resources: [{id: msa, ...}]", [])
    sections: list[SectionEntry] = key(
        "Its sections, in reading order.",
        "sections: [{id: key-points, title: Key points, blocks: [...]}]",
        min_length=1,
    )
    card: CardEntry | None = key("The one-page summary.", "card: {sections: [ahsct]}", None)


class PassageEntry(Entry):
    """Blocks that several leaflets use."""

    id: Ident = key("Name for `passage:`.", "id: interpreter-offer")
    blocks: Annotated[Blocks, Field(min_length=1)] = key(
        "What it says.", "blocks: [You can have an interpreter.]"
    )


class SharedEntry(Entry):
    """Texts for every leaflet in one language: `content/shared/<lang>.yaml`."""

    glossary: list[TermEntry] = key("Words to explain.", "glossary: [{id: mri, ...}]", [])
    sources: list[SourceEntry] = key("Sources to cite.", "sources: [{id: nice-2022, ...}]", [])
    contacts: list[ContactEntry] = key("Whom to call.", "contacts: [{id: emergency, ...}]", [])
    resources: list[ResourceEntry] = key("Where to read more.", "resources: [{id: who, ...}]", [])
    passages: list[PassageEntry] = key(
        "Blocks that several leaflets use.",
        "passages: [{id: interpreter-offer, blocks: [You can have an interpreter.]}]",
        [],
    )
