"""What a file declares about itself outside of its pages: colours, records, hints for viewers."""

from __future__ import annotations

from typing import Final, NamedTuple

RECORDED: Final = ("title", "author", "subject", "creator", "producer", "created", "modified")
"""What both records of a file may tell (ISO 19005-1 6.7.3): its information dictionary and its XMP packet."""


class ColourIntent(NamedTuple):
    """An output intent (ISO 32000-1 14.11.5)."""

    subtype: str
    profile: bytes | None
    """The first bytes of its profile; None if it has none."""
    components: float
    """How many the file says that the profile has."""


class Declared(NamedTuple):
    """What one file declares."""

    info: dict[str, str]
    """What its information dictionary tells; dates as in XMP."""
    packet: dict[str, str]
    """The same from its XMP packet."""
    intents: tuple[ColourIntent, ...] = ()
    is_suspect: bool = False
    """Whether it says that its tags may be wrong (ISO 32000-1 14.7.1)."""
    labels_pages: bool = False
    from_right: bool = False
    """Whether viewers are told to lay its pages out from the right."""
    scaling: str = ""
    """How printers are told to scale pages."""
    duplex: str = ""
    """Which sides they are told to print, and over which edge to turn the paper."""
