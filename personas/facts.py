"""Facts of a segment, counted from the data: what its customers do more or less than everybody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from clustering.segments import Segments
from customers.table import Customers
from evidence.measures import measures
from fusion.embedding import Embedding
from personas.compare import compare
from personas.fact import Fact
from personas.people import Person, representatives
from personas.quotes import Quote, quotes
from personas.shown import Picture, shown
from personas.telling import apart, each_once, numbered, told
from personas.wording import fill, wording

__all__ = ["Fact", "SegmentFacts", "load_facts", "save_facts", "segment_facts", "top_traits"]


@dataclass(frozen=True)
class SegmentFacts:
    """A segment in facts: numbers, three customers who stand for it, three quotes, pictures of what it looks at."""

    segment: str
    size: int
    facts: tuple[Fact, ...]
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    pictures: tuple[Picture, ...] = ()


def segment_facts(customers: Customers, segments: Segments, embedding: Embedding) -> tuple[SegmentFacts, ...]:
    """The facts of every segment, in the order of `segments.names`.

    A fact is kept if at least 20 customers of the segment stand behind it (5 in a segment of fewer than 100): of what
    some customers have, those who have it; of a mean, those it was taken over. What is not a plain description is
    kept only if it is telling (see personas/telling.py), the most telling first within a topic.
    """
    if not segments.names:
        return ()
    found: list[list[Fact]] = [[] for _ in segments.names]
    core, words = set(), None
    for measure in measures(customers):
        if measure.core and measure.form == "mean":
            core.add(measure.name)
        frame = compare(customers, segments, measure)
        if measure.name == "word":
            words = frame
        for label, fact in told(frame, measure, segments.sizes):
            found[label].append(fact)
    assert words is not None
    people = representatives(customers, segments, embedding)
    said = quotes(customers, segments, words)
    pictures = shown(customers, segments)
    return tuple(
        SegmentFacts(
            segment=name,
            size=int(segments.sizes[j]),
            facts=numbered(name, int(segments.sizes[j]), customers.n, found[j], core),
            people=people[j],
            quotes=said[j],
            pictures=pictures[j],
        )
        for j, name in enumerate(segments.names)
    )


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
