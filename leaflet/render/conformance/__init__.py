"""What a file claims to conform to, one standard to a module."""

from __future__ import annotations

from typing import NamedTuple


class Claim(NamedTuple):
    """A conformance claim, as its XMP properties."""

    properties: tuple[tuple[str, str], ...]
    """Qualified name and value."""
    schema: tuple[str, str, str, tuple[tuple[str, str, str], ...]] | None = None
    """Title, namespace, prefix and properties (name, type, description), where PDF/A does not predefine them."""
