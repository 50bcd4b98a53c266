"""Can a segment be reached: who uses which channel and has said yes to being contacted there."""

import numpy as np

from clustering.segments import Segments
from customers.contract import CONSENT
from customers.table import Customers
from evidence.contrasts import told
from evidence.sources import PEOPLE
from evidence.verdict import Test

REACHED = 0.3  # share of a segment that a message must be able to reach
CONTACT = f"{CONSENT}marketing"  # permission to be contacted at all; consent_email and the like are for one channel


def reach(customers: Customers, segments: Segments) -> list[Test]:
    """The test "accessible" of every segment: the share that uses a channel and agreed to be contacted.

    The permission of a channel is `consent_<channel>`, else `consent_marketing`; other consent columns are for other
    purposes. An empty consent is unknown and never counted as a yes. A channel is used by who ordered or did something
    through it; where the data name no channel, agreeing is enough. Not judged (None) without such a column, or where
    the unknown would decide.
    """
    columns = [name for name in customers.columns("customers") if name.startswith(CONSENT)]
    used = _channels(customers)
    asked = {channel: own if (own := f"{CONSENT}{channel}") in columns else CONTACT for channel in used}
    asked = {channel: column for channel, column in asked.items() if column in columns}
    if not used and CONTACT in columns:
        used, asked = {"any channel": np.ones(customers.n, bool)}, {"any channel": CONTACT}
    if not asked:
        why = "The customers table has no consent columns" if not columns else f"There is no column {CONTACT}"
        told_why = f"{why}, so nobody is known to have agreed to be contacted; add {CONTACT} or {CONSENT}<channel>."
        return [Test("accessible", None, {}, told_why) for _ in segments.names]
    agreed = {column: _agreed(customers, column) for column in sorted(set(asked.values()))}
    yes = {channel: used[channel] & (agreed[column] == 1) for channel, column in asked.items()}
    unknown = {channel: used[channel] & np.isnan(agreed[column]) for channel, column in asked.items()}
    return [_test(np.flatnonzero(segments.label == j), yes, unknown) for j in range(len(segments.names))]


def _test(rows: np.ndarray, yes: dict[str, np.ndarray], unknown: dict[str, np.ndarray]) -> Test:
    m = max(len(rows), 1)
    each = {channel: float(who[rows].sum()) / m for channel, who in yes.items()}
    reached = np.any([who[rows] for who in yes.values()], axis=0)
    perhaps = np.any([who[rows] for who in unknown.values()], axis=0) & ~reached
    any_way, open_ = float(reached.sum()) / m, float(perhaps.sum()) / m
    passed = True if any_way >= REACHED else None if any_way + open_ >= REACHED else False
    ways = ", ".join(f"{channel} {told(share, 'share')}" for channel, share in sorted(each.items(), key=_largest))
    doubt = (
        f" Of another {told(open_, 'share')} it is unknown whether they agreed; they are not counted." if open_ else ""
    )
    return Test(
        "accessible",
        passed,
        {"reachable": any_way, "unknown": open_, "floor": REACHED} | {f"reachable_{c}": s for c, s in each.items()},
        f"{told(any_way, 'share')} can be reached with their consent ({ways}); {told(REACHED, 'share')} is needed.{doubt}",
    )


def _largest(way: tuple[str, float]) -> tuple[float, str]:
    return -way[1], way[0]


def _channels(customers: Customers) -> dict[str, np.ndarray]:
    """{channel: (n,) bool, who used it}, in the order of the alphabet."""
    frame = customers.query(
        f"""SELECT DISTINCT row, channel
            FROM (SELECT customer_id, channel FROM orders UNION ALL SELECT customer_id, channel FROM events) {PEOPLE}
            WHERE channel <> ''"""
    )
    made = {}
    for channel, rows in frame.groupby("channel")["row"]:
        made[str(channel)] = np.zeros(customers.n, bool)
        made[str(channel)][rows.to_numpy(np.int64)] = True
    return made


def _agreed(customers: Customers, column: str) -> np.ndarray:
    """(n,) float64: 1 yes, 0 no, NaN unknown."""
    name = '"' + column.replace('"', '""') + '"'
    sql = f"SELECT TRY_CAST(TRY_CAST({name} AS VARCHAR) AS BOOLEAN)::DOUBLE AS yes FROM customers ORDER BY row"
    return customers.query(sql)["yes"].to_numpy(np.float64)
