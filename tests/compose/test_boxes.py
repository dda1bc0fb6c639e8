"""Boxes, strips and tables of choices: told apart by word and shape, whole, and readable when narrow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from leaflet.compose.blocks import compose_blocks
from leaflet.compose.box import Box
from leaflet.compose.grid import Grid
from leaflet.compose.icons import icon
from leaflet.model.blocks import (
    CallOut,
    CallOutKind,
    Contact,
    Contacts,
    Evidence,
    Milestone,
    Option,
    Options,
    Paragraph,
    Steps,
    Timeline,
)
from leaflet.model.inlines import Link, Plain, Prose
from leaflet.structure import Element, Role
from leaflet.text.words import BY_LANGUAGE
from tests.compose.conftest import PLACE, leaflet, prose, section

if TYPE_CHECKING:
    from collections.abc import Callable

    import pypdf
    from reportlab.platypus.flowables import Flowable

    from leaflet.compose.setting import Setting
    from leaflet.model.blocks import Block

    Printed = Callable[..., pypdf.PdfReader]

TEXT = Paragraph(prose("Ask your nurse."))


def composed(setting: Setting, *blocks: Block) -> tuple[list[Flowable], Element]:
    root = Element(Role.SECT)
    return compose_blocks(blocks, root, setting), root


def narrow(setting: Setting) -> Setting:
    """A panel of 84 mm without a side column."""
    styles = {name: replace(one, indent=0.0) for name, one in setting.layout.styles.items()}
    frames = tuple(replace(frame, width=238.0) for frame in setting.layout.frames)
    return setting.with_styles(styles).with_frames(frames)


def roles(element: Element) -> list[Role]:
    return [one.role for one in element.walk()]


@pytest.mark.parametrize("kind", CallOutKind)
def test_each_kind_of_box_has_its_word_its_sign_and_a_heading(
    kind: CallOutKind, setting: Setting
) -> None:
    (box,), root = composed(setting, CallOut(kind, prose("Title"), (TEXT,)))
    assert isinstance(box, Box)
    assert box.look.icon is not None
    assert Role.H3 in roles(root)
    said = [span.text for one in box.inside[:2] for span in one._words.spans]
    words = BY_LANGUAGE["en"]
    assert any(word in "".join(said) for word in (words.key_points, words.warning, words.note))


def test_signs_differ_and_only_a_note_is_without_a_dark_head(setting: Setting) -> None:
    boxes = [
        composed(setting, CallOut(kind, prose("Title"), (TEXT,)))[0][0] for kind in CallOutKind
    ]
    assert len({box.look.icon for box in boxes}) == 3
    assert [bool(box.look.head_fill) for box in boxes] == [True, True, False]


def test_the_next_step_stands_last_and_is_printed(printed: Printed) -> None:
    box = CallOut(CallOutKind.KEY_POINTS, prose("Title"), (TEXT,), prose("Call us."))
    page = printed(leaflet(section("one", box))).pages[0].extract_text()
    assert page.index("Ask your nurse.") < page.index("Your next step:") < page.index("Call us.")


def test_links_on_a_dark_ground_have_the_colour_of_its_words(setting: Setting) -> None:
    linked = Prose((Link("https://x.example/", (Plain("this"),)),), PLACE)
    (box,), _ = composed(setting, CallOut(CallOutKind.WARNING, linked, (TEXT,), linked))
    step = box.children[-1].children[0]
    paper = setting.colour("paper")
    assert {span.colour for span in (*box.head._words.spans, *step._words.spans)} == {paper}


def test_a_title_with_a_colon_has_no_second_one(setting: Setting) -> None:
    (box,), _ = composed(
        narrow(setting), CallOut(CallOutKind.WARNING, prose("Emergency: call 000"), (TEXT,))
    )
    assert "".join(span.text for span in box.head._words.spans).count(":") == 1


def test_choices_are_a_table_where_there_is_room_and_boxes_where_not(setting: Setting) -> None:
    options = Options(
        tuple(
            Option(prose(name), prose("What it is."), (prose("Good."),), (prose("Bad."),))
            for name in ("Tablets", "None for now")
        )
    )
    (table,), root = composed(setting, options)
    assert isinstance(table, Grid)
    assert roles(root).count(Role.TH) == 3 + 2
    boxes, below = composed(narrow(setting), options)
    assert [type(one) for one in boxes] == [Box, Box]
    assert Role.TABLE not in roles(below)


def test_what_is_known_and_what_is_not_stay_together_and_differ(setting: Setting) -> None:
    (strip,), root = composed(setting, Evidence((prose("It works."),), (prose("How long."),)))
    known, not_known = strip.inside
    assert known.look.icon != not_known.look.icon
    assert known.look.fill
    assert not not_known.look.fill
    assert roles(root).count(Role.H3) == 2


def test_an_emergency_number_is_told_from_others_by_its_sign(setting: Setting) -> None:
    contacts = Contacts(
        (Contact("a", prose("Emergency"), phone="000"), Contact("b", prose("Nurse"), phone="1 2"))
    )
    (row,), root = composed(setting, contacts)
    urgent, nurse = row.inside
    assert urgent.look.icon == icon("ambulance", setting.colour("warning"))
    assert nurse.look.icon == icon("phone", setting.colour("accent"))
    row.wrapOn(None, setting.frame_width, 1e6)
    assert roles(root).count(Role.LINK) == 2


TIMES = Timeline(
    (
        Milestone(prose("Day 1"), prose("Tests."), prose("Blood tests.")),
        Milestone(None, prose("Home."), prose("You go home.")),
    )
)


@pytest.mark.parametrize("lang", ["en-AU", "ar"])
def test_a_timeline_is_an_ordered_list_with_its_times(lang: str, printed: Printed) -> None:
    reader = printed(leaflet(section("one", TIMES), lang=lang))
    page = " ".join(reader.pages[0].extract_text().split())
    assert "Day 1" in page
    assert "Tests. Blood tests." in page
    assert reader.findings == []


def test_a_time_stands_in_the_text_where_there_is_no_side_column(setting: Setting) -> None:
    (first, _), _ = composed(narrow(setting), TIMES)
    assert [span.text for span in first._words.spans][:3] == ["Day 1", ": ", "Tests."]


def test_a_path_leads_from_each_step_to_the_next_but_not_on_from_the_last(
    setting: Setting,
) -> None:
    steps, _ = composed(setting, Steps((prose("One."), prose("Two."), prose("Three."))))
    assert [bool(step.label.trail) for step in steps] == [True, True, False]


def test_every_drawing_has_outlines_within_its_frame() -> None:
    for name in ("ambulance", "calendar", "info", "people", "phone", "question", "talk", "tick"):
        drawing = icon(name, "#123456")
        assert drawing.shapes
        for shape in drawing.shapes:
            assert shape.fill == "#123456"
            points = [value for _, operands in shape.path for value in operands]
            assert 0 <= min(points) <= max(points) <= max(drawing.size)
