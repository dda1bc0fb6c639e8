"""Fonts by family: the fallback chain, what may not be embedded, and damaged files."""

from __future__ import annotations

import contextlib
import random
import shutil
import struct
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import FindingsError
from leaflet.layouts.brands import read_brand
from leaflet.layouts.faces import BadFontError, read_face
from tests.text.cff_font import cff_font

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from leaflet.findings import Finding

    Edit = Callable[[str, str, str], None]

BRAND = "brands/northbank/brand.yaml"
LISTED = "    - {family: Noto Sans}\n"
ATKINSON = "fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Regular.ttf"


def fault(project: Path) -> Finding:
    with pytest.raises(FindingsError) as caught:
        read_brand(project, "northbank")
    (finding,) = caught.value.findings
    assert finding.place.line
    assert finding.hint
    return finding


def families(project: Path) -> list[str]:
    return [family.name for family in read_brand(project, "northbank").fonts]


def table(data: bytes, tag: bytes) -> tuple[int, int]:
    """Return where a table's record and the table itself stand."""
    record = data.index(tag, 12, 12 + 64 * 16)
    return record, struct.unpack_from(">I", data, record + 8)[0]


def with_permission(data: bytes, fs_type: int) -> bytes:
    changed = bytearray(data)
    struct.pack_into(">H", changed, table(data, b"OS/2")[1] + 8, fs_type)
    return bytes(changed)


def with_facts(
    data: bytes, *, weight: int | None = None, width: int = 5, selection: int | None = None
) -> bytes:
    """Return a font with other facts in its table OS/2."""
    changed = bytearray(data)
    start = table(data, b"OS/2")[1]
    if weight is not None:
        struct.pack_into(">H", changed, start + 4, weight)
    struct.pack_into(">H", changed, start + 6, width)
    if selection is not None:
        struct.pack_into(">H", changed, start + 62, selection)
    return bytes(changed)


def test_the_chain_begins_with_the_base_family(shipped: Path, project: Path, edit: Edit) -> None:
    assert families(shipped)[:3] == ["Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Math"]
    edit(BRAND, "base: Atkinson Hyperlegible Next", "base: Noto Sans")
    assert families(project)[:3] == ["Noto Sans", "Atkinson Hyperlegible Next", "Noto Sans Math"]


def test_the_base_family_need_not_be_listed(project: Path, edit: Edit) -> None:
    edit(BRAND, "    - {family: Atkinson Hyperlegible Next}\n", "")
    assert families(project)[:3] == ["Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Math"]


def test_each_family_has_a_regular_and_a_bold_file(shipped: Path) -> None:
    atkinson, _, math, *_others = read_brand(shipped, "northbank").fonts
    assert [(file.path.stem.split("-")[1], file.bold) for file in atkinson.files] == [
        ("Regular", False),
        ("Bold", True),
    ]
    assert [file.path.name for file in math.files] == ["NotoSansMath-Regular.ttf"] * 2
    assert [file.bold for file in math.files] == [False, True]


def test_an_unknown_family_lists_those_there_are(project: Path, edit: Edit) -> None:
    edit(BRAND, LISTED, "    - {family: Noto Sand}\n")
    finding = fault(project)
    assert finding.rule == "FONT-family"
    assert "Did you mean Noto Sans?" in finding.hint
    assert "There are: Atkinson Hyperlegible Next, Noto Naskh Arabic, Noto Sans," in finding.hint


def test_a_family_may_come_with_the_brand(project: Path, edit: Edit) -> None:
    folder = project / "layouts" / "brands" / "northbank"
    shutil.copy(project / "layouts" / ATKINSON, folder / "own.ttf")
    edit(BRAND, LISTED, "    - {family: Own, files: [{file: own.ttf}]}\n")
    own = read_brand(project, "northbank").fonts[1]
    assert own.name == "Own"
    assert [(file.path.name, file.bold) for file in own.files] == [
        ("own.ttf", False),
        ("own.ttf", True),
    ]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{file: none.ttf}", "is not there"),
        ("{file: ../../../../outside.ttf}", "outside the project"),
        ("{file: logo.svg}", "is not a font"),
        ("{file: cut.ttf}", "cut short"),
        ("{file: closed.ttf}", "forbids embedding"),
        ("{file: own.ttf, weight: bold}", "no regular file"),
    ],
)
def test_a_font_file_that_cannot_be_used_is_a_fault(
    project: Path, edit: Edit, entry: str, said: str
) -> None:
    folder = project / "layouts" / "brands" / "northbank"
    data = (project / "layouts" / ATKINSON).read_bytes()
    (folder / "own.ttf").write_bytes(data)
    (folder / "cut.ttf").write_bytes(data[: len(data) // 2])
    (folder / "closed.ttf").write_bytes(with_permission(data, 2))
    edit(BRAND, LISTED, f"    - {{family: Own, files: [{entry}]}}\n")
    finding = fault(project)
    assert finding.rule == "FONT-file"
    assert said in finding.message


def test_a_bad_font_on_the_shelf_is_only_told_when_it_is_missed(project: Path, edit: Edit) -> None:
    (project / "layouts" / "fonts" / "bad.otf").write_bytes(b"OTTO" + bytes(99))
    assert "bad" not in "".join(families(project))
    edit(BRAND, LISTED, "    - {family: Bad}\n")
    assert "bad.otf is damaged" in fault(project).hint


@pytest.mark.parametrize(
    ("fs_type", "may"),
    [(0, True), (4, True), (8, True), (6, True), (2, False), (0x102, False), (0x100, False), (0x200, False)],
)  # fmt: skip
def test_permission_to_embed_is_heeded(
    shipped: Path, tmp_path: Path, fs_type: int, may: bool
) -> None:
    data = (shipped / "layouts" / ATKINSON).read_bytes()
    path = tmp_path / "a.ttf"
    path.write_bytes(with_permission(data, fs_type))
    if may:
        assert read_face(path).family == "Atkinson Hyperlegible Next"
    else:
        with pytest.raises(BadFontError, match="embed"):
            read_face(path)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is not a font"),
        (b"GIF89a" + bytes(99), "is not a font"),
        (b"ttcf" + bytes(99), "collection"),
        (b"wOF2" + bytes(99), "web font"),
        (b"\x00\x01\x00\x00" + bytes(99), "makes no sense"),
        (b"\x00\x01\x00\x00\xff\xff" + bytes(99), "makes no sense"),
        (b"\x00\x01\x00\x00\x00\x01", "ends too early"),
    ],
)
def test_what_is_no_single_font_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "a.ttf").write_bytes(data)
    with pytest.raises(BadFontError, match=said):
        read_face(tmp_path / "a.ttf")


def test_a_variable_font_is_refused(shipped: Path, tmp_path: Path) -> None:
    data = (shipped / "layouts" / ATKINSON).read_bytes()
    record = table(data, b"GPOS")[0]
    (tmp_path / "a.ttf").write_bytes(data[:record] + b"fvar" + data[record + 4 :])
    with pytest.raises(BadFontError, match="variable"):
        read_face(tmp_path / "a.ttf")


def test_a_cff_font_is_a_font(tmp_path: Path) -> None:
    (tmp_path / "a.otf").write_bytes(cff_font())
    face = read_face(tmp_path / "a.otf")
    assert (face.family, face.bold, face.x_height) == ("Small CFF", False, 0.5)


def test_a_cff_font_of_the_second_kind_is_refused(tmp_path: Path) -> None:
    data = cff_font()
    record = table(data, b"CFF ")[0]
    (tmp_path / "a.otf").write_bytes(data[:record] + b"CFF2" + data[record + 4 :])
    with pytest.raises(BadFontError, match="variable"):
        read_face(tmp_path / "a.otf")


@pytest.mark.parametrize(
    ("tag", "said"),
    [(b"hmtx", "no width"), (b"loca", "no place"), (b"glyf", "cut short"), (b"maxp", "ends too early")],
)  # fmt: skip
def test_a_table_too_short_for_the_glyphs_is_refused(
    shipped: Path, tmp_path: Path, tag: bytes, said: str
) -> None:
    data = bytearray((shipped / "layouts" / ATKINSON).read_bytes())
    struct.pack_into(">I", data, table(bytes(data), tag)[0] + 12, 5)
    (tmp_path / "a.ttf").write_bytes(data)
    with pytest.raises(BadFontError, match=said):
        read_face(tmp_path / "a.ttf")


@pytest.mark.parametrize(
    ("style", "weight", "lies"),
    [
        ("Regular", 400, False),
        ("Light", 300, False),
        ("Semi Bold", 600, False),
        ("Demi", 600, False),
        ("Black", 900, False),
        ("Bold", 700, False),
        ("Bold", 400, True),
        ("Black Italic", 400, True),
        ("Regular", 700, True),
        ("Light", 900, True),
    ],
)
def test_a_font_whose_name_belies_its_weight_is_found_out(
    tmp_path: Path, style: str, weight: int, lies: bool
) -> None:
    (tmp_path / "a.otf").write_bytes(cff_font(weight=weight, style=style))
    assert bool(read_face(tmp_path / "a.otf").contradiction) is lies


def test_a_font_that_is_bold_and_regular_at_once_is_found_out(
    shipped: Path, tmp_path: Path
) -> None:
    data = (shipped / "layouts" / ATKINSON).read_bytes()
    (tmp_path / "a.ttf").write_bytes(with_facts(data, selection=0x60))
    assert "bold and regular at once" in read_face(tmp_path / "a.ttf").contradiction


def test_a_font_that_lies_serves_only_where_the_brand_tells_its_weight(
    project: Path, edit: Edit
) -> None:
    (project / "layouts" / "fonts" / "lie.otf").write_bytes(cff_font(style="Bold"))
    folder = project / "layouts" / "brands" / "northbank"
    edit(BRAND, LISTED, "    - {family: Small CFF}\n")
    assert "calls itself 'Small CFF Bold'" in fault(project).hint

    (folder / "own.otf").write_bytes(cff_font(style="Bold"))
    edit(BRAND, "{family: Small CFF}", "{family: Small CFF, files: [{file: own.otf}]}")

    assert "Small CFF" in families(project)


def test_of_files_with_one_weight_the_upright_and_normal_one_serves(project: Path) -> None:
    fonts = project / "layouts" / "fonts"
    data = (project / "layouts" / ATKINSON).read_bytes()
    folder = fonts / "atkinson-hyperlegible-next"
    (folder / "AtkinsonHyperlegibleNext-Regular.ttf").unlink()
    (folder / "a-italic.ttf").write_bytes(with_facts(data, selection=1))
    (folder / "b-narrow.ttf").write_bytes(with_facts(data, width=3))
    (folder / "c-light.ttf").write_bytes(with_facts(data, weight=300))
    (folder / "d.ttf").write_bytes(data)
    (folder / "e.ttf").write_bytes(data)

    family = read_brand(project, "northbank").fonts[0]

    assert [file.path.name for file in family.files] == [
        "d.ttf",
        "AtkinsonHyperlegibleNext-Bold.ttf",
    ]


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_a_base_family_that_lost_a_face_is_a_fault_and_not_set_in_another(
    project: Path, weight: str
) -> None:
    folder = project / "layouts" / "fonts" / "atkinson-hyperlegible-next"
    (folder / f"AtkinsonHyperlegibleNext-{weight}.ttf").write_bytes(b"")

    with pytest.raises(FindingsError, match=f"no {weight.lower()} face") as caught:
        read_brand(project, "northbank")

    assert f"{weight}.ttf" in caught.value.findings[0].hint


def test_mutated_fonts_are_read_or_refused_but_never_crash(shipped: Path, tmp_path: Path) -> None:
    data = (shipped / "layouts" / ATKINSON).read_bytes()
    chance = random.Random(7)  # noqa: S311 - the same faults in every run
    path = tmp_path / "a.ttf"
    for _ in range(300):
        damaged = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(400)] = chance.randrange(256)
        path.write_bytes(bytes(damaged[: chance.choice((len(data), chance.randrange(len(data))))]))
        with contextlib.suppress(BadFontError):
            assert read_face(path).family


def test_families_that_no_brand_names_come_last_by_name(shipped: Path) -> None:
    others = families(shipped)[3:]

    assert others == sorted(others)
    assert {"Noto Naskh Arabic", "Noto Sans SC", "Noto Sans Thai"} <= set(others)
