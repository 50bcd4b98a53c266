"""Everything a reader of a brief sees, put together once from a run; every format renders this and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from customers.errors import BadInput
from customers.table import Customers
from kinfold.briefs import card, lines, numbers
from kinfold.briefs.clean import cleaned
from kinfold.briefs.material import Material, brief_of, read
from kinfold.briefs.states import Status, status
from kinfold.report.figures import looks
from kinfold.report.pictures import data_uri
from kinfold.store import Run
from personas.brief import SECTIONS
from personas.facts import SegmentFacts
from personas.verify import verify

ADVICE = ("do", "avoid", "say")
NOTHING_TOLD = "Nothing that sets them apart: they were not asked, or too few of them answered."
COUNTS = ("", "one fact", "two facts", "three facts", "four facts", "five facts")


@dataclass(frozen=True)
class Shown:
    """A picture: a JPEG in a data URI, what it shows, and how much they look at it."""

    uri: str
    name: str
    note: str


@dataclass(frozen=True)
class Section:
    """Claims of one kind under their title."""

    title: str
    lines: tuple[lines.Line, ...]


@dataclass(frozen=True)
class BriefView:
    """One brief as shown.

    `sections`: claims by kind; `do`, `avoid` and `say` stand apart. `facts`: five, drawn. `nearest`: the segments most
    alike, with their names. `figures`: size, value and reach. `verdict`: of the five tests of worth, "" if they were not
    done, and `worth`: sentences on two of them. `struck`: (claim, why). `holds`: every claim is supported by the facts as
    they are now.
    """

    segment: str
    name: str
    summary: lines.Line
    colour: str
    status: Status
    figures: tuple[numbers.Figure, ...]
    channels: tuple[tuple[str, float], ...]
    verdict: str
    worth: tuple[str, ...]
    facts: tuple[lines.Drawn, ...]
    nearest: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    pictures: tuple[Shown, ...]
    quotes: tuple[str, ...]
    do: tuple[lines.Line, ...]
    avoid: tuple[lines.Line, ...]
    say: tuple[lines.Line, ...]
    told: tuple[lines.Evidence, ...]
    inferred: tuple[lines.Evidence, ...]
    unknown: tuple[str, ...]
    sure: numbers.Sureness
    fresh: str
    struck: tuple[tuple[str, str], ...]
    holds: bool
    card: card.ModelCard

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reader must know before anything else; shown at the top."""
        false = (
            ""
            if self.holds
            else "Some of this is no longer supported by the facts: have it verified before it is used."
        )
        loose = "" if self.sure.stable is not False else self.sure.sentence
        return tuple(warning for warning in (false, loose) if warning)

    @property
    def facts_title(self) -> str:
        return f"Who they are, in {COUNTS[len(self.facts)]}"


def view(run: Run, segment: str) -> BriefView:
    """The brief of one segment. Raises BadInput naming the segments there are."""
    return one(read(run), run, segment)


def views(run: Run) -> Iterator[BriefView]:
    """The briefs of all segments, in their order."""
    material = read(run)
    for segment in material.briefs:
        yield one(material, run, segment)


def one(material: Material, run: Run, segment: str) -> BriefView:
    """The same from what was read already."""
    brief = brief_of(material.briefs, run, segment)
    if segment not in material.facts:
        raise BadInput(
            f"{run.folder} has a brief of {segment} and no facts of it: run `kinfold run` on its config again"
        )
    facts, customers, worth = material.facts[segment], material.customers, material.worth
    checked = verify([brief], [facts])
    model = card.card(material.config, material.manifest, customers, brief, checked)
    told, inferred = lines.told_and_inferred(facts, brief.everything)
    of_kind = {
        kind: tuple(lines.line(claim, facts) for claim in brief.claims if claim.kind == kind) for kind in SECTIONS
    }
    words, reasons = numbers.verdict(segment, worth)
    colours = looks(material.segmentation.segments)
    return cleaned(
        BriefView(
            segment=segment,
            name=brief.name,
            summary=lines.line(brief.lead, facts),
            colour=colours.get(segment, colours["noise"]).colour,
            status=status(brief, material.entries),
            figures=numbers.figures(segment, facts.size, customers.n, worth, _kpi(material.config)),
            channels=numbers.channels(segment, worth),
            verdict=words,
            worth=reasons,
            facts=lines.drawn(facts),
            nearest=tuple((name, material.briefs[name].name) for name in facts.nearest if name in material.briefs),
            sections=tuple(
                Section(SECTIONS[kind], found) for kind, found in of_kind.items() if found and kind not in ADVICE
            ),
            pictures=tuple(_pictures(facts, customers)),
            quotes=brief.quotes,
            do=of_kind["do"],
            avoid=of_kind["avoid"],
            say=of_kind["say"],
            told=told,
            inferred=inferred,
            unknown=facts.unknown,
            sure=numbers.sureness(segment, material.segmentation.stability),
            fresh=_fresh(model),
            struck=tuple((rejected.claim.text, rejected.reason) for rejected in brief.struck),
            holds=not checked.unsupported,
            card=model,
        )
    )


def _pictures(facts: SegmentFacts, customers: Customers) -> Iterator[Shown]:
    """Those that can be read; a picture that is gone is left out."""
    for picture in facts.pictures:
        uri = data_uri(customers.pictures, picture.path)
        if uri is not None:
            more = f", ×{picture.lift:.1f} as often as others" if picture.lift else ""
            yield Shown(uri, picture.name, f"{picture.count:,} customers{more}")


def _kpi(config: Mapping[str, Any]) -> str:
    objective = config.get("objective")
    return str(objective.get("kpi") or "") if isinstance(objective, Mapping) else ""


def _fresh(model: card.ModelCard) -> str:
    if not model.first:
        return "No row of the data has a date, so how fresh this is cannot be told."
    until = f" Nothing after {card.day(model.as_of)} was read." if model.as_of else ""
    return f"From data of {card.day(model.first)} to {card.day(model.last)}: what happened later is not in it.{until}"
