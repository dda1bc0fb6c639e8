"""The translated leaflet as a project in a folder: content, our layouts, and a brand with the peers' fonts."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import yaml

from tests.benchmarks.translate import translated

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.translate import Content

SLUG = "stem-cells"
LANG = "en"
BRAND = "peer"
TODAY = "2026-11-22"
FONTS = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
LAYOUTS = ("a4.yaml", "card.yaml", "profiles/sRGB.icc")
POLICY = """\
name: peer
title: What the peers' leaflet and card owe
sections:
  - {id: key-points, why: "As in the pack house.", source: "The pack house"}
  - {id: about-this-leaflet, why: "As in the pack house.", source: "The pack house"}
card:
  - {id: key-points, why: "As in the pack house.", source: "The pack house"}
  - {id: contacts, why: "As in the pack house.", source: "The pack house"}
  - {id: imprint, why: "As in the pack house.", source: "The pack house"}
"""


def read_content(peers: Path) -> Content:
    """Return the content that every peer prints."""
    path = peers / "common/content.yaml"
    content: Content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return content


def write_project(content: Content, peers: Path, repository: Path, folder: Path) -> Path:
    """Write the project into a folder and return the folder."""
    copy_layouts(repository, folder)
    brand = folder / "layouts/brands" / BRAND
    brand.mkdir(parents=True)
    for name in FONTS:
        shutil.copyfile(peers / "common/fonts" / name, brand / name)
    (brand / "logo.svg").write_text(logo(content), encoding="utf-8")
    write_yaml(brand / "brand.yaml", brand_of(content))
    packs = folder / "content/policies"
    packs.mkdir(parents=True)
    (packs / "peer.yaml").write_text(POLICY, encoding="utf-8")
    write_leaflet(folder, SLUG, translated(content))
    return folder


def write_leaflet(project: Path, slug: str, leaflet: Content) -> None:
    """Write, or write again, one leaflet of a project."""
    write_yaml(project / "content" / slug / f"{LANG}.yaml", leaflet)


def copy_layouts(repository: Path, folder: Path) -> None:
    """Copy the repository's own editions, without its brands and fonts."""
    for name in LAYOUTS:
        target = folder / "layouts" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(repository / "layouts" / name, target)


def logo(content: Content) -> str:
    """Return the peers' logo, a single path, as an SVG."""
    path, colour = content["clinic"]["logo_path"], content["meta"]["colour"]
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32">'
    return f'{head}<path fill="{colour}" d={json.dumps(path)}/></svg>\n'


def brand_of(content: Content) -> dict[str, Any]:
    """Return the peers' clinic as a brand."""
    clinic, meta = content["clinic"], content["meta"]
    regular, bold = FONTS
    files = [{"file": regular, "weight": "regular"}, {"file": bold, "weight": "bold"}]
    return {
        "meta": {"name": clinic["name"], "strapline": clinic["tagline"], "link": clinic["web"]},
        "logo": {"file": "logo.svg", "alt": clinic["name"]},
        "color": {
            "primary": meta["colour"],
            "tint": meta["colour_soft"],
            "warning": meta["warn"],
            "warning-tint": meta["warn_soft"],
        },
        "typography": {
            "base": "DejaVu Sans",
            "fonts": [{"family": "DejaVu Sans", "files": files}],
        },
        "contacts": [{"id": "clinic", "name": clinic["name"], "phone": clinic["phone"]}],
        "emergency": "000",
        "leaflet-base-url": f"{clinic['web']}/leaflets/",
    }


def write_yaml(path: Path, value: Any) -> None:
    """Write a file as a person could have written it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=120)
    path.write_text(text, encoding="utf-8")
