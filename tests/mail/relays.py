"""Real relays for tests: Postfix and its smtp-sink, installed, or unpacked into the folder that LEAFLET_POSTFIX names.

Both run from folders of their own on ports of their own, and leave a Postfix that the machine may have alone.
Postfix wants to be started by root; the sink does not.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass, field
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(os.environ.get("LEAFLET_POSTFIX", "/"))
LIBRARIES = ROOT / "usr/lib/postfix"
SINK = ROOT / "usr/sbin/smtp-sink"
MASTER = LIBRARIES / "sbin/master"

IS_PROMISED = "LEAFLET_POSTFIX" in os.environ
"""Whoever names a folder wants these tests run: then a relay that is missing is a failure."""

needs_sink = pytest.mark.skipif(
    not (IS_PROMISED or SINK.exists()), reason="smtp-sink is not here: apt-get install postfix"
)
IS_ROOT = os.name == "posix" and os.geteuid() == 0
needs_postfix = pytest.mark.skipif(
    not (IS_PROMISED or MASTER.exists()) or not IS_ROOT,
    reason="Postfix is not here, or only root could start it: apt-get install postfix",
)

_MAIN = """\
compatibility_level = 3.6
queue_directory = {base}/queue
data_directory = {base}/data
command_directory = {root}/usr/sbin
daemon_directory = {libraries}/sbin
shlib_directory = {libraries}
meta_directory = {base}/conf
mail_owner = {owner}
setgid_group = {group}
myhostname = relay.test
mydestination =
alias_maps =
alias_database =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = regexp:{base}/conf/domains
virtual_mailbox_maps = regexp:{base}/conf/boxes
virtual_mailbox_base = {base}/mail
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_minimum_uid = 1
smtputf8_enable = no
smtpd_client_connection_count_limit = 0
maillog_file = {base}/log
maillog_file_prefixes = {base}
import_environment = LD_LIBRARY_PATH={libraries} MAIL_CONFIG={base}/conf
export_environment = LD_LIBRARY_PATH={libraries}
"""
_MASTER = """\
127.0.0.1:{port} inet n - n - 20 smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - 8 virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""
_QUEUES = "active bounce corrupt defer deferred flush hold incoming private saved trace".split()  # noqa: SIM905 - as main.cf has them


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, child: subprocess.Popen[bytes]) -> None:
    """Wait until somebody answers."""
    for _ in range(200):
        assert child.poll() is None, "the relay has ended"
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as line:
            if line.recv(3) == b"220":
                return
        time.sleep(0.05)
    raise AssertionError("the relay does not answer")


def _surroundings() -> dict[str, str]:
    return os.environ | {"LD_LIBRARY_PATH": str(LIBRARIES)}


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(10)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


@dataclass(slots=True)
class Mailbox:
    """Where a test Postfix puts all mail: a Maildir."""

    folder: Path
    port: int
    log: Path
    _seen: dict[str, tuple[str, str]] = field(default_factory=dict)

    def settled(self, seconds: float = 60.0) -> list[tuple[str, str]]:
        """Wait until the queue is empty; return Message-ID and recipient of each mail delivered."""
        queue = self.folder.parents[1] / "queue"
        waiting = ("incoming", "active", "deferred", "maildrop")
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            left = [f for q in waiting for f in (queue / q).rglob("*") if f.is_file()]
            if not left:
                return self.read()
            time.sleep(0.2)
        raise AssertionError(f"{len(left)} messages are still in the queue")

    def read(self) -> list[tuple[str, str]]:
        """Return Message-ID and recipient of each mail that is there."""
        for path in self.paths():
            if path.name not in self._seen:
                with path.open("rb") as file:
                    head = BytesHeaderParser().parse(file)
                self._seen[path.name] = str(head["Message-ID"]), str(head["To"])
        return list(self._seen.values())

    def paths(self) -> list[Path]:
        """Return the files of all mails."""
        new = self.folder / "new"
        return sorted(new.iterdir()) if new.exists() else []


@contextlib.contextmanager
def postfix(base: Path, *, more: str = "") -> Iterator[Mailbox]:
    """Run a Postfix that delivers all mail for example.org and localhost into one Maildir.

    Args:
        base: A folder to be made in one that everybody can enter.
        more: Further lines for main.cf.
    """
    port = free_port()
    _lay_out(base, port, more)
    words = [str(MASTER), "-c", str(base / "conf"), "-d"]
    with subprocess.Popen(words, env=_surroundings(), stderr=subprocess.DEVNULL) as child:
        try:
            wait_for(port, child)
            yield Mailbox(base / "mail/all", port, base / "log")
        finally:
            _end(child)


def _lay_out(base: Path, port: int, more: str) -> None:
    import grp  # noqa: PLC0415 - POSIX alone, where the others of these tests run everywhere
    import pwd  # noqa: PLC0415

    base.mkdir(parents=True)
    base.chmod(0o755)
    owner = "postfix" if _is_there(pwd.getpwnam, "postfix") else "mail"
    group = "postdrop" if _is_there(grp.getgrnam, "postdrop") else "games"
    nobody = pwd.getpwnam("nobody")
    for name in ("conf", "queue", "data", "mail"):
        (base / name).mkdir(parents=True)
    shutil.chown(base / "data", owner)
    shutil.chown(base / "mail", nobody.pw_uid, nobody.pw_gid)
    facts = {"base": base, "root": str(ROOT).rstrip("/"), "libraries": LIBRARIES}
    facts |= {"owner": owner, "group": group, "uid": nobody.pw_uid, "gid": nobody.pw_gid}
    (base / "conf/main.cf").write_text(_MAIN.format(**facts) + more)
    (base / "conf/master.cf").write_text(_MASTER.format(port=port))
    (base / "conf/domains").write_text("/^(example\\.org|localhost)$/ OK\n")
    (base / "conf/boxes").write_text("/^.*@(example\\.org|localhost)$/ all/\n")
    for name in _QUEUES:
        (base / "queue" / name).mkdir(mode=0o700)
        shutil.chown(base / "queue" / name, owner)
    (base / "queue/pid").mkdir(mode=0o755)
    (base / "queue/public").mkdir(mode=0o710)
    (base / "queue/maildrop").mkdir(mode=0o730)
    shutil.chown(base / "queue/public", owner, group)
    shutil.chown(base / "queue/maildrop", owner, group)


def _is_there(find: object, name: str) -> bool:
    try:
        find(name)  # type: ignore[operator]
    except KeyError:
        return False
    return True


@contextlib.contextmanager
def sink(folder: Path, *options: str, port: int = 0) -> Iterator[int]:
    """Run an smtp-sink; with a folder, each mail that it takes becomes a file there. Yields the port."""
    port = port or free_port()
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o777)
    rights = ("-u", "nobody") if IS_ROOT else ()
    words = [str(SINK), *rights, *options, "-d", f"{folder}/%M.", f"127.0.0.1:{port}", "200"]
    with subprocess.Popen(words, env=_surroundings(), stderr=subprocess.DEVNULL) as child:
        try:
            _wait_for_any(port, child)
            yield port
        finally:
            child.send_signal(signal.SIGKILL)
            child.wait()


def _wait_for_any(port: int, child: subprocess.Popen[bytes]) -> None:
    """Wait until the port takes connections, whatever it then says."""
    for _ in range(200):
        assert child.poll() is None, "the sink has ended"
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    raise AssertionError("the sink does not answer")


def taken_by_sink(folder: Path) -> list[tuple[str, str]]:
    """Return Message-ID and recipient of each mail that a sink took whole."""
    found = []
    for path in folder.iterdir():
        data = path.read_bytes()
        if not data.rstrip().endswith(b"--"):
            continue  # the sink was killed before the end of this one
        lines = data.split(b"\n\n", 1)[0].split(b"\r\n\r\n", 1)[0]
        ident = recipient = ""
        for line in lines.splitlines():
            if line.startswith(b"Message-ID: "):
                ident = line[12:].decode().strip()
            elif line.startswith(b"To: "):
                recipient = line[4:].decode().strip()
        found.append((ident, recipient))
    return found
