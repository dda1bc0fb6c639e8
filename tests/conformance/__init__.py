"""The conformance gate: every shipped file and a stress set, checked by an independent program."""
