"""Planted names, addresses and topics, and a search for them in all that the program says, names and leaves behind."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.mail.conftest import MAIL, SLUG
from tests.mail.servers import Taker, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLANTED = [f"sentinel{n}q{n * 7919}" for n in range(50)]
"""Fifty people: each name stands in an address, a name, a reference and a consent."""
TOPIC = ("first visit", "your-first-visit", "wattle", "neurology")


@pytest.fixture
def roster(project: Path) -> Path:
    """Write a list of sentinels with every kind of fault among them."""
    lines = ["Full name;E-Mail;Consent;Reference;Language;Note"]
    for n, name in enumerate(PLANTED):
        address = f"{name}@{name}.example"
        if n % 10 == 3:
            address = f"{name} at example"
        if n % 10 == 4:
            address = f"{PLANTED[n - 2]}@{PLANTED[n - 2]}.example"
        language = f"xx-{name}" if n % 10 == 5 else "en-AU"
        lines.append(f'{name};{address};consent {name};ref {name};{language};"note\n{name}"')
    path = project / "list.csv"
    path.write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture
def port(project: Path) -> Iterator[int]:
    """Run a relay that repeats the address in each of its refusals."""

    def answer(to: str) -> str:
        number = int(to.split("q", maxsplit=1)[0].removeprefix("sentinel"))
        return {1: f"550 5.1.1 <{to}>: {to} unknown", 2: f"451 {to} later"}.get(
            number % 10, "250 OK"
        )

    taker = Taker(answer)
    with serving(taker) as port:
        (project / "mail.yaml").write_text(MAIL.replace("port: 2,", f"port: {port},"))
        yield port


def run(project: Path, *words: str) -> str:
    """Run the program and return all that it said."""
    done = subprocess.run(
        [sys.executable, "-m", "leaflet", "--debug", *words],
        cwd=project,
        env=os.environ | {"PYTHONFAULTHANDLER": "1", "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def leaks(text: str) -> list[str]:
    return [name for name in PLANTED if name in text.lower()]


@pytest.mark.slow
@pytest.mark.usefixtures("port")
def test_no_planted_name_is_said_named_or_left_behind(project: Path, roster: Path) -> None:
    words = ("send", SLUG, "--roster", roster.name, "--private")
    look = run(project, *words)
    assert "To send them" in look
    count = look.split("--confirm ")[-1].split()[0]
    said = run(project, *words, "--confirm", count)
    assert "Batch B-" in said
    batch = said.split("Batch ")[1].split(":")[0]
    more = run(project, "outbox") + run(project, "outbox", batch, "--all")
    more += run(project, "outbox", batch, "--all", "--format", "json")
    more += run(project, "outbox", "resume", batch)
    (project / "mail.yaml").unlink()
    more += run(project, "outbox", "resume", batch)
    # The first rows are shown with two letters of the name and the domain: that is what a person checks.
    shown = "\n".join(line for line in look.splitlines() if "consent recorded" not in line)
    assert not leaks(shown + said + more)
    assert "sentinel" not in (said + more).replace("sentinel@", "")
    left = [path for path in (project / "state").rglob("*") if path.is_file()]
    assert not leaks(" ".join(map(str, left)))
    assert not [word for word in TOPIC if word in " ".join(path.name for path in left)]
    for path in left:
        # The list of failed rows is a roster again, and has to say whose rows they are; references are the clinic's own.
        if path.name != "failed.csv":
            data = path.read_bytes().lower()
            assert not [n for n in PLANTED if f"{n}@".encode() in data], path
        assert path.stat().st_mode & 0o077 == 0


@pytest.mark.slow
@pytest.mark.usefixtures("port")
def test_a_fault_of_the_program_shows_no_planted_name(project: Path, roster: Path) -> None:
    code = (
        "import sys, leaflet.mail.sender as s\n"
        "def broken(*_, **__): raise ZeroDivisionError('fault')\n"
        "s.write_message = broken\n"
        "from leaflet.cli import main\n"
        f"main(['send', '{SLUG}', '--roster', '{roster.name}', ])\n"
        f"sys.exit(main(['--debug', 'send', '{SLUG}', '--roster', '{roster.name}', '--confirm', sys.argv[1]]))"
    )
    look = run(project, "send", SLUG, "--roster", roster.name)
    count = look.split("--confirm ")[-1].split()[0]
    done = subprocess.run(
        [sys.executable, "-c", code, count],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "ZeroDivisionError" in done.stderr
    assert not leaks(done.stderr)
