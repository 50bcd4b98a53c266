"""Orders to features: CPU seconds and peak memory, ours beside the pandas script one would write for some of the columns.

python benchmarks/encode_tabular.py             5,000,000 orders of 200,000 customers, a tenth of them refunds
python benchmarks/encode_tabular.py --quick     1,000,000 orders of 40,000 customers

The peer makes fifteen of the plain columns in six periods. Ours makes all of them, learns bins and axes and encodes. What both
make is compared: `largest_difference` is relative, over the columns' sums. `ratio`: CPU seconds of the peer over ours.
"""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import in_a_process, options, show

if TYPE_CHECKING:
    from customers.table import Customers

PERIODS, DAY, YEAR = 6, 86400, 365
ALIKE = (
    "recency_days", "orders", "spend", "basket", "largest", "products", "repeat_days", "last_repeat_day", "gap_days",
    "gap_variation", "order_night_share", "order_weekend_share", "discounted_share", "discount_share", "refund_share",
)  # fmt: skip


def write(folder: str, orders: int) -> None:
    """A checked shop of `orders / 25` customers: orders in no order, products, customers."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    rng = np.random.default_rng(7)
    people, catalogue = orders // 25, 2000
    ids = np.array([f"C{i:07d}" for i in range(people)])
    activity = rng.gamma(1.5, size=people)
    owner = rng.choice(people, orders, p=activity / activity.sum())
    product = rng.integers(0, catalogue, orders)
    amount = np.round(rng.lognormal(3, 1, orders) * np.where(rng.random(orders) < 0.1, -1, 1), 2)
    tables = {
        "customers": {"customer_id": ids},
        "products": {
            "product_id": [f"P{i:04d}" for i in range(catalogue)],
            "name": [f"thing {i}" for i in range(catalogue)],
            "category": [f"category {i % 20}" for i in range(catalogue)],
        },
        "orders": {
            "customer_id": ids[owner],
            "order_id": np.char.add("O", np.arange(orders).astype(str)),
            "timestamp": pa.array(
                (1_735_689_600_000_000 + rng.integers(0, YEAR * DAY * 1_000_000, orders)), pa.timestamp("us", tz="UTC")
            ),
            "amount": amount,
            "product_id": np.char.add("P", np.char.zfill(product.astype(str), 4)),
            "quantity": rng.integers(1, 5, orders).astype(float),
            "discount": np.where(rng.random(orders) < 0.3, 0.2, 0.0),
            "channel": np.array(["web", "app", "store", "email"])[rng.integers(0, 4, orders)],
        },
    }
    for name, columns in tables.items():
        pq.write_table(pa.table(columns), f"{folder}/{name}.parquet")


def _checked(folder: str) -> "Customers":
    import pyarrow.parquet as pq

    from customers.table import Customers

    ids = pq.read_table(f"{folder}/customers.parquet")["customer_id"].to_pylist()
    return Customers(Path(folder), Path(folder), tuple(ids), {}, {})


def ours(folder: str) -> tuple[int, int]:
    """The encoder as a run calls it: tokens and their width."""
    from encoders import TabularEncoder

    tokens = TabularEncoder(periods=PERIODS).encode(_checked(folder), "cpu")
    return len(tokens.values), tokens.dim


def our_sums(folder: str) -> dict[str, float]:
    """Sums of our plain columns, for the comparison."""
    from encoders.periods import acts_by_period
    from encoders.yardstick import yardstick

    customers = _checked(folder)
    acts = acts_by_period(customers, yardstick(customers, PERIODS, None))
    return {name: float(acts[name].sum()) for name in ALIKE}


def peer(folder: str) -> dict[str, float]:
    """The same columns by pandas, all in memory: sums of each."""
    import pandas as pd

    orders = pd.read_parquet(f"{folder}/orders.parquet")
    when = orders["timestamp"]
    begin, end = when.min(), when.max()
    orders["period"] = np.minimum((PERIODS * ((when - begin) / (end - begin))).astype(int), PERIODS - 1)
    keys = ["customer_id", "period"]
    every = orders.groupby(keys)
    out = pd.DataFrame({"spend": every["amount"].sum()})
    orders["refund"] = orders["amount"] < 0
    out["refund_share"] = orders.groupby(keys)["refund"].mean()
    bought = orders[orders["amount"] >= 0].copy()
    bought["night"] = (bought["timestamp"].dt.hour >= 22) | (bought["timestamp"].dt.hour < 6)
    bought["weekend"] = bought["timestamp"].dt.dayofweek >= 5
    bought["reduced"] = bought["discount"] > 0
    bought["day"] = bought["timestamp"].dt.floor("D")
    by = bought.groupby(keys)
    out["orders"] = by["order_id"].nunique()
    out["spend"] = out["spend"].where(out["orders"].notna())
    out["basket"] = by["amount"].sum() / out["orders"]
    out["largest"] = by["amount"].max()
    out["products"] = by["product_id"].nunique()
    out["order_night_share"], out["order_weekend_share"] = by["night"].mean(), by["weekend"].mean()
    out["discounted_share"], out["discount_share"] = by["reduced"].mean(), by["discount"].mean()
    ends = begin + (out.index.get_level_values("period") + 1) * ((end - begin) / PERIODS)
    out["recency_days"] = (ends - by["timestamp"].max().reindex(out.index)).dt.total_seconds() / DAY
    days = bought[[*keys, "day"]].drop_duplicates().sort_values([*keys, "day"])
    days["gap"] = days.groupby(keys)["day"].diff().dt.days
    gaps = days.groupby(keys)["gap"]
    out["repeat_days"], out["last_repeat_day"] = gaps.count(), gaps.sum()
    out["gap_days"] = gaps.mean()
    out["gap_variation"] = (gaps.std(ddof=0) / out["gap_days"]).where(out["repeat_days"] > 1)
    return {name: float(out[name].sum()) for name in ALIKE}


def main() -> None:
    asked = options(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        in_a_process(write, folder, 1_000_000 if asked.quick else 5_000_000)
        mine, sums, theirs = (in_a_process(step, folder) for step in (ours, our_sums, peer))
    difference = max(abs(sums.value[name] / theirs.value[name] - 1) for name in ALIKE)
    rows: list[dict[str, Any]] = [
        {"method": name, "cpu_s": cost.cpu_s, "wall_s": cost.wall_s, "peak_mib": cost.peak_mib}
        for name, cost in (("kinfold, all columns, encoded", mine), ("pandas, fifteen columns", theirs))
    ]
    summary = {"tokens": mine.value[0], "width": mine.value[1], "cpu_s": mine.cpu_s, "peak_mib": mine.peak_mib}
    summary |= {"ratio": theirs.cpu_s / mine.cpu_s, "peak_ratio": theirs.peak_mib / mine.peak_mib}
    show(rows, summary | {"largest_difference": difference}, asked.json)


if __name__ == "__main__":
    main()
