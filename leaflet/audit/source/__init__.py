"""Rules on a leaflet before layout."""
