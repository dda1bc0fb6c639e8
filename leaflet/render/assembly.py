"""From painted pages to the bytes of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.render.links import references, write_links
from leaflet.render.metadata import write_info, write_xmp
from leaflet.render.navigation import Ways, write_outline
from leaflet.render.press_marks import PRESS_RESOURCES
from leaflet.render.structure_tree import StructureTree
from leaflet.render.syntax import dictionary, numbers, text_string

if TYPE_CHECKING:
    from leaflet.render.canvas import PageRecord, TaggingCanvas
    from leaflet.render.conformance import OutputIntent, Trim
    from leaflet.structure import Story


def assemble(canvas: TaggingCanvas, story: Story, profile: bytes) -> bytes:
    """Write everything that the canvas has painted for a story.

    Args:
        canvas: holds the pages.
        story: holds the structure and the facts.
        profile: an ICC profile of the file's colour space, for the output intent.
    """
    file, conformance = canvas.file, canvas.conformance
    parent = _write_pages(canvas)
    pages = [page.number for page in canvas.pages]
    refers = dict(references(canvas.links, canvas.anchors)) if conformance.has_references else {}
    tree = StructureTree(file, canvas.marks, pages, conformance.vocabulary, refers)
    root = tree.write(story.root)
    ways = Ways(canvas.anchors, tree.number_of if conformance.has_references else None)
    write_links(file, canvas.links, ways)
    entries = {
        "Type": "/Catalog",
        "Pages": f"{parent} 0 R",
        "Lang": text_string(story.facts.lang),
        "MarkInfo": "<</Marked true>>",
        "StructTreeRoot": f"{root} 0 R",
        "Metadata": f"{write_xmp(file, story.facts, conformance)} 0 R",
        "OutputIntents": _output_intents(canvas, profile),
        "Names": dictionary({"Dests": f"{ways.write(file)} 0 R"}),
        "PageLabels": "<</Nums [0 <</S /D>>]>>",
        "ViewerPreferences": dictionary(_preferences(canvas, story)),
    }
    if any(anchor.title for anchor in canvas.anchors):
        entries["Outlines"] = f"{write_outline(file, canvas.anchors, ways)} 0 R"
    catalog = file.add(dictionary(entries))
    info = write_info(file, story.facts, conformance) if conformance.has_info else None
    return file.write(conformance.version, catalog, info)


def _preferences(canvas: TaggingCanvas, story: Story) -> dict[str, str]:
    """Write how a viewer shows the file, and how it prints one that is made for that (ISO 32000-1 12.2)."""
    preferences = {"DisplayDocTitle": "true", "Direction": _direction(story)}
    if canvas.conformance.is_printed:
        duplex = "/DuplexFlipLongEdge" if len(canvas.pages) > 1 else "/Simplex"
        preferences |= {"PrintScaling": "/None", "Duplex": duplex}
    return preferences


def _direction(story: Story) -> str:
    return "/R2L" if story.facts.direction == "rtl" else "/L2R"


def _write_pages(canvas: TaggingCanvas) -> int:
    """Write the fonts and all pages; return the number of the page tree."""
    file = canvas.file
    fonts = {use.name: use.write(file) for use in canvas.fonts}
    font_names = file.add(dictionary({name: f"{number} 0 R" for name, number in fonts.items()}))
    parent = file.reserve()
    for page in canvas.pages:
        _write_page(canvas, page, parent, font_names)
    kids = " ".join(f"{page.number} 0 R" for page in canvas.pages)
    entries = {"Type": "/Pages", "Kids": f"[{kids}]", "Count": str(len(canvas.pages))}
    file.put(parent, dictionary(entries))
    return parent


def _write_page(canvas: TaggingCanvas, page: PageRecord, parent: int, font_names: int) -> None:
    contents = canvas.file.add_stream({}, "\n".join(page.code).encode("latin-1"))
    resources = {"Font": f"{font_names} 0 R"}
    if page.pictures:
        pictures = {name: f"{number} 0 R" for name, number in page.pictures.items()}
        resources["XObject"] = dictionary(pictures)
    if canvas.conformance.trim is not None:
        resources |= PRESS_RESOURCES
    entries = {
        "Type": "/Page",
        "Parent": f"{parent} 0 R",
        **_boxes(page.size, canvas.conformance.trim),
        "Contents": f"{contents} 0 R",
        "Resources": dictionary(resources),
        "Tabs": "/S",  # tab order follows the structure (ISO 14289-1 7.18.3)
    }
    if page.struct_parents is not None:
        entries["StructParents"] = str(page.struct_parents)
    if page.annotations:
        entries["Annots"] = f"[{' '.join(f'{number} 0 R' for number in page.annotations)}]"
    canvas.file.put(page.number, dictionary(entries))


def _boxes(size: tuple[float, float], trim: Trim | None) -> dict[str, str]:
    """Write the page's boxes (ISO 32000-1 14.11.2): where it is cut, and what lies around."""
    if trim is None:
        return {"MediaBox": f"[0 0 {numbers(*size)}]"}
    edges = {"MediaBox": 0.0, "BleedBox": trim.margin - trim.bleed, "TrimBox": trim.margin}
    return {
        name: f"[{numbers(edge, edge, *(length + 2 * trim.margin - edge for length in size))}]"
        for name, edge in edges.items()
    }


def _output_intents(canvas: TaggingCanvas, profile: bytes) -> str:
    """What the colours in the file mean (ISO 19005-2 6.2.3): every standard's intent has the one profile.

    Raises:
        ValueError: The profile is of another colour space than the file.
    """
    colours = canvas.conformance.colours
    if profile[16:20] != colours.signature:
        raise ValueError("the colour profile is not of the file's colour space")
    stream = canvas.file.add_shared({"N": str(colours.components)}, profile)
    intents = (_output_intent(intent, stream) for intent in canvas.conformance.intents)
    return f"[{' '.join(intents)}]"


def _output_intent(intent: OutputIntent, profile: int) -> str:
    entries = {
        "Type": "/OutputIntent",
        "S": f"/{intent.subtype}",
        "OutputConditionIdentifier": text_string(intent.condition),
        "Info": text_string(intent.condition),
        "DestOutputProfile": f"{profile} 0 R",
    }
    if intent.registry:
        entries["RegistryName"] = text_string(intent.registry)
    return dictionary(entries)
