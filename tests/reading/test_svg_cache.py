"""Compiled SVGs on disk."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from leaflet.findings import Place
from leaflet.reading.picture_faults import PictureError
from leaflet.reading.pictures import read_picture
from leaflet.reading.svg import compile_svg
from leaflet.reading.svg_cache import cached_svg, vector_from_json, vector_to_json

if TYPE_CHECKING:
    from pathlib import Path

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
    b'<path d="M0 0 L9 9 H3 Z" fill="#123456" stroke="#abcdef" fill-rule="evenodd"/><circle r="3"/></svg>'
)


def test_json_holds_all_of_a_drawing() -> None:
    vector = compile_svg(LOGO)
    assert vector_from_json(vector_to_json(vector)) == vector


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"form":0,"size":[9,9],"shapes":[]}',
        '{"form":1,"size":[9],"shapes":[]}',
        '{"form":1,"size":[9,NaN],"shapes":[]}',
        '{"form":1,"size":[9,9],"shapes":[{"path":[["x",1]],"fill":"","stroke":"","stroke-width":0,"even-odd":false}]}',
        '{"form":1,"size":[9,9],"shapes":[{"path":[["m",1]],"fill":"","stroke":"","stroke-width":0,"even-odd":false}]}',
        '{"form":1,"size":[9,9],"shapes":[{"path":[],"fill":7,"stroke":"","stroke-width":0,"even-odd":false}]}',
        '{"form":1,"size":[9,9],"shapes":[{"path":[],"fill":"evil()!","stroke":"","stroke-width":0,"even-odd":false}]}',
        "[" * 100_000,
    ],
)
def test_other_json_is_not_taken_for_a_drawing(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        vector_from_json(text)


def test_a_compiled_drawing_is_kept_and_used(tmp_path: Path) -> None:
    vector = cached_svg(LOGO, tmp_path / "new" / "cache")
    (kept,) = (tmp_path / "new" / "cache").iterdir()
    assert vector_from_json(kept.read_text(encoding="utf-8")) == vector
    kept.write_text(
        kept.read_text(encoding="utf-8").replace("#123456", "#654321"), encoding="utf-8"
    )
    assert cached_svg(LOGO, kept.parent).shapes[0].fill == "#654321"


def test_a_kept_file_that_cannot_be_read_is_made_anew(tmp_path: Path) -> None:
    vector = cached_svg(LOGO, tmp_path)
    (kept,) = tmp_path.iterdir()
    for damage in (b"", b"{", b"\xff\xfe", kept.read_bytes()[:-9]):
        kept.write_bytes(damage)
        assert cached_svg(LOGO, tmp_path) == vector
    assert vector_from_json(kept.read_text(encoding="utf-8")) == vector


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file where the folder should be")
    assert cached_svg(LOGO, tmp_path / "cache") == compile_svg(LOGO)


def test_a_refused_drawing_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="holds <text>"):
        cached_svg(LOGO.replace(b"<circle r", b"<text r"), tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_svg_library_stays_unloaded_when_the_drawing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(LOGO)
    read_picture(tmp_path / "a.svg", Place("a"), tmp_path, cache=tmp_path)
    program = (
        "import sys; from pathlib import Path; from leaflet.findings import Place;"
        "from leaflet.reading.pictures import read_picture;"
        "here = Path(sys.argv[1]); read_picture(here / 'a.svg', Place('a'), here, cache=here);"
        "print(sorted({'svglib', 'reportlab', 'PIL', 'lxml'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
