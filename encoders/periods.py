"""What a customer did in each period, as plain columns with units: the tabular encoder's numbers before encoding.

A row is a function of the acts of its own period and of nothing else, earlier or later: it is what was known when the
period ended, and no half of a history can be read off the other, as it could from running totals. One period is the
whole history up to `as_of`. Money is summed in ten-thousandths, because sums of integers do not depend on the order of
the rows.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

import pandas as pd

from customers.table import Customers
from encoders.sql import sql_list, sql_time
from encoders.yardstick import KNOWN, Yardstick, spans

# Columns that are known, or NaN, together. Money may be negative; days, counts and ratios are not; shares are in [0, 1].
GROUPS: dict[str, tuple[str, ...]] = {
    # Recency, frequency, monetary value as marketing has them (Hughes 1994), then x, t_x and T of the models that buy
    # till they die (Fader, Hardie & Lee 2005, doi:10.1287/mksc.1040.0098), by days with an order, as if born in it.
    "order": (
        "recency_days", "orders", "spend", "basket", "largest", "products", "repeat_days", "last_repeat_day",
        "age_days", "spend_trend", "spend_late_share", "order_night_share", "order_weekend_share",
    ),
    "repeat": ("repeat_spend", "gap_days", "overdue"),  # at least two days with an order
    "rhythm": ("gap_variation",),  # at least three
    "quantity": ("quantity",),
    "discount": ("discounted_share", "discount_share"),
    "refund": ("refund_share", "refunded_share"),  # at least one line, be it a refund
    "event": (
        "events", "event_kinds", "events_a_day", "sessions", "deep_share", "event_night_share", "event_weekend_share",
    ),
}  # fmt: skip
SHARES = tuple(name for names in GROUPS.values() for name in names if name.endswith("_share"))
NUMBERS = tuple(name for names in GROUPS.values() for name in names if name not in SHARES)
FEW = 5  # customers; what fewer know is told apart from nothing else
Mix = Literal["channel", "category", "event"]


def acts_by_period(customers: Customers, by: Yardstick) -> pd.DataFrame:
    """One row a customer and period with any act: `row`, `period`, `time` (its end, s since 1970), `weight`, GROUPS.

    Sorted by row and period. Acts before the first period are not counted, those after the last are the last's.
    """
    return customers.query(_ACTS.format(spans=spans(by), common=sql_list(by.common)))


def commonest(customers: Customers, as_of: datetime | None, mix: Mix, most: int) -> tuple[str, ...]:
    """The `most` commonest values that at least FEW customers met, the commonest first."""
    sql = _COMMONEST.format(end=sql_time(as_of), source=_SOURCES[mix], what=mix, most=most, few=FEW)
    return tuple(customers.query(sql)["what"])


def mix_by_period(customers: Customers, by: Yardstick, mix: Mix, words: Sequence[str], most: int) -> pd.DataFrame:
    """How often a customer met each channel, category or event in a period: `row`, `period`, `code`, `n`.

    `code`: the place of the value in `words`, as `commonest` gives them; `most` for any other. Sorted by row, period and
    code.
    """
    sql = _MIX.format(spans=spans(by), source=_SOURCES[mix], what=mix, words=sql_list(words), most=most)
    return customers.query(sql)


# `s`: seconds since 1970. `place`: periods since the first act, so its whole part is the period.
_ACTS = """
WITH {spans},
placed_orders AS (
    SELECT *, pace * (s - t0) AS place, least(floor(place), periods - 1)::INT AS period,
           round(greatest(least(amount, 1e13), -1e13) * 1e4)::BIGINT AS money
    FROM known_orders JOIN customers USING (customer_id), span WHERE s >= t0),
lines AS MATERIALIZED (
    SELECT row, period, s, timestamp::DATE AS day, order_id, product_id, money, greatest(money, 0) AS paid,
           least(floor(4 * (place - period)), 3)::INT AS quarter,
           -- least() passes over a NULL
           CASE WHEN quantity IS NOT NULL THEN round(greatest(least(quantity, 1e9), -1e9) * 1e3)::BIGINT END AS pieces,
           round(discount * 1e4)::INT AS off,
           hour(timestamp) >= 22 OR hour(timestamp) < 6 AS night, isodow(timestamp) >= 6 AS weekend
    FROM placed_orders),
by_line AS (
    SELECT row, period, count(*) AS n, count(*) FILTER (money < 0) AS returned, sum(money) AS net, sum(paid) AS gross,
           max(money) AS largest, sum((2 * quarter - 3) * paid) AS tilt,
           sum(CASE WHEN quarter > 1 THEN paid ELSE 0 END) AS late,
           count(*) FILTER (money >= 0) AS bought, max(s) FILTER (money >= 0) AS last,
           count(*) FILTER (money >= 0 AND night) AS at_night, count(*) FILTER (money >= 0 AND weekend) AS at_weekend,
           avg(pieces) FILTER (money >= 0) AS pieces, count(*) FILTER (money >= 0 AND off > 0) AS reduced,
           avg(off) FILTER (money >= 0) AS off, count(off) FILTER (money >= 0) AS offers
    FROM lines GROUP BY row, period),
by_order AS (
    SELECT row, period, count(*) AS all_orders, count(*) FILTER (bought) AS orders
    FROM (SELECT row, period, max(money) >= 0 AS bought FROM lines GROUP BY row, period, order_id) GROUP BY row, period),
by_product AS (
    SELECT row, period, count(product_id) AS products
    FROM (SELECT DISTINCT row, period, product_id FROM lines WHERE money >= 0) GROUP BY row, period),
by_day AS (
    SELECT row, period, count(*) - 1 AS x, max(day) - min(day) AS t_x, min(day) AS first,
           sum(gap * gap) AS gaps2, sum(spent) - arg_min(spent, day) AS again
    FROM (SELECT *, day - lag(day) OVER (PARTITION BY row, period ORDER BY day) AS gap
          FROM (SELECT row, period, day, sum(money) AS spent FROM lines WHERE money >= 0 GROUP BY row, period, day))
    GROUP BY row, period),
did AS MATERIALIZED (
    SELECT row, least(floor(pace * (s - t0)), periods - 1)::INT AS period, s, timestamp::DATE AS day, event,
           hour(timestamp) >= 22 OR hour(timestamp) < 6 AS night, isodow(timestamp) >= 6 AS weekend
    FROM known_events JOIN customers USING (customer_id), span WHERE s >= t0),
by_event AS (  -- what is beyond the common kinds goes deep
    SELECT row, period, count(*) AS events, count(DISTINCT event) AS event_kinds, count(DISTINCT day) AS event_days,
           count(*) FILTER (coalesce(pause > 1800, true)) AS sessions,
           count(*) FILTER (NOT list_contains({common}, event)) AS deep,
           count(*) FILTER (night) AS at_night, count(*) FILTER (weekend) AS at_weekend
    FROM (SELECT *, s - lag(s) OVER (PARTITION BY row, period ORDER BY s) AS pause FROM did)
    GROUP BY row, period),
bought AS (  -- a row where at least one line is no refund
    SELECT row, period, greatest(t0 + (period + 1) / pace - last, 0) / 86400 AS recency_days, orders,
           net / 1e4 AS spend, gross / 1e4 / orders AS basket, largest / 1e4 AS largest, products, x AS repeat_days,
           t_x AS last_repeat_day, greatest(t0 + (period + 1) / pace - epoch(first), 0) / 86400 AS age_days,
           -- slope of spend over the four quarters of the period, against the mean quarter; free orders have none
           coalesce(4 * tilt / (10 * nullif(gross, 0)), 0) AS spend_trend,
           coalesce(late / nullif(gross, 0), 0.5) AS spend_late_share,
           at_night / bought AS order_night_share, at_weekend / bought AS order_weekend_share,
           again / 1e4 / nullif(x, 0) AS repeat_spend, t_x / nullif(x, 0) AS gap_days, recency_days / gap_days AS overdue,
           CASE WHEN x > 1 THEN sqrt(greatest(gaps2 / x - gap_days ** 2, 0)) / gap_days END AS gap_variation,
           pieces / 1e3 AS quantity, reduced / nullif(offers, 0) AS discounted_share, off / 1e4 AS discount_share
    FROM by_line JOIN by_order USING (row, period) JOIN by_product USING (row, period)
         JOIN by_day USING (row, period), span),
returns AS (
    SELECT row, period, all_orders, returned / n AS refund_share,
           coalesce((gross - net) / nullif(2 * gross - net, 0), 0) AS refunded_share
    FROM by_line JOIN by_order USING (row, period)),
engaged AS (
    SELECT row, period, events, event_kinds, events / event_days AS events_a_day, sessions,
           deep / events AS deep_share, at_night / events AS event_night_share, at_weekend / events AS event_weekend_share
    FROM by_event)
SELECT *, t0 + (period + 1) / pace AS time, coalesce(all_orders, 0) + coalesce(events, 0) / 4 AS weight
FROM returns LEFT JOIN bought USING (row, period) FULL JOIN engaged USING (row, period), span
ORDER BY row, period
"""

_SOURCES: dict[Mix, str] = {
    "channel": "(SELECT customer_id, s, channel FROM known_orders UNION ALL SELECT customer_id, s, channel FROM known_events)",
    "category": "known_orders JOIN products USING (product_id)",
    "event": "known_events",
}
_COMMONEST = f"""
WITH {KNOWN}
SELECT what FROM (
    SELECT {{what}} AS what, count(*) AS n, count(DISTINCT row) AS people
    FROM {{source}} JOIN customers USING (customer_id) WHERE {{what}} IS NOT NULL GROUP BY ALL)
WHERE people >= {{few}} ORDER BY n DESC, what LIMIT {{most}}
"""
_MIX = """
WITH {spans},
met AS (
    SELECT row, least(floor(pace * (s - t0)), periods - 1)::INT AS period, {what} AS what, count(*) AS n
    FROM {source} JOIN customers USING (customer_id), span WHERE s >= t0 AND {what} IS NOT NULL GROUP BY ALL)
SELECT row, period, coalesce(nullif(list_position({words}, what), 0) - 1, {most})::INT AS code, sum(n)::BIGINT AS n
FROM met GROUP BY ALL ORDER BY ALL
"""
