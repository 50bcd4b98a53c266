"""Facts of a segment, counted from the data: what its customers do more or less than everybody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pydantic import TypeAdapter

from clustering.lineage import Lineage
from clustering.segments import Segments
from customers.table import Customers
from evidence.measures import Measure, measures
from fusion.embedding import Embedding
from personas.compare import compare
from personas.fact import Fact
from personas.movement import most_alike, moved
from personas.people import Person, representatives
from personas.picture_tags import PictureTags
from personas.quotes import Quote, quotes
from personas.scrub import Masked, scrub
from personas.shown import Picture, shown
from personas.telling import apart, behind, beyond_chance, each_once, ordered, told
from personas.unknown import unknown
from personas.wording import fill, wording

NO_TAGS = PictureTags()

__all__ = ["Fact", "SegmentFacts", "load_facts", "queries", "save_facts", "segment_facts", "top_traits"]


@dataclass(frozen=True)
class SegmentFacts:
    """A segment in facts: numbers, three customers who stand for it, three quotes, pictures of what it looks at.

    `nearest`: up to two segments that are most alike. `unknown`: a sentence each on what the data do not tell of it.
    """

    segment: str
    size: int
    facts: tuple[Fact, ...]
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    pictures: tuple[Picture, ...] = ()
    nearest: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def segment_facts(
    customers: Customers,
    segments: Segments,
    embedding: Embedding,
    lineage: Lineage | None = None,
    tags: PictureTags = NO_TAGS,
    masked: Masked = scrub,
) -> tuple[SegmentFacts, ...]:
    """The facts of every segment, in the order of `segments.names`. `lineage`: what became of last time's segments. `tags`:
    what pictures show. `masked`: what takes personal data out of quotes.

    At least 20 customers of the segment stand behind a number: of what some customers have, those who have it; of a mean,
    those it was taken over. What is not a plain description is kept only if it is telling (see personas/telling.py),
    the most telling first within a topic.
    """
    if not segments.names:
        return ()
    asked = all_measures(customers, tags)
    compared = [(measure, behind(compare(customers, segments, measure), measure)) for measure in asked]
    together = pd.concat([frame.assign(at=at) for at, (_, frame) in enumerate(compared)], ignore_index=True)
    together["telling"] = beyond_chance(together)
    nearest = most_alike(segments, embedding)
    found = moved(segments, lineage)
    for at, (measure, _) in enumerate(compared):
        for label, fact in told(together[together["at"] == at], measure, segments.names, nearest):
            found[label].append(fact)
    covered = together[together["at"].map(lambda at: compared[at][0].name.startswith("any_"))]
    coverage: list[dict[str, float]] = [{} for _ in segments.names]
    for row in covered.to_dict("records"):
        coverage[int(row["label"])][compared[int(row["at"])][0].name.removeprefix("any_")] = float(row["value"])
    core = {measure.name for measure, _ in compared if measure.core and measure.form == "mean"}
    words = next(frame for measure, frame in compared if measure.name == "word")
    people = representatives(customers, segments, embedding)
    said = quotes(customers, segments, words, masked)
    pictures = shown(customers, segments)
    return tuple(
        SegmentFacts(
            segment=name,
            size=int(segments.sizes[j]),
            facts=ordered(name, int(segments.sizes[j]), customers.n, found[j], core),
            people=people[j],
            quotes=said[j],
            pictures=pictures[j],
            nearest=nearest[j],
            unknown=(*unknown(customers, coverage[j]), *([tags.doubt] if tags.doubt else [])),
        )
        for j, name in enumerate(segments.names)
    )


def all_measures(customers: Customers, tags: PictureTags = NO_TAGS) -> tuple[Measure, ...]:
    """Everything that is counted of these customers."""
    return (*measures(customers), *([tags.measure] if tags.measure is not None else []))


def queries(customers: Customers, tags: PictureTags = NO_TAGS) -> dict[str, str]:
    """{measure: the SQL that its facts are counted with}, one row a customer and item, over the tables of the run."""
    return {measure.name: " ".join(measure.sql.split()) for measure in all_measures(customers, tags)}


def top_traits(facts: SegmentFacts, k: int = 3) -> list[str]:
    """The k most telling differences, short enough for a table: "travel videos x2.3"."""
    traits = {}
    for fact in each_once(apart(facts.facts)):
        short = fill(wording(fact.measure, fact.above).short, fact.part, fact.item)
        if short and short not in traits:
            none = f"{short} (only here)" if fact.rest == 0 else short
            traits[short] = none if fact.lift is None else f"{short} x{fact.lift:.1f}"
    return list(traits.values())[:k]


def save_facts(facts: Sequence[SegmentFacts], path: Path) -> None:
    """Write the facts as JSON."""
    path.write_bytes(TypeAdapter(tuple[SegmentFacts, ...]).dump_json(tuple(facts), indent=1))


def load_facts(path: Path) -> tuple[SegmentFacts, ...]:
    """Read what `save_facts` wrote."""
    return TypeAdapter(tuple[SegmentFacts, ...]).validate_json(path.read_bytes())
