"""content/ to Leaflet, with every fault at its line."""
