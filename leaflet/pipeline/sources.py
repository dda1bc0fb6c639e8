"""All that a build or a check reads: leaflets, their policies, layouts and brands.

Every fault of every file is collected before anything stops; a thing that has faults is simply not there.
This module imports the schema, so only stages that have something to read import it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from leaflet.audit.source import judge_leaflet, judge_words
from leaflet.content.reader import ImprintError, read_leaflet
from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place, Severity, errors_in
from leaflet.layouts.brands import read_brand
from leaflet.layouts.editions import read_layout
from leaflet.model.look import Target
from leaflet.pipeline.choice import unknown_editions
from leaflet.pipeline.profiles import SCREEN_PROFILE, read_press_profile, read_screen_profile
from leaflet.pipeline.project import edition_names
from leaflet.policy.packs import read_policies, with_house

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.look import Brand, Layout
    from leaflet.model.policy import Policy

T = TypeVar("T")

ASKED_FOR_NOTHING: Mapping[str, Severity] = MappingProxyType({})
"""No rule counts for anything else than the packs say."""


class Faults:
    """Collects findings, each once, however many files of a build run into it."""

    def __init__(self) -> None:
        self._found: dict[Finding, None] = {}

    def add(self, findings: Iterable[Finding]) -> None:
        """Add findings."""
        self._found.update(dict.fromkeys(findings))

    def attempt(self, work: Callable[[], T]) -> T | None:
        """Return what some work gives, or None and its findings added."""
        try:
            return work()
        except FindingsError as error:
            self.add(error.findings)
            return None

    @property
    def in_order(self) -> tuple[Finding, ...]:
        """All findings by place."""
        return tuple(sorted(self._found, key=lambda finding: finding.sort_key))


@dataclass(frozen=True, slots=True)
class Text:
    """One leaflet and what it owes."""

    leaflet: Leaflet
    policies: tuple[Policy, ...]
    is_sound: bool
    """Whether no rule on the source stops it."""


def read_text(
    project: Path,
    slug: str,
    lang: str,
    today: dt.date,
    faults: Faults,
    policies: tuple[str, ...] = (),
    levels: Mapping[str, Severity] = ASKED_FOR_NOTHING,
) -> Text | None:
    """Read and judge one leaflet by the packs named here, or else by its own; None if its faults hide the text."""
    try:
        leaflet = read_leaflet(project, slug, lang)
    except ImprintError as error:
        faults.add(error.findings)
        faults.add(_judge_words(project, error.leaflet, policies))
        return None
    except FindingsError as error:
        faults.add(error.findings)
        return None
    return judge_text(project, leaflet, today, faults, policies, levels)


def _judge_words(project: Path, leaflet: Leaflet, policies: tuple[str, ...]) -> list[Finding]:
    """Judge the words of a leaflet whose imprint has faults: who mends it mends all at once."""
    ignored = Faults()  # a pack that cannot be read is told once the leaflet can
    named = policies or leaflet.policies
    known = read_known_policies(project, named, leaflet.policies_place, ignored)
    return judge_words(leaflet, known)


def judge_text(
    project: Path,
    leaflet: Leaflet,
    today: dt.date,
    faults: Faults,
    policies: tuple[str, ...] = (),
    levels: Mapping[str, Severity] = ASKED_FOR_NOTHING,
) -> Text:
    """Judge a leaflet.

    Args:
        project: The project's folder, where a clinic's own packs are.
        leaflet: The leaflet.
        today: The day on which it is judged.
        faults: Where findings are added.
        policies: Names of packs, in place of those that the leaflet names.
        levels: Rules whose breaches count this time for what the person asked, not for what the packs say.
    """
    named = policies or leaflet.policies
    known = read_known_policies(project, named, leaflet.policies_place, faults)
    findings = [
        replace(finding, severity=levels.get(finding.rule, finding.severity))
        for finding in judge_leaflet(leaflet, known, today)
    ]
    findings += unknown_editions(leaflet, edition_names(project))
    faults.add(findings)
    is_sound = len(known) == len(with_house(named)) and not errors_in(findings)
    return Text(leaflet, known, is_sound)


def doubled_ids(leaflets: Iterable[Leaflet]) -> dict[tuple[str, str], Finding]:
    """Return a finding for every leaflet whose id is another leaflet's; languages of one may share it."""
    by_id: dict[str, list[Leaflet]] = {}
    for leaflet in leaflets:
        by_id.setdefault(leaflet.imprint.ident, []).append(leaflet)
    found = {}
    for ident, group in by_id.items():
        slugs = sorted({leaflet.slug for leaflet in group})
        if len(slugs) > 1:
            message = f"The id {ident} is that of more than one leaflet: {', '.join(slugs)}."
            hint = "Give each leaflet an id of its own: the code on the card leads by it."
            for leaflet in group:
                place = leaflet.imprint.place
                found[leaflet.slug, leaflet.lang] = Finding("LIB-id", message, place, hint=hint)
    return found


def read_known_policies(
    project: Path, names: Iterable[str], place: Place, faults: Faults
) -> tuple[Policy, ...]:
    """Read the packs that are known, the house's first; each one that is not becomes a finding at `place`."""
    found = (
        faults.attempt(lambda name=name: read_policies(project, [name], place))  # type: ignore[misc]
        for name in with_house(names)
    )
    return tuple(policy for packs in found if packs for policy in packs)


class Looks:
    """Layouts, brands and colour profiles, each read once; None for one with faults."""

    def __init__(self, project: Path, faults: Faults) -> None:
        self._project = project
        self._faults = faults
        self._layouts: dict[str, Layout | None] = {}
        self._brands: dict[str, Brand | None] = {}
        self._profiles: dict[str, bytes | None] = {}

    def layout(self, name: str) -> Layout | None:
        """Return a layout."""
        if name not in self._layouts:
            self._layouts[name] = self._faults.attempt(lambda: read_layout(self._project, name))
        return self._layouts[name]

    def brand(self, name: str) -> Brand | None:
        """Return a brand."""
        if name not in self._brands:
            self._brands[name] = self._faults.attempt(lambda: read_brand(self._project, name))
        return self._brands[name]

    def profile(self, target: Target, brand: Brand | None) -> bytes | None:
        """Return the ICC profile of a target's colours: the screen's, or that of the brand's press."""
        at_press = target is Target.PRESS
        if at_press and brand is None:
            return None
        name = brand.press.profile if at_press and brand is not None else SCREEN_PROFILE
        if name not in self._profiles:
            read = (
                (lambda: read_press_profile(self._project, brand))
                if at_press and brand is not None
                else (lambda: read_screen_profile(self._project))
            )
            self._profiles[name] = self._faults.attempt(read)
        return self._profiles[name]
