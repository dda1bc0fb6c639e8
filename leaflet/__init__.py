"""Printable patient leaflets from structured YAML, each proven from the finished PDF."""
