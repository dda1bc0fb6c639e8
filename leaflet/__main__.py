"""Runs the program as `python -m leaflet`."""

from __future__ import annotations

import sys

from leaflet.cli import main

if __name__ == "__main__":
    sys.exit(main())
