"""What is wrong with a picture, before anybody knows where it is named."""

from __future__ import annotations


class PictureError(Exception):
    """A picture that cannot be used; the message says why and follows its name."""

    def __init__(self, kind: str, why: str, hint: str = "") -> None:
        self.kind = kind
        """The end of the rule id: missing, outside, size, format, damaged, pixels, colour, turned, svg."""
        self.hint = hint
        super().__init__(why)
