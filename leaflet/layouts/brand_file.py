"""What a brand file may hold: the schema of layouts/brands/<name>/brand.yaml.

Field names are those of Quarto's _brand.yml where it has one for the same thing.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from leaflet.layouts.values import Size  # noqa: TC001 - pydantic reads the annotations
from leaflet.reading.schema import Entry, Flag, Ident, Number, Text


class MetaEntry(Entry):
    """Who the clinic is."""

    name: Text = Field(description="Name of the clinic, as printed.")
    strapline: str = Field("", description="A short line below the name.")
    link: str = Field("", description="Address of its web site, from https:// on.")
    lang: str = Field("en", description="Language of this file's texts, for example en-AU.")


class LogoEntry(Entry):
    """The logo and the words that stand for it."""

    file: Text = Field(
        description="SVG, PNG or JPEG beside brand.yaml; it stands on paper, also inside the band."
    )
    alt: Text = Field(description="What it shows, for people who do not see it.")


class ColorEntry(Entry):
    """Colours: `#rrggbb`, `#rgb`, or a name from the brand's own `palette`."""

    palette: dict[str, str] = Field(
        default_factory=dict, description="Names for colours, to use below."
    )
    background: str | None = Field(
        None, description="The paper that is printed on; white unless given."
    )
    foreground: str | None = Field(None, description="Text.")
    primary: Text = Field(
        description="Bars, bands and rules; carries text in the colour of the paper."
    )
    heading: str | None = Field(None, description="Headings; like primary unless given.")
    link: str | None = Field(None, description="Links; like primary unless given.")
    muted: str | None = Field(None, description="Captions, running heads and other side matters.")
    tint: str | None = Field(None, description="Background of key points and notes.")
    warning: str | None = Field(None, description="Signs and words of warnings.")
    warning_tint: str | None = Field(None, description="Background of warnings.")


class FontFileEntry(Entry):
    """One face that the brand brings along."""

    file: Text = Field(description="A .ttf file in the brand's folder.")
    weight: Literal["regular", "bold"] = Field(
        "regular", description="Which of the two weights it is."
    )


class FontEntry(Entry):
    """A family: by its name alone, or with its files."""

    family: Text = Field(description="Name of the family, as the font itself gives it.")
    files: tuple[FontFileEntry, ...] = Field(
        (),
        description="The brand's own files; without them the family is looked for in layouts/fonts and the brand's folder.",
    )


class TypographyEntry(Entry):
    """Families, in the order in which they are asked for a letter; `base` comes first."""

    base: Text = Field(description="Family of all text.")
    fonts: tuple[FontEntry, ...] = Field(
        (),
        description="Families in the order in which they are asked for a letter that base does not have.",
    )


class ContactEntry(Entry):
    """Someone to call or write to, as in a leaflet."""

    id: Ident = Field(description="Name for references: small letters, digits and hyphens.")
    name: Text = Field(description="Who answers.")
    phone: str = Field("", description="Number as printed.")
    email: str = Field("", description="Mail address.")
    link: str = Field("", description="Web address, from https:// on.")
    hours: str = Field("", description="When somebody answers.")
    note: str = Field("", description="Anything else, in a few words.")


class OfficeEntry(Entry):
    """How the clinic prints for itself."""

    letterhead: Flag = Field(
        True, description="Whether the band is printed; no for paper that has it already."
    )
    grey: Flag = Field(False, description="Whether colours are printed as grey.")
    instructions: Flag = Field(
        True, description="Whether a first sheet tells how to print and fold."
    )
    paper: Literal["a4", "letter"] = Field(
        "a4", description="Paper for cards that are printed many to a sheet."
    )


class PressEntry(Entry):
    """How a print shop prints: ask it, and leave out what it does not mind."""

    profile: Text = Field(
        "ISOcoated_v2_300_bas.icc", description="ICC profile of the press, in layouts/profiles/."
    )
    condition: Text = Field(
        "FOGRA39", description="The profile's printing condition, as the print shop calls it."
    )
    paper: Text = Field(
        "coated, 150 g/m² (ask us if you have another)",
        description="What it is printed on, in words for the print shop.",
    )
    total_ink: Size = Field(
        300.0, description="The most that the four inks may come to in one place, in per cent."
    )
    inks: dict[str, list[Number]] = Field(
        default_factory=dict,
        description="Cyan, magenta, yellow and black, in per cent each, for colours of `color`, by name: `primary: [90, 40, 45, 25]`.",
    )


class BrandEntry(Entry):
    """A clinic's identity."""

    meta: MetaEntry = Field(description="Who the clinic is.")
    logo: LogoEntry = Field(description="The logo.")
    color: ColorEntry = Field(description="Colours by role.")
    typography: TypographyEntry = Field(description="Fonts.")
    office: OfficeEntry | None = Field(None, description="How the clinic prints for itself.")
    press: PressEntry | None = Field(None, description="How a print shop prints.")
    contacts: tuple[ContactEntry, ...] = Field(
        (),
        description="Whom patients may call or write to; the first phone number stands in the foot of each page.",
    )
    emergency: Text = Field(description="Emergency number of the country.")
    leaflet_base_url: str = Field(
        "",
        description="Address to which the id of a leaflet is added for the QR code; without it no QR code is printed.",
    )
