"""Two texts of a leaflet side by side: what changed, word by word."""
