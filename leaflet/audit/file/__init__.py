"""Rules on a finished PDF."""
