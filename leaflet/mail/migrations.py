"""The ledger's tables, by named steps: a ledger of an earlier version is brought up to date, a later one refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from leaflet.errors import MachineError

if TYPE_CHECKING:
    import sqlite3

MIGRATIONS: Final = (
    (
        "2026-11-22 batches, their files and messages",
        """
        CREATE TABLE plan (
            digest TEXT PRIMARY KEY,
            parts TEXT NOT NULL,
            count INTEGER NOT NULL,
            seen TEXT NOT NULL
        );
        CREATE TABLE batch (
            id TEXT PRIMARY KEY,
            plan TEXT NOT NULL,
            request TEXT NOT NULL,
            private INTEGER NOT NULL,
            count INTEGER NOT NULL,
            begun TEXT NOT NULL
        );
        CREATE INDEX batch_plan ON batch (plan);
        CREATE TABLE file (
            batch TEXT NOT NULL REFERENCES batch,
            lang TEXT NOT NULL,
            format TEXT NOT NULL,
            name TEXT NOT NULL,
            proven TEXT NOT NULL,
            sent TEXT NOT NULL,
            PRIMARY KEY (batch, lang, format, name)
        ) WITHOUT ROWID;
        CREATE TABLE message (
            batch TEXT NOT NULL REFERENCES batch,
            number INTEGER NOT NULL,
            line INTEGER NOT NULL,
            address TEXT NOT NULL,
            lang TEXT NOT NULL,
            format TEXT NOT NULL,
            consent TEXT NOT NULL,
            reference TEXT NOT NULL,
            ident TEXT NOT NULL,
            phase TEXT NOT NULL CHECK (phase IN ('todo', 'doubt', 'sent', 'failed')),
            attempts INTEGER NOT NULL DEFAULT 0,
            due REAL NOT NULL DEFAULT 0,
            queue TEXT NOT NULL DEFAULT '',
            reason TEXT NOT NULL DEFAULT '',
            changed TEXT NOT NULL DEFAULT '',
            resolved TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (batch, number)
        ) WITHOUT ROWID;
        CREATE INDEX message_phase ON message (batch, phase);
        """,
    ),
)
"""Name and statements of each step, in order. A step that was released is never changed: add another one."""


def migrate(base: sqlite3.Connection) -> None:
    """Bring a ledger up to date, each step whole or not at all.

    Raises:
        MachineError: It was written by a later version of the program.
    """
    base.execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, number INTEGER)")
    done = {str(row[0]) for row in base.execute("SELECT name FROM migration")}
    unknown = done - {name for name, _ in MIGRATIONS}
    if unknown:
        raise MachineError(
            "The outbox was written by a newer version of the program.",
            "Install that version again; nothing was changed or sent.",
        )
    for number, (name, statements) in enumerate(MIGRATIONS, 1):
        if name not in done:
            base.executescript(f"BEGIN IMMEDIATE;{statements}")
            base.execute("INSERT INTO migration VALUES (?, ?)", (name, number))
            base.execute("COMMIT")
