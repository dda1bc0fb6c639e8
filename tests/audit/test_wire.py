"""What parent and judge say to each other."""

from __future__ import annotations

from io import BytesIO

from leaflet.audit.wire import (
    pack_findings,
    pack_policies,
    read_frame,
    unpack_findings,
    unpack_policies,
    write_frame,
)
from leaflet.findings import Finding, Place, Severity
from leaflet.model.policy import OwedPart, Policy, SetRule


def test_what_is_sent_arrives_whole() -> None:
    finding = Finding("A-1", "Größe", Place("ä.pdf", page=3), Severity.WARNING, "Do.", "ISO 1")
    policy = Policy(
        "p",
        "P",
        (OwedPart("a", "b", "c", ("x", "y")),),
        (OwedPart("d"),),
        (SetRule("A-1", Severity.WARNING, (("limit", 9.5),), "S", "1"),),
    )
    channel = BytesIO()
    write_frame(
        channel,
        {"findings": pack_findings([finding]), "policies": pack_policies([policy])},
        b"bytes",
    )
    channel.seek(0)
    message = read_frame(channel)
    assert message is not None
    assert unpack_findings(message["findings"]) == [finding]
    assert unpack_policies(message["policies"]) == (policy,)
    assert channel.read() == b"bytes"


def test_a_closed_or_cut_channel_ends_the_talk() -> None:
    whole = BytesIO()
    write_frame(whole, {"a": 1})
    for size in range(len(whole.getvalue())):
        assert read_frame(BytesIO(whole.getvalue()[:size])) is None
