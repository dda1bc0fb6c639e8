"""layouts/ to Layout and Brand."""
