"""The documents say what the program does."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from typer.main import get_command

from leaflet.cli.verbs import app
from leaflet.errors import ExitCode
from leaflet.pipeline.reports import State
from leaflet.pipeline.sources import Faults, read_text

ROOT = Path(__file__).parents[1]
VERBS = [command.name or "" for command in app.registered_commands]
DOCUMENTS = sorted(path.name for path in ROOT.glob("*.md"))


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_verbs_are_those_that_we_know() -> None:
    assert VERBS == [
        "build", "check", "audit", "list", "fonts", "send", "outbox", "policies", "proof", "sign", "release", "translated", "diff",
    ]  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_its_part_of_the_readme(verb: str) -> None:
    assert f"### leaflet {verb}\n" in text_of("README.md")


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_of_a_verb_is_in_the_readme(verb: str) -> None:
    group = get_command(app)
    command = group.commands[verb]  # type: ignore[attr-defined]
    options = {name for parameter in command.params for name in parameter.opts if "--" in name}
    assert options
    missing = [option for option in sorted(options) if f"`{option}" not in text_of("README.md")]
    assert not missing


@pytest.mark.parametrize("code", list(ExitCode))
def test_every_exit_code_is_in_the_readme_and_in_the_help(code: ExitCode) -> None:
    row = re.search(rf"^\| {int(code)} \| (\w+)", text_of("README.md"), re.MULTILINE)
    assert row is not None
    assert row[1] == code.name.lower()
    assert f"{int(code)} {code.name.lower()}" in str(app.info.epilog)


@pytest.mark.parametrize("state", list(State))
def test_every_state_of_a_file_is_in_the_readme(state: State) -> None:
    assert f"`{state.value}`" in text_of("README.md")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_inside_the_repository_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\((?!https?:|term:|source:|lang:)([^)#]+)\)", text_of(name))
    missing = [link for link in links if not (ROOT / link).exists()]
    assert not missing


def test_the_example_of_the_readme_is_a_sound_leaflet(tmp_path: Path) -> None:
    (example,) = re.findall(r"```yaml\n(title:.+?)```", text_of("README.md"), re.DOTALL)
    path = tmp_path / "content" / "sore-throat" / "en-AU.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(example, encoding="utf-8")
    faults = Faults()
    text = read_text(tmp_path, "sore-throat", "en-AU", dt.date(2026, 11, 22), faults)
    assert text is not None, faults.in_order
    assert text.is_sound, faults.in_order


def test_ci_runs_the_test_command_of_the_readme() -> None:
    pattern = re.compile(r"^python3 -m venv \.venv .*/pytest$", re.MULTILINE)
    assert len(pattern.findall(text_of("README.md"))) == 1
    assert pattern.pattern.removesuffix("$") in text_of(".ci/run")


def test_the_newest_version_has_its_changelog() -> None:
    version = re.search(r'^version = "(.+)"', text_of("pyproject.toml"), re.MULTILINE)
    assert version is not None
    assert f"\n## {version[1]} " in text_of("CHANGELOG.md")
