"""Stand-ins for the rooms that read, lay out and judge, for tests of what the pipeline does with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Self

from leaflet.errors import FindingsError, MachineError
from leaflet.findings import Finding, Place, Severity
from leaflet.model.leaflet import Status
from leaflet.model.look import Flow
from leaflet.structure import Element, Facts, PageShape, Role, Story

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 11, 22)
REVIEW_BY = dt.date(2027, 11, 22)


def fault(words: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding("TEST", words, Place("content/visit/en-AU.yaml", 1), severity)


@dataclass
class Rooms:
    """The stand-ins, and what went through them."""

    unreadable: set[str] = field(default_factory=set)
    judged_badly: set[str] = field(default_factory=set)
    too_long: set[str] = field(default_factory=set)
    unproven: set[str] = field(default_factory=set)
    composed: list[tuple[str, str]] = field(default_factory=list)
    judge_dies: bool = False
    interrupted: bool = False
    open_benches: int = 0

    def read_leaflet(self, _project: Path, slug: str, lang: str) -> Any:
        """Read, unless it is to fail."""
        if slug in self.unreadable:
            raise FindingsError([fault(f"{slug} cannot be read")])
        imprint = SimpleNamespace(
            ident=f"LF-{slug.upper()}",
            version="0.1",
            status=Status.DRAFT,
            updated=TODAY,
            published=None,
            reviewed=None,
            review_by=REVIEW_BY,
            place=Place(f"content/{slug}/{lang}.yaml", 5, 3),
        )
        place = Place(f"content/{slug}/{lang}.yaml")
        card = object() if slug == "cells" else None
        return SimpleNamespace(
            slug=slug,
            lang=lang,
            policies=("house",),
            imprint=imprint,
            card=card,
            place=place,
            policies_place=place,
            editions=(),
            editions_place=None,
        )

    def judge_leaflet(self, leaflet: Any, _policies: object, _today: object) -> list[Finding]:
        """Judge with one finding."""
        severity = Severity.ERROR if leaflet.slug in self.judged_badly else Severity.WARNING
        return [fault(f"{leaflet.slug} reads badly", severity)]

    def read_layout(self, _project: Path, name: str) -> Any:
        """Read: only `card` is a card."""
        return SimpleNamespace(name=name, flow=Flow.CARD if name == "card" else Flow.LEAFLET)

    def compose(
        self, leaflet: Any, layout: Any, _brand: Any, *, today: dt.date, letterhead: bool
    ) -> Story:
        """Compose a story that tells its state."""
        assert letterhead
        self.composed.append((leaflet.slug, layout.name))
        if self.interrupted:
            raise KeyboardInterrupt
        if leaflet.slug in self.too_long:
            raise FindingsError([fault(f"{leaflet.slug} is too long")])
        state = "overdue" if today > REVIEW_BY else "in date"
        facts = Facts(
            f"{leaflet.slug} {layout.name} {state}",
            "en",
            "",
            "",
            "LF-1",
            "1",
            "draft",
            "",
            "",
            (),
            "",
        )
        folio = backdrop = lambda *_args: None
        return Story(Element(Role.DOCUMENT), facts, (PageShape((1, 1), ()),), (), backdrop, folio)

    def render(
        self, story: Story, _target: object, *, profile: bytes, office: object, press: object
    ) -> bytes:
        """Render two pages."""
        assert profile
        assert office
        assert press
        for page in (1, 2):
            story.folio(None, page, 2)
        return story.facts.title.encode()

    def submit(self, data: bytes, shown_as: str, _policies: object) -> Any:
        """Judge by the name of the file."""

        def findings() -> list[Finding]:
            if self.judge_dies:
                raise MachineError("The judge died.")
            bad = [slug for slug in self.unproven if slug in shown_as]
            assert data
            return [fault(f"{slug} lacks a section") for slug in bad]

        return SimpleNamespace(findings=findings)

    def __enter__(self) -> Self:
        self.open_benches += 1
        return self

    def __exit__(self, *_error: object) -> None:
        self.open_benches -= 1
