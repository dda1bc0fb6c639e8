"""Measures the program beside other ways of making the same leaflet: `python -m tests.benchmarks --help`."""
