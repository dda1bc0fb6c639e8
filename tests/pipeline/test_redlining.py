"""Redlines: which texts are compared, and that the file is proven as any other."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import page
import pypdf
import pytest

from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError, UsageError
from leaflet.model.as_read import text_hash
from leaflet.pipeline.redlining import Redline, Wanted, make_redline

if TYPE_CHECKING:
    from collections.abc import Iterator

REPOSITORY = Path(__file__).parents[2]
SLUG = "your-first-visit"
TODAY = dt.date(2026, 11, 22)
CHANGES = {
    'version: "1.0"': 'version: "1.1"',
    "status: released": "status: draft",
    "Bring your referral, your Medicare card and a list of your medicines.": (
        "Bring your letter, your Medicare card and a list of your medicines."
    ),
    "title: Changing a visit": "title: If you cannot come",
    "Children are welcome. Bring another adult, so that you have time to talk. ": "",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the starter project with git's memory of it; nobody changes it."""
    project = tmp_path_factory.mktemp("project")
    for name in ("content", "layouts"):
        shutil.copytree(REPOSITORY / name, project / name)
    git(project, "init", "-q")
    git(project, "add", "content")
    git(project, "commit", "-q", "-m", "first")
    return project


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=T", "-c", "user.email=t@t.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def changed(project: Path, folder: Path, name: str = "en-AU.yaml") -> Path:
    """Write a changed copy of the leaflet to a folder outside the project."""
    text = (project / "content" / SLUG / "en-AU.yaml").read_text(encoding="utf-8")
    for old, new in CHANGES.items():
        assert old in text, old
        text = text.replace(old, new)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def redline(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Redline:
    """Return a redline from the present text to a changed one."""
    new = changed(project, tmp_path_factory.mktemp("new"))
    wanted = Wanted(SLUG, str(new), TODAY, brand="wattle", lang="en-AU")
    return make_redline(project, wanted)


@pytest.fixture(scope="module")
def reader(redline: Redline) -> pypdf.PdfReader:
    """Return the finished file, read."""
    assert redline.path is not None
    return pypdf.PdfReader(io.BytesIO(redline.path.read_bytes()))


def test_every_change_stands_in_words_that_are_read_aloud(reader: pypdf.PdfReader) -> None:
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for words in (
        "Version: [removed: 1.0] [added: 1.1]",
        "Bring your [removed: referral] [added: letter], your Medicare card",
        "[removed: Changing a visit] [added: If you cannot come]",
        "[removed: Children are welcome. Bring another adult, so that you have time to talk.]",
    ):
        assert words in text


def test_every_page_says_that_it_is_a_draft_and_of_what(reader: pypdf.PdfReader) -> None:
    for one in reader.pages:
        text = one.extract_text()
        assert "Draft: not yet reviewed. Do not give to patients." in text
        assert "LF-2M8QD" in text
        assert "Version 1.1" in text


def test_changes_are_elements_whose_decoration_tells_them_apart(reader: pypdf.PdfReader) -> None:
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    spans = [element for element in walk(root) if element.get("/S") == "/Span"]
    kinds = [element["/A"]["/TextDecorationType"] for element in spans if "/A" in element]
    assert {"/Underline", "/LineThrough"} == set(kinds)
    assert kinds.count("/LineThrough") > 3


def walk(element: Any) -> Iterator[Any]:
    """Yield a structure element and those below it."""
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        below = kid.get_object()
        if isinstance(below, dict):
            yield from walk(below)


@pytest.mark.parametrize("level", ["ua1", "2a"])
def test_an_independent_program_finds_the_file_accessible(level: str, redline: Redline) -> None:
    assert redline.path is not None
    assert not page.validate_pdf(str(redline.path), profile=level).failures


def test_a_redline_stands_beside_the_leaflets_files(project: Path, redline: Redline) -> None:
    assert redline.path == project / "output" / SLUG / "en-AU" / "redline-1.0-to-1.1.pdf"
    assert redline.pages == len(pypdf.PdfReader(redline.path).pages)


def test_the_same_texts_give_the_same_bytes(
    project: Path, redline: Redline, tmp_path: Path
) -> None:
    assert redline.path is not None
    new = changed(project, tmp_path)
    again = replace(
        Wanted(SLUG, str(new), TODAY, brand="wattle", lang="en-AU"), output=tmp_path / "x.pdf"
    )
    make_redline(project, again)
    assert (tmp_path / "x.pdf").read_bytes() == redline.path.read_bytes()


def test_a_release_is_found_in_git_by_its_text(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "project"
    shutil.copytree(project, copy)
    path = copy / "content" / SLUG / "en-AU.yaml"
    path.write_bytes(changed(copy, tmp_path).read_bytes())
    git(copy, "commit", "-qam", "second")
    release = read_leaflet(copy, SLUG, "en-AU").records.release("1.0")
    assert release is not None
    found = make_redline(copy, Wanted(f"{SLUG}@1.0", "", TODAY, lang="en-AU"))
    assert text_hash(found.comparison.old) == release.text
    assert found.comparison.new.imprint.version == "1.1"
    last = make_redline(copy, Wanted(SLUG, "", TODAY, lang="en-AU"))
    assert last.comparison.old.imprint.version == "1.0"


def test_nothing_is_guessed_where_no_commit_has_the_text(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "project"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns(".git", "output"))
    path = copy / "content" / SLUG / "en-AU.yaml"
    path.write_bytes(changed(copy, tmp_path).read_bytes())
    wanted = Wanted(f"{SLUG}@1.0", "", TODAY, lang="en-AU")
    with pytest.raises(UsageError, match="looked for in git"):
        make_redline(copy, wanted)
    git(copy, "init", "-q")
    git(copy, "add", "content")
    git(copy, "commit", "-q", "-m", "only the changed text")
    with pytest.raises(UsageError, match="no commit has its text"):
        make_redline(copy, wanted)


def test_a_text_that_reads_as_before_makes_no_file(project: Path) -> None:
    own = project / "content" / SLUG / "en-AU.yaml"
    same = make_redline(project, Wanted(str(own), SLUG, TODAY, lang="en-AU"))
    assert same.comparison.is_empty
    assert same.path is None


def test_a_redline_reads_from_the_right_where_its_text_does(project: Path, tmp_path: Path) -> None:
    text = (project / "content" / SLUG / "ar.yaml").read_text(encoding="utf-8")
    new = tmp_path / "ar.yaml"
    new.write_text(
        text.replace("لا توجد درجات في الطريق إلى بابنا.", "لا توجد درجات.", 1), encoding="utf-8"
    )
    found = make_redline(
        project, Wanted(SLUG, str(new), TODAY, lang="ar", output=tmp_path / "x.pdf")
    )
    assert found.path is not None
    assert not page.validate_pdf(str(found.path), profile="ua1").failures


@pytest.mark.parametrize(
    ("old", "new", "lang", "words"),
    [
        ("your-first-visi", "", "", "Did you mean your-first-visit"),
        (SLUG, "", "", "more than one language"),
        (f"{SLUG}@1.1", "", "en-AU", "There is no version named 1.1"),
        (f"{SLUG}@1.0", "", "ar", "No version of your-first-visit in ar is on record"),
        ("stem-cell-treatments-ms", "", "", "is on record as released"),
        ("missing.yaml", SLUG, "en-AU", "There is no text missing.yaml"),
        ("content/your-first-visit/releases.yaml", SLUG, "en-AU", "There is no text"),
        (f"content/{SLUG}/en-AU.yaml", "", "", "One file alone"),
        (f"content/{SLUG}/en-AU.yaml", f"content/{SLUG}/ar.yaml", "", "One text is in en-AU, the other in ar"),
    ],
)  # fmt: skip
def test_texts_that_are_not_there_or_do_not_go_together_are_told(
    old: str,
    new: str,
    lang: str,
    words: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(project)
    with pytest.raises(UsageError, match=words):
        make_redline(project, Wanted(old, new, TODAY, lang=lang))


def test_faults_in_a_given_file_are_told_under_its_own_name(project: Path, tmp_path: Path) -> None:
    path = changed(project, tmp_path, "old.yaml")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("audience:", "audiense:"), encoding="utf-8")
    with pytest.raises(FindingsError) as caught:
        make_redline(project, Wanted(str(path), SLUG, TODAY, lang="en-AU"))
    places = {(finding.place.file, finding.place.line) for finding in caught.value.findings}
    assert (path.as_posix(), 3) in places
