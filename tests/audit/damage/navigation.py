"""Damage to title, outline, links, and to what a file does beside showing pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NullObject,
    NumberObject,
    RectangleObject,
)

from tests.audit.damage.listed import damage
from tests.audit.damage.wreck import kids_of, name, text

if TYPE_CHECKING:
    from tests.audit.damage.wreck import Wreck


@damage("ACC-02")
def the_metadata_are_thrown_away(wreck: Wreck) -> None:
    del wreck.catalog["/Metadata"]


@damage("ACC-02")
def the_two_titles_differ(wreck: Wreck) -> None:
    wreck.writer.add_metadata({"/Title": "Another leaflet"})


@damage("ACC-02")
def both_titles_differ_from_the_one_on_the_page(wreck: Wreck) -> None:
    wreck.writer.add_metadata({"/Title": "Another leaflet"})
    wreck.rewrite_packet(">Stem cell treatments for multiple sclerosis<", ">Another leaflet<")


@damage("ACC-02")
def viewers_show_the_name_of_the_file(wreck: Wreck) -> None:
    wreck.catalog["/ViewerPreferences"][name("DisplayDocTitle")] = BooleanObject(value=False)


@damage("ACC-12")
def the_outline_is_thrown_away(wreck: Wreck) -> None:
    del wreck.catalog["/Outlines"]


@damage("ACC-12")
def the_outline_is_in_another_order(wreck: Wreck) -> None:
    entries = [wreck.catalog["/Outlines"]["/First"]]
    while "/Next" in entries[-1]:
        entries.append(entries[-1]["/Next"])
    one, other = entries[0], entries[-1]
    for key in ("Title", "Dest"):
        one[name(key)], other[name(key)] = other[f"/{key}"], one[f"/{key}"]


@damage("ACC-12")
def an_entry_of_the_outline_leads_nowhere(wreck: Wreck) -> None:
    wreck.catalog["/Outlines"]["/First"][name("Dest")] = text("no-such-place")


@damage("ACC-06")
def a_link_does_not_say_where_it_leads(wreck: Wreck) -> None:
    del wreck.links()[0]["/Contents"]


@damage("ACC-06")
def a_link_element_does_not_hold_its_annotation(wreck: Wreck) -> None:
    link = wreck.find("Link")
    kids = kids_of(link)
    link[name("K")] = ArrayObject(kid for kid in kids if isinstance(kid.get_object(), int))


@damage("ACC-06")
def a_link_is_tagged_as_plain_text(wreck: Wreck) -> None:
    wreck.find("Link")[name("S")] = name("Span")


@damage("ACC-16")
def the_tab_key_goes_by_rows(wreck: Wreck) -> None:
    for page in wreck.pages:
        page[name("Tabs")] = name("R")


@damage("SAF-02")
def a_link_opens_another_site_than_it_names(wreck: Wreck) -> None:
    note = next(one for one in wreck.links() if str(one["/A"]["/URI"]).startswith(("tel:", "http")))
    note["/A"][name("URI")] = text("https://elsewhere.example/")


@damage("SAF-01")
def a_script_runs_when_the_file_is_opened(wreck: Wreck) -> None:
    action = {name("S"): name("JavaScript"), name("JS"): text("app.alert('Hello')")}
    wreck.catalog[name("OpenAction")] = DictionaryObject(action)


@damage("SAF-01")
def a_file_is_hidden_in_the_file(wreck: Wreck) -> None:
    wreck.writer.add_attachment("more.txt", b"more")


@damage("SAF-01")
def a_stamp_is_stuck_over_the_text(wreck: Wreck) -> None:
    stamp = {
        name("Type"): name("Annot"),
        name("Subtype"): name("Stamp"),
        name("Rect"): NullObject(),
    }
    wreck.pages[1][name("Annots")] = ArrayObject([DictionaryObject(stamp)])


@damage("SAF-01")
def a_link_opens_a_file_of_the_machine(wreck: Wreck) -> None:
    wreck.links()[0]["/A"][name("URI")] = text("file:///etc/passwd")


@damage("ACC-10")
def the_file_has_layers(wreck: Wreck) -> None:
    wreck.catalog[name("OCProperties")] = DictionaryObject()


@damage("ACC-06")
def a_link_is_pressed_in_the_corner_of_the_page(wreck: Wreck) -> None:
    wreck.links()[0][name("Rect")] = RectangleObject((0, 0, 20, 20))


@damage("ACC-06")
def a_link_has_no_size(wreck: Wreck) -> None:
    wreck.links()[0][name("Rect")] = RectangleObject((0, 0, 0, 0))


@damage("ACC-06")
def a_link_is_hidden(wreck: Wreck) -> None:
    wreck.links()[0][name("F")] = NumberObject(2)
