"""What is measured about customers: each measure is one SQL query that gives a number a customer and item."""

from dataclasses import dataclass
from typing import Literal

from customers.contract import CONSENT, LABEL
from customers.table import Customers
from evidence.sources import (
    BOUGHT,
    KINDS,
    NIGHT,
    ORDERS,
    PEOPLE,
    TOPIC_MIX,
    TOPICS,
    VIEWS,
    WATCHES,
    WEEKEND,
    WORDS,
    aspects,
    has,
    mean,
    mix,
)

Form = Literal["has", "mix", "mean"]

GOOD, BAD = 4, 2  # stars of five from which a review praises, and up to which it complains
MAX_VALUES = 50  # a trait with more different values is a name or an address, not a group of people


@dataclass(frozen=True)
class Measure:
    """`sql` gives (row, part, item, x), one row a customer and item; customers who have no row in a part are unknown.

    `form`: "has" is the share of customers with x = 1 among all with the same part, "mix" the mean of x among the same
    where a missing item counts 0, "mean" the mean of x. `text` may name {part} and {item}. `core`: told even when a
    segment is like everybody else.
    """

    name: str
    topic: str
    form: Form
    unit: str
    text: str
    sql: str
    core: bool = False


def measures(customers: Customers) -> tuple[Measure, ...]:
    """Everything that can be measured in this data; a table that is missing only gives empty answers."""
    return (*_orders(), *_watches(), *_views(), *_texts(), *_traits(customers), *_others(), *_coverage())


def _orders() -> list[Measure]:
    a_customer = "FROM (" + ORDERS + ") GROUP BY row"
    has_discounts = "WHERE EXISTS (SELECT 1 FROM orders WHERE discount IS NOT NULL)"
    spent = f"FROM orders {PEOPLE} GROUP BY row"
    last = "(SELECT max(timestamp) FROM orders WHERE amount >= 0)"
    since = f"date_diff('second', max(moment), {last}) / 86400.0"
    value = [
        Measure("spend", "value", "mean", "money", "spent a customer", mean("sum(amount)", spent), True),
        Measure("orders", "value", "mean", "orders", "orders a customer", mean("count(*)", a_customer), True),
        Measure("basket", "value", "mean", "money", "average order value", mean("avg(basket)", a_customer), True),
        Measure("recency", "value", "mean", "days", "days since the last order", mean(since, a_customer), True),
    ]
    # a quarter against the one before, where the data reach back that far
    recent = f"sum(amount) FILTER (timestamp > {last} - INTERVAL 90 DAY)"
    before = f"sum(amount) FILTER (timestamp BETWEEN {last} - INTERVAL 180 DAY AND {last} - INTERVAL 90 DAY)"
    long_enough = f"(SELECT min(timestamp) FROM orders) <= {last} - INTERVAL 180 DAY"
    trend = mean(
        f"coalesce({recent}, 0) - coalesce({before}, 0)", f"FROM orders {PEOPLE} WHERE {long_enough} GROUP BY row"
    )
    value.append(
        Measure("trend", "value", "mean", "money", "spent in the last 90 days less that of the 90 before", trend, True)
    )
    rhythm = [
        Measure("night", "rhythm", "mean", "share", "orders placed at night", mean(f"avg({NIGHT})", a_customer), True),
        Measure(
            "weekend",
            "rhythm",
            "mean",
            "share",
            "orders placed at weekends",
            mean(f"avg({WEEKEND})", a_customer),
            True,
        ),
    ]
    used = mean("avg((discount > 0)::int)", f"FROM ({ORDERS}) {has_discounts} GROUP BY row")
    depth = mean("avg(discount)", f"FROM ({ORDERS}) WHERE discount > 0 GROUP BY row")
    return [
        *value,
        *rhythm,
        Measure("discount", "discount", "mean", "share", "orders with a discount", used, True),
        Measure("depth", "discount", "mean", "share", "price taken off when there is a discount", depth),
        Measure("channel", "channel", "mix", "share", "orders through '{item}'", mix("channel", ORDERS), True),
        Measure("bought", "buy", "has", "share", "bought products in '{item}'", has("category", BOUGHT)),
        Measure(
            "bought_mix", "buy", "mix", "share", "products in '{item}' among those bought", mix("category", BOUGHT)
        ),
        Measure("bought_product", "buy", "has", "share", "bought '{item}'", has("name", BOUGHT)),
    ]


def _watches() -> list[Measure]:
    finished = f"FROM ({WATCHES}) WHERE completion IS NOT NULL GROUP BY row"
    rated = f"FROM ({WATCHES}) WHERE rating IS NOT NULL GROUP BY row"
    each = f"FROM ({WATCHES}) GROUP BY row"
    return [
        Measure("topic", "watch", "has", "share", "watched videos on '{item}'", has("topic", TOPICS)),
        Measure("topic_mix", "watch", "mix", "share", "videos on '{item}' among those watched", TOPIC_MIX),
        Measure("title", "watch", "has", "share", "watched '{item}'", has("title", WATCHES)),
        Measure(
            "completion", "watch", "mean", "share", "part of a video watched", mean("avg(completion)", finished), True
        ),
        Measure(
            "dropped",
            "watch",
            "mean",
            "share",
            "videos left before a quarter",
            mean("avg((completion < 0.25)::int)", finished),
            True,
        ),
        Measure("video_rating", "watch", "mean", "points", "rating given to videos", mean("avg(rating)", rated)),
        Measure("watch_night", "rhythm", "mean", "share", "videos watched at night", mean(f"avg({NIGHT})", each)),
        Measure(
            "watch_weekend", "rhythm", "mean", "share", "videos watched at weekends", mean(f"avg({WEEKEND})", each)
        ),
    ]


def _views() -> list[Measure]:
    return [
        Measure("category", "view", "has", "share", "looked at products in '{item}'", has("category", VIEWS)),
        Measure(
            "category_mix", "view", "mix", "share", "products in '{item}' among those looked at", mix("category", VIEWS)
        ),
        Measure("product", "view", "has", "share", "looked at '{item}'", has("name", VIEWS)),
    ]


def _texts() -> list[Measure]:
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    stop = ", ".join(f"'{word}'" for word in sorted(ENGLISH_STOP_WORDS))
    word = (
        f"SELECT row, '' AS part, word AS item, 1.0 AS x FROM ({WORDS}) "
        f"WHERE NOT contains(word, '''') AND word NOT IN ({stop})"
    )
    rated = f"FROM texts {PEOPLE} WHERE rating IS NOT NULL GROUP BY row"
    kinds = f"SELECT row, {KINDS} AS kind FROM texts {PEOPLE}"
    return [
        Measure("word", "say", "has", "share", "wrote '{item}'", word),
        Measure(
            "praise",
            "opinion",
            "has",
            "share",
            "praised '{item}'",
            aspects(f"kind = 'review' AND rating >= {GOOD}", stop),
        ),
        Measure(
            "complaint",
            "opinion",
            "has",
            "share",
            "complained of '{item}'",
            aspects(f"kind = 'ticket' OR (kind = 'review' AND rating <= {BAD})", stop),
        ),
        Measure("kind", "say", "has", "share", "{item}", has("kind", kinds)),
        Measure("text_rating", "say", "mean", "points", "rating given in reviews", mean("avg(rating)", rated)),
    ]


def _traits(customers: Customers) -> list[Measure]:
    """Traits of the customers table; never `label_*` (held out), never `consent_*` (a permission, not a trait)."""
    types = customers.query("SELECT column_name, column_type FROM (DESCRIBE customers)")
    found = []
    for name, kind in zip(types.column_name, types.column_type, strict=True):
        if name in ("customer_id", "row") or name.startswith((LABEL, CONSENT)):
            continue
        column, part = '"' + name.replace('"', '""') + '"', "'" + name.replace("'", "''") + "'"
        if kind in ("VARCHAR", "BOOLEAN"):
            word = f"CASE WHEN {column} THEN 'yes' ELSE 'no' END" if kind == "BOOLEAN" else column
            sql = (
                f"SELECT row, {part} AS part, {word} AS item, 1.0 AS x FROM customers WHERE {column} IS NOT NULL "
                f"AND {column}::VARCHAR <> '' "
                f"AND (SELECT count(DISTINCT {column}) FROM customers) BETWEEN 2 AND {MAX_VALUES}"
            )
            found.append(Measure("trait", "trait", "has", "share", "{part} is '{item}'", sql))
        elif kind in ("DOUBLE", "FLOAT", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"):
            sql = (
                f"SELECT row, {part} AS part, '' AS item, {column}::DOUBLE AS x FROM customers "
                f"WHERE isfinite({column}::DOUBLE)"
            )
            found.append(Measure("trait_mean", "trait", "mean", "number", "average {part}", sql))
    return found


def _others() -> list[Measure]:
    told = f"""
        SELECT DISTINCT row, key AS part, value AS item, 1.0 AS x FROM preferences {PEOPLE}
        WHERE value <> ''
    """
    events = f"SELECT row, event, channel FROM events {PEOPLE}"
    return [
        Measure("told", "told_us", "has", "share", "told us {part}: {item}", told),
        Measure("event", "channel", "has", "share", "did '{item}'", has("event", events)),
        Measure("event_channel", "channel", "mix", "share", "events through '{item}'", mix("channel", events)),
    ]


def _coverage() -> list[Measure]:
    """Does a customer do this at all? Here everybody is known, so the base is the whole segment."""
    tables = [
        ("orders", "value", "ordered at least once"),
        ("watches", "watch", "watched a video"),
        ("views", "view", "looked at products"),
        ("texts", "say", "wrote or searched"),
        ("preferences", "told_us", "told us preferences"),
    ]
    sql = """
        SELECT row, '' AS part, '' AS item, (customer_id IN (SELECT customer_id FROM {table}))::int AS x
        FROM customers WHERE EXISTS (SELECT 1 FROM {table})
    """
    return [Measure(f"any_{t}", topic, "has", "share", text, sql.format(table=t)) for t, topic, text in tables]
