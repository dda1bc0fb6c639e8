"""Damage to what a file claims and declares, and to what its elements say of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    NumberObject,
)

from tests.audit.damage.listed import damage
from tests.audit.damage.wreck import kids_of, name, text

if TYPE_CHECKING:
    from tests.audit.damage.wreck import Wreck


@damage("ACC-18")
def the_claim_of_pdf_ua_is_gone(wreck: Wreck) -> None:
    wreck.rewrite_packet("<pdfuaid:part>1</pdfuaid:part>", "")


@damage("ACC-18")
def the_claim_of_pdf_a_is_gone(wreck: Wreck) -> None:
    wreck.rewrite_packet("<pdfaid:part>2</pdfaid:part>", "")


@damage("ACC-19")
def the_output_intent_is_gone(wreck: Wreck) -> None:
    del wreck.catalog["/OutputIntents"]


@damage("ACC-19")
def the_colour_profile_is_rubbish(wreck: Wreck) -> None:
    stream = DecodedStreamObject()
    stream.set_data(b"rubbish" * 20)
    stream[name("N")] = NumberObject(3)
    intent = wreck.catalog["/OutputIntents"][0].get_object()
    intent[name("DestOutputProfile")] = wreck.writer._add_object(stream)


@damage("ACC-19")
def a_box_is_painted_in_the_inks_of_a_press(wreck: Wreck) -> None:
    wreck.add(1, b"/Artifact BMC 0 0 0 1 k 20 20 30 30 re f EMC")


def _info(wreck: Wreck) -> Any:
    return wreck.writer._info


@damage("ACC-20")
def the_information_dictionary_names_another_author(wreck: Wreck) -> None:
    _info(wreck)[name("Author")] = text("Somebody else")


@damage("ACC-20")
def the_information_dictionary_tells_an_older_date(wreck: Wreck) -> None:
    _info(wreck)[name("ModDate")] = text("D:19990101000000Z")


@damage("ACC-21")
def the_file_calls_its_tags_suspect(wreck: Wreck) -> None:
    wreck.catalog["/MarkInfo"][name("Suspects")] = BooleanObject(True)


@damage("ACC-21")
def half_of_the_tree_stands_in_a_second_document(wreck: Wreck) -> None:
    root, first = wreck.catalog["/StructTreeRoot"], wreck.find("Document")
    second = DictionaryObject({name("S"): name("Document"), name("P"): root.indirect_reference})
    reference, kids = wreck.writer._add_object(second), kids_of(first)
    half = len(kids) // 2
    first[name("K")], second[name("K")] = ArrayObject(kids[:half]), ArrayObject(kids[half:])
    for kid in kids[half:]:
        kid.get_object()[name("P")] = reference
    root[name("K")] = ArrayObject([*kids_of(root), reference])


@damage("ACC-22")
def the_pages_have_no_labels(wreck: Wreck) -> None:
    del wreck.catalog["/PageLabels"]


@damage("ACC-22")
def an_english_file_is_laid_out_from_the_right(wreck: Wreck) -> None:
    wreck.catalog["/ViewerPreferences"][name("Direction")] = name("R2L")


@damage("ACC-23")
def a_list_does_not_say_of_which_kind_it_is(wreck: Wreck) -> None:
    del wreck.find("L")["/A"]


@damage("ACC-24")
def a_figure_does_not_say_where_it_stands(wreck: Wreck) -> None:
    held = wreck.find("Figure")["/A"].get_object()
    for one in held if isinstance(held, list) else [held]:
        one.get_object().pop("/BBox", None)


@damage("ACC-06")
def a_page_has_lost_its_links(wreck: Wreck) -> None:
    page = next(page for page in wreck.pages if page.get("/Annots"))
    page[name("Annots")] = ArrayObject()


@damage("ACC-01")
def a_link_does_not_lead_back_to_its_element(wreck: Wreck) -> None:
    del wreck.links()[0]["/StructParent"]


@damage("ACC-01")
def an_item_names_the_title_as_the_element_above_it(wreck: Wreck) -> None:
    wreck.find("LI")[name("P")] = wreck.find("H1").indirect_reference


@damage("ACC-07")
def a_cell_spans_more_columns_than_the_table_has(wreck: Wreck) -> None:
    wreck.find("TD")[name("A")] = DictionaryObject(
        {name("O"): name("Table"), name("ColSpan"): NumberObject(5)}
    )


@damage("ACC-07")
def heads_of_columns_say_that_they_head_their_row(wreck: Wreck) -> None:
    for element in wreck.elements():
        if element["/S"] == "/TH":
            held = element["/A"].get_object()
            facts = held[0].get_object() if isinstance(held, list) else held
            facts[name("Scope")] = name("Row")


@damage("ACC-14")
def the_items_of_a_list_are_loose_paragraphs(wreck: Wreck) -> None:
    for element in list(wreck.elements()):
        if element["/S"] in {"/L", "/LI", "/LBody"}:
            element[name("S")] = name("P" if element["/S"] == "/LBody" else "Div")


@damage("ACC-09")
def a_font_sets_its_letters_one_below_the_other(wreck: Wreck) -> None:
    fonts: Any = wreck.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    next(iter(fonts.values())).get_object()[name("Encoding")] = name("Identity-V")


@damage("TYP-06")
def letters_are_squeezed_to_half_their_breadth(wreck: Wreck) -> None:
    wreck.repaint(1, b"50 Tz\n" + wreck.content(1))
