"""The structure tree of a file (ISO 32000-1 14.7), from the logical tree and what was painted for it.

Elements of which nothing was painted are left out, except table cells: a row without its empty cells would
not be a row (ISO 14289-1 7.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.render.marks import AnnotationReference, Inner, MarkedContent
from leaflet.render.syntax import dictionary, number, text_string
from leaflet.structure import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from leaflet.render.conformance import Vocabulary
    from leaflet.render.marks import Kid, Marks
    from leaflet.render.pdf_file import PdfFile
    from leaflet.structure import AttributeValue, Element

_CELLS = {Role.TH, Role.TD}


class StructureTree:
    """Writes one file's tree."""

    def __init__(
        self,
        file: PdfFile,
        marks: Marks,
        pages: Sequence[int],
        vocabulary: Vocabulary,
        references: Mapping[Element, Element],
    ) -> None:
        self._file = file
        self._marks = marks
        self._pages = pages
        """Object numbers of the pages, in order."""
        self._vocabulary = vocabulary
        self._references = references
        """Elements that refer to others (ISO 32000-2 14.7.2, Ref)."""
        self._namespace = 0
        """Its object number."""
        self._painted: dict[Element, bool] = {}
        self._numbers: dict[Element, int] = {}
        self._written: set[Element] = set()
        self._identified: list[tuple[str, int]] = []

    def write(self, root: Element) -> int:
        """Write the tree; return the number of its root object."""
        tree = self._file.reserve()
        if self._vocabulary.namespace:
            named = {"Type": "/Namespace", "NS": text_string(self._vocabulary.namespace)}
            self._namespace = self._file.add(dictionary(named))
        self._number(root)
        top = self._write_element(root, tree)
        entries = {
            "Type": "/StructTreeRoot",
            "K": f"[{top}]",
            "ParentTree": f"{self._parent_tree()} 0 R",
            "ParentTreeNextKey": str(len(self._marks.parents)),
        }
        if self._namespace:
            entries["Namespaces"] = f"[{self._namespace} 0 R]"
        if self._identified:
            names = " ".join(
                f"{text_string(ident)} {number_} 0 R" for ident, number_ in sorted(self._identified)
            )
            entries["IDTree"] = f"{self._file.add(dictionary({'Names': f'[{names}]'}))} 0 R"
        self._file.put(tree, dictionary(entries))
        return tree

    def number_of(self, element: Element) -> int:
        """Return the object number of a written element."""
        return self._numbers[element]

    def _number(self, element: Element) -> None:
        """Reserve numbers in reading order, so that the bytes follow from the content alone."""
        self._numbers[element] = self._file.reserve()
        for child in element.children:
            if self._is_kept(child):
                self._number(child)

    def _is_painted(self, element: Element) -> bool:
        painted = self._painted.get(element)
        if painted is None:
            painted = element in self._marks.kids or any(
                self._is_painted(child) for child in element.children
            )
            self._painted[element] = painted
        return painted

    def _is_kept(self, element: Element) -> bool:
        if self._is_painted(element):
            return True
        row = element.parent
        return element.role in _CELLS and row is not None and self._is_painted(row)

    def _write_element(self, element: Element, parent: int) -> str:
        """Write an element and all below it; return the reference to it."""
        own = self._numbers[element]
        self._written.add(element)
        role = self._vocabulary.roles.get(element.role, element.role)
        entries = {"Type": "/StructElem", "S": f"/{role}", "P": f"{parent} 0 R"}
        if self._namespace and element.role not in self._vocabulary.strangers:
            entries["NS"] = f"{self._namespace} 0 R"
        if element in self._references:
            entries["Ref"] = f"[{self._numbers[self._references[element]]} 0 R]"
        kids = self._painted_kids(element, own, entries)
        kids += [
            self._write_element(child, own)
            for child in element.children
            if child not in self._written and self._is_kept(child)
        ]
        if kids:
            entries["K"] = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
        self._add_properties(element, own, entries)
        self._file.put(own, dictionary(entries))
        return f"{own} 0 R"

    def _painted_kids(self, element: Element, own: int, entries: dict[str, str]) -> list[str]:
        """Return what was painted for an element itself; note the page that it is on."""
        painted = self._marks.kids.get(element)
        if painted is None:
            return []
        page = next((kid.page for kid in painted if isinstance(kid, MarkedContent)), None)
        if page is not None:
            entries["Pg"] = f"{self._pages[page - 1]} 0 R"
        return [self._kid(kid, page, own) for kid in painted]

    def _kid(self, kid: Kid, page: int | None, own: int) -> str:
        if isinstance(kid, Inner):
            return self._write_element(kid.element, own)
        if isinstance(kid, MarkedContent) and kid.page == page:
            return str(kid.mcid)
        on_page = f"{self._pages[kid.page - 1]} 0 R"
        if isinstance(kid, AnnotationReference):
            return dictionary({"Type": "/OBJR", "Pg": on_page, "Obj": f"{kid.object_number} 0 R"})
        return dictionary({"Type": "/MCR", "Pg": on_page, "MCID": str(kid.mcid)})

    def _add_properties(self, element: Element, own: int, entries: dict[str, str]) -> None:
        if element.title:
            entries["T"] = text_string(element.title)
        if element.alt:
            entries["Alt"] = text_string(element.alt)
        if element.lang:
            entries["Lang"] = text_string(element.lang)
        if element.ident:
            entries["ID"] = text_string(element.ident)
            self._identified.append((element.ident, own))
        if element.attributes:
            owners = [
                self._attributes(owner, values) for owner, values in element.attributes.items()
            ]
            entries["A"] = owners[0] if len(owners) == 1 else f"[{' '.join(owners)}]"

    def _attributes(self, owner: str, values: Mapping[str, AttributeValue]) -> str:
        written = {name: self._attribute(value) for name, value in values.items()}
        return dictionary({"O": f"/{owner}"} | written)

    def _attribute(self, value: AttributeValue) -> str:
        if isinstance(value, str):
            return f"/{self._vocabulary.values.get(value, value)}"
        if isinstance(value, tuple):
            return f"[{' '.join(map(_item, value))}]"
        return number(value)

    def _parent_tree(self) -> int:
        pairs = []
        for key, owner in enumerate(self._marks.parents):
            if isinstance(owner, list):
                refs = " ".join(f"{self._numbers[element]} 0 R" for element in owner)
                pairs.append(f"{key} {self._file.add(f'[{refs}]')} 0 R")
            else:
                pairs.append(f"{key} {self._numbers[owner]} 0 R")
        return self._file.add(dictionary({"Nums": f"[{' '.join(pairs)}]"}))


def _item(value: str | float) -> str:
    return text_string(value) if isinstance(value, str) else number(value)
