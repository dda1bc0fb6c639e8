"""The verbs, put together as one command."""

from __future__ import annotations

from typing import Annotated

import typer

from leaflet.cli.audit import audit_verb
from leaflet.cli.build import build_verb
from leaflet.cli.check import check_verb
from leaflet.cli.command import Command, Group
from leaflet.cli.diff import diff_verb
from leaflet.cli.fonts import fonts_verb
from leaflet.cli.list import list_verb
from leaflet.cli.outbox import outbox_verb
from leaflet.cli.policies import policies_verb
from leaflet.cli.proof import proof_verb
from leaflet.cli.release import release_verb
from leaflet.cli.send import send_verb
from leaflet.cli.sign import sign_verb
from leaflet.cli.translated import translated_verb
from leaflet.pipeline.versions import versions

app = typer.Typer(
    name="leaflet",
    cls=Group,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 well, 1 findings, 2 usage, 3 environment, 130 interrupted.",
)
app.command("build", cls=Command)(build_verb)
app.command("check", cls=Command)(check_verb)
app.command("audit", cls=Command)(audit_verb)
app.command("list", cls=Command)(list_verb)
app.command("fonts", cls=Command)(fonts_verb)
app.command("send", cls=Command)(send_verb)
app.command("outbox", cls=Command)(outbox_verb)
app.command("policies", cls=Command)(policies_verb)
app.command("proof", cls=Command)(proof_verb)
app.command("sign", cls=Command)(sign_verb)
app.command("release", cls=Command)(release_verb)
app.command("translated", cls=Command)(translated_verb)
app.command("diff", cls=Command)(diff_verb)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"leaflet {versions()['leaflet']}")
        raise typer.Exit


@app.callback()
def leaflet(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Printable patient leaflets from structured YAML, each proven from the finished PDF."""
