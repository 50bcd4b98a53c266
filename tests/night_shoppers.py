"""Facts of one segment, written by hand: app shoppers who order at night, and what everybody else does."""

from typing import Any

from personas import Fact, SegmentFacts
from personas.fact import fact_id


def fact(measure: str, topic: str, value: float, unit: str, rest: float | None, z: float, **more: Any) -> Fact:
    """A fact of S01; `part`, `item`, `count`, `of`, `low`, `high`, `nearest` as given."""
    part, item = more.pop("part", ""), more.pop("item", "")
    lift = value / rest if rest and value >= 0 else None
    count, of = more.pop("count", 268), more.pop("of", 268)
    id = fact_id("S01", measure, part, item)
    return Fact(id, topic, measure, value, unit, rest, lift, count, of, measure, part, item, z, **more)


def night_shoppers() -> SegmentFacts:
    """347 of 2,000 customers; the two segments most like them are S10 and S07."""
    facts = (
        fact("size", "size", 347.0, "customers", None, 0.0, count=347, of=2000),
        fact("share", "size", 0.1735, "share", None, 0.0, count=347, of=2000),
        fact("spend", "value", 687.9, "money", 958.4, -5.9, low=625.7, high=750.0),
        fact("recency", "value", 86.2, "days", 99.3, -2.3),
        fact("orders", "value", 5.41, "orders", 5.58, -0.9),
        fact("trend", "value", -45.0, "money", -10.0, -3.0, low=-70.0, high=-20.0),
        fact("night", "rhythm", 0.571, "share", 0.197, 19.0, low=0.54, high=0.61, nearest=(("S10", 0.617),)),
        fact("weekend", "rhythm", 0.281, "share", 0.432, -7.3),
        fact("channel", "channel", 0.69, "share", 0.21, 24.9, item="app"),
        fact("channel", "channel", 0.053, "share", 0.30, -18.2, item="store"),
        fact("discount", "discount", 0.12, "share", 0.41, -17.4),
        fact("dropped", "watch", 0.36, "share", 0.20, 14.6),
        fact("completion", "watch", 0.571, "share", 0.573, -0.2),
        fact("topic", "watch", 0.62, "share", 0.20, 12.0, item="travel"),
        fact("product", "view", 0.178, "share", 0.03, 8.1, item="Iris trainers 57", count=43, of=241),
        fact("word", "say", 0.234, "share", 0.056, 8.2, item="material", count=58, of=248),
        fact("word", "say", 0.125, "share", 0.017, 7.1, item="durable", count=31, of=248),
        fact("trait", "trait", 0.8, "share", 0.3, 11.0, part="country", item="Germany"),
        fact("told", "told_us", 0.55, "share", 0.2, 6.0, part="diet", item="vegan", count=40, of=73),
        fact("any_orders", "value", 0.77, "share", 0.68, 3.1),
    )
    return SegmentFacts("S01", 347, facts, nearest=("S10", "S07"))
