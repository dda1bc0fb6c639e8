"""SMTP, step by step, on the standard library's connection.

Source: RFC 5321 (commands, replies, timeouts), RFC 3207 (STARTTLS), RFC 4954 (AUTH), RFC 8314 3 (TLS from the
first byte).
"""

from __future__ import annotations

import contextlib
import ipaddress
import smtplib
import socket
import ssl
from typing import TYPE_CHECKING, Final

from leaflet.errors import MachineError
from leaflet.mail.settings import Security
from leaflet.mail.transport import DoubtError, LostError, RefusedError, Reply

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from leaflet.mail.secrets import Login
    from leaflet.mail.settings import Relay

_OK: Final = range(200, 300)
_CODES: Final = range(200, 600)
_GO_ON: Final = 354
_AFTER_DOT: Final = 10
"""Times the usual wait: RFC 5321 4.5.3.2.6 asks for ten minutes, since a hasty client doubles mail."""


class SmtpTransport:
    """A way to one relay."""

    def __init__(
        self, relay: Relay, project: Path, greeting: str, login: Login | None = None
    ) -> None:
        """Settle how the relay is trusted.

        Args:
            relay: The relay.
            project: Where files that the settings name are looked for.
            greeting: The domain by which we name ourselves: the sender's, never this machine's name.
            login: User and password, if the relay asks for them.

        Raises:
            MachineError: The file of certificates is not one.
        """
        self._relay = relay
        self._greeting = greeting
        self._login = login
        self._context = _context(project / relay.authority if relay.authority else None)

    def connect(self) -> SmtpSession:
        """Open a connection: private unless the relay is this machine, and known by its certificate."""
        host = self._relay.host
        try:
            return self._connect()
        except ssl.SSLCertVerificationError as error:
            raise _distrusted(host, f"its certificate: {error.verify_message}") from None
        except ssl.SSLError as error:
            raise _distrusted(host, f"its encryption: {error.reason or 'no answer'}") from None
        except smtplib.SMTPAuthenticationError as error:
            if Reply(error.smtp_code, "").is_temporary:
                raise RefusedError(Reply(error.smtp_code, "login"), "login") from None
            raise _unwelcome(error.smtp_code) from None
        except smtplib.SMTPConnectError as error:
            if error.smtp_code < 0:
                raise LostError("a greeting that is none") from None
            raise RefusedError(Reply(error.smtp_code, "greeting"), "greeting") from None
        except (OSError, smtplib.SMTPException) as error:
            port = self._relay.port
            raise LostError(f"{host}, port {port}: {_why(error)}") from None

    def _connect(self) -> SmtpSession:
        relay = self._relay
        connection = self._open()
        try:
            self._enter(connection)
        except BaseException:
            connection.close()
            raise
        return SmtpSession(connection, relay.timeout)

    def _open(self) -> smtplib.SMTP:
        relay, us = self._relay, self._greeting
        if relay.security is Security.TLS:
            return smtplib.SMTP_SSL(
                relay.host, relay.port, us, timeout=relay.timeout, context=self._context
            )
        if relay.security is Security.STARTTLS:
            return smtplib.SMTP(relay.host, relay.port, us, timeout=relay.timeout)
        *others, last = _loopback(relay)
        for address in others:
            with contextlib.suppress(ConnectionRefusedError):
                return smtplib.SMTP(address, relay.port, us, timeout=relay.timeout)
        return smtplib.SMTP(last, relay.port, us, timeout=relay.timeout)

    def _enter(self, connection: smtplib.SMTP) -> None:
        """Greet, encrypt, log in; nothing of a message before that."""
        _greet(connection)
        if self._relay.security is Security.STARTTLS:
            if not connection.has_extn("starttls"):
                raise _distrusted(self._relay.host, "its connection: it offers no STARTTLS")
            code, _ = connection.starttls(context=self._context)
            if code not in _OK:
                raise _distrusted(self._relay.host, "its connection: it refuses STARTTLS")
            _greet(connection)
        if self._login is not None:
            self._log_in(connection, self._login)
        if connection.sock is not None:
            connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def _log_in(self, connection: smtplib.SMTP, login: Login) -> None:
        """Log in by one way alone: after a refusal, a second attempt looks like guessing."""
        offered = connection.esmtp_features.get("auth", "").upper().split()
        connection.user, connection.password = login.user, login.password
        ways = {"PLAIN": connection.auth_plain, "LOGIN": connection.auth_login}
        for name, way in ways.items():
            if name in offered:
                connection.auth(name, way)
                return
        raise MachineError(
            f"{self._relay.host} takes no user and password on this connection.",
            "Use the port for sending mail (587 or 465), or unset the credentials.",
        )


class SmtpSession:
    """One connection."""

    def __init__(self, connection: smtplib.SMTP, timeout: float) -> None:
        self._connection = connection
        self._timeout = timeout
        self._is_dirty = False
        """Whether a message was begun and not ended."""

    @property
    def is_open(self) -> bool:
        """Whether a further message can go over it."""
        return self._connection.sock is not None

    def hand_over(self, sender: str, recipient: str, data: bytes) -> None:
        """Give the relay a message without its final dot."""
        try:
            if self._is_dirty:
                self._take("reset", self._say("RSET"))
            self._is_dirty = True
            steps = (
                ("sender", f"MAIL FROM:<{sender}>"),
                ("recipient", f"RCPT TO:<{recipient}>"),
                ("data", "DATA"),
            )
            self._open_message(steps)
            self._send(stuffed(data))
        except (OSError, smtplib.SMTPException) as error:
            raise LostError(f"lost before the end ({type(error).__name__})") from None

    def finish(self) -> Reply:
        """Send the final dot as a write of its own and wait long for the answer."""
        try:
            sock = self._sock()
            sock.settimeout(self._timeout * _AFTER_DOT)
            sock.sendall(b".\r\n")
            reply = _reply(*self._connection.getreply())
            sock.settimeout(self._timeout)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            raise DoubtError(f"no answer after the end ({type(error).__name__})") from None
        self._is_dirty = False
        if reply.code in _OK:
            return reply
        if 400 <= reply.code < 600:  # noqa: PLR2004 - reply codes
            raise RefusedError(reply, "message")
        raise DoubtError(f"an answer that is none ({reply.code})")

    def close(self) -> None:
        """Part from the relay."""
        with contextlib.suppress(OSError, smtplib.SMTPException, ValueError):
            self._sock().settimeout(min(self._timeout, 5))
            self._connection.quit()
        self._connection.close()

    def drop(self) -> None:
        """Break the connection at once."""
        with contextlib.suppress(OSError):
            self._connection.close()

    def _open_message(self, steps: Sequence[tuple[str, str]]) -> None:
        """Go through the steps up to the text: in one write where the relay allows it (RFC 2920), else one by one."""
        if not self._connection.has_extn("pipelining"):
            for step, command in steps:
                self._take(step, self._say(command))
            return
        for _, command in steps:
            # What smtplib checks of a command we have checked of the addresses: no line end is in them.
            if "\r" in command or "\n" in command:
                raise ValueError("a command with a line end")
        self._send("".join(f"{command}\r\n" for _, command in steps).encode("ascii"))
        replies = [_reply(*self._connection.getreply()) for _ in steps]
        for (step, _), reply in zip(steps, replies, strict=True):
            try:
                self._take(step, reply)
            except RefusedError:
                if replies[-1].code == _GO_ON:
                    self.drop()  # it waits for a text that nobody may get
                raise

    def _take(self, step: str, reply: Reply) -> None:
        """Take an answer for what it is; one without a code is no refusal, so the message is tried again."""
        if reply.code not in _CODES:
            raise smtplib.SMTPServerDisconnected("an answer that is none")
        if reply.code not in ([_GO_ON] if step == "data" else _OK):
            raise RefusedError(reply, step)

    def _say(self, command: str) -> Reply:
        self._connection.putcmd(command)
        return _reply(*self._connection.getreply())

    def _send(self, data: bytes) -> None:
        self._sock().sendall(data)

    def _sock(self) -> socket.socket:
        sock = self._connection.sock
        if sock is None:
            raise smtplib.SMTPServerDisconnected("closed")
        return sock


def stuffed(data: bytes) -> bytes:
    """Double each dot that starts a line (RFC 5321 4.5.2); the message ends with a line end already."""
    data = data.replace(b"\r\n.", b"\r\n..")
    return b"." + data if data.startswith(b".") else data


def _greet(connection: smtplib.SMTP) -> None:
    code, _ = connection.ehlo()
    if code not in _OK:
        code, _ = connection.helo()
    if code not in _OK:
        raise RefusedError(Reply(code, "greeting"), "greeting")


def _why(error: OSError) -> str:
    """Say what the machine tells of a connection that did not come about."""
    if isinstance(error, TimeoutError):
        return "no answer in time"
    return error.strerror or type(error).__name__


def _reply(code: int, text: bytes) -> Reply:
    return Reply(code, text.decode("ascii", "replace").replace("\n", " "))


def _loopback(relay: Relay) -> list[str]:
    """Return the relay's addresses, which must be of this very machine whatever a name server says."""
    found = socket.getaddrinfo(relay.host, relay.port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    if not all(ipaddress.ip_address(address).is_loopback for address in addresses):
        raise _distrusted(relay.host, "its connection: it is not this machine, and not encrypted")
    return list(dict.fromkeys(addresses))


def _context(authority: Path | None) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=str(authority) if authority else None)
    except OSError as error:
        raise MachineError(
            "The relay's certificates (authority in mail.yaml) cannot be read.",
            "Name a file with certificates in PEM form.",
        ) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _distrusted(host: str, why: str) -> MachineError:
    return MachineError(
        f"The relay {host} cannot be trusted with mail to patients, for {why}.",
        "Nothing was sent on this connection. Ask those who run the relay; do not send around it.",
    )


def _unwelcome(code: int) -> MachineError:
    return MachineError(
        f"The relay does not accept the user and password (reply {code}).",
        "Look at LEAFLET_SMTP_USER and LEAFLET_SMTP_PASSWORD, or at the file of credentials.",
    )
