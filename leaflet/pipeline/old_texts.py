"""Texts to compare that are not the project's present ones: a file given by hand, and a release found in git.

Both are read in a small project of their own, made for the moment: the file with the shared texts and pictures that go
with it. A release counts as found only when its text has the hash on record; nothing is guessed from dates or tags.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from leaflet.content.library import CONTENT, SHARED
from leaflet.content.reader import read_words
from leaflet.errors import FindingsError, MachineError, UsageError
from leaflet.findings import Finding, Place
from leaflet.model.as_read import text_hash
from leaflet.pipeline.placing import refusal

if TYPE_CHECKING:
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.records import Release

_SLUG = "given"
"""Name of a leaflet that is none of the project's."""
_MOST_COMMITS = 1000
_MOST_BYTES = 200_000_000
_PICTURE = re.compile(rb"[\w.-]+(?:/[\w.-]+)*\.(?:png|jpe?g|svg)", re.IGNORECASE | re.ASCII)


def read_given(project: Path, path: Path, lang: str, home: str = "") -> Leaflet:
    """Read a leaflet from a file anywhere, with the project's shared texts.

    Args:
        project: The project's folder.
        path: The file.
        lang: The language it is written in.
        home: The leaflet of the project that it is a text of, which lends it its name and its pictures.

    Raises:
        FindingsError: The file has faults; they are told under its own name.
        MachineError: It cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="leaflet-") as name:
        moment = Path(name)
        slug = home or _SLUG
        folder = moment / CONTENT / slug
        folder.mkdir(parents=True)
        try:
            names = [name.decode() for name in _PICTURE.findall(path.read_bytes())]
            for source in (project / CONTENT / home, path.parent) if home else (path.parent,):
                _copy_pictures(source, folder, names)
            _copy_below(project / CONTENT / SHARED, moment / CONTENT / SHARED)
            shutil.copyfile(path, folder / f"{lang}.yaml")
        except OSError as error:
            raise refusal("read", path, error) from error
        return _read(moment, slug, lang, path.as_posix())


def find_release(project: Path, slug: str, lang: str, release: Release) -> Leaflet:
    """Return the text of a release from the project's history: the newest commit whose text has its hash.

    Raises:
        UsageError: git is not there, keeps no history of the project, or none of it is that text.
        MachineError: git fails.
    """
    for commit in _commits(project, slug):
        with tempfile.TemporaryDirectory(prefix="leaflet-") as name:
            moment = Path(name)
            _extract(_git(project, "archive", "--format=tar", commit, CONTENT), moment)
            try:
                leaflet = _read(moment, slug, lang, f"{CONTENT}/{slug}/{lang}.yaml")
            except FindingsError:  # a text with faults was never released
                continue
        if text_hash(leaflet) == release.text:
            return leaflet
    raise UsageError(
        f"Version {release.version} is on record, but no commit has its text.",
        "Name the YAML file of that version, if you have kept it.",
    )


def _read(moment: Path, slug: str, lang: str, shown_as: str) -> Leaflet:
    """Read a leaflet of a project for the moment; faults name the file that the person knows."""
    made = f"{CONTENT}/{slug}/{lang}.yaml"
    try:
        return read_words(moment, slug, lang)
    except FindingsError as error:
        raise FindingsError(
            _renamed(finding, made, shown_as) for finding in error.findings
        ) from None


def _renamed(finding: Finding, made: str, shown_as: str) -> Finding:
    place = finding.place
    if place.file != made:
        return finding
    return replace(finding, place=Place(shown_as, place.line, place.column))


def _copy_pictures(source: Path, folder: Path, names: list[str]) -> None:
    """Copy the pictures that a leaflet names and that stand in a folder or below it."""
    for name in names:
        picture = source / name
        if ".." not in PurePosixPath(name).parts and picture.is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(picture, folder / name)


def _copy_below(source: Path, folder: Path) -> None:
    """Copy the files of a folder and of the folders in it; links are not followed."""
    for entry in sorted(source.iterdir()) if source.is_dir() else ():
        if entry.is_symlink():
            continue
        if entry.is_dir():
            _copy_below(entry, folder / entry.name)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(entry, folder / entry.name)


def _commits(project: Path, slug: str) -> list[str]:
    """Return the commits that touched a leaflet or the shared texts, the newest first."""
    paths = (f"{CONTENT}/{slug}", f"{CONTENT}/{SHARED}")
    told = _git(project, "log", f"--max-count={_MOST_COMMITS}", "--format=%H", "--", *paths)
    return told.decode().split()


def _git(project: Path, *words: str) -> bytes:
    program = shutil.which("git")
    hint = "Name the YAML file of the old version instead, if you have kept it."
    if program is None:
        raise UsageError("Old versions are looked for in git, which is not installed.", hint)
    done = subprocess.run(  # noqa: S603  a list of words, never a shell
        [program, "-C", str(project), *words], capture_output=True, check=False
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        reason = said[-1].removeprefix("fatal: ") if said else f"code {done.returncode}"
        raise UsageError(f"Old versions are looked for in git, which says: {reason}.", hint)
    return done.stdout


def _extract(data: bytes, folder: Path) -> None:
    """Unpack the plain files of an archive below a folder."""
    if len(data) > _MOST_BYTES:
        raise MachineError("A commit of the project holds more than 200 MB of texts and pictures.")
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive.getmembers():
            path = PurePosixPath(member.name)
            content = archive.extractfile(member) if member.isfile() else None
            if content is None or path.is_absolute() or ".." in path.parts:
                continue
            target = folder.joinpath(*path.parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.read())
