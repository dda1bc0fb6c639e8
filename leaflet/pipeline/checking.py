"""Work on the sources alone: check them, and list what there is. Nothing is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.source.measures import measure_leaflet
from leaflet.content.reader import read_leaflet
from leaflet.pipeline.planning import choose_leaflets, in_pairs
from leaflet.pipeline.reports import CheckReport, Listing, ListReport, Reading
from leaflet.pipeline.sources import Faults, doubled_ids, read_text

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from leaflet.model.leaflet import Leaflet


def check_leaflets(
    project: Path, today: dt.date, slugs: tuple[str, ...] = (), lang: str = ""
) -> CheckReport:
    """Read and judge leaflets, and measure how they read.

    Raises:
        UsageError: A slug or language is unknown.
        MachineError: A file cannot be read.
    """
    faults = Faults()
    readings = []
    leaflets: list[Leaflet] = []
    for slug, tag in choose_leaflets(project, slugs, lang):
        text = read_text(project, slug, tag, today, faults)
        measures = measure_leaflet(text.leaflet) if text else {}
        readings.append(Reading(f"content/{slug}/{tag}.yaml", slug, tag, measures))
        leaflets += [text.leaflet] if text else []
    faults.add(doubled_ids(leaflets).values())
    return CheckReport(tuple(readings), faults.in_order)


def list_leaflets(project: Path, today: dt.date) -> ListReport:
    """List every leaflet of a project; one that cannot be read is told among the findings.

    Raises:
        MachineError: A file cannot be read.
    """
    faults = Faults()
    tried = (
        faults.attempt(lambda slug=slug, lang=lang: read_leaflet(project, slug, lang))  # type: ignore[misc]
        for slug, lang in in_pairs(project)
    )
    found = [leaflet for leaflet in tried if leaflet]
    faults.add(doubled_ids(found).values())
    listings = tuple(_listing(leaflet, today) for leaflet in found)
    return ListReport(listings, faults.in_order)


def _listing(leaflet: Leaflet, today: dt.date) -> Listing:
    imprint = leaflet.imprint
    return Listing(
        slug=leaflet.slug,
        lang=leaflet.lang,
        title=leaflet.title.plain,
        ident=imprint.ident,
        version=imprint.version,
        status=imprint.status.value,
        review_by=imprint.review_by,
        days_left=(imprint.review_by - today).days,
        has_card=leaflet.card is not None,
    )
