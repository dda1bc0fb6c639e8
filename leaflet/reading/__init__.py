"""Text files and pictures, read safely, with a place for every node."""
