"""POL-01."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.audit.file import judge_file

from .drafts import NO_SECTIONS, POLICY

if TYPE_CHECKING:
    from .drafts import Draft


def test_a_file_that_names_no_policy_is_a_warning(draft: Draft) -> None:
    draft.xmp = draft.xmp.replace("<rdf:li>decision-aid</rdf:li>", "")
    (found,) = judge_file(draft.pdf(), "a.pdf", (NO_SECTIONS,))
    assert (found.rule, found.is_error) == ("POL-01", False)
    assert "names no policy" in found.message


def test_a_policy_that_is_named_elsewhere_will_do(draft: Draft) -> None:
    draft.xmp = draft.xmp.replace("<rdf:li>decision-aid</rdf:li>", "")
    assert judge_file(draft.pdf(), "a.pdf", (POLICY,)) == []
