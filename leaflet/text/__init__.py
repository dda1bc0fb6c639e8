"""Fonts, coverage, shaping and lines."""
