"""Tests of the reader of finished files."""
