"""What was painted for which structure element: marked content, annotations and their numbers.

ISO 32000-1 14.7.4 (structure content) and 14.7.4.4 (finding elements from content).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leaflet.structure import Role

if TYPE_CHECKING:
    from leaflet.structure import Element

_INLINE = {Role.LINK, Role.SPAN}


class MarkedContent(NamedTuple):
    """A marked-content sequence."""

    page: int
    """Counted from 1."""
    mcid: int


class AnnotationReference(NamedTuple):
    """An annotation that belongs to an element."""

    page: int
    object_number: int


class Inner(NamedTuple):
    """An element inside another one's content, at the place of its first own content."""

    element: Element


Kid: TypeAlias = MarkedContent | AnnotationReference | Inner


@dataclass(slots=True)
class Marks:
    """The record of one file."""

    kids: dict[Element, list[Kid]] = field(default_factory=dict)
    parents: list[list[Element] | Element] = field(default_factory=list)
    """The parent tree: for each key the elements of a page by MCID, or the element of an annotation."""
    page: int = 1
    """The page that is being painted, counted from 1."""
    on_page: list[Element] = field(default_factory=list)
    """Elements of that page's marked content, by MCID."""
    awaits_content: bool = False
    """Whether that page will get marked content after it is closed."""

    def open_content(self, element: Element) -> int:
        """Record a new marked-content sequence on this page and return its MCID."""
        mcid = len(self.on_page)
        self.on_page.append(element)
        self._place(element).append(MarkedContent(self.page, mcid))
        return mcid

    def add_annotation(self, element: Element, object_number: int) -> int:
        """Record that an annotation on this page belongs to an element; return its /StructParent."""
        self._place(element).append(AnnotationReference(self.page, object_number))
        self.parents.append(element)
        return len(self.parents) - 1

    def close_page(self) -> int | None:
        """Finish this page; return its /StructParents, or None where nothing was marked."""
        key = None
        if self.on_page or self.awaits_content:
            self.parents.append(self.on_page)
            key = len(self.parents) - 1
        self.on_page, self.awaits_content = [], False
        self.page += 1
        return key

    def reopen(self, page: int, key: int | None) -> None:
        """Go on marking content of a closed page.

        Args:
            page: counted from 1.
            key: the page's /StructParents.
        """
        self.page = page
        owners = None if key is None else self.parents[key]
        if not isinstance(owners, list):
            raise TypeError(f"page {page} has no marked content to go on with")
        self.on_page = owners

    def _place(self, element: Element) -> list[Kid]:
        """Return an element's kids; a new inline element first takes its place among its parent's."""
        kids = self.kids.get(element)
        if kids is None:
            kids = self.kids[element] = []
            if element.role in _INLINE and element.parent is not None:
                self._place(element.parent).append(Inner(element))
        return kids
