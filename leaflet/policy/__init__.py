"""Packs of rules as data."""
