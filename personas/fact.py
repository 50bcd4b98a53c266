"""One number about one segment, and what everybody else's number is."""

import math
import re
import zlib
from dataclasses import dataclass

TOPICS = (
    "size", "since", "value", "rhythm", "channel", "discount", "watch", "view", "buy", "say", "opinion", "trait", "told_us"
)  # fmt: skip
SLUG = 28  # characters of an item within an id


@dataclass(frozen=True)
class Fact:
    """One number about one segment.

    `id`: "S01.topic.travel", the same in every run. `topic`: one of TOPICS. `text`: what is counted, a plain phrase.
    `value` in `unit` (share, money, orders, days, points, customers, number), `low` and `high`: its 95 % interval, None
    where everybody was counted. `rest`: the same number over everybody outside of the segment, None if there is nobody.
    `lift`: value / rest, None unless rest > 0 and value >= 0 (who returns more than they bought spends less than
    nothing). `count`: customers behind the number, `of`: the base. `nearest`: (segment, its number) for the two segments
    that are most alike. `measure`, `part`, `item`: what was counted, for a program; the query of a measure stands in
    queries.json beside the facts. `z`: how telling, in standard errors.
    """

    id: str
    topic: str
    text: str
    value: float
    unit: str
    rest: float | None
    lift: float | None
    count: int
    of: int
    measure: str = ""
    part: str = ""
    item: str = ""
    z: float = 0.0
    low: float | None = None
    high: float | None = None
    nearest: tuple[tuple[str, float], ...] = ()

    @property
    def above(self) -> bool:
        """True also where there is nothing to be above of."""
        return self.rest is None or self.value >= self.rest

    @property
    def told(self) -> bool:
        """True if customers said so themselves, when they were asked; anything else is inferred from what they did."""
        return self.topic == "told_us"

    @property
    def weight(self) -> float:
        """How much this fact sets the segment apart: sure and large, so neither a tiny count nor a tiny lift wins.

        A lift above 4 adds nothing: it is of something rare. What people do says more about them than what they do not
        do, which counts half.
        """
        size = min(abs(math.log2(self.lift)), 2.0) if self.lift else 2.0
        return abs(self.z) * size * (1.0 if self.above else 0.5)


def fact_id(segment: str, measure: str, part: str = "", item: str = "") -> str:
    """ "S03.told.diet.vegan": the same for the same thing in every run; what has to be cut gets a checksum."""
    return ".".join([segment, measure, *(_slug(word) for word in (part, item) if word)])


def _slug(word: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-")
    if len(plain) <= SLUG and plain and word.isascii():
        return plain
    return f"{plain[: SLUG - 9].strip('-')}-{zlib.crc32(word.encode()):08x}".lstrip("-")
