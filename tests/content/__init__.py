"""Tests of leaflet.content."""
