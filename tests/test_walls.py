"""Holds the walls of the house: who may import whom, and how large a room's files may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import leaflet

PACKAGE = Path(leaflet.__file__).parent

LINES = (
    {"findings", "units"},
    {"errors"},
    {"model", "structure"},
    {"text", "reading"},
    {"compare", "content", "layouts", "policy", "roster"},
    {"audit", "press", "compose", "render", "markup"},
    {"pipeline"},
    {"__init__"},
    {"batch", "mail"},
    {"desk"},
    {"cli"},
)
"""Rooms from the ground up: a room imports only rooms on lower lines, or its own files."""

ROOM_OF_MODULE = {
    "__main__": "cli",
}
"""Modules of the package's top level that belong to a room of another name."""

NEVER = {
    "audit": {"compose", "render", "press", "layouts", "content"},
    "mail": {"compose", "render"},
}
"""Rooms that are lower and still not to be imported: the audit judges the file, not the program."""

OWNERS = {
    "pypdf": {"audit", "mail", "press"},
    "yaml": {"reading"},
    "typer": {"cli"},
    "rich": {"cli"},
}
"""Libraries that only some rooms may import."""

HEAVY = ("pydantic", "reportlab", "pypdf", "yaml", "markdown_it", "PIL", "rich", "uharfbuzz")
LONGEST_FILE = 400
LONGEST_FUNCTION = 40


@cache
def modules() -> dict[str, Path]:
    """Return every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ["leaflet", *path.relative_to(PACKAGE).with_suffix("").parts]
        name = ".".join(part for part in parts if part != "__init__")
        found[name] = path
    return found


@cache
def tree(path: Path) -> ast.Module:
    """Return a module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def room(module: str) -> str:
    """Return the room that a module of ours belongs to."""
    parts = module.split(".")
    top = parts[1] if len(parts) > 1 else "__init__"
    return ROOM_OF_MODULE.get(top, top)


def is_for_types(node: ast.AST) -> bool:
    """Tell whether a statement is an `if TYPE_CHECKING:`."""
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )


def imports(path: Path, *, with_types: bool) -> set[str]:
    """Return the dotted names that a module imports, wherever in the file."""
    found: set[str] = set()
    waiting: list[ast.AST] = [tree(path)]
    while waiting:
        node = waiting.pop()
        if not with_types and is_for_types(node):
            continue
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.update(_named(node))
        waiting.extend(ast.iter_child_nodes(node))
    return found


def _named(node: ast.ImportFrom) -> set[str]:
    """Return what a `from … import …` reaches: modules where the names are modules, else the one it names."""
    base = node.module or ""
    whole = {f"{base}.{alias.name}" for alias in node.names}
    inner = whole & set(modules())
    return inner | ({base} if whole - inner else set())


def ours(path: Path, *, with_types: bool) -> set[str]:
    """Return the modules of this package that a module imports."""
    return imports(path, with_types=with_types) & set(modules())


def line_of(name: str) -> int:
    """Return the line of a room, counted from the ground."""
    return next(number for number, rooms in enumerate(LINES) if name in rooms)


def test_every_module_belongs_to_a_room_of_the_house() -> None:
    known = set().union(*LINES)
    strangers = [name for name in modules() if room(name) not in known]
    assert not strangers


def test_a_room_imports_only_lower_rooms() -> None:
    crossings = [
        f"{name} imports {other}"
        for name, path in modules().items()
        for other in sorted(ours(path, with_types=True))
        if room(other) != room(name) and line_of(room(other)) >= line_of(room(name))
    ]
    assert not crossings


def test_the_audit_judges_the_file_and_not_the_program() -> None:
    crossings = [
        f"{name} imports {other}"
        for name, path in modules().items()
        for other in sorted(ours(path, with_types=True))
        if room(other) in NEVER.get(room(name), set())
    ]
    assert not crossings


def test_render_hears_of_no_leaflet() -> None:
    hearers = [
        name
        for name, path in modules().items()
        if room(name) == "render" and "leaflet.model.leaflet" in ours(path, with_types=True)
    ]
    assert not hearers


def test_a_library_is_imported_by_its_own_rooms_alone() -> None:
    crossings = [
        f"{name} imports {library}"
        for name, path in modules().items()
        for library in {other.split(".")[0] for other in imports(path, with_types=False)}
        if library in OWNERS and room(name) not in OWNERS[library]
    ]
    assert not crossings


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {name: ours(path, with_types=False) - {name} for name, path in modules().items()}
    while True:
        ends = {name for name, others in graph.items() if not others & set(graph)}
        if not ends:
            break
        graph = {name: others for name, others in graph.items() if name not in ends}
    assert not graph


def test_no_public_name_is_also_a_module_name() -> None:
    top = {name.split(".")[1] for name in modules() if "." in name}
    assert not top & set(leaflet.__all__)


@pytest.mark.parametrize("name", leaflet.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(leaflet, name)


def test_no_file_is_longer_than_400_lines() -> None:
    long = [
        f"{path.relative_to(PACKAGE)}: {count}"
        for path in modules().values()
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    ]
    assert not long


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{path.relative_to(PACKAGE)}:{node.lineno} {node.name}: {count}"
        for path in modules().values()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (count := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long


@pytest.mark.parametrize("module", ["leaflet", "leaflet.cli.verbs", "leaflet.pipeline.building"])
def test_nothing_heavy_is_imported_before_there_is_something_to_make(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
