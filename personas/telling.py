"""Which comparisons are worth telling, and in which order."""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from evidence.measures import Measure
from personas.fact import TOPICS, Fact, fact_id
from personas.wording import fill

if TYPE_CHECKING:
    import pandas as pd

CHANCE = 0.05  # share of the differences told of a segment that may be chance (false discovery rate)
FEWEST = 20  # customers that must stand behind a number
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


def beyond_chance(frame: "pd.DataFrame") -> np.ndarray:
    """(rows,) bool: which differences are told, so that of those told of a segment CHANCE at most are chance.

    Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57, over all that is compared of one segment: of a thousand words
    some stand out by chance, and the more are compared, the more is asked of each.
    """
    from scipy.stats import false_discovery_control, norm

    kept = np.zeros(len(frame), bool)
    tested = (frame.rest.notna() & (frame["count"] >= FEWEST)).to_numpy()
    for label in np.unique(frame.label[tested]):
        own = np.flatnonzero(tested & (frame.label == label).to_numpy())
        kept[own] = false_discovery_control(2 * norm.sf(np.abs(frame.z.to_numpy()[own]))) <= CHANCE
    return kept


def behind(frame: "pd.DataFrame", measure: Measure) -> "pd.DataFrame":
    """The comparison with `above`, and `count`: the customers behind each number.

    Behind what some customers have stand those who have it; behind a mean, all it was taken over. A mix that is below
    the rest is such a mean: those who do without are what it tells of.
    """
    frame = frame.assign(above=frame.rest.isna() | (frame.value >= frame.rest))
    has_it = frame.above & (measure.form == "mix") | (measure.form == "has")
    return frame.assign(count=frame.holders.where(has_it, frame.base))


def told(
    frame: "pd.DataFrame", measure: Measure, names: Sequence[str], nearest: Sequence[Sequence[str]]
) -> Iterator[tuple[int, Fact]]:
    """(label, fact) for the rows of a comparison that are worth telling: `telling` of them (see `beyond_chance`), what is
    told of every segment, and what most have where there is no rest. `nearest`: of each segment, those most alike.
    """
    keys = zip(frame.label, frame.part, frame.item, strict=True)
    value_of = dict(zip(keys, frame.value.to_numpy(np.float64).tolist(), strict=True))
    frame = frame[(frame["count"] >= FEWEST) & (measure.core | frame.rest.isna() | frame.telling)]
    frame = frame.assign(score=frame.z.abs().where(frame.rest.notna(), frame.value))
    frame = frame.sort_values(["label", "score", "part", "item"], ascending=[True, False, True, True])
    place = frame.groupby(["label", "above"]).cumcount()
    for row in frame[place < np.where(frame.above, MORE, LESS)].to_dict("records"):
        label, part, item = int(row["label"]), str(row["part"]), _cut(str(row["item"]))
        rest = None if np.isnan(row["rest"]) else float(row["rest"])
        near = [(name, value_of.get((names.index(name), row["part"], row["item"]))) for name in nearest[label]]
        yield (
            label,
            Fact(
                id=fact_id(names[label], measure.name, part, item),
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
                low=float(row["low"]) if np.isfinite(row["low"]) else None,
                high=float(row["high"]) if np.isfinite(row["high"]) else None,
                nearest=tuple((name, value) for name, value in near if value is not None),
            ),
        )


def ordered(segment: str, size: int, everybody: int, facts: Sequence[Fact], core: Collection[str]) -> tuple[Fact, ...]:
    """The facts of one segment in the order of TOPICS, size first, then a topic's `core` measures.

    Of two forms of the same thing (customers who watch a topic, share of videos on it) the more telling one is kept,
    and of a topic no more than MORE facts above and LESS below everybody else.
    """
    share = size / everybody
    kept = [
        Fact(
            fact_id(segment, "size"), "size", "customers in this segment", float(size), "customers", None, None, size,
            everybody, "size",
        ),
        Fact(
            fact_id(segment, "share"), "size", "share of all customers", share, "share", None, None, size, everybody,
            "share",
        ),
    ]  # fmt: skip
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
    return tuple(kept)


def _cut(item: str) -> str:
    return item if len(item) <= LONGEST else item[: LONGEST - 1].rstrip() + "…"
