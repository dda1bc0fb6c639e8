"""Story to PDF."""
