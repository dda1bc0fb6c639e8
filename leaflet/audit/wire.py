"""What parent and judge say to each other: framed JSON, with a PDF's bytes behind a request.

A frame is its length in four bytes, most significant first, then so many bytes.
"""

from __future__ import annotations

import json
import struct
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, BinaryIO

from leaflet.findings import Finding, Place, Severity
from leaflet.model.policy import OwedPart, Policy, SetRule

if TYPE_CHECKING:
    from collections.abc import Iterable

_LENGTH = struct.Struct(">I")


def write_frame(channel: BinaryIO, message: dict[str, Any], data: bytes = b"") -> None:
    """Send a message and, if it says so in `size`, bytes behind it."""
    body = json.dumps(message).encode("ascii")
    channel.write(_LENGTH.pack(len(body)) + body)
    if data:
        channel.write(data)
    channel.flush()


def read_frame(channel: BinaryIO) -> dict[str, Any] | None:
    """Receive a message; None if the other side has closed."""
    head = channel.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    body = channel.read(length)
    return dict(json.loads(body)) if len(body) == length else None


def pack_findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Turn findings into JSON."""
    return [asdict(finding) for finding in findings]


def unpack_findings(packed: Iterable[dict[str, Any]]) -> list[Finding]:
    """Turn JSON into findings."""
    return [
        Finding(**one | {"place": Place(**one["place"]), "severity": Severity(one["severity"])})
        for one in packed
    ]


def pack_policies(policies: Iterable[Policy]) -> list[dict[str, Any]]:
    """Turn policies into JSON."""
    return [asdict(policy) for policy in policies]


def unpack_policies(packed: Iterable[dict[str, Any]]) -> tuple[Policy, ...]:
    """Turn JSON into policies."""
    return tuple(
        Policy(
            one["name"],
            one["title"],
            sections=_parts(one["sections"]),
            card=_parts(one["card"]),
            rules=tuple(_rule(rule) for rule in one["rules"]),
            wallet_card=_parts(one["wallet_card"]),
        )
        for one in packed
    )


def _parts(packed: Iterable[dict[str, Any]]) -> tuple[OwedPart, ...]:
    """Turn JSON into owed parts."""
    return tuple(
        OwedPart(**part | {key: tuple(part[key]) for key in ("parts", "short_parts")})
        for part in packed
    )


def _rule(packed: dict[str, Any]) -> SetRule:
    """Turn JSON into a rule as a policy sets it."""
    limits = tuple((str(name), float(limit)) for name, limit in packed["limits"])
    return SetRule(**packed | {"severity": Severity(packed["severity"]), "limits": limits})
