"""ICC profiles: what the colours of a file mean (ISO 15076-1)."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.layouts.names import is_inside
from leaflet.pipeline.placing import refusal

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.model.look import Brand

FOLDER: Final = "layouts/profiles"
SCREEN_PROFILE: Final = "sRGB.icc"
LARGEST: Final = 4_000_000
"""Bytes; a profile goes into every file."""
RULE: Final = "PROFILE"


def read_screen_profile(project: Path) -> bytes:
    """Read the ICC profile of the screen's colours, which every file for a screen carries (ISO 19005-2 6.2.3).

    Raises:
        FindingsError: It is not there, or is no ICC profile of an RGB colour space.
        MachineError: It cannot be read.
    """
    data = _read(project, SCREEN_PROFILE)
    if _is_profile(data) and data[16:20] == b"RGB ":
        return data
    message = "The colour profile is no ICC profile." if data else "The colour profile is missing."
    if _is_profile(data):
        message = "The colour profile is not of an RGB colour space."
    shown = f"{FOLDER}/{SCREEN_PROFILE}"
    hint = f"Put an sRGB profile at {shown}; the program's own repository has one."
    raise FindingsError([Finding(RULE, message, Place(shown), hint=hint)])


def read_press_profile(project: Path, brand: Brand) -> bytes:
    """Read the ICC profile of a brand's press: of an output device with four inks (ISO 15930-7 6.2.2).

    Raises:
        FindingsError: It is not there, is no ICC profile, or one of another kind of device.
        MachineError: It cannot be read.
    """
    name = brand.press.profile
    data = _read(project, name) if PurePath(name).name == name else b""
    fault = _fault_of(data)
    if fault is None:
        return data
    hint = (
        f"Put the print shop's profile into {FOLDER}/ and name it in the brand's `press`, "
        "or leave `profile` out for coated paper (FOGRA39)."
    )
    message = f"The press profile {name} {fault}."
    raise FindingsError([Finding(RULE, message, brand.place, hint=hint)])


def _fault_of(data: bytes) -> str | None:
    """Say what is wrong with a press's profile (ISO 15076-1 7.2)."""
    if not data:
        return f"is not in {FOLDER}/"
    if not _is_profile(data):
        return "is no ICC profile"
    if data[12:16] != b"prtr":
        return "is not that of a printing device"
    if data[16:20] != b"CMYK":
        return "is not for the four inks cyan, magenta, yellow and black"
    return None


def _is_profile(data: bytes) -> bool:
    return data[36:40] == b"acsp" and len(data) <= LARGEST


def _read(project: Path, name: str) -> bytes:
    path = project / FOLDER / name
    try:
        return path.read_bytes() if path.is_file() and is_inside(path, project) else b""
    except OSError as error:
        raise refusal("read", path, error) from error
