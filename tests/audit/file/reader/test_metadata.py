"""XMP packets."""

from __future__ import annotations

import pytest

from leaflet.audit.file.printed import FileFacts
from leaflet.audit.file.reader.metadata import read_packet

_HEAD = (
    '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:l="urn:leaflet:ns:1.0:" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">'
)


def test_properties_may_be_attributes() -> None:
    packet = f'{_HEAD}<r:Description l:Identifier="LF-1" l:Version="2"/></r:RDF>'
    facts = read_packet(packet.encode())
    assert (facts.identifier, facts.version) == ("LF-1", "2")


def test_the_default_language_of_a_title_is_taken() -> None:
    packet = (
        f'{_HEAD}<r:Description><dc:title><r:Alt><r:li xml:lang="de">Nein</r:li>'
        f'<r:li xml:lang="x-default">Ja</r:li></r:Alt></dc:title></r:Description></r:RDF>'
    )
    assert read_packet(packet.encode()).title == "Ja"


def test_counts_are_read_and_what_is_no_count_is_passed_over() -> None:
    items = "".join(f"<r:li>{text}</r:li>" for text in ("risks 120", "costs", "late x", "a b 7"))
    packet = f"{_HEAD}<r:Description><l:Letters><r:Bag>{items}</r:Bag></l:Letters></r:Description></r:RDF>"
    assert read_packet(packet.encode()).letters == (("risks", 120), ("a b", 7))


def test_an_empty_list_of_policies_names_none() -> None:
    packet = f"{_HEAD}<r:Description><l:Policies><r:Bag/></l:Policies></r:Description></r:RDF>"
    assert read_packet(packet.encode()).policies == ()


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"<broken",
        b"\xff\xfe\x00",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b"<a>" * 100_000,
    ],
)
def test_a_broken_or_hostile_packet_holds_no_facts(packet: bytes) -> None:
    assert read_packet(packet) == FileFacts()
