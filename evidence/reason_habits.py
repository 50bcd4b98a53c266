"""What is measured beside evidence/measures.py for the sake of reasons: how much, how often, since when."""

from evidence.measures import Measure
from evidence.sources import ORDERS, PEOPLE, mean, mix


def habit_measures() -> list[Measure]:
    """Counts and rhythms, one number a customer; unknown of who has no row in the table."""
    found = []
    for table, topic, text in (
        ("views", "view", "products looked at"),
        ("watches", "watch", "videos watched"),
        ("texts", "say", "texts written"),
        ("events", "channel", "other events"),
    ):
        counted = mean("count(*)", f"FROM {table} {PEOPLE} GROUP BY row")
        found.append(Measure(f"count_{table}", topic, "mean", "number", text, counted))
    each = f"FROM ({ORDERS}) GROUP BY row"
    first = "(SELECT max(timestamp) FROM orders WHERE amount >= 0)"
    since = mean(f"date_diff('second', min(moment), {first}) / 86400.0", each)
    between = mean(
        "date_diff('second', min(moment), max(moment)) / 86400.0 / (count(*) - 1)", f"{each} HAVING count(*) > 1"
    )
    lines = f"FROM orders {PEOPLE} WHERE amount >= 0 AND quantity IS NOT NULL GROUP BY row"
    items = mean("sum(quantity) / count(DISTINCT order_id)", lines)
    different = mean("count(DISTINCT product_id)", f"FROM orders {PEOPLE} WHERE amount >= 0 GROUP BY row")
    back = mean("avg((amount < 0)::int)", f"FROM orders {PEOPLE} GROUP BY row")
    month = mix("month", f"SELECT row, monthname(moment) AS month FROM ({ORDERS})")
    dwell = mean("avg(dwell_s)", f"FROM views {PEOPLE} WHERE dwell_s IS NOT NULL GROUP BY row")
    return [
        *found,
        Measure("first_order", "value", "mean", "days", "days since the first order", since),
        Measure("between", "rhythm", "mean", "days", "days between orders", between),
        Measure("month", "rhythm", "mix", "share", "orders placed in {item}", month),
        Measure("items", "value", "mean", "number", "items an order", items),
        Measure("different", "buy", "mean", "number", "different products bought", different),
        Measure("sent_back", "buy", "mean", "share", "lines of orders that were sent back", back),
        Measure("dwell", "view", "mean", "number", "seconds a product is looked at", dwell),
    ]
