"""The way to the relay: private, known by its certificate, and never around either."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import MachineError
from leaflet.mail.secrets import Login
from leaflet.mail.settings import Relay, Security
from leaflet.mail.smtp import SmtpTransport, stuffed
from leaflet.mail.transport import DoubtError, LostError, RefusedError, Reply
from tests.mail.servers import Taker, certificate, only, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DATA = b"Subject: x\r\n\r\nhello\r\n.dot\r\n"
SECRET = "tr0ub4dor-sentinel"  # noqa: S105 - of a test


def transport(
    port: int, folder: Path, security: Security = Security.NONE, *, authority: str = "", **more: str
) -> SmtpTransport:
    host = more.get("host", "127.0.0.1")
    login = Login("clinic", more["password"]) if "password" in more else None
    relay = Relay(host, port, security, authority, timeout=3.0)
    return SmtpTransport(relay, folder, "clinic.example", login)


def sent(way: SmtpTransport, to: str = "ann@example.org") -> Reply:
    session = way.connect()
    try:
        session.hand_over("leaflets@clinic.example", to, DATA)
        return session.finish()
    finally:
        session.close()


def test_a_message_arrives_as_it_was_and_names_no_machine(tmp_path: Path) -> None:
    taker = Taker()
    with serving(taker) as port:
        reply = sent(transport(port, tmp_path))
    assert reply == Reply(250, "2.0.0 Ok: queued as T1")
    assert taker.taken == [("ann@example.org", DATA)]
    assert taker.greetings == ["clinic.example"]


def test_dots_at_the_start_of_a_line_are_doubled() -> None:
    assert stuffed(b".a\r\n.\r\nb.c\r\n") == b"..a\r\n..\r\nb.c\r\n"


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_relay_that_is_known_by_its_certificate_is_trusted(
    security: Security, tmp_path: Path
) -> None:
    known, taker = certificate(tmp_path), Taker()
    more = (
        {"tls_context": known.context, "require_starttls": True}
        if security is Security.STARTTLS
        else {"ssl_context": known.context}
    )
    with serving(taker, **more) as port:
        sent(transport(port, tmp_path, security, authority=str(known.chain), host="localhost"))
    assert len(taker.taken) == 1


BAD: dict[str, tuple[str, tuple[int, int], bool]] = {
    "expired": ("localhost", (-30, -1), True),
    "not yet valid": ("localhost", (5, 30), True),
    "another name": ("relay.other.example", (-1, 30), True),
    "unknown to us": ("localhost", (-1, 30), False),
}


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
@pytest.mark.parametrize("name", BAD)
def test_a_relay_with_a_bad_certificate_gets_nothing(
    name: str, security: Security, tmp_path: Path
) -> None:
    host, days, is_known = BAD[name]
    bad, taker = certificate(tmp_path, host, days), Taker()
    key = "tls_context" if security is Security.STARTTLS else "ssl_context"
    authority = str(bad.chain) if is_known else ""
    with serving(taker, **{key: bad.context}) as port:
        way = transport(
            port, tmp_path, security, authority=authority, host="localhost", password=SECRET
        )
        with pytest.raises(MachineError, match="cannot be trusted") as caught:
            sent(way)
    assert SECRET not in str(caught.value)
    assert not taker.taken


def test_a_relay_without_encryption_gets_nothing(tmp_path: Path) -> None:
    taker = Taker()
    with serving(taker) as port:
        way = transport(port, tmp_path, Security.STARTTLS, password=SECRET)
        with pytest.raises(MachineError, match="offers no STARTTLS"):
            sent(way)
    assert not taker.taken


def test_whoever_strips_starttls_from_the_greeting_gets_nothing(tmp_path: Path) -> None:
    known, taker = certificate(tmp_path), Taker()
    heard: list[bytes] = []
    with serving(taker, tls_context=known.context) as port, stripping(port, heard) as between:
        way = transport(
            between,
            tmp_path,
            Security.STARTTLS,
            authority=str(known.chain),
            host="localhost",
            password=SECRET,
        )
        with pytest.raises(MachineError, match="offers no STARTTLS"):
            sent(way)
    assert not taker.taken
    assert SECRET.encode() not in b"".join(heard)
    assert b"AUTH" not in b"".join(heard)


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
def test_an_answer_without_a_code_is_no_refusal(step: str, tmp_path: Path) -> None:
    with babbling(step) as port:
        session = transport(port, tmp_path).connect()
        with contextlib.closing(session), pytest.raises(LostError):
            session.hand_over("leaflets@clinic.example", "ann@example.org", DATA)


@contextlib.contextmanager
def babbling(step: str) -> Iterator[int]:
    """Run a relay that answers one command with words alone."""

    def serve() -> None:
        client, _ = listener.accept()
        with client, client.makefile("rb") as lines:
            client.sendall(b"220 here\r\n")
            for line in lines:
                word = line.split()[0].split(b":")[0].decode()
                known = "354 go on" if word == "DATA" else "250 fine"
                client.sendall(f"{'hello there' if word == step else known}\r\n".encode())

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve, daemon=True).start()
        yield int(listener.getsockname()[1])


class stripping:  # noqa: N801 - used as a context manager
    """A man in the middle who takes STARTTLS out of what the relay says."""

    def __init__(self, port: int, heard: list[bytes]) -> None:
        self._port, self._heard = port, heard
        self._listener = socket.create_server(("127.0.0.1", 0))

    def __enter__(self) -> int:
        threading.Thread(target=self._serve, daemon=True).start()
        return int(self._listener.getsockname()[1])

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def _serve(self) -> None:
        client, _ = self._listener.accept()
        relay = socket.create_connection(("127.0.0.1", self._port))
        pipes = (
            (client, relay, lambda data: self._heard.append(data) or data),
            (relay, client, lambda data: data.replace(b"250-STARTTLS\r\n", b"")),
        )
        for source, target, change in pipes:
            threading.Thread(target=self._pipe, args=(source, target, change), daemon=True).start()

    def _pipe(
        self, source: socket.socket, target: socket.socket, change: Callable[[bytes], bytes]
    ) -> None:
        # Whichever way ends first closes both sockets, and so ends the other one.
        with source, target, contextlib.suppress(OSError):
            while data := source.recv(65536):
                target.sendall(change(data))


@pytest.mark.parametrize("host", ["192.0.2.1", "example.org"])
def test_plain_text_goes_to_this_machine_alone(
    host: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def resolved(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", ("192.0.2.1", 25))]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    with pytest.raises(MachineError, match="not this machine"):
        transport(25, tmp_path, host=host).connect()


def test_the_right_password_is_taken_and_a_wrong_one_told(tmp_path: Path) -> None:
    known, taker = certificate(tmp_path), Taker()
    more = {"tls_context": known.context, "require_starttls": True, "auth_required": True}
    with serving(taker, **more, authenticator=only("clinic", SECRET)) as port:

        def way(password: str) -> SmtpTransport:
            return transport(
                port,
                tmp_path,
                Security.STARTTLS,
                authority=str(known.chain),
                host="localhost",
                password=password,
            )

        sent(way(SECRET))
        with pytest.raises(MachineError, match="does not accept the user and password") as caught:
            sent(way("wrong-sentinel"))
    assert len(taker.taken) == 1
    assert "sentinel" not in f"{caught.value!r} {caught.value.__context__!r}"
    assert caught.value.__suppress_context__


def test_each_recipient_gets_the_answer_that_is_theirs(tmp_path: Path) -> None:
    replies = {
        "bob@example.org": "550 5.1.1 <bob@example.org> unknown",
        "cy@example.org": "450 later",
    }
    taker = Taker(lambda address: replies.get(address, "250 OK"))
    with serving(taker) as port:
        session = transport(port, tmp_path).connect()
        outcomes, told = [], []
        for to in ("ann@example.org", "bob@example.org", "cy@example.org", "dan@example.org"):
            try:
                session.hand_over("leaflets@clinic.example", to, DATA)
                outcomes.append(session.finish().code)
            except RefusedError as error:
                told.append(str(error))
                outcomes.append(error.reply.code)
        session.close()
    assert outcomes == [250, 550, 450, 250]
    assert told == ["recipient: 550", "recipient: 450"]
    assert [to for to, _ in taker.taken] == ["ann@example.org", "dan@example.org"]


class scripted:  # noqa: N801 - used as a context manager
    """A relay that says what it was told to say, line by line, whatever it hears."""

    def __init__(self, *lines: bytes) -> None:
        self._lines = lines
        self._listener = socket.create_server(("127.0.0.1", 0))

    def __enter__(self) -> int:
        threading.Thread(target=self._serve, daemon=True).start()
        return int(self._listener.getsockname()[1])

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def _serve(self) -> None:
        line, _ = self._listener.accept()
        with line:
            for said in self._lines:
                line.sendall(said)
                self._hear(line, b"\r\n.\r\n" if said.startswith(b"354") else b"\r\n")

    def _hear(self, line: socket.socket, end: bytes) -> None:
        heard = b""
        while not heard.endswith(end) and (data := line.recv(65536)):
            heard += data


GREETED = (b"220 hi\r\n", b"250 hi\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n")


@pytest.mark.parametrize("last", [b"", b"nonsense\r\n", b"999 x\r\n", b"354 what\r\n"])
def test_an_answer_that_is_none_leaves_doubt(last: bytes, tmp_path: Path) -> None:
    with scripted(*GREETED, *((last,) if last else ())) as port:
        session = transport(port, tmp_path).connect()
        session.hand_over("a@clinic.example", "ann@example.org", DATA)
        with pytest.raises(DoubtError):
            session.finish()
        session.drop()


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        ((b"421 busy\r\n",), RefusedError),
        ((b"554 no\r\n",), RefusedError),
        ((), LostError),
        ((b"nonsense\r\n",), LostError),
    ],
)
def test_a_relay_that_does_not_greet_is_told(
    lines: tuple[bytes, ...], error: type[Exception], tmp_path: Path
) -> None:
    with scripted(*lines) as port, pytest.raises(error):
        transport(port, tmp_path).connect()


def test_nobody_there_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(LostError):
        transport(port, tmp_path).connect()


def test_certificates_that_are_none_are_told(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="certificates"):
        transport(25, tmp_path, Security.TLS, authority="none.pem")
