"""What customers can be filtered by: one row a customer, of their traits and what they did in all."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from customers.contract import LABEL
from customers.table import Customers

FILE = "columns.parquet"
DID = """
    SELECT c.*, coalesce(o.orders, 0)::BIGINT AS orders, coalesce(o.spent, 0)::DOUBLE AS spent, o.last_order,
           coalesce(w.videos, 0)::BIGINT AS videos, w.topic, coalesce(v.views, 0)::BIGINT AS views, v.category,
           coalesce(t.texts, 0)::BIGINT AS texts
    FROM customers c
    LEFT JOIN (SELECT customer_id, count(DISTINCT order_id) FILTER (amount >= 0) AS orders, sum(amount) AS spent,
                      max(timestamp) FILTER (amount >= 0) AS last_order FROM orders GROUP BY customer_id) o USING (customer_id)
    LEFT JOIN (SELECT customer_id, sum(times)::BIGINT AS videos, min_by(topic, (-times, topic)) FILTER (topic <> '') AS topic
               FROM (SELECT customer_id, coalesce(topic, '') AS topic, count(*) AS times FROM watches
                     LEFT JOIN (SELECT video_id, topic FROM videos) USING (video_id) GROUP BY ALL)
               GROUP BY customer_id) w USING (customer_id)
    LEFT JOIN (SELECT customer_id, sum(times)::BIGINT AS views,
                      min_by(category, (-times, category)) FILTER (category <> '') AS category
               FROM (SELECT customer_id, coalesce(category, '') AS category, count(*) AS times FROM views
                     LEFT JOIN (SELECT product_id, category FROM products) USING (product_id) GROUP BY ALL)
               GROUP BY customer_id) v USING (customer_id)
    LEFT JOIN (SELECT customer_id, count(*) AS texts FROM texts GROUP BY customer_id) t USING (customer_id)
    ORDER BY c.row
"""
ADDED = ("orders", "spent", "last_order", "videos", "topic", "views", "category", "texts")


def write_columns(customers: Customers, more: Mapping[str, np.ndarray], out: Path) -> None:
    """Write columns.parquet: customer_id, traits and consents (never `label_*`, which are held out), `orders`, `spent`,
    `last_order`, `videos`, `topic` (watched most), `views`, `category` (looked at most), `texts`, and `more`, {name: (n,)}.

    A trait that has the name of a column made here is called `trait_NAME`.
    """
    taken = {*ADDED, *more}
    columns = [name for name in customers.columns("customers") if name not in taken and not name.startswith(LABEL)]
    renamed = [name for name in customers.columns("customers") if name in taken]
    chosen = ", ".join(
        [_quoted(name) for name in columns] + [f"{_quoted(n)} AS {_quoted('trait_' + n)}" for n in renamed]
    )
    frame = customers.query(DID.replace("FROM customers c\n", f"FROM (SELECT {chosen}, row FROM customers) c\n"))
    table = pa.Table.from_pandas(frame, preserve_index=False)
    for name, values in more.items():
        table = table.append_column(name, pa.array(values))
    pq.write_table(table, out / FILE)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
