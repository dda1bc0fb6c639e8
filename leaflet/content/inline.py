"""Author text to inlines: a small, closed set of marks; everything else stays literal.

Marks are `**strong**`, `[text](address)`, `[word](term:id)`, `[](source:id)`, `[mot](lang:fr)`, a backslash at
the end of a line (line break) and a backslash before a sign (the sign itself). Markdown's other notation never
acts; what looks like a mark gone wrong is told, since it would be printed as typed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from markdown_it import MarkdownIt

from leaflet.content.fields import LINK_SCHEMES, is_mail_address, is_web_address
from leaflet.content.languages import is_language
from leaflet.model.inlines import Citation, Foreign, LineBreak, Link, Plain, Strong, TermReference

if TYPE_CHECKING:
    from markdown_it.token import Token

    from leaflet.model.inlines import Inline

LONGEST_TEXT: Final = 5_000
"""Letters in one text; a paragraph in plain words has a tenth of it."""

_STANDS_FOR_UNDERSCORE: Final = "\ue000"
"""Markdown reads underscores as emphasis, authors do not; private use characters never come from a file."""
MOST_MARKS: Final = 400
"""Stars, brackets and backslashes in one text; matching them takes longer than their number."""
_SPACE: Final = re.compile(r"[ \t]+")
_LINE_END: Final = re.compile(r"(?<!\\) ?\n[ \n]*")
_LINE_BREAK: Final = re.compile(r"\\ ?\n[ \n]*")
"""A space after the backslash cannot be seen, so it changes nothing."""
_UNDERSCORE: Final = re.compile(r"\\(.)|_", re.DOTALL)
_BROKEN_LINK: Final = re.compile(r"\[[^\[\]]{0,60}\]\([^\s()]{0,80}|\]\([^\s()]{0,80}")
_BROKEN_STRONG: Final = re.compile(r"\*\*[^\s*]+|[^\s*]+\*\*")
_TEL: Final = re.compile(r"\+?[0-9][0-9().-]*", re.ASCII)


class Slip(NamedTuple):
    """A fault in a text, before its place is known."""

    rule: str
    message: str
    hint: str
    snippet: str
    """What to look for in the source, to tell line and column."""


class Parsed(NamedTuple):
    """What a text holds."""

    inlines: tuple[Inline, ...]
    slips: tuple[Slip, ...]


def parse_inlines(text: str) -> Parsed:
    """Return the inlines of an author's text, NFC, with runs of spaces as one, and the faults in it."""
    if len(text) > 2 * LONGEST_TEXT:
        return _too_long(text, 0)
    text = plain_text(text)
    marks = sum(map(text.count, "*[\\"))
    if len(text) > LONGEST_TEXT or marks > MOST_MARKS:
        return _too_long(text, marks)
    if not text:
        return Parsed((), (Slip("TEXT-empty", "This text is empty.", "Write its words.", ""),))
    if not marks:
        return Parsed((Plain(text),), ())
    builder = _Builder()
    for token in _markdown().parseInline(_hide_underscores(text))[0].children or ():
        builder.take(token)
    return Parsed(builder.finish(), tuple(builder.slips))


def plain_text(text: str) -> str:
    """Return text in NFC, in one line but for the breaks that were asked for; marks stay as typed."""
    text = _SPACE.sub(" ", unicodedata.normalize("NFC", text))
    return _LINE_END.sub(" ", _LINE_BREAK.sub("\\\\\n", text)).strip(" \n")


class _Markdown(MarkdownIt):
    """A parser that leaves addresses as typed; they are judged here, so that a bad one is told."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - the library's name
        """Let every address through."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        """Return the address as typed."""
        return url


@cache
def _markdown() -> MarkdownIt:
    """Return a parser that knows emphasis, links, escapes and line ends."""
    markdown = _Markdown("zero").enable(["emphasis", "link", "escape", "newline"])
    markdown.disable("text_join")  # keeps escaped signs apart, which are never a mark gone wrong
    return markdown


def _hide_underscores(text: str) -> str:
    def hidden(match: re.Match[str]) -> str:
        escaped = match.group(1)
        return _STANDS_FOR_UNDERSCORE if escaped in (None, "_") else match.group()

    return _UNDERSCORE.sub(hidden, text)


def _shown(text: str) -> str:
    return text.replace(_STANDS_FOR_UNDERSCORE, "_")


def _too_long(text: str, marks: int) -> Parsed:
    message = f"This text has {len(text):,} letters; one text may have {LONGEST_TEXT:,}."
    if marks > MOST_MARKS:
        message = (
            f"This text has {marks:,} stars, brackets and backslashes; it may have {MOST_MARKS}."
        )
    slip = Slip("TEXT-long", message, "Split it into paragraphs or bullets.", "")
    return Parsed((Plain(text[:100]),), (slip,))


@dataclass(slots=True)
class _Span:
    """A mark that is open, and what stands in it so far."""

    kind: str
    href: str = ""
    inlines: list[Inline] = field(default_factory=list)

    def add(self, inline: Inline) -> None:
        last = self.inlines[-1] if self.inlines else None
        if isinstance(inline, Plain) and isinstance(last, Plain):
            self.inlines[-1] = Plain(last.text + inline.text)
        else:
            self.inlines.append(inline)


class _Builder:
    """Turns tokens into inlines, one at a time."""

    def __init__(self) -> None:
        self.slips: list[Slip] = []
        self._open = [_Span("text")]

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.type == "text":
            self._look_for_broken_marks(_shown(token.content))
        if token.type in ("text", "text_special"):
            self._text(_shown(token.content))
        elif token.type == "softbreak":
            self._text(" ")
        elif token.type == "hardbreak":
            self._open[-1].add(LineBreak())
        elif token.nesting == 1:
            self._begin(token)
        else:
            self._end()

    def finish(self) -> tuple[Inline, ...]:
        """Return all inlines; the parser has closed what it opened."""
        return tuple(self._open[0].inlines)

    def _text(self, text: str) -> None:
        if text:
            self._open[-1].add(Plain(text))

    def _begin(self, token: Token) -> None:
        span = _Span(token.type.removesuffix("_open"))
        if span.kind == "link":
            span.href = _shown(str(token.attrGet("href") or ""))
            if token.attrGet("title") is not None:
                self._slip(
                    "LINK-form",
                    "A link may not have a title after its address.",
                    "Write [text](address) only.",
                    str(token.attrGet("title")),
                )
        self._open.append(span)

    def _end(self) -> None:
        span = self._open.pop()
        if span.kind == "em":
            self._emphasis(span)
        elif span.kind == "strong":
            self._open[-1].add(Strong(tuple(span.inlines)))
        else:
            self._link(span)

    def _emphasis(self, span: _Span) -> None:
        words = _words(span)
        message = f'Words between single stars ("*{words[:40]}*") would be italics, which are hard to read.'
        hint = f"Write **{words[:40]}** for bold, or \\* for a star that is printed."
        self._slip("TEXT-emphasis", message, hint, f"*{words}*")
        for inline in span.inlines:
            self._open[-1].add(inline)

    def _link(self, span: _Span) -> None:
        scheme, _, rest = span.href.partition(":")
        scheme = scheme.lower()
        children = tuple(span.inlines)
        if scheme == "source":
            self._citation(span, rest)
            return
        if not _words(span).strip():
            message = "A link has no words between its brackets."
            hint = "Write what the reader finds there: [words](address)."
            self._slip("LINK-empty", message, hint, f"]({span.href}")
        elif scheme == "term":
            self._open[-1].add(TermReference(rest, children))
        elif scheme == "lang":
            self._foreign(span, rest)
        elif self._may_link(span.href, scheme, rest):
            self._open[-1].add(Link(span.href, children))

    def _citation(self, span: _Span, source: str) -> None:
        if span.inlines:
            message = "A citation has words between its brackets."
            hint = f"Write the words before it: {_words(span)[:40]}[](source:{source})."
            self._slip("LINK-form", message, hint, f"](source:{source}")
        self._open[-1].add(Citation(source))

    def _foreign(self, span: _Span, tag: str) -> None:
        if not is_language(tag):
            message = f'"{tag[:40]}" is not a language tag.'
            hint = "Write a short tag such as fr, el or zh-Hans."
            self._slip("TEXT-language", message, hint, f"](lang:{tag}")
        self._open[-1].add(Foreign(tag, tuple(span.inlines)))

    def _may_link(self, href: str, scheme: str, rest: str) -> bool:
        if scheme == "https" and is_web_address(href):
            return True
        if scheme == "mailto" and is_mail_address(rest.partition("?")[0]):
            return True
        if scheme == "tel" and _TEL.fullmatch(rest):
            return True
        known = f"{scheme}:" in LINK_SCHEMES
        asked = "is not a whole address" if known else "does not begin with https:, mailto: or tel:"
        self._slip(
            "LINK-scheme", f'The link "{href[:80]}" {asked}.', _link_hint(scheme), f"]({href}"
        )
        return False

    def _look_for_broken_marks(self, text: str) -> None:
        for match in _BROKEN_LINK.finditer(text):
            message = f'"{match.group()[:60]}" looks like a link, but is not one.'
            hint = "Write [words](address) without spaces in the address, or \\[ for a bracket that is printed."
            self._slip("LINK-form", message, hint, match.group())
        for match in _BROKEN_STRONG.finditer(text):
            message = f'The two stars in "{match.group()[:40]}" have no partner.'
            hint = "Write **words** without spaces inside the stars, or \\* for a star that is printed."
            self._slip("TEXT-strong", message, hint, match.group())

    def _slip(self, rule: str, message: str, hint: str, snippet: str) -> None:
        self.slips.append(Slip(rule, message, hint, snippet))


def _words(span: _Span) -> str:
    return "".join(_plain_of(span.inlines))


def _plain_of(inlines: list[Inline] | tuple[Inline, ...]) -> list[str]:
    parts: list[str] = []
    for inline in inlines:
        if isinstance(inline, Plain):
            parts.append(inline.text)
        elif isinstance(inline, (Strong, Link, TermReference, Foreign)):
            parts += _plain_of(inline.children)
    return parts


def _link_hint(scheme: str) -> str:
    if scheme == "http":
        return "Write https://; if the site has none, print its address as text."
    if scheme == "mailto":
        return "Write mailto: and one address, for example mailto:nurse@clinic.example."
    if scheme == "tel":
        return "Write tel: and the number without spaces, for example tel:+61255500142."
    return "Write the whole address, beginning with https://."
