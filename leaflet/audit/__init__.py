"""Judges: rules on the source and rules on the finished file, one to a file."""
