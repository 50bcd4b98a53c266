"""One number about one segment, and what everybody else's number is."""

import math
from dataclasses import dataclass

TOPICS = ("size", "value", "rhythm", "channel", "discount", "watch", "view", "buy", "say", "trait", "told_us")


@dataclass(frozen=True)
class Fact:
    """One number about one segment.

    `id`: "S01.F07". `topic`: one of TOPICS. `text`: what is counted, a plain phrase. `value` in `unit` (share, money,
    orders, days, points, customers, number); `rest`: the same number over everybody outside of the segment, None if
    there is nobody. `lift`: value / rest, None unless rest > 0 and value >= 0 (who returns more than they bought spends
    less than nothing). `count`: customers behind the number, `of`: the base.
    `measure`, `part`, `item`: what was counted, for a program. `z`: how telling, in standard errors.
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

    @property
    def above(self) -> bool:
        """True also where there is nothing to be above of."""
        return self.rest is None or self.value >= self.rest

    @property
    def weight(self) -> float:
        """How much this fact sets the segment apart: sure and large, so neither a tiny count nor a tiny lift wins.

        A lift above 4 adds nothing: it is of something rare. What people do says more about them than what they do not
        do, which counts half.
        """
        size = min(abs(math.log2(self.lift)), 2.0) if self.lift else 2.0
        return abs(self.z) * size * (1.0 if self.above else 0.5)
