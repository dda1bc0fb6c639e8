"""Leaflet, layout and brand to a story: flowables and structure side by side."""
