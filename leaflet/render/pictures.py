"""Pictures in a file: JPEG data as it came, other pixels deflated, vectors as paths."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from leaflet.model.pictures import Raster, Vector
from leaflet.render.shapes import path_operators
from leaflet.render.syntax import number, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from leaflet.model.pictures import Picture, Shape
    from leaflet.render.colours import ColourSpace
    from leaflet.render.pdf_file import PdfFile

_SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}
Box = tuple[float, float, float, float]
"""x, y, width, height in points."""


class PictureStore:
    """The image objects of one file, each written once."""

    def __init__(self, file: PdfFile, colours: ColourSpace) -> None:
        self._file = file
        self._colours = colours
        self._numbers: dict[bytes, int] = {}

    def operators(self, picture: Picture, box: Box, resources: dict[str, int]) -> list[str]:
        """Return the operators that draw a picture into a box; images are named in the page's resources."""
        if isinstance(picture, Vector):
            return list(_vector(picture, box, self._colours))
        number_ = self._numbers.get(picture.data)
        if number_ is None:
            number_ = self._numbers[picture.data] = _add_raster(self._file, picture, self._colours)
        name = f"Im{number_}"
        resources[name] = number_
        x, y, width, height = box
        return [f"{numbers(width, 0, 0, height, x, y)} cm /{name} Do"]


def _vector(vector: Vector, box: Box, colours: ColourSpace) -> Iterator[str]:
    x, y, width, height = box
    yield f"{numbers(width / vector.size[0], 0, 0, height / vector.size[1], x, y)} cm"
    yield f"{numbers(0, 0, *vector.size)} re W n"  # what lies outside its viewBox is not drawn
    for shape in vector.shapes:
        yield path_with_paint(shape, colours)


def path_with_paint(shape: Shape, colours: ColourSpace) -> str:
    """Write a shape: its colours, its path and the operator that paints it."""
    parts = []
    if shape.fill:
        parts.append(colours.fill(shape.fill))
    if shape.stroke:
        parts.append(f"{colours.stroke(shape.stroke)} {number(shape.stroke_width)} w")
    parts.append(path_operators(shape.path))
    paint = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
    operator = paint[bool(shape.fill), bool(shape.stroke)]
    parts.append(operator + "*" if shape.even_odd and shape.fill else operator)
    return " ".join(parts)


def _add_raster(file: PdfFile, raster: Raster, colours: ColourSpace) -> int:
    from PIL import Image  # noqa: PLC0415  (most leaflets have no pixels: do not load Pillow for them)

    with Image.open(io.BytesIO(raster.data), formats=("PNG", "JPEG")) as image:
        if image.format == "JPEG" and image.mode in {"RGB", "L"} and colours.pixels is None:
            return file.add_stream(
                {**_entries(image), "Filter": "/DCTDecode"}, raster.data, deflate=False
            )
        alpha = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
        pixels = image.convert("L" if image.mode in {"1", "L"} and alpha is None else "RGB")
        if colours.pixels is not None and pixels.mode == "RGB":
            pixels = colours.pixels(pixels)
        entries = _entries(pixels)
        if alpha is not None:
            entries["SMask"] = f"{file.add_stream(_entries(alpha), alpha.tobytes())} 0 R"
        return file.add_stream(entries, pixels.tobytes())


def _entries(image: Image) -> dict[str, str]:
    return {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": str(image.width),
        "Height": str(image.height),
        "ColorSpace": f"/{_SPACES[image.mode]}",
        "BitsPerComponent": "8",
    }
