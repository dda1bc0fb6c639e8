"""The project folder is found, and unknown names are told with what there is."""

from __future__ import annotations

from pathlib import Path

import pytest

import leaflet
from leaflet.errors import UsageError
from leaflet.pipeline.project import (
    brand_names,
    edition_names,
    find_project,
    is_project,
    known,
    shown_path,
)


def lay_out(folder: Path) -> Path:
    (folder / "content").mkdir()
    (folder / "layouts" / "brands" / "wattle").mkdir(parents=True)
    (folder / "layouts" / "brands" / "wattle" / "brand.yaml").write_text("", encoding="utf-8")
    (folder / "layouts" / "brands" / "notes").mkdir()
    (folder / "layouts" / "card.yaml").write_text("", encoding="utf-8")
    (folder / "layouts" / "a4.yaml").write_text("", encoding="utf-8")
    return folder


def test_the_project_is_found_from_a_folder_inside_it(tmp_path: Path) -> None:
    lay_out(tmp_path)
    inside = tmp_path / "content" / "visit"
    inside.mkdir()
    assert find_project(inside) == tmp_path.resolve()


def test_the_nearest_project_wins(tmp_path: Path) -> None:
    lay_out(tmp_path)
    inner = tmp_path / "inner"
    inner.mkdir()
    lay_out(inner)
    assert find_project(inner / "content") == inner.resolve()


def test_the_named_project_is_taken(tmp_path: Path) -> None:
    lay_out(tmp_path)
    assert find_project(Path("/"), tmp_path) == tmp_path.resolve()


def test_a_folder_outside_of_any_project_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no leaflet project") as caught:
        find_project(tmp_path)
    assert "--project" in caught.value.hint


def test_a_named_folder_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is not a leaflet project"):
        find_project(lay_out(tmp_path), tmp_path / "elsewhere")


def test_the_program_s_own_rooms_are_no_project() -> None:
    assert not is_project(Path(leaflet.__file__).parent)


def test_a_near_name_is_offered_and_all_names_are_listed() -> None:
    with pytest.raises(UsageError, match=r"no brand named watle\. Did you mean wattle\?") as caught:
        known("brand", "watle", ("wattle", "northbank"))
    assert caught.value.hint == "There is: northbank, wattle."


def test_a_name_like_no_other_gets_the_list_alone() -> None:
    with pytest.raises(UsageError) as caught:
        known("brand", "../../etc", ("wattle",))
    assert "Did you mean" not in str(caught.value)


def test_editions_and_brands_are_known_by_their_files(tmp_path: Path) -> None:
    lay_out(tmp_path)
    assert edition_names(tmp_path) == ("a4", "card")
    assert brand_names(tmp_path) == ("wattle",)


def test_a_path_is_shown_from_the_project(tmp_path: Path) -> None:
    assert shown_path(tmp_path / "content" / "x.yaml", tmp_path) == "content/x.yaml"
    assert shown_path(Path("/elsewhere/x.pdf"), tmp_path) == "/elsewhere/x.pdf"
