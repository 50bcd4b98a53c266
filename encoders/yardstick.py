"""What a customer's acts are measured against: when periods begin, and which events are common. Read off a population once."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from customers.table import Customers
from encoders.sql import sql_time


@dataclass(frozen=True)
class Yardstick:
    """What acts are measured against. `periods`: how many; the first begins at `start`, s since 1970 (None: nobody did
    anything), and `pace` of them go into a second. `as_of`: nothing later is read. `common`: the commonest kinds of event
    that together make 80 % of all."""

    periods: int
    as_of: datetime | None
    start: float | None
    pace: float
    common: tuple[str, ...]


def yardstick(customers: Customers, periods: int, as_of: datetime | None) -> Yardstick:
    """That of these customers: equal periods from their first act to `as_of` (without a zone UTC); unset: to the last."""
    end = sql_time(as_of)
    span = customers.query(_SPAN.format(end=end, periods=periods))
    common = tuple(customers.query(_COMMON.format(end=end))["event"])
    start, pace = (span[name].iloc[0] for name in ("start", "pace"))
    return Yardstick(
        periods, as_of, None if pd.isna(start) else float(start), 1.0 if pd.isna(pace) else float(pace), common
    )


def spans(by: Yardstick) -> str:
    """The start of a WITH: `known_orders`, `known_events`, each with `s`, seconds since 1970, and `span`, of one row."""
    # As text, for DuckDB reads a bare number with a point as a decimal, which need not be the same double.
    start = "NULL" if by.start is None else f"'{by.start!r}'"
    return _SPANS.format(end=sql_time(by.as_of), start=start, pace=repr(by.pace), periods=by.periods)


KNOWN = """
known_orders AS (SELECT *, epoch(timestamp) AS s FROM orders WHERE coalesce(timestamp <= {end}, true)),
known_events AS (SELECT *, epoch(timestamp) AS s FROM events WHERE coalesce(timestamp <= {end}, true))"""
_SPANS = (
    KNOWN
    + """,
span AS (SELECT {start}::DOUBLE AS t0, '{pace}'::DOUBLE AS pace, {periods} AS periods)"""
)
_SPAN = f"""
WITH {KNOWN}
SELECT min(s) AS start, {{periods}} / greatest(coalesce(epoch({{end}}), max(s)) - min(s), 1) AS pace
FROM (SELECT s FROM known_orders UNION ALL SELECT s FROM known_events)
"""
_COMMON = f"""
WITH {KNOWN},
counted AS (SELECT event, count(*) AS n FROM known_events JOIN customers USING (customer_id) GROUP BY event),
kinds AS (SELECT event, sum(n) OVER (ORDER BY n DESC, event) - n < sum(n) OVER () * 4 // 5 AS common FROM counted)
SELECT event FROM kinds WHERE common ORDER BY event
"""
