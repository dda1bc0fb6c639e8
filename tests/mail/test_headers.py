"""Nothing that anybody writes becomes another header than the one it was meant for."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.errors import FindingsError
from leaflet.mail.headers import field, file_name, mailbox, read_back, words
from tests.mail.hostile import FIELDS, outcome, strings

ROOT = Path(__file__).parents[2]
EVERYDAY, FULL = 400, 10_000


def pythons() -> list[str]:
    """Return every Python from 3.11 on that this machine has: in the path, and those of pyenv."""
    names = [f"python3.{minor}" for minor in range(11, 20)]
    places = [Path(found) for name in names if (found := shutil.which(name))]
    home = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    places += [*home.glob("versions/3.1[1-9]*/bin/python3"), Path(sys.executable)]
    found = {}
    for place in places:
        code = "import sys; print(*sys.version_info[:3], sep='.')"
        done = subprocess.run([place, "-c", code], capture_output=True, text=True, check=False)
        version = done.stdout.strip()
        if done.returncode == 0 and tuple(map(int, version.split("."))) >= (3, 11):
            found.setdefault(version, str(place))
    return [found[version] for version in sorted(found)]


def tried(python: str, count: int) -> dict[str, int]:
    words_ = [python, "-m", "tests.mail.hostile", str(count)]
    done = subprocess.run(words_, cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def test_hostile_strings_are_refused_or_stay_what_they_are() -> None:
    found = {outcome(make, text) for text in strings(EVERYDAY) for make in FIELDS}
    assert found == {"refused", "written"}


@pytest.mark.slow
def test_ten_thousand_hostile_strings_add_no_header_on_any_python() -> None:
    for python in pythons():
        found = tried(python, FULL)
        assert set(found) == {"refused", "written"}, python
        assert sum(found.values()) == FULL * len(FIELDS)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_refused_or_reads_back_as_it_was(text: str) -> None:
    assert {outcome(make, text) for make in FIELDS} <= {"refused", "written"}


@pytest.mark.parametrize(
    "text", ["", " x", "x ", "a\r\nBcc: b", "a\nb", "=?x", "a\u202eb", "a\x00", "a" * 300]
)
def test_what_could_end_a_header_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(FindingsError) as caught:
        words(text, "subject")
    assert "The subject" in str(caught.value)
    assert "Bcc" not in str(caught.value)


def test_words_of_every_script_travel() -> None:
    for text in (
        "Information",
        "المعلومات التي طلبتها",
        "您索取的资料" * 9,
        "वह जानकारी",
        "Thông tin",
    ):
        head = field("To", "a@b.example") + field("Subject", words(text, "subject"))
        assert head.isascii()
        assert max(map(len, head.split(b"\r\n"))) <= 78
        read_back(head, [("To", "a@b.example"), ("Subject", text)])


def test_a_name_is_quoted() -> None:
    assert mailbox('A "B" C', "a@b.example", "name") == '"A \\"B\\" C"\r\n <a@b.example>'
    assert mailbox("", "a@b.example", "name") == "a@b.example"
    with pytest.raises(FindingsError, match="has no @"):
        mailbox("", "nobody", "recipient")


@pytest.mark.parametrize("name", ["", "a b.pdf", "../x.pdf", 'a".pdf', "é.pdf", ".pdf", "a" * 200])
def test_a_file_name_is_plain(name: str) -> None:
    with pytest.raises(FindingsError):
        file_name(name)
    assert file_name("LF-2M8QD-v1.0-card.pdf")


@pytest.mark.parametrize(
    "head",
    [
        b"To: a@b.example\r\nBcc: c@d.example\r\n",
        b"To: a@b.example, c@d.example\r\n",
        b"To: c@d.example\r\n",
        b"To: a@b.example\r\n\r\nSubject: x\r\n",
        b"",
    ],
)
def test_a_head_that_is_not_the_one_that_was_meant_is_refused(head: bytes) -> None:
    with pytest.raises(FindingsError):
        read_back(head, [("To", "a@b.example")])


def test_a_field_that_nobody_checked_is_refused_all_the_same() -> None:
    for name, body in (
        ("To", "a\r\nBcc: b"),
        ("T o", "a"),
        ("To", ""),
        ("To", "é"),
        ("To", "a\n b"),
    ):
        with pytest.raises(FindingsError):
            field(name, body)
