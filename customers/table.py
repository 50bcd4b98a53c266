"""The validated customers of one run: ids in a fixed order, tables behind DuckDB, and what was quarantined."""

import shutil
import tempfile
import weakref
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from customers.contract import TABLES

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

MEMORY = "2GB"  # of one query; what does not fit is spilled to the system's temporary folder


@dataclass(frozen=True)
class TableCount:
    """Rows of one table; `read == kept + quarantined`, always."""

    read: int
    kept: int
    quarantined: int

    def __post_init__(self) -> None:
        if self.read != self.kept + self.quarantined:
            raise ValueError(f"rows were lost: read {self.read}, kept {self.kept}, quarantined {self.quarantined}")


@dataclass(frozen=True)
class Customers:
    """Validated tables in `folder` (one Parquet file a table) plus where their pictures lie.

    Every array a room makes is aligned with `ids`: customer i is `ids[i]`, sorted by customer_id.

    `ids`: (n,) str. `counts`: rows a table. `reasons`: {table: {reason: rows}} of what was quarantined.
    """

    folder: Path
    pictures: Path
    ids: tuple[str, ...]
    counts: Mapping[str, TableCount]
    reasons: Mapping[str, Mapping[str, int]]

    @property
    def n(self) -> int:
        return len(self.ids)

    def has(self, table: str) -> bool:
        """True if at least one row of this table was kept."""
        return table in self.counts and self.counts[table].kept > 0

    def columns(self, table: str) -> list[str]:
        """The columns a table has in this run (the contract's, plus traits for `customers`)."""
        path = self.folder / f"{table}.parquet"
        return list(pq.read_schema(path).names) if path.exists() else list(TABLES[table].columns)

    def query(self, sql: str, **arrays: np.ndarray) -> "pd.DataFrame":
        """Run SQL over the tables, each a view of its contract name; `customers` has `row`, its index in `ids`.

        A table that the data does not have is an empty view with the contract's columns, so the same query serves every
        shop. Keyword arrays, each (n,) and aligned with `ids`, become columns of a view named `extra` beside `row`.
        One thread: sums of floats then come out the same on every run. Within MEMORY, by spilling to disk.
        """
        import pandas as pd

        db = self._database
        if arrays:
            frame = pd.DataFrame({"row": np.arange(self.n, dtype=np.int64), **arrays})
            db.register("extra", pa.Table.from_pandas(frame, preserve_index=False))
        try:
            found: pd.DataFrame = db.sql(sql).to_arrow_table().to_pandas()
        finally:
            if arrays:
                db.unregister("extra")
        return found

    @cached_property
    def _database(self) -> "duckdb.DuckDBPyConnection":
        """One for all queries: opening it takes longer than most of them. Closed with the last reference to the customers."""
        import duckdb

        spill = tempfile.mkdtemp(prefix="kinfold-")
        db = duckdb.connect()
        weakref.finalize(self, _close, db, spill)
        db.execute("SET threads = 1; SET TimeZone = 'UTC'")
        db.execute(f"SET memory_limit = '{MEMORY}'; SET temp_directory = '{_quote(Path(spill))}'")
        for name, table in TABLES.items():
            path = self.folder / f"{name}.parquet"
            if path.exists():
                number = ", file_row_number AS row" if name == "customers" else ""
                source = f"read_parquet('{_quote(path)}', file_row_number = {name == 'customers'})"
                columns = "* EXCLUDE (file_row_number)" if name == "customers" else "*"
                db.execute(f"CREATE VIEW {name} AS SELECT {columns}{number} FROM {source}")
            else:
                db.register(name, table.arrow_schema().empty_table())
        return db

    def __getstate__(self) -> dict[str, object]:
        """Without the connection, which belongs to this process."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def _close(db: "duckdb.DuckDBPyConnection", spill: str) -> None:
    db.close()
    shutil.rmtree(spill, ignore_errors=True)


def _quote(path: Path) -> str:
    return str(path).replace("'", "''")
