"""Work on the sources alone: check them, and list what there is. Nothing is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.source.measures import measure_leaflet
from leaflet.audit.source.required_sign_offs import open_roles
from leaflet.audit.source.sign_offs import open_sign_offs
from leaflet.content.reader import read_leaflet
from leaflet.layouts.names import insist_on_known
from leaflet.model.standing import standing_on
from leaflet.pipeline.planning import choose_leaflets, in_pairs
from leaflet.pipeline.reports import CheckReport, Listing, ListReport, Reading
from leaflet.pipeline.sources import Faults, doubled_ids, read_text
from leaflet.policy.packs import list_policies

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from leaflet.model.leaflet import Leaflet


def check_leaflets(
    project: Path,
    today: dt.date,
    slugs: tuple[str, ...] = (),
    lang: str = "",
    policies: tuple[str, ...] = (),
) -> CheckReport:
    """Read and judge leaflets, and measure how they read.

    Args:
        project: The project's folder.
        today: The day as of which to judge.
        slugs: Names of leaflets; all if empty.
        lang: Only this language.
        policies: Names of packs, in place of those that the leaflets name; the house's holds always.

    Raises:
        UsageError: A slug, language or pack is unknown.
        MachineError: A file cannot be read.
    """
    for policy in policies:
        insist_on_known("policy", policy, list_policies(project))
    faults = Faults()
    readings = []
    leaflets: list[Leaflet] = []
    for slug, tag in choose_leaflets(project, slugs, lang):
        text = read_text(project, slug, tag, today, faults, policies)
        measures = measure_leaflet(text.leaflet) if text else {}
        waiting = open_sign_offs(text.leaflet, text.policies) if text else ()
        readings.append(Reading(f"content/{slug}/{tag}.yaml", slug, tag, measures, waiting))
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
    imprint, standing = leaflet.imprint, standing_on(leaflet.imprint, today)
    return Listing(
        slug=leaflet.slug,
        lang=leaflet.lang,
        title=leaflet.title.plain,
        ident=imprint.ident,
        version=imprint.version,
        status=imprint.status.value,
        review_by=imprint.review_by,
        days_left=standing.days_left,
        has_card=leaflet.card is not None,
        owner=imprint.owner.plain if imprint.owner else "",
        open_roles=tuple(role.value for role in open_roles(leaflet)),
        released=leaflet.records.releases[-1].version if leaflet.records.releases else "",
        is_in_use=not standing.is_out_of_use,
    )
