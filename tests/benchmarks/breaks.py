"""Measures how fast line breaks are found, script by script: `python -m tests.benchmarks.breaks`."""

from __future__ import annotations

import timeit

from leaflet.text.breaks import opportunities
from leaflet.text.unspaced import dictionary

PROSE = {
    "English": "People with multiple sclerosis ask what is known, and what is not yet known. ",
    "addresses": "See https://www.example.org/a-b/c?d=e&f=g or LF-7F3K2, mg/kg, nurse@example.org. ",
    "Arabic": "\u0627\u0644\u0639\u0644\u0627\u062c \u0628\u0627\u0644\u062e\u0644\u0627\u064a\u0627 ",
    "Chinese": "\u7533\u8bf7\u3002\u300c\u597d\u300d\u3001\u5417\uff08\u78c1\uff09",
    "Thai": "\u0e01\u0e32\u0e23\u0e23\u0e31\u0e01\u0e29\u0e32\u0e14\u0e49\u0e27\u0e22 ",
}
HOSTILE = ("a", "a-", "a/", "a.", "a@", "http://a/", "\u201c ", "\u0301", "\u0e01")
PARAGRAPH, LONGEST = 1_000, 200_000


def best(text: str) -> float:
    """Return the seconds that one call takes, the least of five rounds."""
    number = max(1, 20_000 // len(text))
    return min(timeit.repeat(lambda: opportunities(text, "en"), number=number, repeat=5)) / number


def main() -> None:
    """Print nanoseconds per character of prose, and milliseconds for texts that look for trouble."""
    print(f"dictionary: {dictionary() or 'none'}")
    for name, sample in PROSE.items():
        text = sample * (PARAGRAPH // len(sample))
        print(f"{name:12} {best(text) / len(text) * 1e9:8.0f} ns per character")
    for unit in HOSTILE:
        text = "x" + unit * (LONGEST // len(unit))
        print(f"{unit!a:12} {best(text) * 1e3:8.1f} ms for {len(text)} characters")


if __name__ == "__main__":
    main()
