"""All that is read is judged, and every fault is told once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.pipeline import sources
from leaflet.pipeline.profiles import read_screen_profile
from leaflet.pipeline.sources import Faults, Looks, read_known_policies, read_text

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 11, 22)
PLACE = Place("content/visit/en-AU.yaml", 5)


def finding(line: int) -> Finding:
    return Finding("X", "Wrong.", Place("a.yaml", line))


def test_a_finding_that_many_files_run_into_is_told_once_and_in_order() -> None:
    faults = Faults()
    faults.add([finding(2), finding(1)])
    faults.add([finding(2)])
    assert faults.in_order == (finding(1), finding(2))


def test_an_attempt_gives_its_value_or_collects_its_findings() -> None:
    def fail() -> str:
        raise FindingsError([finding(1)])

    faults = Faults()
    assert faults.attempt(lambda: "value") == "value"
    assert faults.attempt(fail) is None
    assert faults.in_order == (finding(1),)


def test_a_pack_that_is_not_known_does_not_hide_the_others(tmp_path: Path) -> None:
    faults = Faults()
    known = read_known_policies(tmp_path, ["house", "hous", "decision-aid", "house"], PLACE, faults)
    assert [policy.name for policy in known] == ["house", "decision-aid"]
    (unknown,) = faults.in_order
    assert unknown.place == PLACE
    assert "house" in unknown.message + unknown.hint


def test_a_leaflet_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    faults = Faults()
    assert read_text(tmp_path, "visit", "en-AU", TODAY, faults) is None
    assert faults.in_order


def test_a_brand_with_faults_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = []

    def fail(_project: Path, name: str) -> None:
        reads.append(name)
        raise FindingsError([finding(1)])

    monkeypatch.setattr(sources, "read_brand", fail)
    looks = Looks(tmp_path, Faults())
    assert looks.brand("wattle") is None
    assert looks.brand("wattle") is None
    assert reads == ["wattle"]


@pytest.mark.parametrize("data", [b"", b"x" * 40, b" " * 36 + b"acsp" + b" " * 4_000_000])
def test_what_is_no_colour_profile_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "layouts/profiles/sRGB.icc"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    with pytest.raises(FindingsError, match="colour profile"):
        read_screen_profile(tmp_path)


def test_a_profile_of_another_colour_space_is_told(tmp_path: Path) -> None:
    path = tmp_path / "layouts/profiles/sRGB.icc"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\0" * 16 + b"CMYK" + b"\0" * 16 + b"acsp")
    with pytest.raises(FindingsError, match="not of an RGB colour space"):
        read_screen_profile(tmp_path)
