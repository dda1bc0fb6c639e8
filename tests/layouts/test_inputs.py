"""The files that a layout or brand depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.layouts.inputs import brand_inputs, layout_inputs

if TYPE_CHECKING:
    from pathlib import Path


def names(project: Path, paths: tuple[Path, ...]) -> list[str]:
    return [path.relative_to(project / "layouts").as_posix() for path in paths]


def test_a_layout_is_its_one_file(shipped: Path) -> None:
    assert names(shipped, layout_inputs(shipped, "card")) == ["card.yaml"]


def test_a_brand_is_its_folder_with_the_shared_fonts_and_profiles(shipped: Path) -> None:
    found = names(shipped, brand_inputs(shipped, "wattle"))
    assert found[:2] == ["brands/wattle/brand.yaml", "brands/wattle/logo.svg"]
    assert "fonts/noto-sans/NotoSans-Bold.ttf" in found
    assert found[-1] == "profiles/sRGB.icc"
    assert not any("northbank" in name for name in found)


def test_a_new_file_in_the_brands_folder_is_found(project: Path) -> None:
    before = brand_inputs(project, "wattle")
    (project / "layouts" / "brands" / "wattle" / "own.ttf").write_bytes(b"")
    assert len(brand_inputs(project, "wattle")) == len(before) + 1
