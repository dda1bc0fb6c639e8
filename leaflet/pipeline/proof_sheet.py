"""The proof sheet: what is proven of a leaflet, told as a leaflet of one page, so that it is laid out and proven as one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from leaflet.model.blocks import (
    Block,
    Bullet,
    Bullets,
    Paragraph,
    Table,
    TableRow,
)
from leaflet.model.inlines import Foreign, Plain, Prose, Strong
from leaflet.model.leaflet import Section
from leaflet.pipeline.proof import Figure, RuleProof, Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator

    from leaflet.findings import Place
    from leaflet.model.leaflet import Leaflet

LANG = "en-AU"
"""The sheet is for the clinic's staff, and the words of rules and packs are English."""


@dataclass(frozen=True, slots=True)
class ProvenFile:
    """A finished file that was judged."""

    name: str
    pages: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What is proven of one leaflet in one language and brand."""

    leaflet: Leaflet
    brand: str
    judged_on: dt.date
    policies: tuple[str, ...]
    files: tuple[ProvenFile, ...]
    rules: tuple[RuleProof, ...]

    def of(self, *verdicts: Verdict) -> list[RuleProof]:
        """Return the rules that came out so."""
        return [rule for rule in self.rules if rule.verdict in verdicts]

    @property
    def passes(self) -> bool:
        """Whether no rule is broken; warnings and open sign-offs do not count."""
        return not self.of(Verdict.BROKEN)

    @property
    def verdict(self) -> str:
        """What came out, in one sentence."""
        parts = (
            (Verdict.BROKEN, "broken"),
            (Verdict.WARNED, "kept with warnings"),
            (Verdict.OPEN, "open, to be signed by a person"),
        )
        counts = [
            f"{len(self.of(verdict))} {words}" for verdict, words in parts if self.of(verdict)
        ]
        head = "Passes" if self.passes else "Does not pass"
        told = ", ".join(counts) or "all kept"
        return f"{head}. Of {len(self.rules)} rules: {told}."


def sheet_of(proof: Proof, told: int) -> Leaflet:
    """Return the sheet as a leaflet; of what was told it tells so many rules, and the ids of the others."""
    leaflet = proof.leaflet
    maker = _Maker(leaflet.place, told)
    status = f"{leaflet.imprint.ident}, version {leaflet.imprint.version}, {leaflet.lang}"
    return replace(
        leaflet,
        lang=LANG,
        title=maker.title(leaflet),
        subtitle=None,
        audience=maker.prose(f"For the staff. {status}. Judged on {proof.judged_on}."),
        purpose=maker.prose("It shows how the rules of its packs are kept."),
        policies=(),
        sections=tuple(maker.sections(proof)),
        terms=(),
        sources=(),
        card=None,
    )


class _Maker:
    """Makes the sections, all at one place."""

    def __init__(self, place: Place, told: int) -> None:
        self._place = place
        self._told = told

    def prose(self, text: str) -> Prose:
        return Prose((Plain(text),), self._place)

    def title(self, leaflet: Leaflet) -> Prose:
        named = Foreign(leaflet.lang, (Plain(leaflet.title.plain),))
        return Prose((Plain("Proof sheet: "), named), self._place)

    def sections(self, proof: Proof) -> Iterator[Section]:
        packs = Paragraph(self.prose(f"Packs: {', '.join(proof.policies)}."))
        yield self._section("verdict", proof.verdict, packs)
        yield self._section("measures", "What was measured", self._table(proof.rules))
        yield self._section("told", "What was told", *self._told_rules(proof))
        yield self._section("signatures", "What a person must sign", *self._open(proof))
        yield self._section("kept", "Kept, with nothing to measure", *self._kept(proof))
        yield self._section("files", "What was judged", Paragraph(self.prose(_files(proof))))

    def _section(self, ident: str, title: str, *blocks: Block) -> Section:
        return Section(ident, self.prose(title), (), blocks, (), self._place)

    def _table(self, rules: Iterable[RuleProof]) -> Block:
        rows = tuple(self._row(rule) for rule in rules if rule.figures)
        columns = (self.prose("Rule"), self.prose("Figures and limits"))
        return Table(self.prose("Of several files, the worst figure"), columns, rows)

    def _row(self, rule: RuleProof) -> TableRow:
        figures = [
            figure
            for figure in rule.figures
            if not any(_says_more(other, figure) for other in rule.figures)
        ]
        told = (
            f"{what}: {_told(list(alike))}"
            for what, alike in groupby(figures, key=lambda figure: figure.what)
        )
        head = f"{rule.ident} {rule.verdict.value}"
        return TableRow(self.prose(head), (self.prose("; ".join(told)),))

    def _told_rules(self, proof: Proof) -> Iterator[Block]:
        rules = proof.of(Verdict.BROKEN, Verdict.WARNED)
        if not rules:
            yield Paragraph(self.prose("Nothing: every rule is kept without a warning."))
        yield from self._listed(rules[: self._told], rules[self._told :], _counts)

    def _open(self, proof: Proof) -> Iterator[Block]:
        rules = proof.of(Verdict.OPEN)
        if not rules:
            yield Paragraph(self.prose("Nothing is open."))
        yield from self._listed(rules, [], lambda _rule: "")

    def _listed(
        self, shown: list[RuleProof], others: list[RuleProof], say: Callable[[RuleProof], str]
    ) -> Iterator[Block]:
        items = [
            Bullet(
                Prose(
                    (Strong((Plain(rule.ident),)), Plain(f" {rule.what}{say(rule)}.")), self._place
                )
            )
            for rule in shown
        ]
        if others:
            more = ", ".join(rule.ident for rule in others)
            items.append(Bullet(self.prose(f"And {more}: see the JSON beside this sheet.")))
        if items:
            yield Bullets(tuple(items))

    def _kept(self, proof: Proof) -> Iterator[Block]:
        kept = [rule for rule in proof.of(Verdict.KEPT, Verdict.SIGNED) if not rule.figures]
        yield Paragraph(self.prose(f"{_ranges(kept)}."))
        if silent := proof.of(Verdict.NOT_JUDGED):
            yield Paragraph(self.prose(f"Nothing to judge here: {_ranges(silent)}."))


def _told(figures: list[Figure]) -> str:
    """Return the values of one thing, the least and the most, and their limits."""
    values = " to ".join(_number(figure.value) for figure in figures)
    return ", ".join([values, *(figure.said for figure in figures if figure.said)])


def _files(proof: Proof) -> str:
    """Return the files by what they are for: a4, card (screen, archive); a4 (press)."""
    targets: dict[str, list[str]] = {}
    for file in proof.files:
        edition, _, target = file.name.removesuffix(".pdf").rpartition("-")
        targets.setdefault(target, []).append(edition)
    editions: dict[str, list[str]] = {}
    for target, there in targets.items():
        editions.setdefault(", ".join(there), []).append(target)
    told = (f"{there} ({', '.join(purposes)})" for there, purposes in editions.items())
    return f"The text, and its files: {'; '.join(told)}."


def _counts(rule: RuleProof) -> str:
    parts = ((rule.errors, "error"), (rule.warnings, "warning"))
    told = (f"{count} {word}{'' if count == 1 else 's'}" for count, word in parts if count)
    return f": {', '.join(told)}"


def _says_more(other: Figure, figure: Figure) -> bool:
    """Tell whether a stricter limit is set for the same thing, as a warning's is for an error's."""
    if other is figure or other.limit is None or figure.limit is None:
        return False
    is_same = other.value == figure.value and other.said[:8] == figure.said[:8]
    return is_same and abs(other.value - other.limit) < abs(figure.value - figure.limit)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _ranges(rules: list[RuleProof]) -> str:
    """Return ids with those that follow each other drawn together: ACC-01 to 11."""
    runs: list[str] = []
    numbered = [(rule.ident.rpartition("-")[0], int(rule.ident[-2:])) for rule in rules]
    for _, group in groupby(enumerate(numbered), key=lambda one: (one[1][0], one[1][1] - one[0])):
        first, *others = [number for _, number in group]
        last = others[-1][1] if others else first[1]
        joint = " to " if len(others) > 1 else ", "
        runs.append(f"{first[0]}-{first[1]:02d}" + (f"{joint}{last:02d}" if others else ""))
    return ", ".join(runs) or "None"
