"""What other programs read from a page."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata

import pypdf

_STEERING = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks of direction, which pdftotext adds of its own, and of places to break."""
POPPLER = shutil.which("pdftotext")


def pypdf_text(data: bytes) -> str:
    """Return what pypdf reads."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def pdftotext_text(data: bytes) -> str:
    """Return what poppler's pdftotext reads."""
    command = [POPPLER or "pdftotext", "-enc", "UTF-8", "-", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


READERS = {"pypdf": pypdf_text, "pdftotext": pdftotext_text}


def words(text: str) -> list[str]:
    """Return a text's words, NFC, without what only steers."""
    return _STEERING.sub("", unicodedata.normalize("NFC", text)).split()
