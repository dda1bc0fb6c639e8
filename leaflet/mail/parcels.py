"""From the project to parcels: only a released leaflet in date, only files that are proven, whole and up to date.

This module reads leaflets and judges files, so only what has something to send imports it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place, errors_in
from leaflet.layouts.brands import read_brand
from leaflet.mail.message import Attachment, pack
from leaflet.mail.wording import mail_words_for
from leaflet.markup.card import card_page
from leaflet.markup.html import as_html
from leaflet.markup.nodes import Paragraph, plain_run
from leaflet.markup.plain import as_text
from leaflet.model.look import Target
from leaflet.model.standing import standing_on
from leaflet.pipeline.keys import Inputs, input_key
from leaflet.pipeline.manifest import read_manifest, sha256
from leaflet.pipeline.placing import refusal
from leaflet.pipeline.planning import Job
from leaflet.pipeline.project import shown_path
from leaflet.pipeline.sources import Faults, read_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    from leaflet.audit.bench import Bench
    from leaflet.mail.message import From, Parcel
    from leaflet.markup.nodes import Node
    from leaflet.model.leaflet import Leaflet
    from leaflet.model.policy import Policy
    from leaflet.pipeline.sources import Text

    Lock: TypeAlias = Callable[[Attachment, tuple[Policy, ...], str], Attachment]
    """Makes the copy that is sent from the one that was proven."""

LARGEST: Final = 10_000_000
"""Bytes of all files of a message; many mailboxes refuse more."""
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9.-]+")


class ParcelMaker:
    """Makes each parcel of a leaflet once; what cannot be sent is told each time that it is asked for."""

    def __init__(
        self,
        project: Path,
        slug: str,
        brand: str,
        sender: From,
        today: dt.date,
        bench: Bench,
        lock: Lock | None = None,
    ) -> None:
        self._project = project
        self._slug = slug
        self._brand = brand
        self._sender = sender
        self._today = today
        self._bench = bench
        self._lock = lock
        self._inputs = Inputs(project)
        self._made: dict[tuple[str, tuple[str, ...]], Parcel | FindingsError] = {}
        self._files: dict[tuple[str, str], Attachment] = {}

    def parcel(self, lang: str, editions: tuple[str, ...]) -> Parcel:
        """Return the parcel of a language and format.

        Raises:
            FindingsError: The leaflet may not be given to patients, a file is not there, not proven or not up to
                date, or the leaflet has no card.
            MachineError: A file cannot be read.
        """
        wanted = lang, editions
        if wanted not in self._made:
            try:
                self._made[wanted] = self._make(lang, editions)
            except FindingsError as error:
                self._made[wanted] = error
        made = self._made[wanted]
        if isinstance(made, FindingsError):
            raise made
        return made

    def _make(self, lang: str, editions: tuple[str, ...]) -> Parcel:
        text = self._read(lang)
        leaflet = text.leaflet
        words = mail_words_for(lang)
        if words is None:
            message = f"The program has no words for mail in the language {lang}."
            raise FindingsError([Finding("LNG-words", message, leaflet.place)])
        files = tuple(self._file_once(text, edition) for edition in editions)
        if sum(len(one.data) for one in files) > LARGEST:
            message = f"The files are larger than {LARGEST // 10**6} MB together."
            hint = "Send fewer editions, or smaller pictures."
            raise FindingsError([Finding("EML-size", message, leaflet.place, hint=hint)])
        brand = read_brand(self._project, self._brand)
        said = (words.opening, words.attached, *((words.locked,) if self._lock else ()))
        before, after = _paragraphs(*said), _paragraphs(words.closing)
        page = card_page(leaflet, brand, before=before, after=after, title=words.subject)
        return pack(
            lang=lang,
            editions=editions,
            sender=self._sender,
            subject=words.subject,
            text=as_text(page),
            html=as_html(page, brand.palette),
            attachments=files,
        )

    def _read(self, lang: str) -> Text:
        """Return the leaflet, if it is sound and may be given to patients today."""
        faults = Faults()
        text = read_text(self._project, self._slug, lang, self._today, faults)
        if text is None or not text.is_sound:
            raise FindingsError(errors_in(faults.in_order))
        why_not = standing_on(text.leaflet.imprint, self._today).why_not
        if why_not:
            place = text.leaflet.imprint.place
            message = f"The leaflet may not be sent to patients, because {why_not}."
            hint = "Send a released one that is in date."
            raise FindingsError([Finding("EML-standing", message, place, hint=hint)])
        return text

    def _file_once(self, text: Text, edition: str) -> Attachment:
        """Return a finished file, the same bytes in every parcel that holds it: each locking makes other ones."""
        wanted = text.leaflet.lang, edition
        if wanted not in self._files:
            self._files[wanted] = self._file(text, edition)
        return self._files[wanted]

    def _file(self, text: Text, edition: str) -> Attachment:
        """Return a finished file: the one that was proven, of this very text, and judged once more."""
        job = Job(self._slug, text.leaflet.lang, self._brand, edition, Target.SCREEN)
        folder = self._project / "output" / job.folder
        path = folder / job.file_name
        shown_as = shown_path(path, self._project)
        key = input_key(job, self._inputs.sources(job))
        manifest = read_manifest(folder)
        if not manifest.is_current(job.file_name, key, self._today):
            raise _not_ready(shown_as)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise refusal("read", path, error) from error
        proven = sha256(data)
        if proven != manifest.files[job.file_name].get("sha-256"):
            raise _not_ready(shown_as)
        findings = errors_in(self._bench.judge(data, shown_as, text.policies))
        if findings:
            raise FindingsError(findings)
        one = Attachment(attachment_name(text.leaflet, edition), data, proven)
        return self._lock(one, text.policies, shown_as) if self._lock else one


def attachment_name(leaflet: Leaflet, edition: str) -> str:
    """Return the name by which a file travels: the opaque id, the version and the form, never the topic."""
    imprint = leaflet.imprint
    parts = (imprint.ident, f"v{imprint.version}", edition, leaflet.lang)
    return "-".join(_UNSAFE.sub("-", part) for part in parts) + ".pdf"


def _paragraphs(*texts: str) -> tuple[Node, ...]:
    return tuple(Paragraph(plain_run(text)) for text in texts)


def _not_ready(shown_as: str) -> FindingsError:
    message = "The file is not there, or is not the one that was proven of this very text."
    hint = "Run leaflet build, look at what it made, then try again."
    return FindingsError([Finding("EML-file", message, Place(shown_as), hint=hint)])
