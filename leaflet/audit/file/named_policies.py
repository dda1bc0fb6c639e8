"""POL-01: the file names the policies that it was built for.

Why: only a policy says which sections a leaflet owes. Without one, a file that lost half its text may be a sound file.

Passes: the metadata name `decision-aid`, or the policies are named on the command line.
Fails: neither names any.

Severity: warning, since the rules on files hold for any PDF.
Source: house rule (a file says for itself what it owes).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.audit.file.printed import PrintedFile
    from leaflet.model.policy import Policy

RULE = "POL-01"


def judge(file: PrintedFile, policies: tuple[Policy, ...]) -> Iterator[Finding]:
    """Judge whether anything says what the file owes."""
    asks = any(policy.sections or policy.card for policy in policies)
    if not asks and not file.facts.policies:
        message = "The file names no policy, so no section is asked for: only the rules on files were proven."
        hint = "Name a policy with --policy."
        yield Finding(RULE, message, file.place(), Severity.WARNING, hint)
