"""PNG and JPEG: looked at closely, then kept as the bytes they came in."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Final

from leaflet.model.pictures import Raster
from leaflet.reading.picture_faults import PictureError

if TYPE_CHECKING:
    from PIL.Image import Image as PilImage

MOST_PIXELS: Final = 25_000_000
"""A 20 kB file can unfold to 13,000 by 13,000 pixels, 1.8 GB and 13 s (faults.md, fact 4)."""
MODES: Final = {"1", "L", "LA", "P", "PA", "RGB", "RGBA"}
"""Grey and RGB of eight bits: what the screen target's one profile describes."""
_ORIENTATION_TAG: Final = 274
_TOO_MANY: Final = "has more than 25 million pixels"
_SHRINK: Final = "Make it smaller: 2,000 pixels fill the width of an A4 page at 300 to the inch."


def read_raster(data: bytes) -> Raster:
    """Return a picture whose every pixel could be read.

    Raises:
        PictureError: It is no PNG or JPEG, is damaged or cut short, or has too many pixels.
    """
    # Pillow takes 30 ms to import, and many leaflets have no such picture.
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
    except Image.DecompressionBombError:
        raise PictureError("pixels", _TOO_MANY, _SHRINK) from None
    except UnidentifiedImageError:
        raise _not_a_picture(data) from None
    except Exception as error:
        raise _damaged() from error
    with image:
        size = image.size
        _insist_on_fit(image)
        _decode(image)
    return Raster(data, size)


def _not_a_picture(data: bytes) -> PictureError:
    if data.startswith((b"\x89PNG", b"\xff\xd8\xff")):
        return _damaged()
    hint = "Save it as PNG or JPEG: to change the end of its name is not enough."
    return PictureError("format", "is not a PNG or JPEG file inside", hint)


def _damaged() -> PictureError:
    return PictureError(
        "damaged", "is damaged or cut short", "Save it anew, or copy it once more from its source."
    )


def _insist_on_fit(image: PilImage) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise PictureError("pixels", _TOO_MANY, _SHRINK)
    if image.mode not in MODES:
        hint = "Save it in RGB or grey, with eight bits to the channel."
        raise PictureError("colour", f"has colours of the kind {image.mode}", hint)


def _decode(image: PilImage) -> None:
    """Decode once and forget: only that shows whether the data is whole."""
    try:
        turned = image.getexif().get(_ORIENTATION_TAG, 1)
        # A JPEG is decoded at an eighth of its size, which reads all of its data in a tenth of the time.
        image.draft(image.mode, (max(1, image.width // 8), max(1, image.height // 8)))
        image.load()
    except Exception as error:
        raise _damaged() from error
    if turned not in {0, 1}:
        hint = "Open it, turn it upright and save it: printers do not heed the camera's note."
        raise PictureError("turned", "lies on its side: the camera only noted how to turn it", hint)
