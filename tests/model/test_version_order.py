"""Versions as people count them."""

from __future__ import annotations

import pytest

from leaflet.model.version_order import is_lower


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("0.9", "1.0"),
        ("1.9", "1.10"),
        ("1.0", "1.0.1"),
        ("2.0-draft", "2.0"),
        ("2.0-rc1", "2.0-rc2"),
        ("2", "2b"),
        ("2b", "2c"),
        ("2025-11", "2026-02"),
        ("v1", "v2"),
    ],
)
def test_versions_rise(lower: str, higher: str) -> None:
    assert is_lower(lower, higher)
    assert not is_lower(higher, lower)


def test_a_version_is_not_lower_than_itself() -> None:
    assert not is_lower("1.0", "1.0")
