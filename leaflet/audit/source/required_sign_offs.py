"""LIF-05: the people who answer for a text have signed it, as it is now.

A sign-off is bound to the text as read: when a word changes, it is unsigned again. Needed once a leaflet is reviewed or
released: an author, a clinical reviewer and a patient reviewer; for a translation, whose original they have signed, an
author (the translator) and somebody who has checked the translation. Sign-offs of earlier releases stay on record.

Threshold: one for each role.
Source: NSQHS Standards, action 2.09; PIF TICK, criterion 5; NHS trusts' patient information policies.

Passes: a released leaflet with the three sign-offs for its present text; a draft without any.
Fails: a released leaflet whose text changed after it was signed; a sign-off dated tomorrow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity
from leaflet.model.as_read import text_hash
from leaflet.model.leaflet import Status
from leaflet.model.records import SignRole
from leaflet.policy.catalogue import RULES, Judge

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy
    from leaflet.model.records import SignOff

RULE = "LIF-05"
_NEEDED = (SignRole.AUTHOR, SignRole.CLINICAL_REVIEWER, SignRole.PATIENT_REVIEWER)
_NEEDED_FOR_TRANSLATIONS = (SignRole.AUTHOR, SignRole.TRANSLATION_CHECKER)
_SIGNED = frozenset({Status.REVIEWED, Status.RELEASED})


def judge(leaflet: Leaflet, _policies: tuple[Policy, ...], today: dt.date) -> Iterator[Finding]:
    """Yield a finding for every role that has not signed, and every sign-off that cannot be."""
    for signed in leaflet.records.sign_offs:
        yield from _odd(signed, leaflet, today)
    owed = leaflet.imprint.status in _SIGNED
    if not owed and not leaflet.records.sign_offs:
        return
    open_now = open_roles(leaflet)
    for signed in _of_another_text(leaflet):
        if signed.role in open_now or signed.role not in needed_roles(leaflet):
            message = f"{signed.name} ({signed.role}) signed another text: it has changed since."
            level = Severity.ERROR if owed else Severity.WARNING
            yield Finding(RULE, message, signed.place, level, _how(leaflet, signed.role))
    if owed:
        for role in open_now:
            message = f"The status is {leaflet.imprint.status}, and no {role} has signed this text."
            hint = f"{_how(leaflet, role)} Until then, set the status back to draft."
            yield Finding(RULE, message, leaflet.imprint.place, hint=hint)


def needed_roles(leaflet: Leaflet) -> tuple[SignRole, ...]:
    """Return the roles that must sign before a leaflet is released."""
    return _NEEDED_FOR_TRANSLATIONS if leaflet.records.original else _NEEDED


def open_roles(leaflet: Leaflet) -> tuple[SignRole, ...]:
    """Return the needed roles in which nobody has signed the text as it is now."""
    done = {signed.role for signed in leaflet.records.signed(text_hash(leaflet))}
    return tuple(role for role in needed_roles(leaflet) if role not in done)


def _of_another_text(leaflet: Leaflet) -> list[SignOff]:
    """Return the newest sign-off of each person and role, where it is for neither the present nor a released text."""
    known = {text_hash(leaflet), *(release.text for release in leaflet.records.releases)}
    newest = {(one.role, one.name): one for one in leaflet.records.sign_offs}
    return [signed for signed in newest.values() if signed.text not in known]


def _odd(signed: SignOff, leaflet: Leaflet, today: dt.date) -> Iterator[Finding]:
    if signed.date > today:
        message = f"The sign-off of {signed.name} is dated in the future: {signed.date}."
        yield Finding(RULE, message, signed.place, hint=f"Today is {today}.")
    if signed.text == text_hash(leaflet) and signed.date < leaflet.imprint.updated:
        message = (
            f"{signed.name} signed on {signed.date}, before the text was last changed"
            f" ({leaflet.imprint.updated})."
        )
        hint = "One of the two days is wrong: look at updated in the imprint."
        yield Finding(RULE, message, signed.place, hint=hint)
    for rule in signed.rules:
        if rule not in RULES or Judge.PERSON not in RULES[rule].judge:
            by_people = ", ".join(one for one in RULES if Judge.PERSON in RULES[one].judge)
            message = f'"{rule}" is no rule that a person judges.'
            yield Finding(RULE, message, signed.place, hint=f"There are: {by_people}.")


def _how(leaflet: Leaflet, role: SignRole) -> str:
    return (
        f"Once they have read it, run: leaflet sign {leaflet.slug} --lang {leaflet.lang}"
        f' --role {role} --name "..."'
    )
