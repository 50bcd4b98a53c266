"""RFM for everyone: recency, frequency and money in fifths, a name for each of the 125 cells, and beside our segments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from customers.table import Customers
from evidence.sources import PEOPLE

SCORES = 5
NO_ORDERS = "No orders"
# Rows: recency score 1 (longest ago) to 5; columns: value, the rounded mean of the frequency and money scores, 1 to 5.
# The eleven names are those most used in practice (https://www.putler.com/rfm-analysis/), here without overlaps or gaps.
GRID = (
    ("Lost", "Lost", "At risk", "At risk", "Cannot lose them"),
    ("Hibernating", "Hibernating", "At risk", "At risk", "Cannot lose them"),
    ("About to sleep", "About to sleep", "Need attention", "Loyal", "Loyal"),
    ("Promising", "Potential loyalists", "Potential loyalists", "Loyal", "Loyal"),
    ("New", "Potential loyalists", "Potential loyalists", "Champions", "Champions"),
)
BEST_FIRST = (
    "Champions", "Loyal", "Potential loyalists", "New", "Promising", "Need attention", "About to sleep",
    "Cannot lose them", "At risk", "Hibernating", "Lost", NO_ORDERS,
)  # fmt: skip


@dataclass(frozen=True)
class Threshold:
    """Which values have a score: "last order" (dates), "orders" or "spend", from `low` to `high` as observed."""

    of: str
    score: int
    low: str
    high: str
    customers: int


@dataclass(frozen=True)
class RFM:
    """`scores`: (n, 3) int64, recency, frequency and money, 1 to 5 (5 best), 0 for customers without an order.
    `names`: (n,) str. `as_of`: the day of the last order there is, ISO; "" where there is none."""

    scores: np.ndarray
    names: np.ndarray
    thresholds: tuple[Threshold, ...]
    as_of: str


@dataclass(frozen=True)
class Cross:
    """How two ways to group the same customers meet. `counts`: (rows, columns) int, summing to n. `ami`: their agreement,
    adjusted mutual information (Vinh, Epps & Bailey 2010): 1 the same groups, 0 chance."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    ami: float


def rfm(customers: Customers, until: datetime | None = None) -> RFM:
    """The RFM of every customer by the orders up to `until` (UTC where it has no zone; all if not given).

    Frequency is different orders, money all amounts with refunds subtracted; who only has refunds has no orders. Fifths
    are of the customers with orders.
    """
    moment = until.replace(tzinfo=UTC) if until is not None and until.tzinfo is None else until
    known = f"WHERE timestamp <= TIMESTAMPTZ '{moment.isoformat()}'" if moment is not None else ""
    frame = customers.query(
        f"""SELECT row, epoch(max(timestamp) FILTER (amount >= 0)) AS last,
                   count(DISTINCT order_id) FILTER (amount >= 0) AS orders, sum(amount)::DOUBLE AS spend
            FROM orders {PEOPLE} {known} GROUP BY row HAVING max(amount) >= 0 ORDER BY row"""
    )
    rows = frame["row"].to_numpy(np.int64)
    values = frame[["last", "orders", "spend"]].to_numpy(np.float64)  # (customers with orders, 3)
    scores = np.zeros((customers.n, 3), np.int64)
    scores[rows] = np.stack([fifths(values[:, j]) for j in range(3)], 1) if len(rows) else 0
    names = np.array([cell_name(*map(int, cell)) for cell in scores], dtype=object)
    show = (_day, lambda x: f"{x:.0f}", lambda x: f"{x:.2f}")
    thresholds = [
        Threshold(of, score, show[j](here.min()), show[j](here.max()), len(here))
        for j, of in enumerate(("last order", "orders", "spend"))
        for score in range(1, SCORES + 1)
        if len(here := values[scores[rows, j] == score, j])
    ]
    return RFM(scores, names, tuple(thresholds), _day(values[:, 0].max()) if len(rows) else "")


def fifths(values: np.ndarray) -> np.ndarray:
    """(m,) int64 in 1..5: the fifth in which the middle of a value's ties lies, so equal values never part.

    `values`: (m,) float. Whole-number arithmetic: no rounding decides. All equal: all 3.
    """
    _, place, ties = np.unique(values, return_inverse=True, return_counts=True)
    below = np.cumsum(ties) - ties
    middle = 2 * below + ties  # twice the mid-rank
    return np.asarray(1 + (SCORES * middle // (2 * max(len(values), 1)))[place], np.int64).clip(1, SCORES)


def cell_name(recency: int, frequency: int, money: int) -> str:
    """The one name of a cell; each score 1..5, or all 0: no orders."""
    return GRID[recency - 1][(frequency + money + 1) // 2 - 1] if recency else NO_ORDERS


def rfm_cells(scores: np.ndarray, k: int) -> np.ndarray:
    """(n,) int64: at most `k` cells of similar size, cut from RFM scores (n, 3): the baseline for `k` segments.

    Customers without orders are one of them. The largest cell is cut in two again and again, where its scores spread
    most, at the score nearest to its middle (a k-d tree, Bentley 1975), until there are k or nothing is left to cut.
    """
    cells = np.unique(scores[:, 0] > 0, return_inverse=True)[1] if k > 1 else np.zeros(len(scores), np.int64)
    while (found := int(cells.max(initial=-1)) + 1) < k:
        sizes = np.bincount(cells, minlength=found)
        for cell in np.lexsort((np.arange(found), -sizes)):
            members = np.flatnonzero(cells == cell)
            upper = _upper_part(scores[members])
            if upper is not None:
                cells[members[upper]] = found
                break
        else:
            break
    return cells


def _upper_part(scores: np.ndarray) -> np.ndarray | None:
    """(m,) bool: the upper part of a cell's scores (m, 3) after the best cut; None if all are equal."""
    spread = scores.var(0)
    if not spread.any():
        return None
    along = scores[:, int(spread.argmax())]
    cuts = np.unique(along)[1:]
    return np.asarray(along >= cuts[int(np.argmin([abs((along >= cut).mean() - 0.5) for cut in cuts]))])


def cross(rows: Sequence[str], columns: Sequence[str], first: Sequence[str] = BEST_FIRST) -> Cross:
    """The same n customers grouped twice: RFM names by segments, or RFM names on two dates (who moved where).

    Names in `first` keep its order; others follow sorted, and "noise" is last.
    """
    from sklearn.metrics import adjusted_mutual_info_score

    def order(names: Sequence[str]) -> tuple[str, ...]:
        place = {name: at for at, name in enumerate(first)}
        return tuple(sorted(set(names), key=lambda name: (name == "noise", place.get(name, len(place)), name)))

    down, across = order(rows), order(columns)
    counts = np.zeros((len(down), len(across)), np.int64)
    at, over = ({name: i for i, name in enumerate(names)} for names in (down, across))
    np.add.at(counts, ([at[name] for name in rows], [over[name] for name in columns]), 1)
    ami = float(adjusted_mutual_info_score(list(rows), list(columns))) if len(rows) else 0.0
    return Cross(down, across, tuple(tuple(map(int, line)) for line in counts), ami)


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(float(seconds), UTC).date().isoformat()
