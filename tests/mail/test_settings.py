"""`mail.yaml`, and the secrets that never stand in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from leaflet.errors import FindingsError, MachineError, UsageError
from leaflet.mail.address import address_fault
from leaflet.mail.lease import is_held, lease
from leaflet.mail.replies import queue_id, reason_of
from leaflet.mail.secrets import PASSWORD, USER, read_login, read_private
from leaflet.mail.settings import MailEntry, RelayEntry, RetryEntry, Security, read_settings
from leaflet.mail.state import insist_on_local, state_folder
from leaflet.mail.transport import Reply
from leaflet.reading.schema import Entry, known_keys

WELL = "relay: {host: localhost, security: none}\nsender: a@b.example\nreply-to: c@b.example\n"


def settings(tmp_path: Path, text: str) -> object:
    (tmp_path / "mail.yaml").write_text(text)
    return read_settings(tmp_path)


def test_what_is_left_out_is_careful(tmp_path: Path) -> None:
    (tmp_path / "mail.yaml").write_text(WELL.replace(", security: none", ""))
    found = read_settings(tmp_path)
    assert (found.relay.security, found.relay.port) == (Security.STARTTLS, 587)
    assert (found.rate, found.connections, found.attempts) == (300.0, 1, 8)
    assert found.sender.name == ""


def test_a_project_without_settings_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="which relay"):
        read_settings(tmp_path)


FAULTY = {
    "plain text to elsewhere": (WELL.replace("localhost", "relay.example"), 1, "this very machine"),
    "no sender": ("relay: {host: localhost}\nreply-to: c@b.example\n", None, "sender"),
    "no reply address": (WELL.replace("reply-to: c@b.example\n", ""), None, "reply-to"),
    "a bad address": (WELL.replace("a@b.example", "nobody"), 2, "has no @"),
    "a name with a header": (f'{WELL}sender-name: "x=?y"\n', 4, "encoded word"),
    "an unknown key": (f"{WELL}password: x\n", 4, "password"),
    "an unknown security": (WELL.replace("none", "maybe"), 1, ""),
    "no rate": (f"{WELL}rate: 0\n", 4, ""),
    "too many connections": (f"{WELL}connections: 99\n", 4, ""),
}


@pytest.mark.parametrize("name", FAULTY)
def test_faults_are_told_at_their_line(name: str, tmp_path: Path) -> None:
    text, line, said = FAULTY[name]
    with pytest.raises(FindingsError) as caught:
        settings(tmp_path, text)
    finding = caught.value.findings[0]
    assert said in finding.message
    assert finding.place.file == "mail.yaml"
    assert line in {None, finding.place.line}


@pytest.fixture(autouse=True)
def _no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (USER, PASSWORD):
        monkeypatch.delenv(name, raising=False)


def test_secrets_come_from_the_environment_or_a_closed_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "login"
    path.write_text("clinic\nhunter2-sentinel\n")
    path.chmod(0o600)
    login = read_login(path)
    assert login is not None
    assert (login.user, login.password) == ("clinic", "hunter2-sentinel")
    assert "sentinel" not in repr(login)
    assert read_login(None) is None
    monkeypatch.setenv(USER, "other")
    monkeypatch.setenv(PASSWORD, "x")
    login = read_login(path)
    assert login is not None
    assert login.user == "other"
    monkeypatch.delenv(PASSWORD)
    with pytest.raises(UsageError, match="Only one"):
        read_login(path)


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_secret_that_others_can_read_is_refused(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "login"
    path.write_text("clinic\nhunter2-sentinel\n")
    path.chmod(mode)
    with pytest.raises(UsageError, match="others on this machine") as caught:
        read_private(path)
    assert "sentinel" not in str(caught.value)


def test_half_a_secret_and_none_are_told(tmp_path: Path) -> None:
    path = tmp_path / "login"
    with pytest.raises(UsageError, match="no file"):
        read_login(path)
    path.write_text("clinic\n")
    path.chmod(0o600)
    with pytest.raises(UsageError, match="lacks"):
        read_login(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="as text"):
        read_login(path)


@pytest.mark.parametrize(
    "address", ["ann@example.org", "a.b+c_d@x-y.example", "o'neil@example.org", "root@localhost"]
)
def test_usual_addresses_are_sound(address: str) -> None:
    assert not address_fault(address)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "ann",
            "@x.y",
            "ann@",
            "ann@x",
            "a b@x.y",
            "ann@x..y",
            ".a@x.y",
            "a.@x.y",
            "a..b@x.y",
        ),
        *("ann@-x.y", "ann@x-.y", "ännchen@x.y", "ann@exämple.org", '"a b"@x.y', "ann@[127.0.0.1]"),
        *(
            "ann@127.0.0.1",
            "a@b@c.d",
            "ann@x.y\n",
            "ann@x.y\r\nBcc: e@f.g",
            "<ann@x.y>",
            "Ann <ann@x.y>",
        ),
        *(
            "ann@x.y, bob@x.y",
            "ann@x.y;bob@x.y",
            "mailto:ann@x.y",
            "a" * 65 + "@x.y",
            "a@" + "b" * 250 + ".c",
        ),
        *("=?utf-8?q?x?=@x.y", "ann\x00@x.y", "ann@x.y ", "a,b@x.y", "a:b@x.y", "a\\b@x.y"),
    ],
)
def test_unsound_addresses_are_refused_without_being_repeated(address: str) -> None:
    fault = address_fault(address)
    assert fault
    assert len(address) < 4 or address not in fault


def test_what_is_kept_of_an_answer_names_nobody() -> None:
    assert queue_id(Reply(250, "2.0.0 Ok: queued as 4XyZ12")) == "4XyZ12"
    assert queue_id(Reply(250, "OK id=1abc-000-XY")) == "1abc-000-XY"
    assert queue_id(Reply(250, "ok for <ann@example.org>")) == "ok for (address)"
    text = "5.1.1 <Ann.Lee@Example.org>: user ann.lee unknown; see ann.lee@example.org\x1b[31m"
    reason = reason_of(Reply(550, text), "ann.lee@example.org")
    assert reason == "550 5.1.1 (address): user (address) unknown; see (address)"


def test_only_one_process_holds_a_batch(tmp_path: Path) -> None:
    with lease(tmp_path, "B-1"):
        assert is_held(tmp_path, "B-1")
        assert not is_held(tmp_path, "B-2")
        with pytest.raises(MachineError, match="another process"), lease(tmp_path, "B-1"):
            raise AssertionError
    assert not is_held(tmp_path, "B-1")


MOUNTS = """\
22 1 8:1 / / rw - ext4 /dev/sda1 rw
23 22 0:40 / {0}/net\\040drive rw - {1} server:/share rw
"""


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "9p"])
def test_a_network_drive_is_refused(kind: str, tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS.format(tmp_path, kind))
    folder = tmp_path / "net drive" / "project"
    folder.mkdir(parents=True)
    with pytest.raises(MachineError, match="network drive"):
        insist_on_local(folder, mounts)
    insist_on_local(tmp_path, mounts)
    insist_on_local(tmp_path, tmp_path / "none")


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_the_state_folder_is_closed_and_never_below_output(tmp_path: Path) -> None:
    folder = state_folder(tmp_path)
    assert folder.relative_to(tmp_path) == Path("state/outbox")
    assert oct(folder.stat().st_mode)[-3:] == "700"
    (tmp_path / "other").mkdir()
    (tmp_path / "other/state").write_text("")
    with pytest.raises(MachineError, match="cannot be made"):
        state_folder(tmp_path / "other")


@pytest.mark.parametrize("entry", [MailEntry, RelayEntry, RetryEntry])
def test_every_key_is_in_the_readme(entry: type[Entry]) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    missing = [key for key in known_keys(entry) if f"`{key}`" not in readme]
    assert not missing
