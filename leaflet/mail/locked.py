"""A copy of a proven file that opens with a password only: AES-256, as PDF 2.0 has it, and nothing weaker.

PDF/A forbids encryption (ISO 19005-2 6.1.3), so the copy claims it no more. Whoever has the password may do all that
they could do before; the right of screen readers above all stays on (ISO 14289-1 7.16).
"""

from __future__ import annotations

import re
import secrets
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from leaflet.errors import FindingsError, MachineError, UsageError
from leaflet.findings import Finding, Place, errors_in

if TYPE_CHECKING:
    from leaflet.audit.bench import Bench
    from leaflet.mail.message import Attachment
    from leaflet.model.policy import Policy

SHORTEST: Final = 10
"""Letters. A date of birth has eight digits, and thirty thousand guesses find it."""
_CLAIM: Final = re.compile(rb"\s*<pdfaid:(\w+)>[^<]*</pdfaid:\1>")


def insist_on_strong(password: str) -> None:
    """Refuse a password that is quickly guessed.

    Raises:
        UsageError: It is short, or made of digits alone.
    """
    if len(password) < SHORTEST or password.strip().replace("-", "").replace("/", "").isdigit():
        raise UsageError(
            "The password for the file is too easy to guess.",
            f"Take at least {SHORTEST} letters and digits, never a date of birth.",
        )


def lock(
    one: Attachment, password: str, bench: Bench, policies: tuple[Policy, ...], shown_as: str
) -> Attachment:
    """Return a locked copy, judged again after it was opened with its password.

    Raises:
        FindingsError: What is inside does not hold any more.
        MachineError: The part that encrypts is not installed.
    """
    data = _encrypted(one.data, password)
    findings = errors_in(bench.judge(_opened(data, password), shown_as, policies))
    if findings:
        raise FindingsError(findings)
    return replace(one, data=data)


def _encrypted(data: bytes, password: str) -> bytes:
    pypdf, rights = _library()
    writer = pypdf.PdfWriter(clone_from=BytesIO(data))
    metadata = writer.root_object["/Metadata"].get_object()
    metadata.set_data(_CLAIM.sub(b"", metadata.get_data()))
    writer.encrypt(
        user_password=password,
        owner_password=secrets.token_urlsafe(32),
        algorithm="AES-256",
        permissions_flag=rights.all(),
    )
    return _bytes_of(writer)


def _opened(data: bytes, password: str) -> bytes:
    """Return the copy without its lock, as its reader has it."""
    pypdf, _ = _library()
    reader = pypdf.PdfReader(BytesIO(data))
    if not reader.is_encrypted or not reader.decrypt(password) or reader.decrypt(""):
        message = "The locked copy does not open with its password alone."
        raise FindingsError([Finding("EML-lock", message, Place("the locked copy"))])
    return _bytes_of(pypdf.PdfWriter(clone_from=reader))


def _bytes_of(writer: Any) -> bytes:
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _library() -> tuple[Any, Any]:
    try:
        import cryptography  # noqa: F401, PLC0415 - without it pypdf offers weak ciphers alone
        import pypdf  # noqa: PLC0415 - only who locks files pays
        from pypdf.constants import UserAccessPermissions  # noqa: PLC0415
    except ImportError as error:
        raise MachineError(
            "The part that locks files is not installed.", "Run: pip install 'leaflet[password]'"
        ) from error
    return pypdf, UserAccessPermissions
