"""What is to be expected of customers next, as a table of value tiers and beside the segments, ready to be drawn."""

from dataclasses import dataclass

from clustering.segments import Segments
from evidence.contrasts import told
from evidence.foretold import Foretold
from evidence.rfm import cross
from kinfold.report.heat import Heat, heat


@dataclass(frozen=True)
class Row:
    """A tier. `at`, `low`, `high`: its mean and the 95 % interval, in percent of the drawn line."""

    name: str
    customers: int
    text: str
    interval: str
    at: float
    low: float
    high: float


@dataclass(frozen=True)
class Value:
    """`rows`: the tiers, the highest first, none where nothing could be foretold; `sentence` then says why. `what`: the KPI
    and the stretch. `table`: tiers by segments."""

    sentence: str
    what: str
    rows: tuple[Row, ...]
    table: Heat | None


def value(foretold: Foretold | None, segments: Segments) -> Value | None:
    """None where the stage was not made."""
    if foretold is None:
        return None
    if not foretold.tiers:
        return Value(foretold.sentence, "", (), None)
    full = max(max(tier.high, 0.0) for tier in foretold.tiers) or 1.0
    rows = tuple(
        Row(
            tier.name,
            tier.customers,
            told(tier.mean, foretold.unit),
            f"{told(tier.low, foretold.unit)} to {told(tier.high, foretold.unit)}",
            *(100 * max(x, 0.0) / full for x in (tier.mean, tier.low, tier.high)),
        )
        for tier in foretold.tiers
    )
    names = ["nothing known" if name is None else str(name) for name in foretold.names]
    order = tuple(tier.name for tier in foretold.tiers)
    counts = cross(names, [segments.name_of(row) for row in range(len(names))], order)
    return Value(foretold.sentence, f"{foretold.text}, {foretold.since} to {foretold.until}", rows, heat(counts))
