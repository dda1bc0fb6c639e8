"""The reference of every key of a content file, made from the schema: `python -m leaflet.content.reference`.

A test holds docs/reference.md to what this module writes.
"""

from __future__ import annotations

import sys
import types
from enum import Enum
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from leaflet.content import block_schema, fields, record_schema, risk_schema, schema
from leaflet.reading.schema import Day, Entry, Flag, Ident, Number, Text, Whole

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

_INTRO: Final = """\
# Keys of a leaflet

This page lists every key that a content file may hold. It is made from the program itself; do not edit it.

A leaflet is one file: `content/<name>/<language>.yaml`, for example `content/your-first-visit/en-AU.yaml`.
Texts for every leaflet in one language stand in `content/shared/<language>.yaml`.
Any text may stand in double quotes. It must, if it holds `: ` or ` #`, or begins with a sign such as `*`, `[` or `@`.
Text stays as you type it: `no`, `012` and `12:30` are words like any other.

## Marks in text

| you write | it becomes |
|---|---|
| `**strong words**` | bold, the only emphasis |
| `[words](https://example.org)` | a link; `mailto:` and `tel:` too |
| `[word](term:id)` | a word that the glossary explains |
| `[](source:id)` | the number of a source |
| `[mot](lang:fr)` | words in another language |
| `\\` at the end of a line | a line break (in text that begins with `\\|`) |
| `\\*` | a star; the backslash makes any sign literal |

Everything else is printed as typed. `*single stars*` are a fault: italics are hard to read.
"""

_KINDS: Final[tuple[tuple[object, str], ...]] = (
    (Ident, "id"),
    (Flag, "yes or no"),
    (Whole, "whole number"),
    (Number, "number"),
    (Day, "day"),
    (fields.DayText, "day"),
    (fields.WebAddress, "web address"),
    (fields.MailAddress, "mail address"),
    (fields.PhoneNumber, "phone number"),
    (fields.LeafletId, "capitals, digits, dashes"),
    (fields.Version, "version"),
    (fields.Language, "language"),
    (record_schema.TextHash, "hash"),
    (fields.Idents, "list of ids, or `all`"),
    (block_schema.Blocks, "text, or list of [blocks](#a-block)"),
    (Text, "text"),
)

_ORDER: Final[tuple[tuple[str, type[Entry]], ...]] = (
    ("A leaflet", schema.LeafletEntry),
    ("imprint", schema.ImprintEntry),
    ("A term of the glossary", schema.TermEntry),
    ("A source", schema.SourceEntry),
    ("A contact", schema.ContactEntry),
    ("A resource", schema.ResourceEntry),
    ("A section", schema.SectionEntry),
    ("A subsection", schema.SubsectionEntry),
    ("A block", block_schema.BlockEntry),
    ("A bullet", block_schema.BulletEntry),
    ("call-out", block_schema.CallOutEntry),
    ("table", block_schema.TableEntry),
    ("A row of a table", block_schema.RowEntry),
    ("figure", block_schema.FigureEntry),
    ("process", block_schema.ProcessEntry),
    ("A milestone", block_schema.MilestoneEntry),
    ("questions", block_schema.QuestionsEntry),
    ("A question", block_schema.QuestionEntry),
    ("evidence", block_schema.EvidenceEntry),
    ("An option", block_schema.OptionEntry),
    ("risks", risk_schema.RisksEntry),
    ("A risk", risk_schema.RiskEntry),
    ("card", schema.CardEntry),
    ("Shared texts", schema.SharedEntry),
    ("A passage", schema.PassageEntry),
    ("Releases", record_schema.ReleasesEntry),
    ("A release", record_schema.ReleaseEntry),
    ("Sign-offs", record_schema.SignOffsEntry),
    ("A sign-off", record_schema.SignOffEntry),
    ("Translations", record_schema.TranslationsEntry),
    ("A translation", record_schema.TranslationEntry),
    ("A translated section", record_schema.MadeFromEntry),
)
_TITLES: Final = {entry: title for title, entry in _ORDER}


def reference_text() -> str:
    """Return the reference as Markdown."""
    parts = [_INTRO]
    parts += [_part(title, entry) for title, entry in _ORDER]
    return "\n".join(parts)


def _part(title: str, entry: type[Entry]) -> str:
    entry.model_rebuild()
    hints = get_type_hints(entry, include_extras=True)
    rows = [_row(field, hints[name]) for name, field in entry.model_fields.items()]
    about = (entry.__doc__ or "").strip()
    head = "| key | needed | kind | what it is | example |\n|---|---|---|---|---|"
    return "\n".join([f"## {title}\n", f"{about}\n", head, *rows, ""])


def _row(field: FieldInfo, hint: Any) -> str:
    example = str((field.examples or [""])[0]).replace("|", "\\|")
    needed = "yes" if field.is_required() else ""
    return f"| `{field.alias}` | {needed} | {_kind(hint)} | {field.description} | `{example}` |"


def _kind(hint: Any) -> str:
    """Return a kind of value in words."""
    for kind, words in _KINDS:
        if hint == kind:
            return words
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _kind(arguments[0])
    if origin in (Union, types.UnionType):
        return " or ".join(_kind(part) for part in arguments if part is not type(None))
    if origin is list:
        return f"list: {_kind(arguments[0])}"
    if origin is Literal:
        return f"`{arguments[0]}`"
    return _named(hint)


def _named(hint: type[Entry | Enum]) -> str:
    if issubclass(hint, Enum):
        return "one of " + ", ".join(f"`{member.value}`" for member in hint)
    title = _TITLES[hint]
    return f"[{title[:1].lower()}{title[1:]}](#{title.lower().replace(' ', '-')})"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(reference_text())
