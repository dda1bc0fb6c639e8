"""One list, from its CSV file to a relay that forgets: what a process that sends it needs of memory."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leaflet.mail.ledger import Ledger
from leaflet.mail.memory import MemoryTransport
from leaflet.mail.message import message_id
from leaflet.mail.pacing import Pace
from leaflet.mail.recipients import COLUMNS, Defaults, Recipient, recipients_of
from leaflet.mail.records import Entry
from leaflet.mail.sender import Order, Sender
from leaflet.roster.roster import read_roster
from tests.mail.run_batch import BATCH, FAST
from tests.mail.samples import parcel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaflet.mail.memory import Taken

DEFAULTS = Defaults("en-AU", ("card",), ("en-AU",), ("card",))


@dataclass(slots=True)
class Forgetting(MemoryTransport):
    """Counts messages and lets them go."""

    count: int = 0

    def take(self, message: Taken) -> int:
        """Forget a message."""
        del message
        self.count += 1
        return self.count


def run(count: int) -> None:
    """Read, plan, record and send one list of so many rows."""
    one = parcel(40_000)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        path = home / "list.csv"
        with path.open("w") as file:
            file.write("address,consent\n")
            file.writelines(f"p{n}@example.org,C-{n}\n" for n in range(count))

        def people() -> Iterator[Recipient]:
            roster = read_roster(path, "list.csv", COLUMNS)
            yield from (
                each for each in recipients_of(roster, DEFAULTS) if isinstance(each, Recipient)
            )

        rows = (
            Entry(
                each.number,
                each.line,
                each.address,
                each.lang,
                each.format,
                each.consent,
                each.reference,
                message_id(BATCH, each.number, one),
            )
            for each in people()
        )
        transport = Forgetting()
        order = Order(BATCH, False, {("en-AU", "card"): one}, people, 5, 1)
        with Ledger(home) as ledger:
            ledger.begin("plan", {}, BATCH, rows, [], is_private=False)
            Sender(order, ledger, transport, Pace(FAST, 1)).send()
        if transport.count != count:
            raise SystemExit(f"{transport.count} of {count} were sent")
