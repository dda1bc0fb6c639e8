"""UA2-09."""

from __future__ import annotations

from pypdf.generic import NameObject

from tests.audit.file.sheets import Sheet


def test_a_list_with_labels_and_no_kind_is_told() -> None:
    sheet = Sheet()
    sheet.element("L")["/A"][NameObject("/ListNumbering")] = NameObject("/None")
    del sheet.element("L", 1)["/A"]
    told = sheet.told("UA2-09")
    assert len(told) == 2
    assert all("has labels but no kind (ListNumbering)" in message for message in told)


def test_a_list_without_labels_needs_no_kind() -> None:
    sheet = Sheet()
    del sheet.element("L")["/A"]
    sheet.element("Lbl")[NameObject("/S")] = NameObject("/LBody")
    assert sheet.told("UA2-09") == []


def test_text_in_an_item_beside_its_body_is_told() -> None:
    sheet = Sheet()
    item, body = sheet.element("LI"), sheet.element("LBody")
    item[NameObject("/Pg")] = body.raw_get("/Pg")
    sheet.kids(item).append(body.pop("/K"))
    assert "outside its label and body" in sheet.told("UA2-09")[0]
