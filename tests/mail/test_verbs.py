"""The verbs as a person types them, through a relay inside the test."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from leaflet.cli import main
from leaflet.errors import ExitCode
from leaflet.mail.pacing import MOST_REFUSED
from tests.mail.conftest import HEAD, LANG, MAIL, SLUG, write_list
from tests.mail.servers import Taker, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def taker(project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Taker]:
    """Run a relay that the project's settings name; the working folder is the project."""
    monkeypatch.chdir(project)
    monkeypatch.delenv("LEAFLET_PROJECT", raising=False)
    taker = Taker()
    with serving(taker) as port:
        (project / "mail.yaml").write_text(MAIL.replace("port: 2,", f"port: {port},"))
        yield taker


def send(*words: str) -> int:
    return main(["send", SLUG, "--lang", LANG, *words])


ANN = ("--to", "ann@example.org", "--consent", "C-1")


def test_one_message_is_looked_at_and_sent(
    taker: Taker, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert send(*ANN) == ExitCode.WELL
    said = capsys.readouterr().out
    assert "Nothing was sent." in said
    assert "an…@example.org" in said
    assert "--confirm 1" in said
    assert not taker.taken
    assert (project / "state/outbox/dry-run/000001.eml").is_file()
    assert send(*ANN, "--confirm", "1") == ExitCode.WELL
    assert "1 sent, 0 failed, 0 held, 0 still to send" in capsys.readouterr().out
    assert [to for to, _ in taker.taken] == ["ann@example.org"]
    assert not (project / "state/outbox/dry-run").exists()
    assert send(*ANN, "--confirm", "1") == ExitCode.USAGE
    assert "sent already" in capsys.readouterr().err
    assert main(["outbox"]) == ExitCode.WELL
    listed = capsys.readouterr().out
    assert "1 of 1 sent" in listed
    assert main(["outbox", listed.split()[0], "--all"]) == ExitCode.WELL
    assert "queue id T1" in capsys.readouterr().out


def test_a_list_is_sent_resumed_and_resolved(
    taker: Taker, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_list(project, 4)
    taker.answer = lambda to: "550 5.1.1 unknown" if to.startswith("p2") else "250 OK"
    assert send("--roster", "list.csv", "--confirm", "4") == ExitCode.USAGE
    assert send("--roster", "list.csv", "--format", "json") == ExitCode.WELL
    looked = json.loads(capsys.readouterr().out)
    assert (looked["sent"], looked["count"], looked["refused"]) == (False, 4, 0)
    words = ("--roster", "list.csv", "--confirm", "4", "--format", "json")
    assert send(*words) == ExitCode.FINDINGS
    done = json.loads(capsys.readouterr().out)
    assert done["counts"] == {"todo": 0, "held": 0, "sent": 3, "failed": 1}
    batch = done["batch"]
    assert (project / done["failed"]).read_text().count("\n") == 2
    assert main(["outbox", batch, "--format", "json"]) == ExitCode.WELL
    (row,) = json.loads(capsys.readouterr().out)["rows"]
    assert (row["row"], row["line"], row["phase"], row["reason"]) == (
        2,
        3,
        "failed",
        "550 5.1.1 unknown",
    )
    assert main(["outbox", "resume", batch]) == ExitCode.FINDINGS
    assert "3 sent, 1 failed" in capsys.readouterr().out
    assert main(["outbox", "resolve", batch, "1", "--as", "again"]) == ExitCode.USAGE
    assert "not held" in capsys.readouterr().err


def test_what_is_held_is_resolved_and_sent(
    taker: Taker, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_list(project, 3)
    taker.answer = lambda to: "450 later" if to.startswith(("p1", "p2")) else "250 OK"
    send("--roster", "list.csv")
    capsys.readouterr()
    send("--roster", "list.csv", "--confirm", "3", "--format", "json")
    batch = json.loads(capsys.readouterr().out)["batch"]
    from leaflet.mail.ledger import Ledger  # noqa: PLC0415
    from leaflet.mail.state import state_folder  # noqa: PLC0415

    with Ledger(state_folder(project)) as ledger:
        ledger._base.execute("UPDATE message SET phase = 'doubt' WHERE number < 3")
    assert main(["outbox", batch]) == ExitCode.WELL
    shown = capsys.readouterr().out
    assert shown.count("held") >= 3
    assert "resolve" in shown
    assert main(["outbox", "resume", batch]) == ExitCode.FINDINGS
    assert [to for to, _ in taker.taken] == ["p3@example.org"]
    assert main(["outbox", "resolve", batch, "1"]) == ExitCode.USAGE
    assert main(["outbox", "resolve", batch, "1", "--as", "sent"]) == ExitCode.WELL
    capsys.readouterr()
    words = ["outbox", "resolve", batch, "2", "--as", "again", "--format", "json"]
    assert main(words) == ExitCode.WELL
    assert json.loads(capsys.readouterr().out)["counts"]["held"] == 0
    taker.answer = lambda _: "250 OK"
    assert main(["outbox", "resume", batch]) == ExitCode.WELL
    assert [to for to, _ in taker.taken] == ["p3@example.org", "p2@example.org"]
    assert "3 sent" in capsys.readouterr().out
    assert main(["outbox", batch, "--all"]) == ExitCode.WELL
    assert "resolved as to be sent again" in capsys.readouterr().out, (
        "it is forgotten who settled it"
    )


USAGE = {
    "nobody": (),
    "both": (*ANN, "--roster", "x.csv"),
    "no such list": ("--roster", "none.csv"),
    "no number": (*ANN, "--confirm", "all"),
    "another number": (*ANN, "--confirm", "2"),
    "no such edition": (*ANN, "--edition", "poster"),
    "no such language": (*ANN, "--lang", "xx"),
    "no such brand": (*ANN, "--brand", "xx"),
    "no such column": ("--roster", "list.csv", "--column", "phone=Tel"),
    "half a column": ("--roster", "list.csv", "--column", "address"),
    "another day": (*ANN, "--confirm", "1", "--today", "2026-11-22"),
    "no password": (*ANN, "--password-file", "none"),
}


@pytest.mark.parametrize("name", USAGE)
@pytest.mark.usefixtures("taker")
def test_slips_of_the_pen_are_told(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_list(project, 2)
    assert send(*USAGE[name]) == ExitCode.USAGE
    said = capsys.readouterr()
    assert said.err.startswith("leaflet: ")
    assert "Traceback" not in said.err
    assert not list(project.glob("state/outbox/B-*"))


@pytest.mark.parametrize(
    "words", [["resume"], ["resolve", "B-1"], ["B-NONE"], ["resume", "B-NONE"], ["a", "b", "c"]]
)
@pytest.mark.usefixtures("taker")
def test_what_the_outbox_cannot_do_is_told(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["outbox", *words]) == ExitCode.USAGE
    assert capsys.readouterr().err.startswith("leaflet: ")


@pytest.mark.usefixtures("taker")
def test_missing_consent_and_drafts_are_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert send("--to", "ann@example.org") == ExitCode.FINDINGS
    assert "No consent is recorded" in capsys.readouterr().out
    assert send("--to", "ann@example", "--consent", "C-1") == ExitCode.FINDINGS
    assert "has no dot" in capsys.readouterr().out
    assert send("--to", "ann@example.org", "--format", "json") == ExitCode.FINDINGS
    report = json.loads(capsys.readouterr().out)
    assert (report["sent"], report["count"], report["folder"]) == (False, 0, None)
    assert report["findings"][0]["message"] == "No consent is recorded."
    words = ["send", "stem-cell-treatments-ms", "--to", "ann@example.org", "--consent", "C"]
    assert main(words) == ExitCode.FINDINGS
    assert "it is a draft" in capsys.readouterr().out


@pytest.mark.usefixtures("taker")
def test_rows_that_are_refused_are_counted_and_the_others_sent(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "ann@example.org,,,C-1,\nnobody,,,C-2,\ncy@example.org,,,no,\n"
    (project / "list.csv").write_text(HEAD + rows)
    assert send("--roster", "list.csv") == ExitCode.FINDINGS
    said = capsys.readouterr().out
    assert "list.csv:3:1: error EML-row The address has no @." in said
    assert "list.csv:4:18: error EML-row No consent is recorded." in said
    assert "1 message would go" in said
    assert "2 rows would be refused" in said
    assert send("--roster", "list.csv", "--confirm", "1") == ExitCode.WELL


def test_a_relay_that_is_not_there_is_named_at_once_and_no_batch_begun(
    taker: Taker, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "mail.yaml").write_text(MAIL)
    started = time.monotonic()
    assert send(*ANN, "--confirm", "1") == ExitCode.ENVIRONMENT
    assert time.monotonic() - started < 10
    said = capsys.readouterr().err
    assert "The relay cannot be reached (" in said
    assert ", port " in said
    assert "Nothing was sent." in said
    assert not taker.taken
    main(["outbox"])
    assert capsys.readouterr().out == "0 batches\n"


def test_a_batch_that_is_stopped_tells_how_it_stands(
    taker: Taker, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count = MOST_REFUSED + 5
    write_list(project, count)
    taker.answer = lambda _: "550 5.7.1 not wanted"
    send("--roster", "list.csv")
    capsys.readouterr()
    words = ("--roster", "list.csv", "--confirm", str(count))
    assert send(*words) == ExitCode.ENVIRONMENT
    said = capsys.readouterr()
    assert f"0 sent, {MOST_REFUSED} failed, 0 held, 5 still to send" in said.out
    assert "leaflet outbox resume B-" in said.out
    assert "in a row" in said.err


@pytest.mark.usefixtures("taker")
def test_a_refused_list_leaves_no_messages_of_an_earlier_dry_run(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_list(project, 3)
    assert send("--roster", "list.csv") == ExitCode.WELL
    said = capsys.readouterr().out
    folder = project / "state" / "outbox" / "dry-run"
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    assert f"({size:.1f} MB)" in said
    (project / "list.csv").write_text(HEAD)
    assert send("--roster", "list.csv") == ExitCode.FINDINGS
    assert not folder.exists()
