"""Sends a batch of made-up messages, to be measured, and to be killed at any moment.

`python -m tests.mail.run_batch FOLDER PORT COUNT CONNECTIONS SIZE [WAIT]`: begins the batch in FOLDER if there is
none, and goes on with it otherwise. Prints how long the sending itself took.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from leaflet.mail.lease import lease
from leaflet.mail.ledger import Ledger
from leaflet.mail.message import message_id
from leaflet.mail.pacing import Pace
from leaflet.mail.records import Entry
from leaflet.mail.sender import Order, Sender
from leaflet.mail.settings import Relay, Security
from leaflet.mail.smtp import SmtpTransport
from tests.mail.samples import parcel, recipients

BATCH = "B-TEST"
FAST = 60_000_000.0
"""Mails a minute: more than any machine sends."""


def order_of(count: int, connections: int, size: int, attempts: int = 50) -> Order:
    """Return the order of a batch."""
    one = parcel(size)
    kinds = {("en-AU", "card"): one}
    return Order(BATCH, False, kinds, lambda: recipients(count), attempts, connections)


def begin(ledger: Ledger, order: Order) -> None:
    """Write the batch down."""
    one = order.parcels["en-AU", "card"]
    entries = (
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
        for each in order.recipients()
    )
    ledger.begin("plan", {"editions": []}, BATCH, entries, [], is_private=order.is_private)


def send(
    folder: Path,
    port: int,
    count: int,
    connections: int,
    size: int,
    wait: float = 0.05,
    **more: float,
) -> float:
    """Send what is left of a batch; return the seconds that it took."""
    order = order_of(count, connections, size, int(more.get("attempts", 50)))
    relay = Relay("127.0.0.1", port, Security.NONE, timeout=more.get("timeout", 30.0))
    transport = SmtpTransport(relay, folder, "clinic.example")
    with Ledger(folder) as ledger, lease(folder, BATCH):
        if not ledger.batches():
            begin(ledger, order)
        if more.get("tell"):
            print("ready", flush=True)  # noqa: T201 - what whoever kills us waits for
        started = time.perf_counter()
        Sender(order, ledger, transport, Pace(more.get("rate", FAST), wait)).send()
        return time.perf_counter() - started


if __name__ == "__main__":
    home, port_, count_, connections_, size_, *wait_ = sys.argv[1:]
    seconds = send(
        Path(home),
        int(port_),
        int(count_),
        int(connections_),
        int(size_),
        *map(float, wait_),
        tell=1.0,
    )
    print(seconds)  # noqa: T201 - what the measurement reads
