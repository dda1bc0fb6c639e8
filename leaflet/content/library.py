"""Which leaflets a project holds, and which files each depends on, told from names alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from leaflet.content.languages import is_language
from leaflet.errors import FindingsError, MachineError, UsageError
from leaflet.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTENT: Final = "content"
SHARED: Final = "shared"
RESERVED: Final = (SHARED, "policies")
"""Folders in content/ that hold no leaflet."""
RELEASES: Final = "releases.yaml"
SIGN_OFFS: Final = "sign-offs.yaml"
TRANSLATIONS: Final = "translations.yaml"
RECORDS: Final = (RELEASES, SIGN_OFFS, TRANSLATIONS)
"""YAML files beside a leaflet that are none: what is on record about it, in all its languages."""
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_ORIGINAL: Final = re.compile(rb"^translation-of:[ \t]*[\"']?([A-Za-z0-9-]+)", re.MULTILINE)
_YAML: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class LeafletFile:
    """A leaflet in one language, as a file."""

    slug: str
    """Its folder in content/."""
    lang: str
    """BCP 47 tag: the file's name."""
    path: Path


def is_slug(name: str) -> bool:
    """Return whether a leaflet's folder may have this name."""
    return _SLUG.fullmatch(name) is not None and name not in RESERVED


def leaflet_path(project: Path, slug: str, lang: str) -> Path:
    """Return the file of a leaflet, which need not exist.

    Raises:
        UsageError: The slug or the language is not spelled like one.
    """
    if not is_slug(slug):
        raise UsageError(
            f'"{slug}" is not the name of a leaflet.', "Names are small letters, digits and dashes."
        )
    if not is_language(lang):
        raise UsageError(f'"{lang}" is not a language.', "Write a tag such as en-AU or fr.")
    return project / CONTENT / slug / f"{lang}.yaml"


def list_leaflets(project: Path) -> tuple[LeafletFile, ...]:
    """Return every leaflet of a project, by slug and language.

    Raises:
        FindingsError: A folder or file in content/ has a name that no leaflet can have.
        MachineError: The folder cannot be read.
    """
    found: list[LeafletFile] = []
    faults: list[Finding] = []
    for folder in _folders(project / CONTENT):
        for path in _entries(folder):
            shown = f"{CONTENT}/{folder.name}/{path.name}"
            if path.suffix.lower() not in _YAML or path.name in RECORDS:
                continue
            if not is_slug(folder.name):
                faults.append(_misnamed_folder(folder.name))
                break
            if path.suffix == ".yaml" and is_language(path.stem):
                found.append(LeafletFile(folder.name, path.stem, path))
            else:
                faults.append(_misnamed_file(path.stem, shown))
    if faults:
        raise FindingsError(faults)
    return tuple(sorted(found, key=lambda file: (file.slug, file.lang)))


def leaflet_inputs(project: Path, slug: str, lang: str) -> tuple[Path, ...]:
    """Return every file that a leaflet's text depends on: its folder, and the texts shared in its language.

    Other languages of the leaflet are left out, but for the one that it was translated from; pictures count
    whether the text names them or not.
    """
    own = leaflet_path(project, slug, lang)
    shared = shared_path(project, lang)
    texts = [own, shared, *(own.with_name(name) for name in RECORDS)]
    original = _original_of(own)
    if original and original != lang and is_language(original):
        texts += [own.with_name(f"{original}.yaml"), shared_path(project, original)]
    inputs = [path for path in texts if path.is_file()]
    for folder in (own.parent, shared.parent):
        inputs += [path for path in _files_below(folder) if path.suffix.lower() not in _YAML]
    return tuple(sorted(set(inputs), key=lambda path: path.as_posix()))


def _original_of(own: Path) -> str:
    """Return the language that a file says it was translated from, by sight: nothing is parsed here."""
    try:
        match = _ORIGINAL.search(own.read_bytes()) if own.is_file() else None
    except OSError as error:
        raise MachineError(f"{own.name} cannot be read: {error.strerror}.") from error
    return match[1].decode() if match else ""


def shared_path(project: Path, lang: str) -> Path:
    """Return the file of texts shared in a language, which need not exist."""
    return project / CONTENT / SHARED / f"{lang}.yaml"


def _folders(content: Path) -> list[Path]:
    if not content.is_dir():
        return []
    return [
        path
        for path in _entries(content)
        if path.is_dir() and path.name not in RESERVED and not path.name.startswith((".", "_"))
    ]


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise MachineError(f"The folder {folder.name} cannot be read: {error.strerror}.") from error


def _files_below(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and those below it; links to folders are not followed."""
    if not folder.is_dir():
        return
    for path in _entries(folder):
        if path.is_file():
            yield path
        elif path.is_dir() and not path.is_symlink():
            yield from _files_below(path)


def _misnamed_folder(name: str) -> Finding:
    better = "-".join(re.findall(r"[a-z0-9]+", name.lower())) or "my-leaflet"
    message = f'The folder "{name}" cannot be the name of a leaflet.'
    hint = f'Use small letters, digits and dashes: "{better}".'
    return Finding("FILE-name", message, Place(f"{CONTENT}/{name}", 1), hint=hint)


def _misnamed_file(stem: str, shown: str) -> Finding:
    better = stem.replace("_", "-")
    example = better if is_language(better) else "en-AU"
    message = f'The name of the file {shown} is not a language with the ending ".yaml".'
    hint = f'Name it "{example}.yaml", or move it out of content/.'
    return Finding("FILE-name", message, Place(shown, 1), hint=hint)
