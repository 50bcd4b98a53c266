"""A filter in words of SQL over the customers' columns, compiled by DuckDB to the customers it lets through."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow.parquet as pq

from customers.errors import BadInput
from retrieval.columns import FILE

if TYPE_CHECKING:
    import duckdb

CONSENT = "consent_"
LONGEST = 2000  # characters of a filter
KEPT = 64  # filters whose answer is remembered


class Filters:
    """Customers by columns.parquet in `folder`. `purposes`: what customers may be looked up for, as the config names them;
    where there are any, each question must name one, and only who agreed to it is found."""

    def __init__(self, folder: Path, purposes: Sequence[str] = ()) -> None:
        self.path = folder / FILE
        self.columns: tuple[str, ...] = tuple(name for name in pq.read_schema(self.path).names if name != "row")
        self.purposes = tuple(purposes)
        missing = [purpose for purpose in purposes if CONSENT + purpose not in self.columns]
        if missing:
            raise BadInput(f"purpose {missing[0]!r}: the customers have no column {CONSENT}{missing[0]}")
        self._rows = lru_cache(KEPT)(self._compile)

    def rows(self, where: str = "", purpose: str = "") -> np.ndarray | None:
        """(m,) int64, rising: the customers that `where` lets through and who consented; None if that is everybody.

        `where`: an SQL condition, as in "country = 'FR' and orders >= 3 and segment = 'S03'". BadInput names the columns
        there are if it names another, and the purposes there are if one must be named.
        """
        if self.purposes and purpose not in self.purposes:
            asked = f"there is no purpose {purpose!r}" if purpose else "say what for"
            raise BadInput(f"{asked}: --purpose is one of {', '.join(self.purposes)}")
        if purpose and CONSENT + purpose not in self.columns:
            raise BadInput(f"purpose {purpose!r}: the customers have no column {CONSENT}{purpose}")
        if len(where) > LONGEST:
            raise BadInput(f"--where of {len(where):,} characters: give at most {LONGEST:,}")
        # each on its own: nothing that stands in `where` can open a way round consent
        allowed = self._rows(where) if where.strip() else None
        agreed = self._rows(f'"{CONSENT}{purpose}"') if purpose else None
        if allowed is None or agreed is None:
            return agreed if allowed is None else allowed
        return np.intersect1d(allowed, agreed, assume_unique=True)

    def stop(self) -> None:
        """End the filter that is being compiled in another thread; it raises BadInput there."""
        self._database.interrupt()

    def _compile(self, condition: str) -> np.ndarray:
        import duckdb

        try:
            relation = self._database.table("people").filter(condition).project("row")
            found = relation.to_arrow_table()["row"].to_numpy()
        except duckdb.Error as error:
            raise BadInput(self._explained(error)) from None
        return np.sort(found.astype(np.int64))

    def _explained(self, error: Exception) -> str:
        import difflib
        import re

        said = str(error).split("\n")[0]
        column = re.search(r'column "([^"]+)" not found', said)
        if column is None:
            return f"--where is not a condition: {said}"
        near = difflib.get_close_matches(column[1], self.columns, n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        return f"--where: there is no column {column[1]!r}; {hint}there are {', '.join(self.columns)}"

    @cached_property
    def _database(self) -> "duckdb.DuckDBPyConnection":
        """The columns alone, in memory, with no way out to files or the network: a filter may come from a stranger."""
        import duckdb

        db = duckdb.connect(config={"threads": 1, "memory_limit": "1GB"})
        path = str(self.path).replace("'", "''")
        db.execute(f"CREATE TABLE people AS SELECT * FROM read_parquet('{path}')")
        db.execute("SET TimeZone = 'UTC'; SET enable_external_access = false; SET lock_configuration = true")
        return db
