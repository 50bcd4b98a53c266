"""Which comparisons are worth telling, and in which order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from evidence.measures import Measure
from personas.fact import TOPICS, Fact
from personas.wording import fill

if TYPE_CHECKING:
    import pandas as pd

CHANCE = 0.01  # how often a measure may tell a difference where there is none
TELLING = 2.58  # the |z| that asks of a single number
MORE, LESS = 6, 2  # facts a topic that are told because they are above, and below, everybody else
LONGEST = 60  # characters of a product's name or a preference within a fact


def apart(facts: Sequence[Fact]) -> list[Fact]:
    """The facts that set a segment apart from the others, the strongest first."""
    telling = [fact for fact in facts if fact.rest is not None and abs(fact.z) >= TELLING]
    return sorted(telling, key=lambda fact: (-fact.weight, fact.id))


def each_once(facts: Sequence[Fact]) -> list[Fact]:
    """The first fact of each thing (who views, buys and watches travel is told once), no more than two of a topic."""
    seen: set[tuple[str, bool]] = set()
    topics: list[tuple[str, bool]] = []
    kept = []
    for fact in facts:
        thing, topic = (fact.item or fact.measure, fact.above), (fact.topic, fact.above)
        if thing not in seen and topics.count(topic) < 2:
            seen.add(thing)
            topics.append(topic)
            kept.append(fact)
    return kept


def fewest(size: int) -> int:
    """Customers that must stand behind a fact of a segment of `size` customers."""
    return 20 if size >= 100 else 5


def told(frame: "pd.DataFrame", measure: Measure, sizes: np.ndarray) -> Iterator[tuple[int, Fact]]:
    """(label, fact) for the rows of a comparison that are worth telling; facts have no id yet.

    Behind what some customers have stand those who have it; behind a mean, all it was taken over. A mix that is below
    the rest is such a mean: those who do without are what it tells of.
    """
    from scipy.stats import norm

    frame = frame.assign(above=frame.rest.isna() | (frame.value >= frame.rest))
    has_it = frame.above & (measure.form == "mix") | (measure.form == "has")
    frame = frame.assign(count=frame.holders.where(has_it, frame.base))
    enough = np.array([fewest(int(size)) for size in sizes], np.int64)[frame.label.to_numpy(np.int64)]
    # of a thousand words some stand out by chance: the more are compared, the more is asked of each (Bonferroni)
    needed = norm.isf(CHANCE / 2 / frame.groupby("label")["z"].transform("size"))
    frame = frame[(frame["count"] >= enough) & (measure.core | frame.rest.isna() | (frame.z.abs() >= needed))]
    # without a rest to compare with, what most customers have is what there is to tell
    frame = frame.assign(score=frame.z.abs().where(frame.rest.notna(), frame.value))
    frame = frame.sort_values(["label", "score", "part", "item"], ascending=[True, False, True, True])
    place = frame.groupby(["label", "above"]).cumcount()
    for row in frame[place < np.where(frame.above, MORE, LESS)].to_dict("records"):
        part, item = str(row["part"]), _cut(str(row["item"]))
        rest = None if np.isnan(row["rest"]) else float(row["rest"])
        yield (
            int(row["label"]),
            Fact(
                id="",
                topic=measure.topic,
                text=fill(measure.text, part, item),
                value=float(row["value"]),
                unit=measure.unit,
                rest=rest,
                lift=float(row["value"]) / rest if rest and rest > 0 and row["value"] >= 0 else None,
                count=int(row["count"]),
                of=int(row["base"]),
                measure=measure.name,
                part=part,
                item=item,
                z=float(row["z"]),
            ),
        )


def numbered(segment: str, size: int, everybody: int, facts: Sequence[Fact], core: set[str]) -> tuple[Fact, ...]:
    """The facts of one segment in the order of TOPICS with ids, size first, then a topic's `core` measures.

    Of two forms of the same thing (customers who watch a topic, share of videos on it) the more telling one is kept,
    and of a topic no more than MORE facts above and LESS below everybody else.
    """
    share = size / everybody
    kept = [
        Fact("", "size", "customers in this segment", float(size), "customers", None, None, size, everybody),
        Fact("", "size", "share of all customers", share, "share", None, None, size, everybody),
    ]
    for topic in TOPICS:
        room, seen = {True: MORE, False: LESS}, set()
        here = [fact for fact in facts if fact.topic == topic]
        for fact in sorted(here, key=lambda f: (f.measure not in core, -abs(f.z), -f.value, f.text)):
            about = (fact.measure.removesuffix("_mix"), fact.part, fact.item)
            if about in seen or (room[fact.above] == 0 and fact.measure not in core):
                continue
            room[fact.above] -= fact.measure not in core
            seen.add(about)
            kept.append(fact)
    return tuple(replace(fact, id=f"{segment}.F{at:02d}") for at, fact in enumerate(kept, start=1))


def _cut(item: str) -> str:
    return item if len(item) <= LONGEST else item[: LONGEST - 1].rstrip() + "…"
