"""Customers as they were in a stretch of time: dated tables cut to it, everything else as it is."""

import json
import shutil
from datetime import datetime
from pathlib import Path

from customers.contract import TABLES
from customers.table import Customers
from customers.validate import COUNTS, load

DATED = tuple(name for name, table in TABLES.items() if "timestamp" in table.columns)


def within(
    seen: Customers, customers: Customers, out: Path, after: datetime | None = None, until: datetime | None = None
) -> Customers | None:
    """Write to `out` the rows of `seen`'s dated tables in (after, until], times with a zone, None: no end on this side, of
    those in `customers`, beside the tables without dates of `customers`. None, and nothing but those, if no row is left.

    `customers.validate.load(out, ...)` reads it again. The table of customers has no dates: a trait is there from the first.
    """
    out.mkdir(parents=True, exist_ok=True)
    kept = {name: _cut(seen, customers, name, after, until, out) for name in DATED if _path(seen, name).exists()}
    if not any(kept.values()):
        for name in kept:
            (out / f"{name}.parquet").unlink()
        return None
    counts = {name: vars(count) for name, count in customers.counts.items() if name not in DATED}
    counts |= {name: {"read": rows, "kept": rows, "quarantined": 0} for name, rows in kept.items()}
    for name in sorted(set(TABLES) - set(DATED)):
        if _path(customers, name).exists():
            shutil.copyfile(_path(customers, name), out / f"{name}.parquet")
    (out / COUNTS).write_text(json.dumps({"tables": counts, "reasons": {}}))
    return load(out, customers.pictures)


def _cut(
    seen: Customers, customers: Customers, name: str, after: datetime | None, until: datetime | None, out: Path
) -> int:
    """Write the rows of one table, and count them."""
    import duckdb

    asked = [f"timestamp > TIMESTAMPTZ '{after.isoformat()}'"] if after is not None else []
    asked += [f"timestamp <= TIMESTAMPTZ '{until.isoformat()}'"] if until is not None else []
    known, made = _quoted(_path(customers, "customers")), _quoted(out / f"{name}.parquet")
    asked.append(f"customer_id IN (SELECT customer_id FROM {known})")
    with duckdb.connect() as db:
        db.execute("SET threads = 1; SET TimeZone = 'UTC'")
        db.execute(
            f"COPY (SELECT * FROM {_quoted(_path(seen, name))} WHERE {' AND '.join(asked)}) TO {made} (FORMAT parquet)"
        )
        ((rows,),) = db.execute(f"SELECT count(*) FROM {made}").fetchall()
    return int(rows)


def _path(customers: Customers, name: str) -> Path:
    return customers.folder / f"{name}.parquet"


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
