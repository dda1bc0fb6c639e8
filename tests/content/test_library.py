"""Which leaflets there are, and what each depends on, told from names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leaflet.content.library import leaflet_inputs, list_leaflets
from leaflet.errors import FindingsError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


def touch(project: Path, *names: str) -> None:
    for name in names:
        path = project / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def test_leaflets_are_listed_by_slug_and_language(tmp_path: Path) -> None:
    touch(tmp_path, "b/fr.yaml", "b/en-AU.yaml", "b/releases.yaml", "a-1/zh-Hans.yaml")
    touch(tmp_path, "shared/en-AU.yaml", "policies/house.yaml", "notes/read.md", ".x/en.yaml")
    found = [(file.slug, file.lang) for file in list_leaflets(tmp_path)]
    assert found == [("a-1", "zh-Hans"), ("b", "en-AU"), ("b", "fr")]


def test_a_project_without_content_has_no_leaflets(tmp_path: Path) -> None:
    assert list_leaflets(tmp_path) == ()


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Your Visit/en-AU.yaml", "your-visit"),
        ("visit/en_AU.yaml", "en-AU.yaml"),
        ("visit/en-AU.yml", "en-AU.yaml"),
        ("visit/english.yaml", "en-AU.yaml"),
    ],
)
def test_a_name_that_no_leaflet_can_have_is_told_with_a_better_one(
    name: str, better: str, tmp_path: Path
) -> None:
    touch(tmp_path, name)
    with pytest.raises(FindingsError) as caught:
        list_leaflets(tmp_path)
    (finding,) = caught.value.findings
    assert finding.rule == "FILE-name"
    assert better in finding.hint


def test_inputs_are_the_file_its_pictures_and_the_shared_texts_of_its_language(
    tmp_path: Path,
) -> None:
    touch(tmp_path, "a/en.yaml", "a/fr.yaml", "a/figures/x.svg", "b/en.yaml", "b/y.png")
    touch(tmp_path, "shared/en.yaml", "shared/fr.yaml", "shared/figures/z.png")
    names = [
        path.relative_to(tmp_path / "content").as_posix()
        for path in leaflet_inputs(tmp_path, "a", "en")
    ]
    assert names == ["a/en.yaml", "a/figures/x.svg", "shared/en.yaml", "shared/figures/z.png"]


def test_records_and_the_original_of_a_translation_are_inputs_too(tmp_path: Path) -> None:
    touch(
        tmp_path,
        "a/en.yaml",
        "a/de.yaml",
        "a/releases.yaml",
        "a/sign-offs.yaml",
        "a/translations.yaml",
    )
    touch(tmp_path, "shared/en.yaml")
    translation = tmp_path / "content" / "a" / "fr.yaml"
    translation.write_text('title: x\ntranslation-of: "en"\n', encoding="utf-8")
    names = [
        path.relative_to(tmp_path / "content").as_posix()
        for path in leaflet_inputs(tmp_path, "a", "fr")
    ]
    assert names == [
        "a/en.yaml", "a/fr.yaml", "a/releases.yaml", "a/sign-offs.yaml", "a/translations.yaml", "shared/en.yaml",
    ]  # fmt: skip


def test_inputs_of_a_leaflet_that_is_not_there_are_none(tmp_path: Path) -> None:
    assert leaflet_inputs(tmp_path, "a", "en") == ()
    with pytest.raises(UsageError):
        leaflet_inputs(tmp_path, "../a", "en")
