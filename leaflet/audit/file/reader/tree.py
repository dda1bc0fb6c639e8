"""Reads the structure tree (ISO 32000-1 14.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leaflet.audit.file.printed import MarkRef, NoteRef, Tag
from leaflet.audit.file.reader.border import (
    PIECES,
    dictionary,
    entry,
    items,
    name,
    number,
    number_of,
    resolved,
    words,
)
from leaflet.audit.file.reader.broken import BrokenFileError

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEEPEST = 100


class TreeReader:
    """Reads one file's tree and notes what is broken in it."""

    def __init__(self, root: Any, page_numbers: Mapping[int, int]) -> None:
        self._root = root
        self._pages = page_numbers
        self._roles = {
            key[1:]: name(value) for key, value in dictionary(entry(root, "/RoleMap")).items()
        }
        self._classes = dictionary(entry(root, "/ClassMap"))
        self._seen: set[int] = set()
        self._left = PIECES
        self.faults: list[str] = []
        self.claims: dict[MarkRef, Tag] = {}
        self.owners: dict[MarkRef, int] = {}
        """The object number of the element that claims each piece of content."""
        self.holders: dict[int, int] = {}
        """The same for each annotation, by its object number."""

    def read(self) -> list[Tag]:
        """Return the elements at the top, with all that is below them."""
        tops = [self._kid(kid, None, 0, 0) for kid in items(dict.get(self._root, "/K"))]
        return [top for top in tops if isinstance(top, Tag)]

    def _kid(
        self, source: Any, tag: Tag | None, page: int, depth: int
    ) -> Tag | MarkRef | NoteRef | None:
        """Read one kid: an element, marked content, or an annotation."""
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            raise BrokenFileError("Its structure tree is larger or deeper than any leaflet's.")
        held = resolved(source)
        if isinstance(held, int):
            return self._claim(MarkRef(page, 0, int(held)), tag)
        kind = name(entry(held, "/Type"))
        if kind == "MCR":
            found = MarkRef(
                self._page(held, page),
                number_of(dict.get(held, "/Stm")),
                int(number(entry(held, "/MCID"))),
            )
            return self._claim(found, tag)
        if kind == "OBJR":
            return NoteRef(number_of(dict.get(held, "/Obj")))
        return (
            self._element(source, held, tag, page, depth) if entry(held, "/S") is not None else None
        )

    def _element(
        self, source: Any, held: Any, around: Tag | None, page: int, depth: int
    ) -> Tag | None:
        """Read one element and all below it."""
        key = number_of(source)
        if key and key in self._seen:
            self.faults.append("An element stands in the structure tree twice, or inside itself.")
            return None
        self._seen.add(key)
        tag = Tag(
            self._role(name(entry(held, "/S")), held),
            ident=words(dict.get(held, "/ID")),
            title=words(dict.get(held, "/T")),
            alt=words(dict.get(held, "/Alt")),
            actual=words(dict.get(held, "/ActualText")),
            lang=words(dict.get(held, "/Lang")),
            attributes=self._attributes(held),
            number=key,
            own_role=name(entry(held, "/S")),
            namespace=words(entry(entry(held, "/NS"), "/NS")),
            refs=tuple(map(number_of, items(dict.get(held, "/Ref")))),
            parented="/P" in held,
        )
        above = number_of(dict.get(held, "/P"))
        if around is not None and above and above != around.number:
            self.faults.append(f"An element {tag.role} names another one as the element above it.")
        page = self._page(held, page)
        for source_kid in items(dict.get(held, "/K")):
            kid = self._kid(source_kid, tag, page, depth + 1)
            if kid is not None:
                tag.kids.append(kid)
            if isinstance(kid, MarkRef):
                self.owners.setdefault(kid, key)
            elif isinstance(kid, NoteRef):
                self.holders.setdefault(kid.number, key)
        return tag

    def _claim(self, ref: MarkRef, tag: Tag | None) -> MarkRef:
        """Note which element claims a piece of marked content."""
        if ref in self.claims:
            self.faults.append(f"Two elements claim the same marked content on page {ref.page}.")
        elif tag is not None:
            self.claims[ref] = tag
        return ref

    def _page(self, held: Any, around: int) -> int:
        """Return the page that an element names, or the one around it."""
        return self._pages.get(number_of(dict.get(held, "/Pg")), around)

    def _role(self, role: str, held: Any) -> str:
        """Follow the role map to a standard role: that of its namespace, or that of the file."""
        mapped = (items(entry(entry(entry(held, "/NS"), "/RoleMapNS"), f"/{role}")) or [None])[0]
        if mapped is not None:
            return name(mapped)
        for _ in range(8):
            if role not in self._roles:
                break
            role = self._roles[role]
        return role

    def _attributes(self, held: Any) -> dict[str, dict[str, object]]:
        """Collect the attributes of an element and of its classes, by owner (ISO 32000-1 14.7.5)."""
        if "/A" not in held and "/C" not in held:
            return {}
        collected: dict[str, dict[str, object]] = {}
        classes = [dict.get(self._classes, words(one)) for one in items(dict.get(held, "/C"))]
        for source in (
            *(item for one in classes for item in items(one)),
            *items(dict.get(held, "/A")),
        ):
            values = dictionary(source)
            own = collected.setdefault(name(entry(values, "/O")), {})
            own.update({key[1:]: _plain(value) for key, value in values.items() if key != "/O"})
        return collected


def _plain(value: Any) -> object:
    """Return an attribute's value as text or number; lists become tuples."""
    held = resolved(value)
    if isinstance(held, list):
        return tuple(_plain(item) for item in held[:100] if not isinstance(resolved(item), list))
    return held if isinstance(held, (int, float)) else name(held)
