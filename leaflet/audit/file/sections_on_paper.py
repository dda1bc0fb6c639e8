"""SEC-02: every owed section and subsection can be read on paper, and found from the outline and by its name.

Why: a structure tree can promise what no page shows. So the section's heading is read from the page itself, must be
the title that the tree gives, and must be where the outline entry and the named destination lead; and below it the
section must say something of its own.

Passes: Sect `ahsct` with the title "AHSCT" opens with the heading "AHSCT" on page 3; the outline entry "AHSCT" and
the destination `ahsct` lead to page 3; a paragraph follows.
Fails: the heading reads "AHS CT"; no outline entry leads to its page; nothing stands below it; it is white on white, or lies
under a white box.

Source: ISO 32000-1 12.3.3 (outline), 12.3.2.3 (named destinations), 14.7.2 (titles); ISO 14289-1 7.17 (navigation).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file.parts import heading_of, is_card, parts_in_order, says_something, with_parts
from leaflet.audit.file.plain import plain, same_text, shorten
from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile, Tag
    from leaflet.model.policy import Policy

RULE = "SEC-02"


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each owed section that the tree holds; those it does not hold are SEC-01's."""
    if is_card(file):
        return
    owed = {part.ident for policy in policies for part in policy.sections}
    inside = {ident for policy in policies for ident in with_parts(file, policy.sections)}
    sections = frozenset(tag for tag in parts_in_order(file) if tag.ident in owed)
    for tag in parts_in_order(file):
        if tag.ident in inside:
            yield from _judge_section(file, tag, sections)


def _judge_section(file: PrintedFile, section: Tag, others: frozenset[Tag]) -> Iterator[Finding]:
    """Judge one section: its heading, what leads to it, and its body."""
    heading = heading_of(section)
    page = file.page_of(heading) if heading else None
    if heading is None or page is None:
        yield Finding(RULE, f"The section “{section.ident}” has no heading on paper.", file.place())
    else:
        yield from _judge_heading(file, section, file.text_of(heading), page)
        yield from _judge_ways(file, section, file.text_of(heading), page)
    if not says_something(file, section, others):
        message = f"The section “{section.ident}” has nothing to read below its heading."
        yield Finding(
            RULE, message, file.place(page), hint="Write its text, or see why it was not printed."
        )


def _judge_heading(file: PrintedFile, section: Tag, printed: str, page: int) -> Iterator[Finding]:
    """Judge whether the printed heading is the title that the tree gives, and can be read on its page."""
    if not same_text(printed, section.title):
        message = (
            f"The heading of “{section.ident}” is printed as “{shorten(printed)}”, "
            f"but the section's title is “{shorten(section.title)}”."
        )
        yield Finding(
            RULE, message, file.place(page), hint="A word may be broken or a letter missing."
        )
    on_page = file.page(page)
    if on_page and plain(printed) not in on_page.plain_text:
        message = f"The heading of “{section.ident}” cannot be read on its page in one piece."
        yield Finding(RULE, message, file.place(page))


def _judge_ways(file: PrintedFile, section: Tag, printed: str, page: int) -> Iterator[Finding]:
    """Judge whether the outline and the named destination lead to the heading's page."""
    entries = [mark.page for mark in file.bookmarks if same_text(printed, mark.title)]
    if page not in entries:
        wrong = f"leads to page {entries[0]}" if entries and entries[0] else "is missing"
        message = f"The outline entry of “{section.ident}” {wrong}; its heading is on page {page}."
        yield Finding(RULE, message, file.place(page), clause="ISO 14289-1 7.17")
    if file.destinations.get(section.ident) != page:
        message = (
            f"No named destination “{section.ident}” leads to page {page}, where its heading is."
        )
        yield Finding(RULE, message, file.place(page), clause="ISO 32000-1 12.3.2.3")
