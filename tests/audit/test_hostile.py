"""Files made to block or crash their reader end in a finding, within 5 seconds and 500 MB."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from typing import TYPE_CHECKING

import pytest
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    EncodedStreamObject,
    NumberObject,
)

from tests.audit.damage.good import PROJECT, good
from tests.audit.damage.wreck import Wreck, name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_SECONDS, MOST_MEGABYTES = 5, 500
_CHILD = """
import json, resource, sys, time
from pathlib import Path
from leaflet.audit.file import judge_file
from tests.audit.file.drafts import NO_SECTIONS
told = {}
for path in sorted(Path(sys.argv[1]).iterdir()):
    data, start = path.read_bytes(), time.perf_counter()
    found = judge_file(data, path.name, (NO_SECTIONS,))
    told[path.stem] = [time.perf_counter() - start, sorted({one.rule for one in found})]
told["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(told))
"""


def _packed(data: bytes, **entries: object) -> EncodedStreamObject:
    stream = EncodedStreamObject()
    stream._data = zlib.compress(data, 9)
    stream[name("Filter")] = name("FlateDecode")
    for key, value in entries.items():
        stream[name(key)] = value  # type: ignore[assignment]
    return stream


def _painting(content: bytes) -> bytes:
    """Return a good file whose first page paints something else."""
    wreck = Wreck(good("a4"))
    wreck.pages[0][name("Contents")] = wreck.writer._add_object(_packed(content))
    return wreck.save()


def _form_in_itself() -> bytes:
    wreck = Wreck(good("a4"))
    form = _packed(b"/X Do /X Do /X Do", Subtype=name("Form"))
    reference = wreck.writer._add_object(form)
    forms = DictionaryObject({name("X"): reference})
    form[name("Resources")] = DictionaryObject({name("XObject"): forms})
    wreck.pages[0]["/Resources"][name("XObject")] = forms  # type: ignore[index]
    wreck.add(1, b"/X Do")
    return wreck.save()


def _large_picture() -> bytes:
    wreck = Wreck(good("a4"))
    size = NumberObject(5400)
    facts = {"Subtype": name("Image"), "Width": size, "Height": size}
    picture = _packed(b"\x7f" * 87_480_000, **facts, ColorSpace=name("DeviceRGB"))
    pictures = DictionaryObject({name("I"): wreck.writer._add_object(picture)})
    wreck.pages[0]["/Resources"][name("XObject")] = pictures  # type: ignore[index]
    below = b"/Artifact BMC q 600 0 0 800 0 0 cm /I Do Q EMC\n"
    wreck.repaint(1, below + wreck.content(1))
    return wreck.save()


def _large_font() -> bytes:
    wreck = Wreck(good("a4"))
    inner = wreck.font("F2")["/DescendantFonts"][0].get_object()
    program = _packed(b"\0\1\0\0" + b"\xff" * 100_000_000)
    inner["/FontDescriptor"][name("FontFile2")] = wreck.writer._add_object(program)
    return wreck.save()


def _wide_tree() -> bytes:
    wreck = Wreck(good("a4"))
    document = wreck.find("Document")
    document[name("K")] = ArrayObject([document.indirect_reference] * 100_000)
    return wreck.save()


def _pages_in_a_circle() -> bytes:
    wreck = Wreck(good("a4"))
    wreck.catalog["/Pages"]["/Kids"].append(wreck.catalog.raw_get("/Pages"))
    return wreck.save()


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "half a file": (lambda: good("a4")[: len(good("a4")) // 2], "PDF-unreadable"),
    "a header alone": (lambda: b"%PDF-1.7\n", "PDF-unreadable"),
    "nothing": (lambda: b"", "PDF-not-a-pdf"),
    "text": (lambda: b"Most sore throats get better. " * 1000, "PDF-not-a-pdf"),
    "ten million strings": (lambda: _painting(b"(a) Tj " * 10_000_000), "PDF-unreadable"),
    "a million marks": (lambda: _painting(b"/P <</MCID 1>> BDC " * 1_000_000), "PDF-unreadable"),
    "millions of brackets": (lambda: _painting(b"[" * 3_000_000), "PDF-unreadable"),
    "thousands of boxes": (
        lambda: _painting(b"0 0 500 500 re f " * 60_000 + b"BT /F1 9 Tf " + b"<0001> Tj " * 20_000),
        "SEC-11",
    ),
    "a form in itself": (_form_in_itself, ""),
    "a large picture": (_large_picture, "TYP-07"),
    "a large font": (_large_font, "PDF-unreadable"),
    "a tree in itself": (_wide_tree, "ACC-01"),
    "pages in a circle": (_pages_in_a_circle, "PDF-unreadable"),
    "a large tail": (lambda: good("a4") + b"\n%" + b"x" * 60_000_000, ""),
    "a large file without end": (
        lambda: good("a4").replace(b"%%EOF", b"") + b"x" * 60_000_000,
        "PDF-unreadable",
    ),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[object]]:
    """Judge all hostile files in one process, and return what it tells."""
    folder: Path = tmp_path_factory.mktemp("hostile")
    for title, (make, _) in HOSTILE.items():
        (folder / f"{title}.pdf").write_bytes(make())
    command = [sys.executable, "-c", _CHILD, str(folder)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, check=True, text=True)
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_file_ends_in_a_finding_and_soon(
    told: dict[str, list[object]], title: str
) -> None:
    seconds, rules = told[title]
    assert isinstance(seconds, float)
    assert seconds < MOST_SECONDS
    rule = HOSTILE[title][1]
    assert rule in rules if rule else rules == []  # type: ignore[operator]


def test_no_hostile_file_takes_more_memory_than_allowed(told: dict[str, list[object]]) -> None:
    assert told["peak"] < MOST_MEGABYTES  # type: ignore[operator]
