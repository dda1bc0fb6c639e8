"""What is to be built: a request becomes a list of jobs, one for each file.

Nothing is parsed here: a build that finds nothing changed must not pay for the schema or the layout engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leaflet.content.library import list_leaflets
from leaflet.errors import UsageError
from leaflet.model.look import Target
from leaflet.pipeline.project import brand_names, edition_names, in_order, known

if TYPE_CHECKING:
    import datetime as dt

EXPIRED, WITHDRAWN = "expired", "withdrawn"
"""What a build may be allowed to make."""
UNSUITED = "unsuited"
"""An edition that a leaflet is not made for: it is tried where both are asked for by name."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the person asked for; what is left empty means all."""

    today: dt.date
    slugs: tuple[str, ...] = ()
    lang: str = ""
    brand: str = ""
    editions: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    """Left empty: the screen file alone, which is the one that everybody needs."""
    output: Path | None = None
    """Left empty: the project's `output` folder."""
    allow_expired: bool = False
    """Build leaflets past their review date too, marked on every page."""
    allow_withdrawn: bool = False
    """Build withdrawn and replaced leaflets too, marked on every page."""

    @property
    def allowed(self) -> frozenset[str]:
        """What a file may need to be allowed, as its manifest notes it."""
        asked = {EXPIRED: self.allow_expired, WITHDRAWN: self.allow_withdrawn}
        return frozenset(name for name, is_asked in asked.items() if is_asked)


@dataclass(frozen=True, slots=True, order=True)
class Job:
    """One file to make."""

    slug: str
    lang: str
    brand: str
    edition: str
    target: Target

    @property
    def folder(self) -> Path:
        """The file's folder below the output folder."""
        return Path(self.slug, self.lang, self.brand)

    @property
    def file_name(self) -> str:
        """The file's name in its folder."""
        return f"{self.edition}-{self.target.value}.pdf"


def choose_leaflets(
    project: Path, slugs: tuple[str, ...] = (), lang: str = ""
) -> tuple[tuple[str, str], ...]:
    """Return the slug and language of every leaflet that is asked for, in order.

    Raises:
        UsageError: A slug or language is unknown, or there is no such leaflet.
    """
    there = in_pairs(project)
    if not there:
        raise UsageError(
            "The project has no leaflets yet.", "Write one as content/<name>/<language>.yaml."
        )
    for slug in slugs:
        known("leaflet", slug, in_order(each for each, _ in there))
    if lang:
        known("language", lang, in_order(each for _, each in there))
    chosen = tuple(
        (slug, tag)
        for slug, tag in there
        if (not slugs or slug in slugs) and (not lang or tag == lang)
    )
    if not chosen:
        listed = ", ".join(f"{slug} in {tag}" for slug, tag in there if slug in slugs)
        raise UsageError(f"No leaflet that you named is written in {lang}.", f"There is: {listed}.")
    return chosen


def choose_one(project: Path, slug: str, lang: str = "") -> str:
    """Return the language of the one leaflet that is named.

    Raises:
        UsageError: There is no such leaflet, or it is written in several languages and none is named.
    """
    tags = tuple(tag for _, tag in choose_leaflets(project, (slug,), lang))
    if len(tags) > 1:
        raise UsageError(
            f"{slug} is written in more than one language.",
            f"Name one with --lang: {', '.join(tags)}.",
        )
    return tags[0]


def in_pairs(project: Path) -> tuple[tuple[str, str], ...]:
    """Return the slug and language of every leaflet of a project, sorted."""
    return tuple(sorted((file.slug, file.lang) for file in list_leaflets(project)))


def plan_jobs(project: Path, request: Request) -> tuple[Job, ...]:
    """Return one job for each file that the request asks for, sorted by folder.

    Raises:
        UsageError: The request names something that is not there, or the project lacks a layout or brand.
    """
    leaflets = choose_leaflets(project, request.slugs, request.lang)
    editions = _choose("edition", request.editions, edition_names(project), "layouts/<name>.yaml")
    wanted_brand = (request.brand,) if request.brand else ()
    brands = _choose("brand", wanted_brand, brand_names(project), "layouts/brands/<name>/")
    every_target = tuple(target.value for target in Target)
    targets = [known("target", name, every_target) for name in request.targets]
    return tuple(
        Job(slug, lang, brand, edition, Target(target))
        for slug, lang in leaflets
        for brand in brands
        for edition in editions
        for target in in_order(targets or [Target.SCREEN.value])
    )


def _choose(
    kind: str, wanted: tuple[str, ...], there: tuple[str, ...], home: str
) -> tuple[str, ...]:
    if not there:
        raise UsageError(f"The project has no {kind} yet.", f"It stands in {home}.")
    return in_order(known(kind, name, there) for name in wanted or there)
