"""What a file has to be: one standard to a module, and in `targets` one value for each target."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from leaflet.render.colours import ColourSpace


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


class Namespace(NamedTuple):
    """The names of structure types that elements belong to (ISO 32000-2 14.8.6)."""

    address: str
    roles: frozenset[str]
    """The types of ours that it has; others stay in the names of PDF 1.7."""


class Conformance(NamedTuple):
    """What a target means for the file; `leaflet.render` asks nothing else about it."""

    version: str
    """Of PDF, as the header tells it."""
    claims: tuple[Claim, ...]
    colours: ColourSpace
    """What all colours are written in."""
    intent: OutputIntent
    has_info: bool
    """Whether facts stand in an information dictionary too."""
    has_extension_schemas: bool
    """Whether XMP describes the schemas that are not predefined."""
    has_links: bool
    """Whether there are annotations to press; without them a link is its words alone."""
    namespace: Namespace | None = None
    """None: structure types have no namespaces before PDF 2.0."""

    @property
    def has_structure_destinations(self) -> bool:
        """Whether links and outline lead to structure elements: they can where namespaces are (PDF 2.0)."""
        return self.namespace is not None
