"""A brand's `typography` to the fallback chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.errors import FindingsError
from leaflet.findings import Finding
from leaflet.layouts.fonts import FontShelf, named_file
from leaflet.model.look import FontFamily, FontFile

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.layouts.brand_file import FontEntry, TypographyEntry
    from leaflet.reading.tree import Path as TreePath
    from leaflet.reading.tree import Tree


def make_fonts(
    entry: TypographyEntry, project: Path, folder: Path, tree: Tree
) -> tuple[FontFamily, ...]:
    """Return the families: `base` first, the others in the order of `fonts`, then those that nobody named.

    The last are the families in layouts/fonts/ for other scripts: a name in Arabic or Chinese letters must come
    out right in every brand.

    Raises:
        FindingsError: A family or a file is not there or cannot be used; all of them are told.
    """
    shelf = FontShelf(project, folder)
    faults: list[Finding] = []
    families: dict[str, FontFamily] = {}
    for index, font in enumerate(entry.fonts):
        at: TreePath = ("typography", "fonts", index)
        if font.family in families:
            faults.append(_twice(font.family, tree, at))
            continue
        try:
            families[font.family] = (
                _brought(font, project, folder, tree, at)
                if font.files
                else shelf.family(
                    font.family, tree.place((*at, "family")), base=font.family == entry.base
                )
            )
        except FindingsError as error:
            faults += error.findings
    if all(font.family != entry.base for font in entry.fonts):
        try:
            families[entry.base] = shelf.family(
                entry.base, tree.place(("typography", "base")), base=True
            )
        except FindingsError as error:
            faults += error.findings
    if faults:
        raise FindingsError(faults)
    unnamed = shelf.others(families)
    return (families.pop(entry.base), *families.values(), *unnamed)


def _twice(family: str, tree: Tree, at: TreePath) -> Finding:
    hint = "Keep one of the two, with all its files."
    return Finding("FONT-twice", f"The family {family} is listed twice.", tree.place(at), hint=hint)


def _brought(font: FontEntry, project: Path, folder: Path, tree: Tree, at: TreePath) -> FontFamily:
    """Return a family from the files that the brand names; without a bold file the regular one serves."""
    paths: dict[str, Path] = {}
    faults: list[Finding] = []
    for number, file in enumerate(font.files):
        place = tree.place((*at, "files", number, "file"))
        try:
            face = named_file(folder / file.file, project, place)
        except FindingsError as error:
            faults += error.findings
        else:
            paths.setdefault(file.weight, face.path)
    if not faults and "regular" not in paths:
        message = f"The family {font.family} has no regular file."
        hint = "Add a file with `weight: regular`."
        faults.append(Finding("FONT-file", message, tree.place((*at, "files")), hint=hint))
    if faults:
        raise FindingsError(faults)
    bold = paths.get("bold", paths["regular"])
    return FontFamily(
        font.family, (FontFile(paths["regular"], bold=False), FontFile(bold, bold=True))
    )
