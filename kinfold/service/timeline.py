"""What one customer watched, viewed, wrote and bought, the newest first."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from customers.table import Customers
from kinfold.service.pictures import Pictures

DID = """
    WITH who AS (SELECT customer_id FROM customers WHERE row = {row}),
    did AS (
        SELECT timestamp, 'watched' AS what, coalesce(v.title, video_id) AS name, v.thumbnail AS picture,
               NULL::VARCHAR AS text, NULL::DOUBLE AS amount, w.rating,
               least(1, w.watched_s / nullif(coalesce(w.duration_s, v.duration_s), 0)) AS share
        FROM watches w JOIN who USING (customer_id) LEFT JOIN videos v USING (video_id)
        UNION ALL
        SELECT timestamp, 'viewed', coalesce(p.name, product_id), p.image, NULL, NULL, NULL, NULL
        FROM views JOIN who USING (customer_id) LEFT JOIN products p USING (product_id)
        UNION ALL
        SELECT timestamp, t.kind, p.name, NULL, t.text, NULL, t.rating, NULL
        FROM texts t JOIN who USING (customer_id) LEFT JOIN products p USING (product_id)
        UNION ALL
        SELECT timestamp, if(o.amount < 0, 'returned', 'bought'), coalesce(p.name, product_id, order_id), p.image, NULL,
               o.amount, NULL, NULL
        FROM orders o JOIN who USING (customer_id) LEFT JOIN products p USING (product_id)
    )
    SELECT *, count(*) OVER () AS total FROM did ORDER BY timestamp DESC, what, name, text, amount LIMIT {limit}
"""
WROTE = ("review", "ticket", "search")
LONGEST = 2000  # characters of a text that are shown


def timeline(
    customers: Customers, pictures: Pictures, row: int, limit: int, as_shown: Callable[[str], str]
) -> tuple[int, list[dict[str, Any]]]:
    """How much customer `row` did in all, and the newest of it. `as_shown`: a text as the one who asks may
    see it."""
    frame = customers.query(DID.format(row=int(row), limit=int(limit)))
    steps = [_step(each, pictures, as_shown) for each in frame.to_dict("records")]
    return (int(frame["total"].iloc[0]) if len(frame) else 0), steps


def _step(found: dict[Any, Any], pictures: Pictures, as_shown: Callable[[str], str]) -> dict[str, Any]:
    what, text = found["what"], _known(found["text"])
    return {
        "at": found["timestamp"].isoformat() if not pd.isna(found["timestamp"]) else None,
        "what": "wrote" if what in WROTE else what,
        "kind": what if what in WROTE else None,
        "name": _known(found["name"]),
        "text": None if text is None else as_shown(text)[:LONGEST],
        "picture": pictures.token(found["picture"]),
        "amount": _known(found["amount"]),
        "rating": _known(found["rating"]),
        "share": _known(found["share"]),
    }


def _known(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value
