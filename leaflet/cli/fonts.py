"""`leaflet fonts`: which fonts there are, what they can write, what is missing and how to get it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leaflet.cli.options import FormatOption, ProjectOption, project_from, wants_json
from leaflet.cli.printing import counted, finding_as_json, sum_of, tell, tell_findings, tell_json
from leaflet.errors import ExitCode
from leaflet.findings import errors_in

if TYPE_CHECKING:
    from leaflet.layouts.font_survey import FamilyFacts, FontSurvey

HOW = (
    "To add a script: get the family named behind it from its publisher (Noto fonts are free, under the SIL Open"
    " Font License), and put its static .ttf or .otf files with their licence into layouts/fonts/<name>/."
    " For all projects of a machine, install a package that brings families in leaflet_fonts/, as layouts/fonts does."
    " Nothing is downloaded by this program."
)


def fonts_verb(project: ProjectOption = "", report_format: FormatOption = "text") -> int:
    """Show the fonts, the scripts that they cover, and how to add one."""
    from leaflet.layouts.font_survey import survey_fonts  # noqa: PLC0415  keeps --help fast

    as_json = wants_json(report_format)
    survey = survey_fonts(project_from(project))
    if as_json:
        tell_json(_as_json(survey))
    else:
        _tell(survey)
    return ExitCode.FINDINGS if errors_in(survey.findings) else ExitCode.WELL


def _tell(survey: FontSurvey) -> None:
    brands: dict[tuple[FamilyFacts, ...], list[str]] = {}
    for brand, chain in survey.chains.items():
        brands.setdefault(chain, []).append(brand)
    for chain, names in brands.items():
        tell(f"{', '.join(names)}: each letter is drawn by the first of these that has it")
        for number, family in enumerate(chain, 1):
            _tell_family(number, family)
    if survey.missing:
        named = "; ".join(f"{sample.name} ({sample.family})" for sample in survey.missing)
        tell(f"No font here covers: {named}.")
    tell(HOW)
    tell_findings(survey.findings)
    tell(f"{counted(len(survey.families), 'family', 'families')}, {sum_of(survey.findings)}")


def _tell_family(number: int, family: FamilyFacts) -> None:
    tell(f"{number:4}  {family.name}: {', '.join(family.scripts) or 'no whole script'}")
    folder, _, first = family.files[0].rpartition("/")
    others = [file.removeprefix(f"{folder}/") for file in family.files[1:]]
    licence = family.licence.removeprefix(f"{folder}/") or "not found"
    tell(f"      {folder}: {', '.join([first, *others])}; licence: {licence}")


def _as_json(survey: FontSurvey) -> dict[str, object]:
    return {
        "brands": {
            brand: [family.name for family in chain] for brand, chain in survey.chains.items()
        },
        "families": [
            {
                "family": family.name,
                "files": list(family.files),
                "licence": family.licence,
                "scripts": list(family.scripts),
            }
            for family in survey.families
        ],
        "missing": [{"script": sample.name, "family": sample.family} for sample in survey.missing],
        "how": HOW,
        "findings": [finding_as_json(finding) for finding in survey.findings],
    }
