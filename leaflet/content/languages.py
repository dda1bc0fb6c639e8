"""How language tags are spelled; alone in a module, since lists of leaflets are made without the reader."""

from __future__ import annotations

import re
from typing import Final

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}", re.ASCII)


def is_language(tag: str) -> bool:
    """Return whether this is spelled like a language tag (BCP 47), for example `fr` or `zh-Hans`."""
    return _LANGUAGE.fullmatch(tag) is not None
