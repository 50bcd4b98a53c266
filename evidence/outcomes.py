"""What became of each customer in a stretch of time: spend, orders, visits, watching, and what they turned to."""

import difflib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

import numpy as np

from customers.errors import BadInput
from customers.table import Customers
from evidence.objective import KPIS
from evidence.sources import PEOPLE

Kind = Literal["amount", "flag", "category"]
ACTS = ("orders", "views", "watches", "texts", "events", "preferences")  # tables of dated rows
NUMBERS = ("BOOLEAN", "DOUBLE", "FLOAT", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT")
WORDS = {
    "spend": ("money spent, refunds subtracted", "money"),
    "orders": ("orders placed", "orders"),
    "repurchase": ("ordered again", "share"),
    "watch_time": ("minutes watched", "minutes"),
    "visits": ("days with any activity", "days"),
    "churned": ("did nothing any more", "share"),
    "topic": ("topic watched most", "share"),
    "category": ("category bought most", "share"),
}


@dataclass(frozen=True)
class Outcome:
    """One thing that became of n customers. `values`: (n,) float64 of an amount or a flag (0, 1), NaN where unknown; (n,)
    object of a category, str or None where there is none. `log`: compared as log(1 + x), else a few large ones decide."""

    name: str
    kind: Kind
    text: str
    unit: str
    values: np.ndarray
    log: bool = False

    @property
    def compared(self) -> np.ndarray:
        """(n,) float64 of an amount or flag, on the scale groups are compared on."""
        return np.log1p(np.maximum(self.values, 0)) if self.log else np.asarray(self.values, np.float64)

    @property
    def known(self) -> np.ndarray:
        """(n,) bool."""
        if self.kind == "category":
            return np.array([value is not None for value in self.values], bool)
        return np.asarray(np.isfinite(self.values), bool)

    def among(self, who: np.ndarray) -> "Outcome":
        """The same, unknown of everybody but `who` (n,) bool."""
        values = self.values.copy()
        values[~who] = None if self.kind == "category" else np.nan
        return replace(self, values=values)


def outcomes(
    customers: Customers,
    after: datetime | None = None,
    until: datetime | None = None,
    kpi: str = "",
    quiet_days: int = 90,
) -> tuple[Outcome, ...]:
    """What became of each customer in (after, until], UTC; None: no end on this side. Only of tables that have rows.

    With `after`, "repurchase" is any order in the window and "churned" no act in it; without, "repurchase" is two orders
    or more, and "churned" no act in the last `quiet_days` days of the data. A category is the most frequent one, the
    first of the alphabet among equals.
    `kpi`: a column of the customers table to judge by too. Raises BadInput if there is none, or it holds words.
    """
    dated = _window(after, until)
    acts = " UNION ALL ".join(f"SELECT customer_id, timestamp FROM {table} WHERE {dated}" for table in ACTS)
    frame = customers.query(
        f"""
        WITH o AS (SELECT customer_id, sum(amount) AS spend, count(DISTINCT order_id) FILTER (amount >= 0) AS orders
                   FROM orders WHERE {dated} GROUP BY customer_id),
        w AS (SELECT customer_id, sum(watched_s) / 60 AS minutes FROM watches WHERE {dated} GROUP BY customer_id),
        a AS (SELECT customer_id, count(DISTINCT timestamp::DATE) AS days, max(timestamp) AS last
              FROM ({acts}) GROUP BY customer_id)
        SELECT coalesce(spend, 0)::DOUBLE AS spend, coalesce(orders, 0)::DOUBLE AS orders,
               coalesce(minutes, 0)::DOUBLE AS minutes, coalesce(days, 0)::DOUBLE AS days,
               coalesce(last < (SELECT max(last) FROM a) - INTERVAL {quiet_days} DAY, true) AS quiet
        FROM customers LEFT JOIN o USING (customer_id) LEFT JOIN w USING (customer_id) LEFT JOIN a USING (customer_id)
        ORDER BY row
        """
    )
    spend, orders, minutes, days = (frame[name].to_numpy(np.float64) for name in ("spend", "orders", "minutes", "days"))
    found: list[Outcome] = []
    if customers.has("orders"):
        again = orders >= (1 if after is not None else 2)
        found += [_amount("spend", spend), _amount("orders", orders), _flag("repurchase", again)]
    if any(customers.has(table) for table in ACTS):
        quiet = days == 0 if after is not None else frame["quiet"].to_numpy(bool)
        found += [_amount("visits", days), _flag("churned", quiet)]
    if customers.has("watches"):
        found.append(_amount("watch_time", minutes))
    found += [
        Outcome(f"next_{name}" if after is not None else name, "category", *WORDS[name], values)
        for name, values in (("topic", _topic(customers, dated)), ("category", _category(customers, dated)))
        if any(value is not None for value in values)
    ]
    return (*found, *([_column(customers, kpi)] if kpi and kpi not in KPIS else []))


def acted(customers: Customers) -> np.ndarray:
    """(n,) bool: of whom there is any dated row at all."""
    rows = " UNION ALL ".join(f"SELECT customer_id FROM {table}" for table in ACTS)
    frame = customers.query(f"SELECT customer_id IN ({rows}) AS acted FROM customers ORDER BY row")
    return frame["acted"].to_numpy(bool)


def _amount(name: str, values: np.ndarray) -> Outcome:
    return Outcome(name, "amount", *WORDS[name], values, log=True)


def _flag(name: str, values: np.ndarray) -> Outcome:
    return Outcome(name, "flag", *WORDS[name], values.astype(np.float64))


def _window(after: datetime | None, until: datetime | None) -> str:
    asked = [f"timestamp > {_moment(after)}"] if after is not None else []
    asked += [f"timestamp <= {_moment(until)}"] if until is not None else []
    return " AND ".join(asked) or "true"


def _moment(time: datetime) -> str:
    return f"TIMESTAMPTZ '{(time.replace(tzinfo=UTC) if time.tzinfo is None else time).isoformat()}'"


def _topic(customers: Customers, dated: str) -> np.ndarray:
    source = f"""
        SELECT row, unnest(string_split(topic, ', ')) AS word
        FROM (SELECT * FROM watches WHERE {dated}) JOIN videos USING (video_id) {PEOPLE} WHERE topic <> ''
    """
    return _most(customers, source)


def _category(customers: Customers, dated: str) -> np.ndarray:
    source = f"""
        SELECT row, category AS word FROM (SELECT * FROM orders WHERE {dated} AND amount >= 0)
        JOIN products USING (product_id) {PEOPLE} WHERE category <> ''
    """
    return _most(customers, source)


def _most(customers: Customers, source: str) -> np.ndarray:
    """(n,) object: the most frequent word of each customer, None without any."""
    frame = customers.query(
        f"""SELECT row, min_by(word, (-times, word)) AS word
            FROM (SELECT row, word, count(*) AS times FROM ({source}) GROUP BY row, word) GROUP BY row"""
    )
    found = np.full(customers.n, None, object)
    found[frame["row"].to_numpy(np.int64)] = frame["word"].to_numpy(object)
    return found


def check_kpi(customers: Customers, name: str) -> None:
    """Raises BadInput, naming the nearest, for a KPI that is neither one of KPIS nor a column of numbers of the customers."""
    if name and name not in KPIS:
        _column(customers, name)


def _column(customers: Customers, name: str) -> Outcome:
    types = customers.query("SELECT column_name, column_type FROM (DESCRIBE customers)")
    kinds = {name: kind for name, kind in zip(types["column_name"], types["column_type"], strict=True) if name != "row"}
    kind = kinds.get(name, "")
    if kind not in NUMBERS:
        near = difflib.get_close_matches(name, [*KPIS, *(other for other in kinds if kinds[other] in NUMBERS)], n=1)
        why = "holds words, not numbers" if kind else "is no column of the customers table"
        raise BadInput(
            f"objective.kpi {name!r} {why}: use one of {', '.join(KPIS)}, or a column of numbers or yes and no"
            + (f"; did you mean {near[0]!r}?" if near else "")
        )
    column = '"' + name.replace('"', '""') + '"'
    values = customers.query(f"SELECT {column}::DOUBLE AS x FROM customers ORDER BY row")["x"].to_numpy(np.float64)
    values = np.where(np.isfinite(values), values, np.nan)
    text = name.replace("_", " ")
    return Outcome(name, "flag" if kind == "BOOLEAN" else "amount", text, "share" if kind == "BOOLEAN" else "", values)
