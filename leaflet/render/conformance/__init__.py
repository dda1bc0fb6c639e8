"""What a file has to be: one standard to a module, and in `targets` one value for each target."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leaflet.render.colours import ColourSpace
    from leaflet.structure import Role


class Claim(NamedTuple):
    """A conformance claim, as its XMP properties."""

    properties: tuple[tuple[str, str], ...]
    """Qualified name and value."""
    schema: tuple[str, str, str, tuple[tuple[str, str, str], ...]] | None = None
    """Title, namespace, prefix and properties (name, type, description), where PDF/A does not predefine them."""


class OutputIntent(NamedTuple):
    """The device that the colours of a file are meant for (ISO 32000-1 14.11.5)."""

    subtype: str
    """The standard that asks for it."""
    condition: str
    """The name of the colours, as their makers know it."""
    registry: str = ""
    """Where the condition is described."""


class Vocabulary(NamedTuple):
    """What a version of PDF calls the parts of a structure tree."""

    namespace: str = ""
    """The names that its structure types belong to; empty before PDF 2.0 (ISO 32000-2 14.8.6)."""
    strangers: frozenset[Role] = frozenset()
    """Types of ours that it does not have: they stay in the names of PDF 1.7."""
    roles: Mapping[Role, str] = MappingProxyType({})
    """Types that it has under another name."""
    values: Mapping[str, str] = MappingProxyType({})
    """Values of attributes that it has under another name."""


class Trim(NamedTuple):
    """What lies around a page that is printed on a larger sheet and cut; lengths in points."""

    bleed: float
    """How far artwork that touches the edge goes on beyond it."""
    margin: float
    """From the edge of the page to that of the sheet: room for bleed, marks and slug."""


class Conformance(NamedTuple):
    """What a target means for the file; `leaflet.render` asks nothing else about it."""

    version: str
    """Of PDF, as the header tells it."""
    claims: tuple[Claim, ...]
    colours: ColourSpace
    """What all colours are written in."""
    intents: tuple[OutputIntent, ...]
    has_info: bool
    """Whether facts stand in an information dictionary too."""
    has_extension_schemas: bool
    """Whether XMP describes the schemas that are not predefined."""
    has_links: bool
    """Whether there are annotations to press; without them a link is its words alone."""
    vocabulary: Vocabulary
    trim: Trim | None = None
    """None: the sheet is the page."""
    is_printed: bool = False
    """Whether the file is made for a printer: pages fill their sheets, and viewers are told to print it as it is."""

    @property
    def has_references(self) -> bool:
        """Whether links, outline and table of contents name the structure elements that they lead to (PDF 2.0)."""
        return bool(self.vocabulary.namespace)
