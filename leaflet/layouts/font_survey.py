"""What fonts a project has: families in the order in which they are asked, scripts, licences, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place, Severity
from leaflet.layouts.brand_file import BrandEntry
from leaflet.layouts.brand_fonts import make_fonts
from leaflet.layouts.brands import FILE, list_brands
from leaflet.layouts.fonts import FontShelf
from leaflet.layouts.installed import installed_name
from leaflet.layouts.names import insist_on_inside, is_inside
from leaflet.layouts.samples import SAMPLES, Sample
from leaflet.reading.schema import shape
from leaflet.reading.yaml_tree import read_yaml
from leaflet.text.face import load_face

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.layouts.faces import Face
    from leaflet.model.look import FontFamily

_LICENCE_WORDS: Final = ("ofl", "licen", "copying")
"""What the names of licence files begin with or have in them."""
_NO_LICENCE_HINT: Final = (
    "Put the licence that came with the font beside it, for example as OFL.txt."
)
_BAD_HINT: Final = (
    "Replace it with a sound, static font file (.ttf or .otf) that may be embedded, or delete it."
)
_ALIKE_HINT: Final = "Delete the one that you do not want, or name the files in brand.yaml."


@dataclass(frozen=True, slots=True)
class FamilyFacts:
    """One family."""

    name: str
    files: tuple[str, ...]
    """Its regular file and, if it has one, its bold file; relative to the project."""
    licence: str
    """The licence's file; empty if none was found."""
    scripts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FontSurvey:
    """All fonts of a project."""

    chains: dict[str, tuple[FamilyFacts, ...]]
    """For each brand its families, in the order in which they are asked; none for a brand with faults."""
    findings: tuple[Finding, ...]

    @property
    def families(self) -> tuple[FamilyFacts, ...]:
        """Every family once."""
        return tuple(dict.fromkeys(each for chain in self.chains.values() for each in chain))

    @property
    def missing(self) -> tuple[Sample, ...]:
        """The scripts that no family has."""
        there = {script for family in self.families for script in family.scripts}
        return tuple(sample for sample in SAMPLES if sample.name not in there)


def survey_fonts(project: Path) -> FontSurvey:
    """Look at every font of a project.

    Raises:
        MachineError: A file cannot be read.
    """
    return _Surveyor(project).survey()


class _Surveyor:
    def __init__(self, project: Path) -> None:
        self._project = project
        self._findings: dict[Finding, None] = {}
        """Each once: brands share most files."""
        self._facts: dict[FontFamily, FamilyFacts] = {}

    def survey(self) -> FontSurvey:
        chains = {}
        for brand in list_brands(self._project):
            folder = self._project / "layouts" / "brands" / brand
            shelf = FontShelf(self._project, folder)
            self._judge(shelf)
            families = self._chain(brand, folder)
            for family in families:
                self._compare(family, shelf.faces(family.name))
            chains[brand] = tuple(map(self._family, families))
        findings = sorted(self._findings, key=lambda finding: finding.sort_key)
        return FontSurvey(chains, tuple(findings))

    def _chain(self, brand: str, folder: Path) -> tuple[FontFamily, ...]:
        try:
            insist_on_inside(folder / FILE, self._project)
            tree = read_yaml(folder / FILE, f"layouts/brands/{brand}/{FILE}")
            entry = shape(tree, BrandEntry)
            return make_fonts(entry.typography, self._project, folder, tree)
        except FindingsError as error:
            self._findings |= dict.fromkeys(error.findings)
            return ()

    def _judge(self, shelf: FontShelf) -> None:
        for path, reason in shelf.bad.items():
            self._tell("FONT-file", f"The font file {path.name} {reason}.", path, _BAD_HINT)

    def _compare(self, family: FontFamily, faces: tuple[Face, ...]) -> None:
        """Tell which file serves where two in the same folder claim to be the same."""
        for used in {file.path for file in family.files}:
            claim = next((_claim(face) for face in faces if face.path == used), None)
            for face in faces:
                if face.path != used and _claim(face) == claim:
                    message = f"{face.path.name} claims to be the same face of {family.name} as {used.name}, which is used."
                    self._warn("FONT-alike", message, face.path, _ALIKE_HINT)

    def _family(self, family: FontFamily) -> FamilyFacts:
        if family not in self._facts:
            paths = tuple(dict.fromkeys(file.path for file in family.files))
            face = load_face(paths[0])
            scripts = tuple(sample.name for sample in SAMPLES if face.covers(sample.letters))
            licence = _licence_of(paths[0])
            if licence is None:
                message = f"The font {family.name} has no licence beside it."
                self._warn("FONT-licence", message, paths[0], _NO_LICENCE_HINT)
            self._facts[family] = FamilyFacts(
                family.name,
                tuple(map(self._shown, paths)),
                self._shown(licence) if licence else "",
                scripts,
            )
        return self._facts[family]

    def _tell(self, rule: str, message: str, path: Path, hint: str) -> None:
        self._findings[Finding(rule, message, Place(self._shown(path)), hint=hint)] = None

    def _warn(self, rule: str, message: str, path: Path, hint: str) -> None:
        place = Place(self._shown(path))
        self._findings[Finding(rule, message, place, Severity.WARNING, hint)] = None

    def _shown(self, path: Path) -> str:
        return installed_name(path) or path.relative_to(self._project).as_posix()


def _claim(face: Face) -> tuple[object, ...]:
    return (face.path.parent, face.weight, face.width, face.slanted)


def _licence_of(path: Path) -> Path | None:
    """Return the licence that stands beside a font, if there is one."""
    for beside in sorted(path.parent.iterdir()):
        name = beside.name.lower()
        if any(word in name for word in _LICENCE_WORDS) and beside.is_file():
            return beside if is_inside(beside, path.parent) else None
    return None
