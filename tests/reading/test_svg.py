"""SVG to shapes: what is drawn, what is refused, and that nothing hostile gets further."""

from __future__ import annotations

import contextlib
import random
import time
from typing import TYPE_CHECKING

import pytest

from leaflet.model.pictures import Shape
from leaflet.reading.picture_faults import PictureError
from leaflet.reading.svg import compile_svg

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.model.pictures import Vector

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 96 96">'


def svg(inner: str) -> bytes:
    return f"{OPEN}{inner}</svg>".encode()


def drawn(inner: str) -> Vector:
    return compile_svg(svg(inner))


def refusal(data: bytes) -> str:
    started = time.perf_counter()
    with pytest.raises(PictureError) as caught:
        compile_svg(data)
    assert time.perf_counter() - started < 5
    assert caught.value.hint
    return str(caught.value)


def box(shape: Shape) -> tuple[float, float, float, float]:
    numbers = [number for _, operands in shape.path for number in operands]
    xs, ys = numbers[::2], numbers[1::2]
    return round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2)


def test_a_drawing_is_measured_in_points_with_y_upwards() -> None:
    vector = drawn('<rect x="0" y="0" width="48" height="24" fill="#0b5563"/>')
    assert vector.size == (72, 72)  # 96 CSS pixels to the inch
    assert vector.shapes == (
        Shape(
            (
                ("m", (0.0, 72.0)),
                ("l", (36.0, 72.0)),
                ("l", (36.0, 54.0)),
                ("l", (0.0, 54.0)),
                ("h", ()),
            ),
            fill="#0b5563",
        ),
    )


@pytest.mark.parametrize(
    ("element", "corners"),
    [
        ('<circle cx="48" cy="48" r="24"/>', (18, 18, 54, 54)),
        ('<ellipse cx="48" cy="48" rx="24" ry="12"/>', (18, 27, 54, 45)),
        ('<rect x="24" y="24" width="48" height="24" rx="8"/>', (18, 36, 54, 54)),
        ('<polygon points="24,24 72,24 48,72"/>', (18, 18, 54, 54)),
        ('<path d="M24 24 H72 V72 Z"/>', (18, 18, 54, 54)),
        ('<line x1="24" y1="24" x2="72" y2="72" stroke="#000"/>', (18, 18, 54, 54)),
        ('<polyline points="24,24 72,72" fill="none" stroke="#000"/>', (18, 18, 54, 54)),
        ('<g transform="translate(24 24) scale(2)"><rect width="24" height="24"/></g>', (18, 18, 54, 54)),
        ('<defs><rect id="r" width="48" height="48"/></defs><use xlink:href="#r" x="24" y="24"/>', (18, 18, 54, 54)),
    ],
)  # fmt: skip
def test_each_kind_of_shape_keeps_its_place(
    element: str, corners: tuple[float, float, float, float]
) -> None:
    (shape,) = drawn(element).shapes
    assert box(shape) == corners


def test_shapes_stay_in_painting_order() -> None:
    vector = drawn(
        '<rect width="9" height="9" fill="#111111"/>'
        '<g fill="#222222"><rect width="9" height="9"/><rect width="9" height="9" fill="#333333"/></g>'
        '<rect width="9" height="9" fill="#444444"/>'
    )
    assert [shape.fill for shape in vector.shapes] == ["#111111", "#222222", "#333333", "#444444"]


def test_a_stroke_is_scaled_with_its_group() -> None:
    (shape,) = drawn(
        '<g transform="scale(4)"><path d="M0 0 L9 9" fill="none" stroke="red"/></g>'
    ).shapes
    assert shape.stroke == "#ff0000"
    assert shape.stroke_width == 3  # 1 px is 0.75 pt


def test_the_fill_rule_is_kept() -> None:
    path = "M0 0 H90 V90 H0 Z M30 30 H60 V60 H30 Z"
    one, other = drawn(f'<path d="{path}"/><path d="{path}" fill-rule="evenodd"/>').shapes
    assert (one.even_odd, other.even_odd) == (False, True)


def test_hidden_parts_are_left_out() -> None:
    vector = drawn(
        '<rect width="9" height="9"/><g display="none"><circle r="9"/></g>'
        '<circle r="9" visibility="hidden"/><circle r="9" style="display:none"/>'
    )
    assert len(vector.shapes) == 1


def test_a_style_sheet_colours_shapes() -> None:
    (shape,) = drawn('<style>.a{fill:#aabbcc}</style><rect class="a" width="9" height="9"/>').shapes
    assert shape.fill == "#aabbcc"


def test_words_and_an_editors_own_elements_are_left_out() -> None:
    vector = drawn(
        "<title>Sun</title><metadata><image/><script>x()</script></metadata>"
        '<e:view xmlns:e="urn:editor" e:href="file:///etc/passwd"><e:image/><rect width="5" height="5"/></e:view>'
        '<rect width="9" height="9"/>'
    )
    assert len(vector.shapes) == 1


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ("<text>Clinic</text>", "<text>"),
        ('<image xlink:href="photo.png"/>', "<image>"),
        ("<script>alert(1)</script>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<linearGradient id="g"/>', "<linearGradient>"),
        ('<rect width="9" height="9" fill="url(#g)"/>', "in fill"),
        ('<rect width="9" height="9" style="filter:url(http://x.example/f)"/>', "in filter"),
        ('<rect width="9" height="9" opacity="0.5"/>', "see-through"),
        ('<rect width="9" height="9" style="fill-opacity:.3"/>', "see-through"),
        ('<style>.a{opacity:.2}</style><rect class="a" width="9" height="9"/>', "see-through"),
        ('<rect width="9" height="9" fill="rgba(1,2,3,0.5)"/>', "see-through"),
        ('<rect width="9" height="9" onclick="x()"/>', "script (onclick)"),
        ('<use xlink:href="other.svg#a"/>', "another file"),
        ('<use href="http://x.example/a.svg#a"/>', "another file"),
        ('<use xlink:href="#nowhere"/>', "does not have"),
        ('<style>@import url("http://x.example/a.css");</style>', "at-rules"),
        ('<rect id="a" width="9" height="9"/><rect id="a" width="9" height="9"/>', "twice"),
        ('<path d="M0 0 H9" stroke="#000" stroke-dasharray="2 1"/>', "dashed"),
        ('<path d="M0 0 H9" stroke="#000" stroke-linecap="round"/>', "round or cut"),
        ('<rect width="9" height="9" fill="blurple"/>', "cannot be drawn in full"),
        ('<rect x="1e9" width="9" height="9"/>', "far outside"),
        ('<rect width="9" height="9" fill="none"/>', "shows nothing"),
        ("", "shows nothing"),
    ],
)
def test_what_shapes_cannot_show_is_refused(inner: str, said: str) -> None:
    assert said in refusal(svg(inner))


def test_a_refusal_names_the_line_of_the_svg() -> None:
    assert "line 3 of the SVG" in refusal(svg('\n<rect width="9" height="9"/>\n<text>a</text>'))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not xml",
        b"<svg",
        b"<html><body/></html>",
        b"\xff\xfe\x00",
        b'<?xml version="1.0" encoding="klingon"?><svg/>',
        svg('<rect width="9" height="9"/>')[:-3],
        b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"><rect width="9" height="9"/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" width="nan" height="inf"><rect width="9" height="9"/></svg>',
        b'<?xml-stylesheet href="http://x.example/a.css"?>' + svg('<rect width="9" height="9"/>'),
        svg('<path d="M M M 1 2 3 L nonsense"/>'),
    ],
)
def test_what_is_no_drawing_is_refused(data: bytes) -> None:
    refusal(data)


def test_external_entities_are_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("9", encoding="utf-8")
    attack = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
    assert "DOCTYPE" in refusal(attack + svg('<rect width="&x;" height="9"/>'))


def test_a_billion_laughs_are_not_told() -> None:
    entities = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    attack = f'<!DOCTYPE svg [<!ENTITY l0 "ha">{entities}]>'.encode()
    assert "DOCTYPE" in refusal(attack + svg("<title>&l9;</title>"))


def test_uses_that_go_in_circles_are_refused() -> None:
    loop = '<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'
    assert "in circles" in refusal(svg(loop))
    assert "in circles" in refusal(svg('<g id="a"><use xlink:href="#a"/></g>'))


def test_uses_that_multiply_are_refused_before_they_unfold() -> None:
    inner = '<rect id="u0" width="9" height="9"/>' + "".join(
        f'<g id="u{n + 1}">{f"""<use xlink:href="#u{n}"/>""" * 10}</g>' for n in range(9)
    )
    assert "unfolds to more than" in refusal(svg(inner))


def test_long_chains_of_uses_are_refused_without_a_crash() -> None:
    inner = '<rect id="u0" width="9" height="9"/>' + "".join(
        f'<use id="u{n + 1}" xlink:href="#u{n}"/>' for n in range(4000)
    )
    compile_or_refuse(svg(inner))
    backwards = "".join(f'<use id="v{n}" xlink:href="#v{n + 1}"/>' for n in range(4000))
    refusal(svg(backwards + '<rect id="v4000" width="9" height="9"/>'))


def compile_or_refuse(data: bytes) -> None:
    with contextlib.suppress(PictureError):
        assert compile_svg(data).shapes


@pytest.mark.parametrize(
    "inner",
    [
        "<g>" * 3000 + "</g>" * 3000,
        "<desc>" * 3000 + "</desc>" * 3000,
        '<rect width="1" height="1"/>' * 6000,
        '<path d="M0 0' + " L1 1" * 150_000 + '"/>',
        '<path d="' + "M0 0 L1 1Z" * 90_000 + '"/>',
        f'<rect width="1" height="1" id="{"a" * 999_999}"/>',
    ],
)
def test_size_is_bounded(inner: str) -> None:
    refusal(svg(inner))


def test_a_large_logo_is_compiled_in_good_time() -> None:
    inner = '<path d="M0 0' + " C1 1 2 2 3 3" * 5_000 + '" fill="#123456"/>'
    started = time.perf_counter()
    assert len(drawn(inner).shapes[0].path) == 5_002
    assert time.perf_counter() - started < 5


def read_mutations(count: int) -> None:
    chance = random.Random(5)  # noqa: S311 - the same faults in every run
    text = svg(
        '<style>.a{fill:#123456}</style><defs><g id="p"><rect width="9" height="9" rx="2"/></g></defs>'
        '<g transform="translate(3 4) rotate(30) scale(.5)" fill="teal"><use xlink:href="#p" x="3"/>'
        '<path class="a" d="M1 2C3 4 5 6 7 8S9 9 1 1Q2 2 3 3T4 4A5 6 30 0 1 9 9Z" stroke="red"/></g>'
        '<polygon points="1,2 3,4 5,6"/><circle cx="5%" cy="2em" r="3mm" style="fill:rgb(1,2,3)"/>'
    )
    pieces = (b"", b"<", b">", b'"', b"-", b"1e999", b"nan", b"%", b"99999999", b"#p", b"url(#p)", b"/>", b"\xff", b"&lt;", b",,")  # fmt: skip
    for _ in range(count):
        data = text
        for _ in range(chance.randint(1, 5)):
            at = chance.randrange(len(OPEN), len(data))
            data = data[:at] + chance.choice(pieces) + data[at + chance.choice((0, 1, 1, 4, 20)) :]
        with contextlib.suppress(PictureError):
            assert compile_svg(data).shapes


def test_mutations_are_drawn_or_refused() -> None:
    read_mutations(300)


@pytest.mark.slow
def test_many_mutations_are_drawn_or_refused() -> None:
    read_mutations(20_000)
