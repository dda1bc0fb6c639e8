"""Tests of the rules on finished files."""
