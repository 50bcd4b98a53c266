"""Customers who stand for a segment, each in one line of what they did."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from clustering.segments import Segments
from customers.table import Customers
from fusion.embedding import Embedding

if TYPE_CHECKING:
    import pandas as pd

STANDING = 3  # firm customers a segment; one more stands at its border
FIRM = 500  # of the firmest members, those looked at for people far apart


Place = Literal["middle", "apart", "border"]


@dataclass(frozen=True)
class Person:
    """A customer who stands for the segment: `strength` in [0, 1] how firmly, `line` what they did, `place`: in the middle
    of it, apart from those before, or at its border."""

    customer_id: str
    strength: float
    line: str
    place: Place = "middle"


def representatives(customers: Customers, segments: Segments, embedding: Embedding) -> list[tuple[Person, ...]]:
    """Up to four customers a segment: the one nearest to its mean, then firm members as far from those as can be, and the
    least firm of all, who shows where the segment ends.

    Firm is the firmest third of the members. The customer_id sorts first where two are equally near.
    """
    picked = [_spread(segments.members(name), embedding.vectors) for name in segments.names]
    lines = what_they_did(customers, np.unique(np.concatenate([np.zeros(0, np.int64), *picked])))
    return [
        tuple(
            Person(segments.ids[row], float(segments.strength[row]), lines[row], place)
            for row, place in zip(rows, _places(len(rows)), strict=True)
        )
        for rows in picked
    ]


def _places(count: int) -> list[Place]:
    places: tuple[Place, ...] = ("middle", "apart", "apart", "border")
    return list(places[:count])


def _spread(members: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """(up to 4,) int64 rows of `members` (firmest first)."""
    if not len(members):
        return np.zeros(0, np.int64)
    firm = np.sort(members[: min(FIRM, max(STANDING, -(-len(members) // 3)))])
    near = vectors[firm] @ vectors[members].mean(0, dtype=np.float64)
    chosen = [int(np.argmax(near))]
    while len(chosen) < min(STANDING, len(firm)):
        nearest = (vectors[firm] @ vectors[firm[chosen]].T).max(1)
        nearest[chosen] = np.inf
        chosen.append(int(np.argmin(nearest)))
    border = members[-1:] if members[-1] not in firm[chosen] else members[:0]
    return np.concatenate([firm[chosen], border])


def activity(customers: Customers, rows: np.ndarray) -> "pd.DataFrame":
    """What each of these customers (rows of `customers.ids`) did, in the order of `rows`.

    Columns: row, orders, spent, watches, topic (most watched), views, category (most looked at), texts; numbers are 0
    and words "" where there is nothing.
    """
    chosen = np.zeros(customers.n, bool)
    chosen[rows] = True
    frame = customers.query(
        """
        WITH who AS (SELECT customer_id, row FROM customers JOIN extra USING (row) WHERE chosen),
        o AS (SELECT row, count(DISTINCT order_id) FILTER (amount >= 0) AS orders, sum(amount) AS spent
              FROM orders JOIN who USING (customer_id) GROUP BY row),
        w AS (SELECT row, topic, count(*) AS times
              FROM (SELECT row, unnest(string_split(coalesce(topic, ''), ', ')) AS topic FROM watches
                    JOIN who USING (customer_id) LEFT JOIN (SELECT video_id, topic FROM videos) USING (video_id))
              GROUP BY row, topic),
        wn AS (SELECT row, count(*) AS watches FROM watches JOIN who USING (customer_id) GROUP BY row),
        ws AS (SELECT row, watches, topic FROM wn JOIN
               (SELECT row, min_by(topic, (topic = '', -times, topic)) AS topic FROM w GROUP BY row) USING (row)),
        v AS (SELECT row, coalesce(category, '') AS category, count(*) AS times FROM views JOIN who USING (customer_id)
              LEFT JOIN (SELECT product_id, category FROM products) USING (product_id)
              GROUP BY row, coalesce(category, '')),
        vs AS (SELECT row, sum(times) AS views, min_by(category, (category = '', -times, category)) AS category
               FROM v GROUP BY row),
        t AS (SELECT row, count(*) AS texts FROM texts JOIN who USING (customer_id) GROUP BY row)
        SELECT row, coalesce(orders, 0)::BIGINT AS orders, coalesce(spent, 0)::DOUBLE AS spent,
               coalesce(watches, 0)::BIGINT AS watches, coalesce(topic, '') AS topic,
               coalesce(views, 0)::BIGINT AS views, coalesce(category, '') AS category,
               coalesce(texts, 0)::BIGINT AS texts
        FROM who LEFT JOIN o USING (row) LEFT JOIN ws USING (row) LEFT JOIN vs USING (row) LEFT JOIN t USING (row)
        """,
        chosen=chosen,
    )
    return frame.set_index("row").loc[np.asarray(rows, np.int64)].reset_index()


def what_they_did(customers: Customers, rows: np.ndarray) -> dict[int, str]:
    """{row: "14 orders, 312 spent · 20 videos, mostly travel · 4 texts"}."""
    lines = {}
    for each in activity(customers, rows).to_dict("records"):
        parts = []
        if each["orders"]:
            parts.append(f"{_count(each['orders'], 'order')}, {each['spent']:,.0f} spent")
        if each["watches"]:
            parts.append(_count(each["watches"], "video") + (f", mostly {each['topic']}" if each["topic"] else ""))
        if each["views"]:
            looks = _count(each["views"], "product view")
            parts.append(looks + (f", mostly {each['category']}" if each["category"] else ""))
        if each["texts"]:
            parts.append(_count(each["texts"], "text"))
        lines[int(each["row"])] = " · ".join(parts) or "nothing but an entry in the customer table"
    return lines


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" + ("" if number == 1 else "s")
