"""Two texts of a leaflet to a redline: find them, compare them, lay out what changed, and prove the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaflet.audit.bench import Bench
from leaflet.compare.leaflets import compare_leaflets
from leaflet.compose.redline_story import compose_redline
from leaflet.content.languages import is_language
from leaflet.content.library import CONTENT, RECORDS, is_slug
from leaflet.content.reader import read_leaflet
from leaflet.errors import FindingsError, UsageError
from leaflet.findings import errors_in
from leaflet.model.as_read import text_hash
from leaflet.model.look import Flow, Target
from leaflet.model.policy import Policy
from leaflet.pipeline.old_texts import find_release, read_given
from leaflet.pipeline.placing import place_file
from leaflet.pipeline.planning import choose_one
from leaflet.pipeline.project import brand_names, edition_names, known
from leaflet.pipeline.sources import Faults, Looks
from leaflet.policy.packs import read_policies
from leaflet.render.file import render

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from leaflet.compare.leaflets import Comparison
    from leaflet.findings import Finding
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.look import Layout

RULES = (
    "ACC-",
    "COL-01",
    "LAY-03",
    "LAY-05",
    "LIF-09",
    "LIF-10",
    "LNG-02",
    "SAF-",
    "SEC-02",
    "SEC-11",
)
"""Rules on files that hold for a redline too. It is underlined by intent, and owes no sections or card."""
_FORM = "a4"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person asked for."""

    old: str
    """A YAML file, `slug@version`, or a slug: its present text, or as the only one its last release."""
    new: str
    """The same; empty: the present text of the old one's leaflet."""
    today: dt.date
    lang: str = ""
    brand: str = ""
    """Empty: the first one."""
    output: Path | None = None


@dataclass(frozen=True, slots=True)
class Redline:
    """What changed, and where the document stands that tells it."""

    comparison: Comparison
    path: Path | None
    """None: nothing changed, so that there is nothing to read."""
    pages: int = 0
    findings: tuple[Finding, ...] = ()


def make_redline(project: Path, wanted: Wanted) -> Redline:
    """Compare two texts and write the redline, proven as any file.

    Raises:
        UsageError: A text, version, language or brand is not there.
        FindingsError: A text has faults, or the redline does not pass its rules.
        MachineError: The disk or the audit's process fails.
    """
    old, new = _texts(project, wanted)
    comparison = compare_leaflets(old, new)
    if comparison.is_empty and not comparison.facts_changed:
        return Redline(comparison, None)
    faults = Faults()
    data, pages = _lay_out(project, comparison, wanted, faults)
    versions = f"{old.imprint.version}-to-{new.imprint.version}"
    default = project / "output" / new.slug / new.lang / f"redline-{versions}.pdf"
    path = wanted.output or default
    _prove(project, data, path, new, faults)
    place_file(path, data)
    return Redline(comparison, path, pages, faults.in_order)


def _lay_out(
    project: Path, comparison: Comparison, wanted: Wanted, faults: Faults
) -> tuple[bytes, int]:
    looks = Looks(project, faults)
    brands = brand_names(project)
    brand = looks.brand(known("brand", wanted.brand or next(iter(brands), ""), brands))
    layout = _layout(project, looks)
    profile = looks.profile(Target.SCREEN, brand)
    if brand is None or layout is None or profile is None:
        raise FindingsError(errors_in(faults.in_order))
    story = compose_redline(comparison, layout, brand, today=wanted.today)
    pages: set[int] = set()
    folio = story.folio

    def note_and_paint(canvas: object, page: int, count: int) -> None:
        pages.add(page)
        folio(canvas, page, count)

    story.folio = note_and_paint
    data = render(story, Target.SCREEN, profile=profile)
    if errors_in(story.findings):
        raise FindingsError(story.findings)
    faults.add(story.findings)
    return data, len(pages)


def _layout(project: Path, looks: Looks) -> Layout | None:
    """Return the form of a redline: A4, or else the first one that holds whole leaflets."""
    names = edition_names(project)
    for name in (_FORM, *names) if _FORM in names else names:
        layout = looks.layout(name)
        if layout is None or layout.flow is Flow.LEAFLET:
            return layout
    raise UsageError("The project has no form for whole leaflets.", "Add one: layouts/a4.yaml.")


def _prove(project: Path, data: bytes, path: Path, new: Leaflet, faults: Faults) -> None:
    (house,) = read_policies(project, ["house"], new.place)
    rules = tuple(rule for rule in house.rules if rule.ident.startswith(RULES))
    with Bench.start() as bench:
        found = bench.judge(data, path.as_posix(), (Policy("redline", "Redlines", rules=rules),))
    if errors_in(found):
        raise FindingsError(found)
    faults.add(found)


def _texts(project: Path, wanted: Wanted) -> tuple[Leaflet, Leaflet]:
    """Return the two texts that are named."""
    slug = wanted.old.partition("@")[0]
    if not wanted.new and not is_slug(slug):
        raise UsageError(
            "One file alone has nothing to be compared with.", "Name a second text: OLD NEW."
        )
    new_name = wanted.new or slug
    old_name = wanted.old if wanted.new or "@" in wanted.old else f"{slug}@"
    langs = [_lang_of(project, name, wanted.lang) for name in (old_name, new_name)]
    old_lang, new_lang = (lang or langs[1 - at] for at, lang in enumerate(langs))
    if not old_lang or not new_lang:
        raise UsageError(
            "The files' names do not tell their language.", "Name it, for example --lang en-AU."
        )
    if old_lang != new_lang:
        raise UsageError(
            f"One text is in {old_lang}, the other in {new_lang}.",
            "Name two texts in one language.",
        )
    slugs = [_slug_of(project, name) for name in (new_name, old_name)]
    home = next(filter(None, slugs), "")
    return _text(project, old_name, old_lang, home), _text(project, new_name, new_lang, home)


def _lang_of(project: Path, name: str, lang: str) -> str:
    """Return the language of a text as its name or the person tells it; empty if neither does."""
    slug = name.partition("@")[0]
    if is_slug(slug):
        return choose_one(project, slug, lang)
    stem = _file(name).stem
    return lang or (stem if is_language(stem) else "")


def _slug_of(project: Path, name: str) -> str:
    """Return the leaflet of the project that a text belongs to; empty for a file from elsewhere."""
    slug = name.partition("@")[0]
    if is_slug(slug):
        return slug
    path = _file(name).resolve()
    is_own = path.parent.parent == project / CONTENT and is_slug(path.parent.name)
    return path.parent.name if is_own else ""


def _text(project: Path, name: str, lang: str, home: str) -> Leaflet:
    """Return a text; `home` is the leaflet of the project that a file from elsewhere is compared with."""
    slug, at, version = name.partition("@")
    if is_slug(slug):
        leaflet = read_leaflet(project, slug, lang)
        return _released(project, leaflet, version) if at else leaflet
    path = _file(name).resolve()
    own = _slug_of(project, name)
    if own and path.name == f"{lang}.yaml":
        return read_leaflet(project, own, lang)
    return read_given(project, path, lang, home)


def _released(project: Path, leaflet: Leaflet, version: str) -> Leaflet:
    """Return a released version of a leaflet; without a number, the last one."""
    releases = leaflet.records.releases
    if not releases:
        raise UsageError(
            f"No version of {leaflet.slug} in {leaflet.lang} is on record as released.",
            "Name two texts: OLD NEW.",
        )
    known("version", version or releases[-1].version, [one.version for one in releases])
    release = leaflet.records.release(version or releases[-1].version) or releases[-1]
    if text_hash(leaflet) == release.text and leaflet.imprint.version == release.version:
        return leaflet
    return find_release(project, leaflet.slug, leaflet.lang, release)


def _file(name: str) -> Path:
    from pathlib import Path  # noqa: PLC0415  types alone need it elsewhere

    path = Path(name)
    if path.name in RECORDS or not path.is_file():
        raise UsageError(
            f"There is no text {name}.",
            "Name a YAML file, a leaflet, or a leaflet and its version: sore-throat@1.0.",
        )
    return path
