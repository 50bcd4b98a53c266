"""A run held in memory: its tables and columns do not change when the files they came from are replaced."""

from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock, Timer
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from customers.contract import TABLES
from customers.table import Customers
from customers.validate import load
from kinfold.alike import Alike
from kinfold.config import resolve_device
from retrieval.by_text import near_text
from retrieval.hit import Hit
from retrieval.index import Selection

if TYPE_CHECKING:
    import duckdb
    import pandas as pd

PATIENCE = 5.0  # seconds that a filter may take
SELECTIONS = 8  # remembered; each may hold a copy of the vectors it lets through
WORDS = 256  # texts whose vectors are remembered


class HeldCustomers(Customers):
    """The same questions as of Customers, answered from memory, and by several threads at once."""

    def query(self, sql: str, **arrays: np.ndarray) -> "pd.DataFrame":
        """As Customers.query."""
        import pandas as pd

        cursor = self._database.cursor()
        try:
            if arrays:
                frame = pd.DataFrame({"row": np.arange(self.n, dtype=np.int64), **arrays})
                cursor.register("extra", pa.Table.from_pandas(frame, preserve_index=False))
            found: pd.DataFrame = cursor.sql(sql).to_arrow_table().to_pandas()
        finally:
            cursor.close()
        return found

    @cached_property
    def _database(self) -> "duckdb.DuckDBPyConnection":
        import duckdb

        db = duckdb.connect(config={"threads": 1})
        db.execute("SET GLOBAL TimeZone = 'UTC'")
        for name, table in TABLES.items():
            path = self.folder / f"{name}.parquet"
            if path.exists():
                place = str(path).replace("'", "''")
                number = ", file_row_number AS row" if name == "customers" else ""
                source = f"read_parquet('{place}', file_row_number = true)"
                db.execute(f"CREATE TABLE {name} AS SELECT * EXCLUDE (file_row_number){number} FROM {source}")
            else:
                db.register("empty", table.arrow_schema().empty_table())
                db.execute(f"CREATE TABLE {name} AS SELECT * FROM empty")
        return db


class HeldAlike(Alike):
    """An open run of which nothing is left to be read; tokens alone stay in their files, which are held open."""

    @cached_property
    def customers(self) -> Customers:
        found = load(self.run.path("customers"), Path(self.config["pictures"] or self.config["data"]))
        return HeldCustomers(found.folder, found.pictures, found.ids, found.counts, found.reasons)

    @cached_property
    def _lock(self) -> Lock:
        """DuckDB's connection of the filters answers one thread at a time."""
        return Lock()

    def fill(self) -> None:
        """Read everything that would be read when it is first asked for."""
        _ = self.columns, self.tokens, self._usual, self._lock, self._selected, self._words, self._reading
        self.filters.rows("true", self.filters.purposes[0] if self.filters.purposes else "")
        self.customers.query("SELECT 1 AS one")
        self.search.near(self.search.embedding.vectors[0], 1)

    def warm(self) -> None:
        """Load what the first search by words would have to wait for."""
        self._words("shoes")

    def rows(self, where: str = "", purpose: str = "", outside: str = "") -> np.ndarray | None:
        """As Alike.rows. Raises BadInput also for a filter that takes longer than PATIENCE: it may come from a stranger."""
        with self._lock:
            if not where.strip():
                return super().rows(where, purpose, outside)
            alarm = Timer(PATIENCE, self.filters.stop)
            alarm.daemon = True
            alarm.start()
            try:
                return super().rows(where, purpose, outside)
            finally:
                alarm.cancel()

    def select(self, where: str = "", purpose: str = "", outside: str = "") -> Selection | None:
        """Whom a filter lets through, as the index takes them; the last few are remembered."""
        chosen: Selection | None = self._selected(where, purpose, outside)
        return chosen

    @cached_property
    def _selected(self):  # type: ignore[no-untyped-def]
        return lru_cache(SELECTIONS)(lambda *asked: self.among(self.rows(*asked)))

    @cached_property
    def _words(self):  # type: ignore[no-untyped-def]
        return lru_cache(WORDS)(self._vectors_of)

    @cached_property
    def _reading(self) -> Lock:
        """One text at a time: models that several threads load at once come out wrong, each in its own way."""
        return Lock()

    def _vectors_of(self, text: str) -> dict[str, np.ndarray]:
        device = resolve_device(self.config["device"])
        with self._reading:
            found = {name: encoder.text_vectors([text], device) for name, encoder in self.encoders.items()}
        return {name: vectors[0] for name, vectors in found.items() if vectors is not None}

    def near_words(self, text: str, k: int, rows: np.ndarray | None) -> list[Hit]:
        """As Alike.near_words; the vectors of a text are made once."""
        vectors = self._words(text)
        hits = near_text(
            self.ids, {name: self.tokens[name] for name in vectors}, vectors, k if rows is None else len(self.ids)
        )
        if rows is None:
            return hits
        allowed = set(rows.tolist())
        return [hit for hit in hits if hit.row in allowed][:k]
