"""One hash over several texts, each with its length, so that no two lists of texts share one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def hash_of(parts: Iterable[str]) -> str:
    """Return the SHA-256 over texts, in hex."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
