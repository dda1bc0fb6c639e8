"""ACC-16: the tab key goes through a page's links in the order of the structure tree.

Why: people who cannot use a mouse press the tab key from link to link; without this they jump about.

Passes: a page with links has Tabs S.
Fails: it has no Tabs, or Tabs R (by rows).

Source: ISO 14289-1 7.18.3; WCAG 2.2 2.4.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "ACC-16"


def judge(file: PrintedFile, _policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge each page that has links."""
    for page in file.pages:
        if page.links and page.tabs != "S":
            message = "The tab key does not follow the structure of the page (Tabs)."
            yield Finding(RULE, message, file.place(page.number), clause="ISO 14289-1 7.18.3")
