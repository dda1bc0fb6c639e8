"""Damage to the structure tree, and to how it and the pages fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf.generic import ArrayObject, DictionaryObject, NumberObject

from tests.audit.damage.listed import damage
from tests.audit.damage.wreck import kids_of, name, text

if TYPE_CHECKING:
    from tests.audit.damage.wreck import Wreck


@damage("ACC-04")
def a_figure_loses_its_description(wreck: Wreck) -> None:
    del wreck.find("Figure")["/Alt"]


@damage("ACC-04")
def a_figure_is_described_by_a_file_name(wreck: Wreck) -> None:
    wreck.find("Figure")[name("Alt")] = text("cells-final-2.png")


@damage("ACC-03")
def the_file_does_not_say_its_language(wreck: Wreck) -> None:
    del wreck.catalog["/Lang"]


@damage("ACC-03")
def french_words_name_a_language_that_is_none(wreck: Wreck) -> None:
    next(one for one in wreck.elements() if one.get("/Lang") == "fr")[name("Lang")] = text("French")


@damage("ACC-05")
def a_heading_of_level_two_is_followed_by_one_of_level_four(wreck: Wreck) -> None:
    wreck.find("H3")[name("S")] = name("H4")


@damage("ACC-05")
def the_title_is_a_paragraph(wreck: Wreck) -> None:
    wreck.find("H1")[name("S")] = name("P")


@damage("ACC-01")
def painted_content_belongs_to_no_element(wreck: Wreck) -> None:
    wreck.drop(wreck.find("LI"))


@damage("ACC-01")
def an_element_claims_content_that_no_page_paints(wreck: Wreck) -> None:
    page, mark = wreck.mark_of(wreck.find("Caption"))
    wreck.edit(page, mark, b"")


@damage("ACC-01")
def two_elements_claim_the_same_content(wreck: Wreck) -> None:
    first, second = wreck.find("P", 2), wreck.find("P", 3)
    first[name("K")] = ArrayObject([*kids_of(first), *kids_of(second)])


@damage("ACC-01")
def the_way_back_from_the_pages_to_the_tree_is_lost(wreck: Wreck) -> None:
    del wreck.catalog["/StructTreeRoot"]["/ParentTree"]


@damage("ACC-01")
def the_file_does_not_say_that_it_is_tagged(wreck: Wreck) -> None:
    del wreck.catalog["/MarkInfo"]


@damage("ACC-01")
def the_tree_is_thrown_away(wreck: Wreck) -> None:
    del wreck.catalog["/StructTreeRoot"]


@damage("ACC-01")
def text_stands_outside_all_marks(wreck: Wreck) -> None:
    page, mark = wreck.mark_of(wreck.find("H3"))
    wreck.edit(page, mark, mark.partition(b"BDC")[2].removesuffix(b"EMC"))


@damage("ACC-07")
def a_header_cell_has_no_scope(wreck: Wreck) -> None:
    del wreck.find("TH")["/A"]


@damage("ACC-07")
def a_table_has_data_cells_alone(wreck: Wreck) -> None:
    for element in wreck.elements():
        if element["/S"] == "/TH":
            element[name("S")] = name("TD")


@damage("ACC-08")
def a_paragraph_is_read_as_something_else(wreck: Wreck) -> None:
    wreck.find("P", 4)[name("ActualText")] = text("This treatment is safe.")


@damage("ACC-13")
def a_paragraph_is_read_before_the_one_above_it(wreck: Wreck) -> None:
    around = wreck.parent(wreck.find("L"))
    last = len(kids_of(around)) - 1
    wreck.swap(around, last - 1, last)


@damage("ACC-13")
def a_heading_is_read_after_its_text(wreck: Wreck) -> None:
    around = wreck.parent(wreck.find("H3", 1))
    wreck.swap(around, 0, 1)


@damage("ACC-11")
def two_pages_are_swapped(wreck: Wreck) -> None:
    kids = wreck.catalog["/Pages"]["/Kids"]
    kids[1], kids[3] = kids[3], kids[1]


@damage("ACC-14")
def list_items_stand_in_no_list(wreck: Wreck) -> None:
    wreck.find("L")[name("S")] = name("Sect")


@damage("ACC-14")
def a_kind_of_element_means_nothing(wreck: Wreck) -> None:
    wreck.find("Caption")[name("S")] = name("Textbody")


@damage("ACC-15")
def the_foot_of_each_page_is_tagged_as_content(wreck: Wreck) -> None:
    document = wreck.find("Document")
    for page, source in enumerate(wreck.pages, 1):
        old = b"/Artifact <</Type /Pagination>> BDC"
        content = wreck.content(page)
        at = content.index(old)
        mark = b"/P <</MCID 900>> BDC"
        wreck.repaint(page, content[:at] + mark + content[at + len(old) :])
        element = DictionaryObject(
            {
                name("S"): name("P"),
                name("P"): document.indirect_reference,
                name("Pg"): source.indirect_reference,  # type: ignore[dict-item]
                name("K"): NumberObject(900),
            }
        )
        document["/K"].append(wreck.writer._add_object(element))


@damage("ACC-15")
def a_paragraph_is_marked_as_an_artifact(wreck: Wreck) -> None:
    element = wreck.find("P", 10)
    page, mark = wreck.mark_of(element)
    wreck.edit(page, mark, b"/Artifact BMC" + mark.partition(b"BDC")[2])
    wreck.drop(element)


@damage("SEC-11")
def a_list_item_is_marked_as_an_artifact(wreck: Wreck) -> None:
    body = wreck.find("LBody", 3)
    page, mark = wreck.mark_of(body)
    wreck.edit(page, mark, b"/Artifact BMC" + mark.partition(b"BDC")[2])


@damage("ACC-08")
def a_paragraph_is_described_as_something_else(wreck: Wreck) -> None:
    wreck.find("P", 4)[name("Alt")] = text("This treatment is safe.")


@damage("ACC-08")
def a_section_is_described_in_place_of_its_text(wreck: Wreck) -> None:
    wreck.find("Sect")[name("Alt")] = text("A section")


@damage("ACC-01")
def content_stands_inside_an_artifact(wreck: Wreck) -> None:
    page, mark = wreck.mark_of(wreck.find("P", 4))
    wreck.edit(page, mark, b"/Artifact BMC " + mark + b" EMC")


@damage("ACC-01")
def a_mark_is_never_closed(wreck: Wreck) -> None:
    page, mark = wreck.mark_of(wreck.find("P", 4))
    wreck.edit(page, mark, mark[:-3])


@damage("ACC-01")
def a_mark_is_closed_twice(wreck: Wreck) -> None:
    wreck.add(1, b"EMC")
