"""`leaflet sign`: put a person's name to a text, as it is now; or see who has signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from leaflet.cli.options import (
    FormatOption,
    LangOption,
    OneSlugArgument,
    ProjectOption,
    TodayOption,
    day_from,
    project_from,
    today_from,
    wants_json,
)
from leaflet.cli.printing import tell, tell_json
from leaflet.cli.recorded import recorded_as_json, tell_recorded
from leaflet.errors import ExitCode, UsageError
from leaflet.pipeline.project import known

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.model.records import SignRole
    from leaflet.pipeline.recording import Signed

_LONGEST_NAME = 120
ROLES = "author, clinical-reviewer, patient-reviewer, translation-checker, approver"
"""As the model has them, which no other verb should wait for; a test holds the two together."""


RoleOption: TypeAlias = Annotated[
    str, typer.Option(metavar="ROLE", help=f"In which role: {ROLES}.")
]
NameOption: TypeAlias = Annotated[
    str, typer.Option(metavar="NAME", help="The name, as that person gives it.")
]
DateOption: TypeAlias = Annotated[
    str, typer.Option(metavar="DATE", help="The day on which they signed. Default: today.")
]
RuleOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        metavar="ID",
        help="A rule that only a person can judge, and that they found kept; may be repeated.",
    ),
]


def sign_verb(
    slug: OneSlugArgument,
    role: RoleOption = "",
    name: NameOption = "",
    date: DateOption = "",
    rule: RuleOption = None,
    lang: LangOption = "",
    today: TodayOption = "",
    project: ProjectOption = "",
    report_format: FormatOption = "text",
) -> int:
    """Put a person's name to a text as it is now; without a name, see who has signed."""
    from leaflet.pipeline.planning import choose_one  # noqa: PLC0415  keeps --help fast
    from leaflet.pipeline.recording import Signature, sign_text  # noqa: PLC0415

    as_json, day = wants_json(report_format), today_from(today)
    folder = project_from(project)
    tag = choose_one(folder, slug, lang)
    if not role and not name:
        return _tell_signed(folder, slug, tag, as_json=as_json)
    signature = Signature(
        _role_from(role, name),
        " ".join(name.split()),
        day_from(date, "--date") if date else day,
        tuple(rule or ()),
    )
    recorded = sign_text(folder, slug, tag, signature, day)
    if as_json:
        tell_json({"recorded": [recorded_as_json(recorded)]})
    else:
        tell_recorded(recorded, f"{signature.name} signed as {signature.role}")
    return ExitCode.WELL


def _role_from(role: str, name: str) -> SignRole:
    from leaflet.model.records import SignRole  # noqa: PLC0415  keeps --help fast

    if not role or not _is_name(name):
        raise UsageError(
            "A sign-off needs both a role and a name on one line.",
            f'Write --role ROLE --name "NAME". Roles: {ROLES}.',
        )
    return SignRole(known("role", role, tuple(SignRole)))


def _is_name(name: str) -> bool:
    return bool(name.strip()) and name.isprintable() and len(name) <= _LONGEST_NAME


def _tell_signed(project: Path, slug: str, lang: str, *, as_json: bool) -> int:
    """Tell who has signed the present text, and which roles are open."""
    from leaflet.pipeline.recording import who_has_signed  # noqa: PLC0415  keeps --help fast

    signed = who_has_signed(project, slug, lang)
    if as_json:
        tell_json(_as_json(signed))
        return ExitCode.WELL
    tell(f"{slug} {lang}, version {signed.version}")
    for one in signed.sign_offs:
        rules = f" ({', '.join(one.rules)})" if one.rules else ""
        tell(f"  {one.role}: {one.name}, {one.date}{rules}")
    for role in signed.open_roles:
        tell(f"  {role}: open", "yellow")
    return ExitCode.WELL


def _as_json(signed: Signed) -> dict[str, object]:
    return {
        "version": signed.version,
        "signed": [
            {
                "role": one.role.value,
                "name": one.name,
                "date": one.date.isoformat(),
                "rules": list(one.rules),
            }
            for one in signed.sign_offs
        ],
        "open": [role.value for role in signed.open_roles],
    }
