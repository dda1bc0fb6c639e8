"""Picture files: what is taken, what is refused, and that nothing outside the project is read."""

from __future__ import annotations

import contextlib
import io
import os
import struct
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from leaflet.errors import FindingsError, MachineError
from leaflet.findings import Finding, Place
from leaflet.model.pictures import Raster, Vector
from leaflet.reading.pictures import read_picture
from tests.rights import RIGHTS_PASSED_BY

if TYPE_CHECKING:
    from pathlib import Path

HERE = Place("content/a/en-AU.yaml", 12, 20)
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
)


def encoded(kind: str, size: tuple[int, int] = (40, 30), mode: str = "RGB", **more: Any) -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, 120 if mode == "L" else None).save(file, kind, **more)
    return file.getvalue()


def fault(path: Path, root: Path) -> Finding:
    with pytest.raises(FindingsError) as caught:
        read_picture(path, HERE, root)
    (finding,) = caught.value.findings
    assert finding.place == HERE
    assert path.name[:80] in finding.message
    assert finding.hint
    return finding


def rule_for(data: bytes, name: str, root: Path) -> str:
    (root / name).write_bytes(data)
    return fault(root / name, root).rule


def bomb(width: int, height: int) -> bytes:
    """Return a small PNG whose header claims this many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(1_000_000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("name", "kind", "mode"),
    [
        ("a.png", "PNG", "RGB"),
        ("a.png", "PNG", "RGBA"),
        ("a.png", "PNG", "P"),
        ("a.jpg", "JPEG", "RGB"),
        ("A.JPEG", "JPEG", "L"),
    ],
)
def test_png_and_jpeg_are_kept_as_they_came(
    tmp_path: Path, name: str, kind: str, mode: str
) -> None:
    data = encoded(kind, mode=mode)
    (tmp_path / name).write_bytes(data)
    assert read_picture(tmp_path / name, HERE, tmp_path) == Raster(data, (40, 30))


def test_an_svg_becomes_shapes(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(LOGO)
    picture = read_picture(tmp_path / "a.svg", HERE, tmp_path)
    assert isinstance(picture, Vector)
    assert len(picture.shapes) == 1


def test_a_project_may_be_given_by_a_relative_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.svg").write_bytes(LOGO)
    monkeypatch.chdir(tmp_path)
    here = type(tmp_path)()
    assert isinstance(read_picture(here / "a.svg", HERE, here), Vector)


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    assert fault(tmp_path / "none.png", tmp_path).rule == "PIC-missing"


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    assert fault(tmp_path / "a.png", tmp_path).rule == "PIC-missing"


def test_a_name_that_no_file_can_have_is_a_finding(tmp_path: Path) -> None:
    assert fault(tmp_path / "a\0.png", tmp_path).rule == "PIC-missing"
    assert fault(tmp_path / f"{'a' * 5000}.png", tmp_path).rule == "PIC-missing"


@pytest.mark.parametrize("name", ["../secret.png", "figures/../../secret.png", "/etc/secret.png"])
def test_a_path_that_leaves_the_project_is_refused(tmp_path: Path, name: str) -> None:
    project = tmp_path / "project"
    (project / "figures").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(encoded("PNG"))
    assert fault(project / name, project).rule == "PIC-outside"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_that_leaves_the_project_is_refused(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "secret.png").write_bytes(encoded("PNG"))
    (project / "a.png").symlink_to(tmp_path / "secret.png")
    (project / "folder").symlink_to(tmp_path)
    assert fault(project / "a.png", project).rule == "PIC-outside"
    assert fault(project / "folder" / "secret.png", project).rule == "PIC-outside"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_that_goes_in_circles_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to(tmp_path / "b.png")
    (tmp_path / "b.png").symlink_to(tmp_path / "a.png")
    assert fault(tmp_path / "a.png", tmp_path).rule == "PIC-missing"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX only")
def test_a_pipe_does_not_make_the_reader_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")
    assert fault(tmp_path / "a.png", tmp_path).rule == "PIC-missing"


@pytest.mark.parametrize("name", ["a.gif", "a.tiff", "a.pdf", "a", "a.png.exe"])
def test_other_kinds_are_refused_by_name(tmp_path: Path, name: str) -> None:
    assert rule_for(encoded("PNG"), name, tmp_path) == "PIC-format"


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_kinds_are_refused_by_content(tmp_path: Path, kind: str) -> None:
    assert rule_for(encoded(kind), "a.png", tmp_path) == "PIC-format"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_that_is_cut_short_is_damaged(tmp_path: Path, kind: str, share: float) -> None:
    file = io.BytesIO()
    Image.effect_noise((200, 200), 80).save(file, kind)
    data = file.getvalue()
    assert rule_for(data[: int(len(data) * share)], "a.png", tmp_path) == "PIC-damaged"


def test_an_empty_file_is_no_picture(tmp_path: Path) -> None:
    assert rule_for(b"", "a.png", tmp_path) == "PIC-format"
    assert rule_for(b"", "a.svg", tmp_path) == "PIC-svg"


@pytest.mark.parametrize("side", [5_001, 13_000, 60_000, 2**31 - 1])
def test_an_image_bomb_is_refused_by_its_header(tmp_path: Path, side: int) -> None:
    assert rule_for(bomb(side, side), "a.png", tmp_path) == "PIC-pixels"


def test_colours_for_presses_are_refused(tmp_path: Path) -> None:
    assert rule_for(encoded("JPEG", mode="CMYK"), "a.jpg", tmp_path) == "PIC-colour"


def test_a_photograph_on_its_side_is_refused(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[274] = 6
    assert rule_for(encoded("JPEG", exif=exif), "a.jpg", tmp_path) == "PIC-turned"


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    assert rule_for(encoded("PNG") + bytes(20_000_000), "a.png", tmp_path) == "PIC-size"


@pytest.mark.skipif(
    RIGHTS_PASSED_BY, reason="rights do not bind an administrator (.ci/run takes that power away)"
)
def test_a_file_without_permission_is_the_machines_fault(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(encoded("PNG"))
    (tmp_path / "a.png").chmod(0)
    with pytest.raises(MachineError):
        read_picture(tmp_path / "a.png", HERE, tmp_path)


def test_damaged_bytes_never_crash_the_reader(tmp_path: Path) -> None:
    for kind in ("PNG", "JPEG"):
        data = encoded(kind)
        for at in range(0, len(data), max(1, len(data) // 60)):
            damaged = data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]
            path = tmp_path / "a.png"
            path.write_bytes(damaged)
            with contextlib.suppress(FindingsError):
                assert isinstance(read_picture(path, HERE, tmp_path), Raster)
