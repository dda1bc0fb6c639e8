"""The error for files that cannot be read to their end; apart from pypdf, which not every reader needs."""

from __future__ import annotations


class BrokenFileError(Exception):
    """The file cannot be read to its end; the message is for its owner."""
