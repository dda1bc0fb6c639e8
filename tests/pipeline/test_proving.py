"""Finished files are judged from what they hold, whoever made them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfWriter

from leaflet.errors import UsageError
from leaflet.pipeline.proving import audit_files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """Return a PDF that another program made."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    data = io.BytesIO()
    writer.write(data)
    path = tmp_path / "stranger.pdf"
    path.write_bytes(data.getvalue())
    return path


def test_a_file_that_names_no_pack_gets_the_file_rules_alone(
    tmp_path: Path, stranger: Path
) -> None:
    (report,) = audit_files(tmp_path, [stranger])
    assert report.policies == ()
    assert report.findings
    assert {finding.place.file for finding in report.findings} == {stranger.as_posix()}


def test_a_named_pack_that_is_not_known_is_a_usage_error(tmp_path: Path, stranger: Path) -> None:
    with pytest.raises(UsageError, match=r"'hous'.*Did you mean house\?"):
        audit_files(tmp_path, [stranger], ("hous",))


def test_a_named_pack_is_asked_for(tmp_path: Path, stranger: Path) -> None:
    alone, asked = (audit_files(tmp_path, [stranger], packs)[0] for packs in ((), ("house",)))
    assert asked.policies == ("house",)
    assert len(asked.findings) > len(alone.findings)


def test_a_file_that_is_no_pdf_is_a_finding_and_not_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a PDF", encoding="utf-8")
    (report,) = audit_files(tmp_path, [path])
    assert report.facts == {}
    assert any(finding.is_error for finding in report.findings)


def test_what_is_wrong_with_one_file_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    path.write_bytes(b"")
    (report,) = audit_files(tmp_path, [path])
    assert len(report.findings) == 1


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no file"):
        audit_files(tmp_path, [tmp_path / "none.pdf"])


def test_a_folder_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        audit_files(tmp_path, [tmp_path])
