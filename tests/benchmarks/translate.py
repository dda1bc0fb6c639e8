"""The peers' content in our format: the same words, as one leaflet with its card."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Content = dict[str, Any]

KEPT = frozenset({"h1", "h2", "head", "note", "url", "label", "widths", "title", "caption"})
"""What stays as it is when every paragraph is changed; the peers keep the same."""

GLOSSARY = (
    ("MS", "multiple sclerosis", "A disease of the brain and the spinal cord."),
    ("AHSCT", "stem cell transplant", "Your own cells are given back to you."),
    ("MSC", "mesenchymal stem cells", "Cells from bone marrow or fat."),
    ("neurologist", "neurologist", "A doctor for the brain and the nerves."),
    ("chemotherapy", "chemotherapy", "Strong medicine that kills cells."),
    ("mesenchymal", "mesenchymal", "From bone marrow, fat or other such parts."),
    ("haematopoietic", "haematopoietic", "Blood-forming."),
    ("autologous", "autologous", "Your own."),
    ("trial", "clinical trial", "A test of a treatment with people who agree to it."),
)
"""Short forms that the peers use before they explain them, and long words that put their prose above our reading grade.

Our rules ask that they be explained. The glossary is not printed.
"""


def translated(content: Content) -> Content:
    """Return what `content/<slug>/<lang>.yaml` holds."""
    meta, clinic, card = content["meta"], content["clinic"], content["card"]
    sections = [_section(part, content) for part in content["sections"]]
    sections[0]["id"] = "key-points"
    _box_the_key_message(sections[0])
    return {
        "title": meta["title"],
        "subtitle": meta["subtitle"],
        "audience": clinic["tagline"],
        "purpose": card["lead"],
        "policies": ["peer"],
        "imprint": _imprint(meta, clinic),
        "glossary": [
            {"id": short.lower(), "term": term, "means": means} for short, term, means in GLOSSARY
        ],
        "contacts": list(_contacts(card["contacts"])),
        "resources": list({one["id"]: one for one in _resources(content["sections"])}.values()),
        "sections": [*sections, _about()],
        "card": _card(card, sections),
    }


def _box_the_key_message(section: Content) -> None:
    """Put the first paragraph into a box, as our rules ask of the key message."""
    blocks = section["blocks"]
    at = next(at for at, block in enumerate(blocks) if isinstance(block, str))
    box = {"kind": "key-points", "title": section["title"], "blocks": [blocks[at]]}
    blocks[at] = {"call-out": box}


def changed(content: Content, turn: int) -> Content:
    """Return content with every paragraph changed: of the leaflet as the peers do it, and of the card."""
    card = content["card"]
    parts = {name: varied(card[name], turn) for name in ("lead", "points", "warning")}
    return content | {"sections": varied(content["sections"], turn), "card": card | parts}


def varied(value: Any, turn: int) -> Any:
    """Return sections with the last letter of every paragraph, item and cell changed, as the peers do it."""
    if isinstance(value, dict):
        return {key: part if key in KEPT else varied(part, turn) for key, part in value.items()}
    if isinstance(value, list):
        return [varied(part, turn) for part in value]
    if isinstance(value, str) and len(value) > 1:
        return value[:-1] + chr(97 + turn % 26)
    return value


def words_of(value: Any) -> Iterator[str]:
    """Yield the words of a part of the peers' content, without marks and measures."""
    if isinstance(value, str):
        yield from value.replace("**", "").split()
    elif isinstance(value, dict):
        yield from words_of([part for key, part in value.items() if key != "widths"])
    else:
        for part in value:
            yield from words_of(part)


def identifier(title: str) -> str:
    """Return a title as an id."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def _section(part: Content, content: Content) -> Content:
    """Return a section; each smaller heading opens a subsection."""
    section: Content = {"id": identifier(part["h1"]), "title": part["h1"], "blocks": []}
    blocks = section["blocks"]
    for block in part["blocks"]:
        ((kind, value),) = block.items()
        if kind == "h2":
            blocks = []
            below = {"id": f"{section['id']}-{identifier(value)}", "title": value, "blocks": blocks}
            section.setdefault("subsections", []).append(below)
            continue
        if kind == "callout":
            section["short"] = _warning_of_the_card(content["card"]["warning"])
        blocks.append(_block(kind, value, section["id"]))
    return section


def _block(kind: str, value: Any, home: str) -> Any:
    makers: dict[str, Callable[[Any], Any]] = {
        "p": _prose,
        "ul": lambda items: {"bullets": _prose_of(items)},
        "ol": lambda items: {"steps": _prose_of(items)},
        "check": lambda texts: _questions(texts, home),
        "links": lambda links: {"resources": [identifier(link["label"]) for link in links]},
        "callout": _call_out,
        "table": _table,
    }
    return makers[kind](value)


def _prose(text: str) -> str:
    """Return text in which `**strong**` is the only mark, and short forms point to the glossary."""
    kept = re.sub(r"([\\\[\]])", r"\\\1", text)
    return re.sub(
        r"(?<![\w(])(AHSCT|MSC|MS)(?![\w)])", lambda m: f"[{m[1]}](term:{m[1].lower()})", kept
    )


def _prose_of(texts: Iterable[str]) -> list[str]:
    return [_prose(text) for text in texts]


def _questions(texts: Iterable[str], home: str) -> Content:
    items = [
        {"id": f"{home}-{number}", "text": _prose(text)} for number, text in enumerate(texts, 1)
    ]
    return {"questions": {"lines": 0, "items": items}}


def _call_out(value: Content) -> Content:
    blocks = [_prose(value["text"])]
    return {"call-out": {"kind": "warning", "title": value["title"], "blocks": blocks}}


def _table(value: Content) -> Content:
    rows = [{"head": _prose(row[0]), "cells": _prose_of(row[1:])} for row in value["rows"]]
    columns = [value["head"][0] or "Treatment", *value["head"][1:]]
    return {"table": {"caption": _prose(value["caption"]), "columns": columns, "rows": rows}}


def _contacts(rows: Iterable[list[str]]) -> Iterator[Content]:
    for name, phone, hours in rows:
        yield {"id": identifier(name), "name": name, "phone": phone, "hours": hours}


def _resources(sections: Iterable[Content]) -> Iterator[Content]:
    for section in sections:
        for block in section["blocks"]:
            for link in block.get("links", ()):
                name, url = link["label"], link["url"]
                yield {
                    "id": identifier(name),
                    "name": name,
                    "what": _prose(link["note"]),
                    "link": url,
                    "print-as": url.removeprefix("https://"),
                }


def _imprint(meta: Content, clinic: Content) -> Content:
    """Return an imprint: it says more than the peers' foot line, since our leaflets owe it."""
    return {
        "id": "LF-PEER",
        "version": meta["version"],
        "status": "draft",
        "owner": clinic["name"],
        "authors": [clinic["name"]],
        "reviewers": [clinic["name"]],
        "updated": "2026-10-14",
        "review-by": "2028-10-13",
        "update-policy": "The clinic looks at the text again by the review date.",
        "funding": "None.",
        "interests": "None.",
        "feedback": clinic["email"],
        "other-formats": "Please ask the clinic.",
    }


def _about() -> Content:
    blocks = [{"imprint": "all"}]
    return {"id": "about-this-leaflet", "title": "About this leaflet", "blocks": blocks}


def _warning_of_the_card(warning: Content) -> list[str]:
    return [f"**{warning['title']}**", _prose(warning["text"])]


def _card(card: Content, sections: list[Content]) -> Content:
    risks = [section["id"] for section in sections if "short" in section]
    return {
        **({"risks": risks[0]} if risks else {}),
        "title": card["title"],
        "key-points": [f"**{card['points_title']}**", {"steps": _prose_of(card["points"])}],
        "contacts": [identifier(name) for name, *_ in card["contacts"]],
    }
