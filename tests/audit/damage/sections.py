"""Damage to sections, pages and what a leaflet says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pypdf.generic import NumberObject

from tests.audit.damage.listed import damage
from tests.audit.damage.wreck import name, text

if TYPE_CHECKING:
    from tests.audit.damage.wreck import Wreck


@damage("SEC-01")
def a_section_is_taken_out(wreck: Wreck) -> None:
    wreck.drop(wreck.sect("about-this-leaflet"))


@damage("SEC-01")
def a_section_loses_its_name(wreck: Wreck) -> None:
    del wreck.sect("key-points")["/ID"]


@damage("SEC-02")
def the_place_of_a_section_is_named_otherwise(wreck: Wreck) -> None:
    names = wreck.catalog["/Names"]["/Dests"]["/Names"]
    names[list(names).index("about-this-leaflet")] = text("about-another-leaflet")


@damage("SEC-02")
def a_heading_is_not_the_title_of_its_section(wreck: Wreck) -> None:
    wreck.sect("key-points")[name("T")] = text("The minor points")


@damage("SEC-04")
def the_box_around_the_key_message_is_gone(wreck: Wreck) -> None:
    content = wreck.content(1)
    box = re.compile(rb"/Artifact <</Type /Layout>> BDC\nq [^Q]+ [fS] Q\nEMC\n")
    wreck.repaint(1, box.sub(b"", content))


@damage("SEC-11")
def a_page_is_taken_out(wreck: Wreck) -> None:
    pages = wreck.catalog["/Pages"]
    del pages["/Kids"][2]
    pages[name("Count")] = NumberObject(len(pages["/Kids"]))


@damage("SEC-11")
def a_word_is_taken_out(wreck: Wreck) -> None:
    page, mark = wreck.mark_of(wreck.find("LBody", 1))
    wreck.edit(page, mark, re.sub(rb"\[.+?\]TJ", b"", mark, count=1, flags=re.DOTALL))


@damage("SEC-03", "card")
def the_card_has_no_part_on_who_to_call(wreck: Wreck) -> None:
    del wreck.sect("contacts")["/ID"]


@damage("LAY-02", "card")
def the_card_has_a_second_page(wreck: Wreck) -> None:
    wreck.writer.add_page(wreck.pages[0])


@damage("LAY-02")
def one_page_is_smaller_than_the_others(wreck: Wreck) -> None:
    wreck.pages[3].mediabox.upper_right = (420, 595)


@damage("LAY-03")
def a_page_is_empty(wreck: Wreck) -> None:
    wreck.writer.add_blank_page()


@damage("LAY-05")
def a_page_is_turned_round(wreck: Wreck) -> None:
    wreck.pages[1].rotate(180)


@damage("LIF-09")
def a_page_does_not_say_which_leaflet_it_is(wreck: Wreck) -> None:
    foot = re.compile(rb"/Artifact <</Type /Pagination>> BDC.+?EMC", re.DOTALL)
    wreck.repaint(3, foot.sub(b"", wreck.content(3)))


@damage("LIF-10")
def a_draft_calls_itself_released(wreck: Wreck) -> None:
    wreck.rewrite_packet(">draft<", ">released<")


@damage("POL-01")
def the_file_names_no_pack(wreck: Wreck) -> None:
    wreck.rewrite_packet("<rdf:li>house</rdf:li>", "")
