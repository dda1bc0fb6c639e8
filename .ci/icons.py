# ruff: noqa: INP001  (a program of its own, in no package)
"""Takes the drawings that leaflets use out of the icon set healthicons, as data for the package.

The set is not needed to build leaflets, so it is no dependency. To add a drawing, name it here, then:

    npm pack healthicons@2.0.0 && tar xzf healthicons-2.0.0.tgz
    python .ci/icons.py package
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from leaflet.reading.svg import compile_svg

ICONS: Final = {
    "ambulance": "vehicles/ambulance",
    "calendar": "objects/calendar",
    "info": "symbols/info",
    "people": "people/people",
    "phone": "objects/phone",
    "question": "symbols/question_circle",
    "talk": "people/group_discussion_meeting",
    "tick": "symbols/yes",
    "warning": "symbols/alert_triangle",
}
"""Our name to the set's."""
_INK: Final = "#000000"
_FILE: Final = Path(__file__).parents[1] / "leaflet" / "compose" / "icons" / "healthicons.json"


def main(package: Path) -> None:
    """Write every drawing as paths in one ink; what is drawn otherwise is refused."""
    drawings = {
        name: _drawing(package / "public" / "icons" / "svg" / "filled" / f"{source}.svg")
        for name, source in ICONS.items()
    }
    _FILE.write_text(json.dumps(drawings, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _drawing(path: Path) -> dict[str, object]:
    data = path.read_bytes().replace(b"currentColor", _INK.encode())
    vector = compile_svg(data)
    if any(shape.stroke or shape.fill != _INK for shape in vector.shapes):
        raise SystemExit(f"{path.name} is not drawn with one ink")
    shapes = [
        {
            "path": " ".join(
                " ".join([*(f"{value:g}" for value in operands), operator])
                for operator, operands in (
                    (operator, [round(value, 2) for value in operands])
                    for operator, operands in shape.path
                )
            ),
            "even-odd": shape.even_odd,
        }
        for shape in vector.shapes
    ]
    return {"size": list(vector.size), "shapes": shapes}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
