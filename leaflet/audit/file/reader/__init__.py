"""Reads a finished PDF as a stranger would: bytes in, plain data out. The one place that knows pypdf."""
