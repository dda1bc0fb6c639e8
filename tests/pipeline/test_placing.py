"""Files are put into place whole or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import MachineError
from leaflet.pipeline.placing import PART_SUFFIX, clear_left_overs, place_file
from tests.rights import RIGHTS_PASSED_BY

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file.pdf"
    place_file(path, b"bytes")
    assert path.read_bytes() == b"bytes"
    assert [each.name for each in path.parent.iterdir()] == ["file.pdf"]


def test_a_full_disk_leaves_the_earlier_file_and_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "file.pdf"
    path.write_bytes(b"earlier")
    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(MachineError, match="the disk is full") as caught:
        place_file(path, b"later")
    assert "Make room" in caught.value.hint
    assert path.read_bytes() == b"earlier"
    assert [each.name for each in tmp_path.iterdir()] == ["file.pdf"]


def test_an_interruption_leaves_the_earlier_file_and_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "file.pdf"
    path.write_bytes(b"earlier")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        place_file(path, b"later")
    assert path.read_bytes() == b"earlier"
    assert [each.name for each in tmp_path.iterdir()] == ["file.pdf"]


@pytest.mark.skipif(
    RIGHTS_PASSED_BY, reason="rights do not bind an administrator (.ci/run takes that power away)"
)
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(MachineError, match="not allowed"):
            place_file(tmp_path / "file.pdf", b"bytes")
    finally:
        tmp_path.chmod(0o700)


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"")
    with pytest.raises(MachineError, match="a file stands where a folder is needed"):
        place_file(tmp_path / "output" / "slug" / "file.pdf", b"bytes")


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file.pdf").mkdir()
    with pytest.raises(MachineError, match=r"file\.pdf cannot be written"):
        place_file(tmp_path / "file.pdf", b"bytes")
    assert [each.name for each in tmp_path.iterdir()] == ["file.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="only there a process may be asked for safely")
def test_what_a_killed_build_left_is_cleared(tmp_path: Path) -> None:
    killed = subprocess.Popen([sys.executable, "-c", ""])
    killed.wait()
    left = tmp_path / f".a4-screen.pdf.{killed.pid}.0a1b2c3d{PART_SUFFIX}"
    left.write_bytes(b"half")
    clear_left_overs(tmp_path)
    assert not left.exists()


def test_the_part_of_a_build_under_way_stays(tmp_path: Path) -> None:
    part = tmp_path / f".a4-screen.pdf.{os.getpid()}.0a1b2c3d{PART_SUFFIX}"
    part.write_bytes(b"half")
    clear_left_overs(tmp_path)
    assert part.exists()


def test_an_old_part_is_cleared_whoever_owns_it(tmp_path: Path) -> None:
    part = tmp_path / f".a4-screen.pdf.{os.getpid()}.0a1b2c3d{PART_SUFFIX}"
    part.write_bytes(b"half")
    then = time.time() - 3600
    os.utime(part, (then, then))
    clear_left_overs(tmp_path)
    assert not part.exists()


@pytest.mark.skipif(os.name != "posix", reason="only there a process may be asked for safely")
def test_a_number_that_no_process_can_have_is_no_owner(tmp_path: Path) -> None:
    part = tmp_path / f".a4-screen.pdf.{10**30}.0a1b2c3d{PART_SUFFIX}"
    part.write_bytes(b"")
    clear_left_overs(tmp_path)
    assert not part.exists()


def test_odd_names_are_cleared_by_age_alone(tmp_path: Path) -> None:
    part = tmp_path / f"x{PART_SUFFIX}"
    part.write_bytes(b"")
    clear_left_overs(tmp_path)
    assert part.exists()


def test_a_folder_that_is_not_there_needs_no_clearing(tmp_path: Path) -> None:
    clear_left_overs(tmp_path / "nowhere")


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    """A child that is killed while it writes leaves the old bytes or all of the new ones."""
    path = tmp_path / "file.pdf"
    path.write_bytes(b"a" * 1_000_000)
    code = (
        "import sys; from pathlib import Path; from leaflet.pipeline.placing import place_file\n"
        "while True:\n"
        "    for letter in (b'a', b'b'): place_file(Path(sys.argv[1]), letter * 1_000_000)\n"
    )
    for pause in (0.1, 0.15, 0.2):
        child = subprocess.Popen([sys.executable, "-c", code, str(path)])
        time.sleep(pause)
        child.kill()
        child.wait()
        assert path.read_bytes() in {b"a" * 1_000_000, b"b" * 1_000_000}
