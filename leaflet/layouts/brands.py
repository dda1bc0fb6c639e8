"""layouts/brands/<name>/ to Brand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.errors import FindingsError
from leaflet.layouts.brand_contacts import judge_addresses, make_contacts
from leaflet.layouts.brand_file import BrandEntry
from leaflet.layouts.brand_fonts import make_fonts
from leaflet.layouts.brand_rules import judge_rules
from leaflet.layouts.colours import given_colours
from leaflet.layouts.names import insist_on_inside, insist_on_known
from leaflet.layouts.palette import judge_palette, make_palette
from leaflet.layouts.press import make_office, make_press
from leaflet.model.look import Brand
from leaflet.reading.pictures import read_picture
from leaflet.reading.schema import shape
from leaflet.reading.yaml_tree import read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeVar

    from leaflet.findings import Finding
    from leaflet.model.look import FontFamily, Palette
    from leaflet.model.pictures import Picture
    from leaflet.reading.tree import Tree

    Part = TypeVar("Part")

FILE = "brand.yaml"


def list_brands(project: Path) -> tuple[str, ...]:
    """Return the names of the project's brands, in alphabetical order."""
    files = (project / "layouts" / "brands").glob(f"*/{FILE}")
    return tuple(sorted(path.parent.name for path in files))


def read_brand(project: Path, name: str) -> Brand:
    """Read one brand with its logo and fonts.

    Raises:
        UsageError: The project has no brand of this name.
        FindingsError: The file, the logo, a font or a colour has faults; all of them are told.
        MachineError: A file cannot be read.
    """
    insist_on_known("brand", name, list_brands(project))
    folder = project / "layouts" / "brands" / name
    insist_on_inside(folder / FILE, project)
    tree = read_yaml(folder / FILE, f"layouts/brands/{name}/{FILE}")
    return _Reader(project, folder, tree).brand(_entry(tree))


def _entry(tree: Tree) -> BrandEntry:
    """Return what the file holds; a key that would set a rule is told as that, and not as unknown too."""
    lowering = list(judge_rules(tree))
    try:
        entry = shape(tree, BrandEntry)
    except FindingsError as error:
        places = {finding.place for finding in lowering}
        others = [finding for finding in error.findings if finding.place not in places]
        raise FindingsError([*lowering, *others]) from None
    return entry


class _Reader:
    """Makes a brand part by part, so that faults of one part do not hide those of the next."""

    def __init__(self, project: Path, folder: Path, tree: Tree) -> None:
        self._project = project
        self._folder = folder
        self._tree = tree
        self._faults: list[Finding] = []

    def brand(self, entry: BrandEntry) -> Brand:
        self._faults += judge_addresses(entry, self._tree)
        palette = self._try(lambda: self._palette(entry))
        logo = self._try(lambda: self._logo(entry))
        fonts = self._try(lambda: self._fonts(entry))
        press = self._try(lambda: make_press(entry.press, palette, self._tree))
        if self._faults or palette is None or logo is None or fonts is None or press is None:
            raise FindingsError(self._faults)
        return Brand(
            name=self._folder.name,
            title=entry.meta.name,
            strapline=entry.meta.strapline,
            logo=logo,
            logo_alt=entry.logo.alt,
            palette=palette,
            fonts=fonts,
            contacts=make_contacts(entry, self._tree),
            emergency=entry.emergency,
            leaflet_base_url=entry.leaflet_base_url,
            place=self._tree.place(()),
            link=entry.meta.link,
            lang=entry.meta.lang,
            office=make_office(entry.office),
            press=press,
        )

    def _try(self, make: Callable[[], Part]) -> Part | None:
        try:
            return make()
        except FindingsError as error:
            self._faults += error.findings
            return None

    def _palette(self, entry: BrandEntry) -> Palette:
        given = given_colours(entry.color, self._tree)
        palette = make_palette(given)
        self._faults += judge_palette(palette, given, self._tree)
        return palette

    def _logo(self, entry: BrandEntry) -> Picture:
        return read_picture(
            self._folder / entry.logo.file,
            self._tree.place(("logo", "file")),
            self._project,
            cache=self._project / "output" / ".cache",
        )

    def _fonts(self, entry: BrandEntry) -> tuple[FontFamily, ...]:
        return make_fonts(entry.typography, self._project, self._folder, self._tree)
