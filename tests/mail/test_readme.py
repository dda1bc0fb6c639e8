"""The README's "Send it", word for word, against a real Postfix."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.mail.relays import needs_postfix, postfix

ROOT = Path(__file__).parents[2]


def section() -> str:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return text.split("\n## Send it\n")[1].split("\n## ")[0]


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.+?)```", section(), re.DOTALL)


@needs_postfix
@pytest.mark.slow
def test_send_it_works_as_written(built: Path, tmp_path: Path, open_folder: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(built, project)
    shutil.rmtree(project / "output")
    (settings,) = blocks("yaml")
    (people,) = blocks("csv")
    (project / "patients.csv").write_text(people)
    commands = [line for block in blocks("sh") for line in block.strip().splitlines()]
    assert len(commands) == 6
    with postfix(open_folder / "relay") as box:
        (project / "mail.yaml").write_text(settings.replace("port: 25", f"port: {box.port}"))
        for command in commands:
            words = shlex.split(command)
            assert words[0] == "leaflet"
            done = subprocess.run(
                [sys.executable, "-m", *words],
                cwd=project,
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, (command, done.stdout, done.stderr)
            assert "Traceback" not in done.stderr
        arrived = box.settled()
        messages = [message_from_bytes(p.read_bytes(), policy=policy.default) for p in box.paths()]
    assert sorted(to for _, to in arrived) == [
        "postmaster@localhost",
        "root@localhost",
        "root@localhost",
    ]
    assert sorted(len(list(m.iter_attachments())) for m in messages) == [1, 1, 2]  # type: ignore[attr-defined]
    assert {oct(path.stat().st_mode)[-2:] for path in (project / "state/outbox").iterdir()} == {
        "00"
    }
