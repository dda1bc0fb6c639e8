"""Font families by name: those in layouts/fonts/, those that a brand brings along, and those that are installed.

Where several files of a family claim the same weight, the upright one of normal width serves that is nearest to 400
(or, for bold, 700); of files that are alike, the first by name. A file whose names belie its weight serves
only where a brand names it with its weight.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from leaflet.errors import FindingsError, MachineError
from leaflet.findings import Finding
from leaflet.layouts.faces import BadFontError, read_face
from leaflet.layouts.installed import installed_fonts
from leaflet.layouts.names import is_inside
from leaflet.model.look import FontFamily, FontFile

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from leaflet.findings import Place
    from leaflet.layouts.faces import Face

SUFFIXES = {".ttf", ".otf", ".ttc", ".woff", ".woff2"}
"""What looks like a font; all but .ttf and .otf are refused, with the reason."""
REGULAR, BOLD = 400, 700
_NORMAL_WIDTH = 5


class FontShelf:
    """The font files that a brand may name, looked at once."""

    def __init__(self, project: Path, brand_folder: Path) -> None:
        self._faces: dict[str, list[Face]] = {}
        self.bad: dict[Path, str] = {}
        """Files that cannot be used, with the reason; a fault only if the brand asks for what is in them."""
        # The brand's own files come first: a clinic may bring another cut of a shared family.
        for folder in (brand_folder, project / "layouts" / "fonts"):
            self._add_all(folder, project, ())
        # A family of the project's own hides one that is installed: its pages stay as they are on any machine.
        own = frozenset(self._faces)
        for folder in installed_fonts():
            self._add_all(folder, folder, own)

    def _add_all(self, folder: Path, root: Path, hidden: Container[str]) -> None:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in SUFFIXES:
                self._add(path, root, hidden)

    def _add(self, path: Path, root: Path, hidden: Container[str]) -> None:
        if not path.is_file():
            return
        if not is_inside(path, root):
            self.bad[path] = "is a link to a place outside the project"
            return
        try:
            face = _read(path)
        except BadFontError as error:
            self.bad[path] = str(error)
            return
        if face.contradiction:
            self.bad[path] = face.contradiction
        elif face.family not in hidden:
            self._faces.setdefault(face.family, []).append(face)

    def faces(self, family: str) -> tuple[Face, ...]:
        """Return the usable files of a family."""
        return tuple(self._faces.get(family, ()))

    def others(self, named: Container[str]) -> tuple[FontFamily, ...]:
        """Return the families that are not named, by name."""
        return tuple(
            _family(name, faces) for name, faces in sorted(self._faces.items()) if name not in named
        )

    def family(self, name: str, place: Place, *, base: bool = False) -> FontFamily:
        """Return a family by its name.

        Raises:
            FindingsError: There is none of this name, it has no regular face, or no bold one and is the base:
                another weight would change every page, and nobody would have said so.
        """
        faces = self._faces.get(name)
        if faces:
            lacking = [
                weight
                for weight, bold in (("regular", False), ("bold", True))
                if (base or not bold) and all(face.bold is not bold for face in faces)
            ]
            if lacking:
                raise FindingsError([self._lacks(name, lacking[0], place)])
            return _family(name, faces)
        close = get_close_matches(name, list(self._faces), n=1, cutoff=0.6)
        guess = f"Did you mean {close[0]}? " if close else ""
        there = f"There are: {', '.join(sorted(self._faces)) or 'none'}."
        told = "; ".join(f"{path.name} {reason}" for path, reason in self.bad.items())
        bad = f" Not usable: {told}." if told else ""
        message = f"There is no font family {name!r} in layouts/fonts, in the brand's folder, or installed."
        raise FindingsError([Finding("FONT-family", message, place, hint=guess + there + bad)])

    def _lacks(self, name: str, weight: str, place: Place) -> Finding:
        bad = "; ".join(f"{path.name} {reason}" for path, reason in self.bad.items())
        hint = "Put the file back beside the others." + (f" Not usable: {bad}." if bad else "")
        message = f"The font family {name!r} has no {weight} face that can be used."
        return Finding("FONT-family", message, place, hint=hint)


def named_file(path: Path, root: Path, place: Place) -> Face:
    """Return the face in a font file that a brand names.

    Raises:
        FindingsError: It is missing, outside the project, or cannot be used.
    """
    fault = _why_not(path, root)
    if not fault:
        try:
            return _read(path)
        except BadFontError as error:
            fault = str(error)
    hint = "Use a static font (.ttf or .otf) whose licence permits embedding, inside the brand's folder."
    message = f"The font file {path.name} {fault}."
    raise FindingsError([Finding("FONT-file", message, place, hint=hint)])


def _why_not(path: Path, root: Path) -> str:
    try:
        if not is_inside(path, root):
            return "lies outside the project"
        return "" if path.is_file() else "is not there"
    except (OSError, ValueError):
        return "has a name that cannot be used"


def _read(path: Path) -> Face:
    try:
        return read_face(path)
    except OSError as error:
        message = f"The font file {path.name} cannot be read: {error.strerror or error}."
        raise MachineError(message, "Look at the file's permissions.") from error


def _family(name: str, faces: list[Face]) -> FontFamily:
    """Return one regular and one bold file; a family without a bold face uses the regular one for both."""
    regular = _best([face for face in faces if not face.bold] or faces, REGULAR)
    bold = _best([face for face in faces if face.bold] or [regular], BOLD)
    return FontFamily(name, (FontFile(regular.path, bold=False), FontFile(bold.path, bold=True)))


def _best(faces: list[Face], weight: int) -> Face:
    """Return the face that comes nearest; of several alike, the first."""
    return min(
        faces,
        key=lambda face: (face.slanted, abs(face.width - _NORMAL_WIDTH), abs(face.weight - weight)),
    )
