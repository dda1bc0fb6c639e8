"""Golden pages: one page of each script as text, to be looked over when it changes."""
