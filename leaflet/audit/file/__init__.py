"""Rules on a finished PDF: what is judged is the file, never the program that made it.

pypdf is loaded only when a file is read (it costs as much as all the rest of the program).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leaflet.audit.file import (
    actual_text,
    artifacts,
    body_size,
    card_parts,
    claimed_standards,
    clear_setting,
    colour_meaning,
    contrast,
    empty_pages,
    facts_on_pages,
    figure_alt,
    figure_boxes,
    file_language,
    file_title,
    fonts,
    grey_contrast,
    heading_levels,
    key_message,
    layers,
    leading,
    letters_on_paper,
    line_length,
    link_targets,
    links,
    list_kinds,
    named_policies,
    nesting,
    nothing_active,
    office,
    one_document,
    one_record,
    outline,
    owed_sections,
    page_count,
    page_hints,
    page_order,
    pdf_a_4,
    pdf_ua_2,
    pdf_x_4,
    readable_text,
    reading_order,
    sections_on_paper,
    smallest_text,
    status_on_pages,
    tab_order,
    table_headers,
    tagging,
    text_on_pictures,
    true_widths,
    upright_pages,
    whole_text,
    x_height,
)
from leaflet.errors import FindingsError
from leaflet.model.look import Target
from leaflet.policy.rulebook import in_force, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from leaflet.audit.file.printed import FileFacts, PrintedFile
    from leaflet.findings import Finding
    from leaflet.model.policy import Policy

RULES = (
    owed_sections,
    sections_on_paper,
    card_parts,
    key_message,
    letters_on_paper,
    named_policies,
    facts_on_pages,
    status_on_pages,
    tagging,
    file_title,
    file_language,
    figure_alt,
    heading_levels,
    links,
    table_headers,
    actual_text,
    fonts,
    readable_text,
    x_height,
    body_size,
    smallest_text,
    line_length,
    leading,
    clear_setting,
    text_on_pictures,
    contrast,
    grey_contrast,
    whole_text,
    page_count,
    empty_pages,
    page_order,
    outline,
    reading_order,
    nesting,
    artifacts,
    tab_order,
    true_widths,
    upright_pages,
    layers,
    nothing_active,
    link_targets,
    claimed_standards,
    colour_meaning,
    one_record,
    one_document,
    page_hints,
    list_kinds,
    figure_boxes,
    *pdf_ua_2.RULES,
    *pdf_a_4.RULES,
    *pdf_x_4.RULES,
    *office.RULES,
)
"""Every rule on a finished file, in the order in which they are run and described."""
_ON_ANY = (fonts, upright_pages, nothing_active)
"""Rules that bind sheets, too."""
_ON_READING = tuple(
    rule for rule in RULES if rule.RULE.startswith("ACC-") and rule not in {fonts, true_widths}
)
"""Rules on what is read from a file, not from paper; nobody asks a press for them."""


def judge_file(
    data: bytes, shown_as: str, policies: tuple[Policy, ...], target: Target | None = None
) -> list[Finding]:
    """Judge a finished PDF by the rules that the packs put in force.

    A file that cannot be read is a finding too, so nothing about the file is raised.

    Args:
        data: The file.
        shown_as: Its name, as the person knows it.
        policies: The packs.
        target: For what it has to be fit, whatever it says of itself: a press or the clinic's own printer.
    """
    from leaflet.audit.file.reader.reader import read_file  # noqa: PLC0415 - loads pypdf

    try:
        printed = read_file(data, shown_as, asks_how=target is Target.PRESS)
    except FindingsError as error:
        return list(error.findings)
    exempt = _not_asked(printed, target)
    judging = (rule for rule in RULES if rule not in exempt and in_force(policies, rule.RULE))
    found = (finding for rule in judging for finding in rule.judge(printed, policies))
    return sorted(dict.fromkeys(settle(found, policies)), key=lambda finding: finding.sort_key)


def _not_asked(printed: PrintedFile, target: Target | None = None) -> set[ModuleType]:
    """Return the rules that do not bind a file: of standards that it does not claim, and of uses that it is not for."""
    if printed.imposed is not None:
        return set(RULES) - {*office.RULES, *_ON_ANY}
    is_for_press = target is Target.PRESS
    by_claim = (
        (printed.standards.access == "2", pdf_ua_2.RULES),
        (printed.standards.archive == "4", pdf_a_4.RULES),
        (is_for_press or bool(printed.standards.press), pdf_x_4.RULES),
        (False, office.ON_SHEETS),
        (target is Target.OFFICE, office.ON_PRINTS),
        (not is_for_press, _ON_READING),
    )
    return {rule for is_asked, rules in by_claim if not is_asked for rule in rules}


class Measured(NamedTuple):
    """What rules find in a file, without judging it."""

    figures: dict[str, dict[str, float]]
    """Rule to measure to value, of all rules that have one."""
    judging: tuple[str, ...]
    """Ids of the rules that say something of this file: not those of a standard that it does not claim."""


def measure_file(data: bytes, shown_as: str) -> Measured:
    """Return what the rules measure in a file.

    Raises:
        FindingsError: The file is no PDF, is encrypted, too large, or broken.
    """
    from leaflet.audit.file.reader.reader import read_file  # noqa: PLC0415 - loads pypdf

    printed = read_file(data, shown_as)
    exempt = _not_asked(printed)
    judging = [rule for rule in RULES if rule not in exempt]
    found: dict[str, dict[str, float]] = {}
    for rule in judging:
        figures: Callable[[PrintedFile], dict[str, float]] = getattr(rule, "measure", _none)
        found.setdefault(rule.RULE, {}).update(figures(printed))
    told = {rule: figures for rule, figures in found.items() if figures}
    return Measured(told, tuple(dict.fromkeys(rule.RULE for rule in judging)))


def _none(_file: PrintedFile) -> dict[str, float]:
    return {}


def read_facts(data: bytes, shown_as: str = "the file") -> FileFacts:
    """Return what a finished PDF says of itself.

    Raises:
        FindingsError: the file is no PDF, is encrypted, too large, or broken.
    """
    from leaflet.audit.file.reader import reader  # noqa: PLC0415 - loads pypdf

    return reader.read_facts(data, shown_as)
