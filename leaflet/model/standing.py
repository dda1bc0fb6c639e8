"""What a leaflet's state is on a day: whether it may be handed out, and if not, why not.

The one answer for everybody who asks: the rules on the source, the marks on the pages, the list of what is due,
and whoever gives finished files away. Pure: it knows of no clock and no file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaflet.model.leaflet import Status

if TYPE_CHECKING:
    import datetime as dt

    from leaflet.model.leaflet import Imprint

OUT_OF_USE = frozenset({Status.WITHDRAWN, Status.SUPERSEDED})
"""A leaflet with one of these is kept for the record and handed out no more."""
_WHY = {
    Status.DRAFT: "it is a draft that nobody has released",
    Status.REVIEWED: "it is reviewed and not yet released",
    Status.WITHDRAWN: "it is withdrawn",
    Status.SUPERSEDED: "another leaflet replaces it",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a leaflet, or of a file that was made of it, on one day."""

    status: Status
    review_by: dt.date
    """The last day on which it holds without a new review."""
    day: dt.date

    @property
    def days_left(self) -> int:
        """Days until the review date; negative: out of date by so many days."""
        return (self.review_by - self.day).days

    @property
    def is_out_of_date(self) -> bool:
        """Whether the review date is past; the day itself still counts."""
        return self.days_left < 0

    @property
    def is_out_of_use(self) -> bool:
        """Whether it is withdrawn or replaced."""
        return self.status in OUT_OF_USE

    @property
    def why_not(self) -> str:
        """Why it may not be given to patients, to go after "because"; empty if it may."""
        if self.status in _WHY:
            return _WHY[self.status]
        return f"its review was due by {self.review_by}" if self.is_out_of_date else ""

    @property
    def may_be_handed_out(self) -> bool:
        """Whether it may be given to patients: released, in use, and not out of date."""
        return not self.why_not


def standing_on(imprint: Imprint, day: dt.date) -> Standing:
    """Return the state of a leaflet on a day.

    A finished file tells its status and review date in its metadata and its manifest; for one of those, make a
    `Standing` of these two and the day.
    """
    return Standing(imprint.status, imprint.review_by, day)
