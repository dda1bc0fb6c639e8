"""Mail: how fast, beside the standard library alone, and how much memory.

`python -m tests.benchmarks.mail [--mails N] [--rows N,N,N] [--only speed|memory]`: needs Postfix, as the tests of
mail do (tests/mail/relays.py). Prints Markdown.
"""

from __future__ import annotations

import argparse
import resource
import smtplib
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from email.message import EmailMessage
from pathlib import Path

from tests.benchmarks.tables import Table
from tests.mail.relays import postfix
from tests.mail.run_batch import send
from tests.mail.samples import attachment, parcel

SIZE = 40_000
"""Bytes of the attachment."""
ROWS = (1_000, 10_000, 100_000)


def plainly(port: int, count: int, connections: int) -> float:
    """Send with smtplib and EmailMessage, without a ledger; return the seconds."""
    data, text = attachment(SIZE).data, parcel(SIZE)

    def work(first: int) -> None:
        with smtplib.SMTP("127.0.0.1", port) as relay:
            for number in range(first, count, connections):
                message = EmailMessage()
                message["From"], message["To"] = "a@clinic.example", f"p{number}@example.org"
                message["Subject"] = "The information you asked for"
                message.set_content(text.text)
                message.add_alternative(text.html, subtype="html")
                message.add_attachment(
                    data, maintype="application", subtype="pdf", filename="a.pdf"
                )
                relay.send_message(message)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(connections)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - started


def speed(mails: int, rounds: int) -> Table:
    """Measure both in turn, over one connection and over four."""
    head = ("connections", "ours, mails a second", "smtplib + EmailMessage", "x")
    table = Table("mail", f"Mail into a local Postfix, {SIZE // 1000} kB attached", head)
    with tempfile.TemporaryDirectory(prefix="leaflet-relay-") as name:
        base = Path(name)
        base.chmod(0o755)
        with postfix(base / "relay") as box:
            for connections in (1, 4):
                ours, plain = [], []
                for number in range(rounds + 1):
                    home = base / f"home-{connections}-{number}"
                    home.mkdir()
                    ours.append(mails / send(home, box.port, mails, connections, SIZE))
                    box.settled(300)
                    plain.append(mails / plainly(box.port, mails, connections))
                    box.settled(300)
                # The first round warms up, and is not counted.
                one, other = statistics.median(ours[1:]), statistics.median(plain[1:])
                table.rows.append((str(connections), one, other, one / other))
    note = f"Medians of {rounds} rounds of {mails} mails each, in turn. Ours writes each message to the disk twice; "
    table.notes.append(
        f"{note}the other has no ledger, and loses or doubles mail when it is stopped."
    )
    return table


def memory(rows: tuple[int, ...]) -> Table:
    """Measure the peak memory of whole processes that read, plan, record and send lists of these lengths."""
    head = ("rows", "peak MiB", "seconds")
    table = Table("mail-memory", "Memory by the length of the list", head)
    for count in rows:
        words = [sys.executable, "-m", "tests.benchmarks.mail", "--process", str(count)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        peak, seconds = map(float, done.stdout.split()[-2:])
        table.rows.append((f"{count:,}", peak, seconds))
    table.notes = [
        "A list read from a CSV file, planned, recorded and sent into memory that forgets."
    ]
    return table


def process(count: int) -> None:
    """Read, plan, record and send one list; print the peak and the time. Runs in a process of its own."""
    from tests.benchmarks.mail_process import run  # noqa: PLC0415 - only the process that is measured pays

    started = time.perf_counter()
    run(count)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(peak, time.perf_counter() - started)


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.mail", description=__doc__)
    parser.add_argument("--mails", type=int, default=1500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rows", default=",".join(map(str, ROWS)))
    parser.add_argument("--only", choices=("speed", "memory"))
    parser.add_argument("--process", type=int, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.process:
        process(chosen.process)
        return
    if chosen.only in {None, "speed"}:
        print(speed(chosen.mails, chosen.rounds).as_markdown())
    if chosen.only in {None, "memory"}:
        print(memory(tuple(map(int, chosen.rows.split(",")))).as_markdown())


if __name__ == "__main__":
    main()
