"""Finished, proven files to patients by mail: messages, transport, ledger. Nothing is laid out here."""
