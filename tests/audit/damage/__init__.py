"""Damage done to good files, each piece with the rule that has to see it."""
