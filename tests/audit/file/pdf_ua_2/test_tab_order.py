"""UA2-13."""

from __future__ import annotations

import pytest
from pypdf.generic import NameObject

from tests.audit.file.sheets import Sheet


@pytest.mark.parametrize("order", ["/R", "/C", ""])
def test_a_page_with_links_and_no_order_is_told(order: str) -> None:
    sheet = Sheet()
    del sheet.page()["/Tabs"]
    if order:
        sheet.page()[NameObject("/Tabs")] = NameObject(order)
    assert "in which order the tab key goes" in sheet.told("UA2-13")[0]


@pytest.mark.parametrize("order", ["/S", "/A", "/W"])
def test_the_orders_of_the_standard_pass(order: str) -> None:
    sheet = Sheet()
    sheet.page()[NameObject("/Tabs")] = NameObject(order)
    assert sheet.told("UA2-13") == []
