"""The command line: one verb to a file."""
