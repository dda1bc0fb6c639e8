"""The imprint, and what its status asks of its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.model.leaflet import Imprint, Status

if TYPE_CHECKING:
    from leaflet.content.schema import ImprintEntry
    from leaflet.content.scribe import Scribe
    from leaflet.reading.tree import Path

_AT: Final[Path] = ("imprint",)
_REVIEWED: Final = (Status.REVIEWED, Status.RELEASED)


def read_imprint(entry: ImprintEntry, scribe: Scribe) -> Imprint:
    """Return the imprint; faults in its rules are noted."""
    _judge_status(entry, scribe)
    _judge_dates(entry, scribe)
    return Imprint(
        ident=entry.id,
        version=entry.version,
        status=entry.status,
        superseded_by=entry.superseded_by or "",
        authors=scribe.proses(entry.authors, (*_AT, "authors")),
        reviewers=scribe.proses(entry.reviewers, (*_AT, "reviewers")),
        updated=entry.updated,
        published=entry.published,
        reviewed=entry.reviewed,
        review_by=entry.review_by,
        funding=scribe.prose(entry.funding, (*_AT, "funding")),
        interests=scribe.prose(entry.interests, (*_AT, "interests")),
        update_policy=scribe.maybe(entry.update_policy, (*_AT, "update-policy")),
        feedback=scribe.prose(entry.feedback, (*_AT, "feedback")),
        other_formats=scribe.prose(entry.other_formats, (*_AT, "other-formats")),
        disclaimer=scribe.maybe(entry.disclaimer, (*_AT, "disclaimer")),
        owner=scribe.maybe(entry.owner, (*_AT, "owner")),
        place=scribe.tree.key_place((*_AT, "review-by")),
        use=entry.use,
        version_place=scribe.tree.key_place((*_AT, "version")),
    )


def _judge_status(entry: ImprintEntry, scribe: Scribe) -> None:
    status = entry.status
    if status in _REVIEWED and entry.reviewed is None:
        _lacks("reviewed", status, "the day of the review", scribe)
    if status in _REVIEWED and not entry.reviewers:
        _lacks("reviewers", status, "who reviewed it, as roles", scribe)
    if status is Status.RELEASED and entry.published is None:
        _lacks("published", status, "the day of release", scribe)
    if status is Status.SUPERSEDED and entry.superseded_by is None:
        _lacks("superseded-by", status, "the id of the leaflet that replaces this one", scribe)
    if status is not Status.SUPERSEDED and entry.superseded_by is not None:
        message = f'"superseded-by" stands only with status superseded; the status is {status}.'
        hint = "Change the status, or remove superseded-by."
        _fault("superseded-by", message, hint, scribe)
    if entry.superseded_by == entry.id:
        message = "The leaflet is superseded by itself."
        _fault("superseded-by", message, "Write the id of the other leaflet.", scribe)


def _judge_dates(entry: ImprintEntry, scribe: Scribe) -> None:
    for key, day in (
        ("updated", entry.updated),
        ("reviewed", entry.reviewed),
        ("published", entry.published),
    ):
        if day is not None and day > entry.review_by:
            message = f'"{key}" ({day}) is later than "review-by" ({entry.review_by}).'
            hint = "One of the two is wrong: review-by is the day by which the next review is due."
            _fault(key, message, hint, scribe)


def _lacks(key: str, status: Status, what: str, scribe: Scribe) -> None:
    message = f'The status is {status}, and the key "{key}" is missing or empty.'
    _fault(key, message, f"Add {key}: {what}; or set the status back to draft.", scribe)


def _fault(key: str, message: str, hint: str, scribe: Scribe) -> None:
    path = (*_AT, key)
    if scribe.tree.node(path) is None:
        path = (*_AT, "status")
    scribe.fault("IMPRINT-status", message, scribe.tree.key_place(path), hint)
