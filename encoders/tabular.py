"""Tabular: what a customer did, as columns of each period of the history."""

import numpy as np
import pandas as pd
from pydantic import Field

from customers.table import Customers
from encoders.encoder import Encoder
from encoders.tokens import Tokens


class TabularEncoder(Encoder):
    """RFM and habits by period: one token for each period in which a customer ordered or did something.

    Recency, frequency and monetary value (Hughes 1994) beside tenure, basket, gaps, night and weekend share, discount
    use, refunds, channel mix, category mix and entropy. Weight of a token: how many orders and events it sums up.
    """

    periods: int = Field(6, gt=0, description="equal spans of time the history is cut into")
    channels: int = Field(5, gt=0, description="commonest channels with a column of their own")
    categories: int = Field(8, ge=0, description="commonest product categories with a column of their own")

    def encode(self, customers: Customers, device: str) -> Tokens:
        """Values (T, d) float32: shares in [0, 1], logs of money, counts and days."""
        acts = customers.query(_PERIODS.format(periods=self.periods))
        mixes = [
            _mix(customers, acts, "channel", self.channels, _CHANNELS.format(periods=self.periods)),
            _mix(customers, acts, "category", self.categories, _CATEGORIES.format(periods=self.periods)),
        ]
        row = acts["row"].to_numpy(np.int64)
        values = np.concatenate([acts[COLUMNS].to_numpy(np.float64, na_value=0.0), *mixes], 1)
        weight = acts["weight"].to_numpy(np.float64)
        time = acts["time"].to_numpy(np.float64)
        return Tokens.from_rows(row, values.astype(np.float32), customers.n, time, weight.astype(np.float32))


COLUMNS = [
    "orders", "spend", "basket", "largest", "items", "discounted", "discount", "refunded", "night", "weekend", "gap",
    "since_last", "tenure", "products", "active_days", "events", "event_kinds",
]  # fmt: skip

# One row a customer and period with any act. Money and counts in logs: they are skewed by orders of magnitude.
_PERIODS = """
WITH acts AS (SELECT customer_id, timestamp FROM orders UNION ALL SELECT customer_id, timestamp FROM events),
span AS (SELECT min(timestamp) AS t0, max(timestamp) AS t1, greatest(epoch(max(timestamp)) - epoch(min(timestamp)), 1) AS long
         FROM acts),
born AS (SELECT customer_id, min(timestamp) AS first FROM acts GROUP BY 1),
bought AS (
    SELECT *, least(floor({periods} * (epoch(timestamp) - epoch(t0)) / long), {periods} - 1)::INT AS period,
           epoch(timestamp) - epoch(lag(timestamp) OVER (PARTITION BY customer_id ORDER BY timestamp, order_id)) AS gap_s
    FROM orders, span),
did AS (SELECT *, least(floor({periods} * (epoch(timestamp) - epoch(t0)) / long), {periods} - 1)::INT AS period
        FROM events, span),
o AS (
    SELECT customer_id, period, count(DISTINCT order_id) AS n_orders, count(*) AS n_lines,
           ln(1 + count(DISTINCT order_id)) AS orders,
           ln(1 + greatest(sum(amount), 0)) AS spend,
           ln(1 + greatest(sum(amount) / count(DISTINCT order_id), 0)) AS basket,
           ln(1 + greatest(max(amount), 0)) AS largest,
           ln(1 + greatest(avg(coalesce(quantity, 1)), 0)) AS items,
           avg((coalesce(discount, 0) > 0)::INT) AS discounted, avg(coalesce(discount, 0)) AS discount,
           avg((amount < 0)::INT) AS refunded,
           avg((hour(timestamp) >= 22 OR hour(timestamp) < 6)::INT) AS night,
           avg((isodow(timestamp) >= 6)::INT) AS weekend,
           ln(1 + avg(gap_s) / 86400) AS gap, max(timestamp) AS last,
           ln(1 + count(DISTINCT product_id)) AS products, ln(1 + count(DISTINCT timestamp::DATE)) AS active_days
    FROM bought GROUP BY 1, 2),
e AS (SELECT customer_id, period, count(*) AS n_events, ln(1 + count(*)) AS events,
             ln(1 + count(DISTINCT event)) AS event_kinds, max(timestamp) AS last
      FROM did GROUP BY 1, 2)
SELECT row, period, coalesce(n_orders, 0) + 0.25 * coalesce(n_events, 0) AS weight,
       epoch(t0) + long * (period + 1) / {periods} AS time,
       orders, spend, basket, largest, items, discounted, discount, refunded, night, weekend, gap,
       ln(1 + greatest(epoch(t0) + long * (period + 1) / {periods} - epoch(o.last), 0) / 86400) AS since_last,
       ln(1 + greatest(epoch(t0) + long * (period + 1) / {periods} - epoch(first), 0) / 86400) AS tenure,
       products, active_days, events, event_kinds
FROM o FULL JOIN e USING (customer_id, period) JOIN born USING (customer_id) JOIN customers USING (customer_id), span
ORDER BY row, period
"""
_SPAN = """
WITH acts AS (SELECT timestamp FROM orders UNION ALL SELECT timestamp FROM events),
span AS (SELECT min(timestamp) AS t0, greatest(epoch(max(timestamp)) - epoch(min(timestamp)), 1) AS long FROM acts)
SELECT row, least(floor({{periods}} * (epoch(timestamp) - epoch(t0)) / long), {{periods}} - 1)::INT AS period,
       {what} AS what, count(*) AS n
FROM {source} JOIN customers USING (customer_id), span WHERE what IS NOT NULL GROUP BY ALL ORDER BY ALL
"""
_CHANNELS = _SPAN.format(
    what="channel",
    source="(SELECT customer_id, timestamp, channel FROM orders UNION ALL SELECT customer_id, timestamp, channel FROM events)",
)
_CATEGORIES = _SPAN.format(what="category", source="(orders JOIN products USING (product_id))")


def _mix(customers: Customers, acts: pd.DataFrame, name: str, most: int, sql: str) -> np.ndarray:
    """(T, k + 1) float64: share of each of the commonest values, then the entropy over all of them in nats."""
    counts = customers.query(sql)
    total = counts.groupby("what")["n"].sum().sort_index().sort_values(ascending=False, kind="stable")
    kept = total.index[:most].tolist()
    keys = pd.MultiIndex.from_frame(acts[["row", "period"]])
    wide = counts.pivot_table(index=["row", "period"], columns="what", values="n", fill_value=0, aggfunc="sum")
    wide = wide.reindex(keys, fill_value=0) if len(wide.columns) else pd.DataFrame(index=keys)
    table = wide.to_numpy(np.float64)
    share = table / np.maximum(table.sum(1, keepdims=True), 1)
    entropy = -(share * np.log(np.maximum(share, 1e-12))).sum(1, keepdims=True)
    columns = [wide.columns.get_loc(value) for value in kept]
    return np.concatenate([share[:, columns], entropy], 1)
