"""Proof sheets for built leaflets: judge text and files, tell it as PDF and JSON beside them.

This module imports the layout engine: only the verb that makes proof sheets does so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leaflet.audit.bench import Bench
from leaflet.audit.source import judging_rules, measure_rules
from leaflet.audit.source.sign_offs import open_sign_offs
from leaflet.findings import Finding, Place, errors_in
from leaflet.layouts import brand_rules
from leaflet.layouts.editions import read_sheet
from leaflet.model.look import Target
from leaflet.pipeline.keys import Inputs, input_key
from leaflet.pipeline.making import Parts, print_file
from leaflet.pipeline.manifest import read_manifest
from leaflet.pipeline.placing import place_file
from leaflet.pipeline.planning import plan_jobs
from leaflet.pipeline.project import shown_path
from leaflet.pipeline.proof import prove_rules
from leaflet.pipeline.proof_sheet import Proof, ProvenFile, sheet_of
from leaflet.pipeline.sources import Faults, Looks, read_text

if TYPE_CHECKING:
    from pathlib import Path

    from leaflet.model.policy import Policy
    from leaflet.pipeline.manifest import Manifest
    from leaflet.pipeline.planning import Job, Request
    from leaflet.pipeline.proof import RuleProof

NAME = "proof-sheet"
_TOLD = (12, 6, 3, 0)
"""How many rules the sheet's lists tell: the first number with which it is one page."""


@dataclass(frozen=True, slots=True)
class ProofSheet:
    """A proof and where it was put; without a place where its own sheet has faults."""

    proof: Proof
    findings: tuple[Finding, ...]
    """All that was told of the text and its files."""
    pdf: Path | None = None
    json: Path | None = None


@dataclass(frozen=True, slots=True)
class ProofReport:
    """What was proven, and what could not be."""

    sheets: tuple[ProofSheet, ...]
    findings: tuple[Finding, ...]
    """Leaflets that are not built, and faults that hide a text."""


def prove_leaflets(project: Path, request: Request) -> ProofReport:
    """Prove every built leaflet that is asked for, and write its proof sheet beside its files.

    Raises:
        UsageError: The request names something that is not there.
        MachineError: A file cannot be read or written.
    """
    # Sheets for the office are put together from pages that were proven, and are no files to read on a screen.
    jobs = [job for job in plan_jobs(project, request) if job.target is not Target.OFFICE]
    with Bench.start() as bench:
        maker = _Maker(project, request, bench)
        folders = dict.fromkeys(job.folder for job in jobs)
        sheets = [maker.make([job for job in jobs if job.folder == folder]) for folder in folders]
    return ProofReport(tuple(sheet for sheet in sheets if sheet), maker.faults.in_order)


class _Maker:
    """Makes one sheet after the other."""

    def __init__(self, project: Path, request: Request, bench: Bench) -> None:
        self._project = project
        self._request = request
        self._bench = bench
        self._inputs = Inputs(project)
        self.faults = Faults()
        self._looks = Looks(project, self.faults)

    def make(self, jobs: list[Job]) -> ProofSheet | None:
        """Prove the files of one folder; None if there is nothing to prove."""
        job = jobs[0]
        output = (self._request.output or self._project / "output") / job.folder
        manifest = read_manifest(output)
        current = [one for one in jobs if self._is_current(manifest, one)]
        if not current:
            self.faults.add([_not_built(job)])
            return None
        own = Faults()
        text = read_text(self._project, job.slug, job.lang, self._request.today, own)
        brand = self._looks.brand(job.brand)
        if text is None or brand is None:
            self.faults.add(own.in_order)
            return None
        figures = [measure_rules(text.leaflet, self._request.today)]
        judging = {*judging_rules(text.leaflet), brand_rules.RULE}
        for one in current:
            path = output / one.file_name
            data, shown = path.read_bytes(), shown_path(path, self._project)
            own.add(self._bench.judge(data, shown, text.policies))
            measured = self._bench.measures(data, shown)
            figures.append(measured.figures)
            judging |= set(measured.judging)
        proof = Proof(
            text.leaflet,
            job.brand,
            self._request.today,
            tuple(policy.name for policy in text.policies),
            tuple(_file(manifest, one) for one in current),
            prove_rules(
                text.policies,
                own.in_order,
                figures,
                judging=frozenset(judging),
                waiting={one.rule: one.what for one in open_sign_offs(text.leaflet, text.policies)},
            ),
        )
        return self._write(ProofSheet(proof, own.in_order), output, text.policies)

    def _is_current(self, manifest: Manifest, job: Job) -> bool:
        key = input_key(job, self._inputs.sources(job))
        return manifest.is_current(job.file_name, key, self._request.today)

    def _write(
        self, sheet: ProofSheet, output: Path, policies: tuple[Policy, ...]
    ) -> ProofSheet | None:
        """Lay the sheet out, prove it as every file, and put it into place."""
        pdf, data = output / f"{NAME}.pdf", self._printed(sheet.proof)
        if data is None:
            return None
        rules = tuple(replace(pack, sections=(), card=()) for pack in policies[:1])
        findings = self._bench.judge(data, shown_path(pdf, self._project), rules)
        # A sheet names no pack: it is no leaflet.
        self.faults.add(finding for finding in findings if finding.rule != "POL-01")
        if errors_in(findings):
            return None
        place_file(pdf, data)
        told = json.dumps(sheet_as_json(sheet), indent=2, ensure_ascii=False)
        place_file(pdf.with_suffix(".json"), f"{told}\n".encode())
        return replace(sheet, pdf=pdf, json=pdf.with_suffix(".json"))

    def _printed(self, proof: Proof) -> bytes | None:
        """Return the sheet with as long lists as one page holds; None if none does."""
        layout, brand = read_sheet("proof"), self._looks.brand(proof.brand)
        profile = self._looks.profile(Target.SCREEN, brand)
        if brand is None or profile is None:
            return None
        for told in _TOLD:
            leaflet = sheet_of(proof, told)
            parts = Parts(leaflet, (), layout, brand, Target.SCREEN, profile)
            printed = self.faults.attempt(lambda parts=parts: print_file(parts, proof.judged_on))  # type: ignore[misc]
            if printed is None:
                return None
            if printed.pages == 1:
                return bytes(printed.data)
        message = f"The proof of {proof.leaflet.slug} does not fit on one page."
        place = Place(f"content/{proof.leaflet.slug}/{proof.leaflet.lang}.yaml")
        self.faults.add([Finding("LAY-02", message, place, hint="See its JSON: --format json.")])
        return None


def _not_built(job: Job) -> Finding:
    place = Place(f"content/{job.slug}/{job.lang}.yaml")
    message = f"There is no built file of this leaflet, as it stands now, in the brand {job.brand}."
    hint = f"Run `leaflet build {job.slug}`, then ask for the proof again."
    return Finding("BUILD-none", message, place, hint=hint)


def _file(manifest: Manifest, job: Job) -> ProvenFile:
    record = manifest.files[job.file_name]
    return ProvenFile(job.file_name, int(record["pages"]), str(record["sha-256"]))


def sheet_as_json(sheet: ProofSheet) -> dict[str, object]:
    """Return a proof as JSON has it."""
    proof = sheet.proof
    imprint = proof.leaflet.imprint
    return {
        "slug": proof.leaflet.slug,
        "lang": proof.leaflet.lang,
        "brand": proof.brand,
        "title": proof.leaflet.title.plain,
        "id": imprint.ident,
        "version": imprint.version,
        "status": imprint.status.value,
        "judged-on": proof.judged_on.isoformat(),
        "policies": list(proof.policies),
        "files": [
            {"name": file.name, "pages": file.pages, "sha-256": file.sha256} for file in proof.files
        ],
        "passes": proof.passes,
        "rules": [_rule_as_json(rule) for rule in proof.rules],
    }


def _rule_as_json(rule: RuleProof) -> dict[str, object]:
    return {
        "id": rule.ident,
        "what": rule.what,
        "severity": rule.severity.value,
        "verdict": rule.verdict.value,
        "errors": rule.errors,
        "warnings": rule.warnings,
        "measures": [
            {
                "measure": figure.measure,
                "what": figure.what,
                "value": round(figure.value, 4),
                "limit": figure.limit,
                "kept": figure.is_kept,
            }
            for figure in rule.figures
        ],
        "source": rule.cited,
    }
