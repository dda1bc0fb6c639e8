"""Policy packs: the program's own in `leaflet/policy/packs`, a clinic's in `content/policies`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from leaflet.errors import FindingsError
from leaflet.findings import Finding, Place
from leaflet.model.policy import OwedPart, Policy
from leaflet.policy.pack_rules import rule_faults, set_rules
from leaflet.policy.schema import PackEntry
from leaflet.reading.schema import shape
from leaflet.reading.schema_faults import did_you_mean
from leaflet.reading.yaml_tree import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leaflet.policy.schema import OwedEntry
    from leaflet.reading.tree import Tree

HOUSE: Final = "house"
"""The pack that holds for every leaflet, named or not."""
PROGRAM_PACKS: Final = Path(__file__).parent / "packs"
_PROGRAM_SHOWN: Final = "leaflet/policy/packs"
_CLINIC_SHOWN: Final = "content/policies"


def list_policies(project: Path) -> tuple[str, ...]:
    """Return the names of all packs, the program's and the clinic's, in alphabetical order."""
    return tuple(sorted(_names_in(PROGRAM_PACKS) | _names_in(_clinic_packs(project))))


def shown_file(name: str) -> str:
    """Return the file of a pack, as a person knows it; a name that the program has is the program's."""
    folder = _PROGRAM_SHOWN if (PROGRAM_PACKS / f"{name}.yaml").is_file() else _CLINIC_SHOWN
    return f"{folder}/{name}.yaml"


def with_house(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of packs, each once, with the house's first: no leaflet is without it."""
    return tuple(dict.fromkeys((HOUSE, *names)))


def read_policies(project: Path, names: Iterable[str], place: Place) -> tuple[Policy, ...]:
    """Return packs in the order in which they are named, each once.

    Args:
        project: The project's folder.
        names: As the leaflet's `policies` or the command line names them.
        place: Where they are named, for a finding on a name that is unknown.

    Raises:
        FindingsError: A name is unknown or a pack has faults; all of them are told.
        MachineError: A pack cannot be read.
    """
    policies: list[Policy] = []
    findings: list[Finding] = []
    known = list_policies(project)
    for name in dict.fromkeys(names):
        try:
            policies.append(_read(project, name, known, place))
        except FindingsError as error:
            findings.extend(error.findings)
    if findings:
        raise FindingsError(findings)
    return tuple(policies)


def _read(project: Path, name: str, known: tuple[str, ...], place: Place) -> Policy:
    # Only a listed name becomes a path: `../x` never does.
    if name not in known:
        raise FindingsError([_unknown(name, known, place)])
    program, clinic = PROGRAM_PACKS / f"{name}.yaml", _clinic_packs(project) / f"{name}.yaml"
    if program.is_file() and clinic.is_file():
        raise FindingsError([_taken(name)])
    if program.is_file():
        return _read_program(name)
    shown = shown_file(name)
    if not clinic.resolve().is_relative_to(project.resolve()):
        hint = "Copy the file into the project instead of linking to it."
        message = "The pack leads to a file outside the project."
        raise FindingsError([Finding("POL-outside", message, Place(shown), hint=hint)])
    return _shape(read_yaml(clinic, shown), name)


@cache
def _read_program(name: str) -> Policy:
    """Read a pack of the program, once: it cannot change while the program runs."""
    return _shape(read_yaml(PROGRAM_PACKS / f"{name}.yaml", shown_file(name)), name)


def _shape(tree: Tree, name: str) -> Policy:
    faults = list(rule_faults(tree))
    try:
        entry = shape(tree, PackEntry)
    except FindingsError as error:
        raise FindingsError([*error.findings, *faults]) from None
    faults += [
        *_name_faults(tree, entry, name),
        *_twice(tree, entry),
        *_short_faults(tree, entry),
    ]
    if faults:
        raise FindingsError(faults)
    return Policy(
        name,
        entry.title,
        tuple(_owed(part) for part in entry.sections),
        tuple(_owed(part) for part in entry.card),
        set_rules(entry),
        tuple(_owed(part) for part in entry.wallet_card),
    )


def _owed(part: OwedEntry) -> OwedPart:
    return OwedPart(part.id, part.why, part.source, part.parts, part.short_parts)


def _name_faults(tree: Tree, entry: PackEntry, name: str) -> Iterator[Finding]:
    if entry.name != name:
        message = f'The pack calls itself "{entry.name}", but its file is called {name}.yaml.'
        hint = f'Write "name: {name}", or rename the file.'
        yield Finding("POL-name", message, tree.place(("name",)), hint=hint)


def _twice(tree: Tree, entry: PackEntry) -> Iterator[Finding]:
    lists = (
        ("sections", entry.sections),
        ("card", entry.card),
        ("wallet-card", entry.wallet_card),
    )
    for key, parts in lists:
        seen: set[str] = set()
        for index, part in enumerate(parts):
            paths: list[tuple[str | int, ...]] = [(key, index, "id")]
            paths += [(key, index, "parts", at) for at in range(len(part.parts))]
            for path, ident in zip(paths, (part.id, *part.parts), strict=True):
                if ident in seen:
                    message = f'"{ident}" stands twice in "{key}".'
                    yield Finding(
                        "POL-twice", message, tree.place(path), hint="Remove one of them."
                    )
                seen.add(ident)


def _short_faults(tree: Tree, entry: PackEntry) -> Iterator[Finding]:
    """Yield subsections that a section owes in a short form alone."""
    for index, part in enumerate(entry.sections):
        for at, ident in enumerate(part.short_parts):
            if ident not in part.parts:
                message = f'"{ident}" is owed in a short form, but not in the whole leaflet.'
                place = tree.place(("sections", index, "short-parts", at))
                hint = f'Add it to the "parts" of "{part.id}", or remove it here.'
                yield Finding("POL-short", message, place, hint=hint)


def _unknown(name: str, known: tuple[str, ...], place: Place) -> Finding:
    message = f'There is no policy called "{name}".'
    guess = did_you_mean(name, known)
    there = f"Policies: {', '.join(known)}."
    hint = f"{guess} {there}" if guess.startswith("Did") else there
    return Finding("POL-unknown", message, place, hint=hint)


def _taken(name: str) -> Finding:
    message = f'"{name}" is the name of a pack of the program, so a clinic cannot use it.'
    hint = "Rename the file and its name; leaflets may then name both packs."
    return Finding("POL-taken", message, Place(f"{_CLINIC_SHOWN}/{name}.yaml"), hint=hint)


def _clinic_packs(project: Path) -> Path:
    return project / "content" / "policies"


def _names_in(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.yaml")}
