"""From painted pages to the bytes of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.render.conformance.archive import A_2A
from leaflet.render.conformance.ua import UA_1
from leaflet.render.metadata import write_info, write_xmp
from leaflet.render.navigation import write_destinations, write_outline
from leaflet.render.structure_tree import StructureTree
from leaflet.render.syntax import dictionary, numbers, text_string

if TYPE_CHECKING:
    from leaflet.render.canvas import PageRecord, TaggingCanvas
    from leaflet.structure import Story

_CLAIMS = (UA_1, A_2A)
_SRGB = "sRGB IEC61966-2.1"


def assemble(canvas: TaggingCanvas, story: Story, profile: bytes) -> bytes:
    """Write everything that the canvas has painted for a story.

    Args:
        canvas: holds the pages.
        story: holds the structure and the facts.
        profile: an ICC profile of the sRGB colour space, for the output intent.
    """
    file = canvas.file
    fonts = {use.name: use.write(file) for use in canvas.fonts}
    font_names = file.add(dictionary({name: f"{number} 0 R" for name, number in fonts.items()}))
    parent = file.reserve()
    for page in canvas.pages:
        _write_page(canvas, page, parent, font_names)
    numbers_ = [page.number for page in canvas.pages]
    kids = " ".join(f"{number} 0 R" for number in numbers_)
    file.put(
        parent, dictionary({"Type": "/Pages", "Kids": f"[{kids}]", "Count": str(len(numbers_))})
    )
    tree = StructureTree(file, canvas.marks, numbers_).write(story.root)
    entries = {
        "Type": "/Catalog",
        "Pages": f"{parent} 0 R",
        "Lang": text_string(story.facts.lang),
        "MarkInfo": "<</Marked true>>",
        "StructTreeRoot": f"{tree} 0 R",
        "Metadata": f"{write_xmp(file, story.facts, _CLAIMS)} 0 R",
        "OutputIntents": f"[{_output_intent(canvas, profile)}]",
        "Names": dictionary({"Dests": f"{write_destinations(file, canvas.anchors)} 0 R"}),
        "PageLabels": "<</Nums [0 <</S /D>>]>>",
        "ViewerPreferences": dictionary(
            {"DisplayDocTitle": "true", "Direction": _direction(story)}
        ),
    }
    if any(anchor.title for anchor in canvas.anchors):
        entries["Outlines"] = f"{write_outline(file, canvas.anchors)} 0 R"
    return file.write(file.add(dictionary(entries)), write_info(file, story.facts))


def _direction(story: Story) -> str:
    return "/R2L" if story.facts.direction == "rtl" else "/L2R"


def _write_page(canvas: TaggingCanvas, page: PageRecord, parent: int, font_names: int) -> None:
    contents = canvas.file.add_stream({}, "\n".join(page.code).encode("latin-1"))
    resources = {"Font": f"{font_names} 0 R"}
    if page.pictures:
        pictures = {name: f"{number} 0 R" for name, number in page.pictures.items()}
        resources["XObject"] = dictionary(pictures)
    entries = {
        "Type": "/Page",
        "Parent": f"{parent} 0 R",
        "MediaBox": f"[0 0 {numbers(*page.size)}]",
        "Contents": f"{contents} 0 R",
        "Resources": dictionary(resources),
        "Tabs": "/S",  # tab order follows the structure (ISO 14289-1 7.18.3)
    }
    if page.struct_parents is not None:
        entries["StructParents"] = str(page.struct_parents)
    if page.annotations:
        entries["Annots"] = f"[{' '.join(f'{number} 0 R' for number in page.annotations)}]"
    canvas.file.put(page.number, dictionary(entries))


def _output_intent(canvas: TaggingCanvas, profile: bytes) -> str:
    """What the RGB numbers in the file mean (ISO 19005-2 6.2.3)."""
    stream = canvas.file.add_stream({"N": "3"}, profile)
    return dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": text_string(_SRGB),
            "Info": text_string(_SRGB),
            "DestOutputProfile": f"{stream} 0 R",
        }
    )
