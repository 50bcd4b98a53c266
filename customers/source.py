"""What a reader hands to validation: for each table of the contract, a stream of Arrow batches."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa

BATCH_ROWS = 100_000  # rows held in memory at once


@dataclass(frozen=True)
class Broken:
    """A row that could not even be split into columns. `number`: its row in the table, `text`: what stood there."""

    number: int
    text: str
    reason: str


@dataclass(frozen=True)
class Batch:
    """At most BATCH_ROWS rows of one table.

    `number`: (n,) int64, the row in the table, 1 = the first (a header does not count). `typed`: False where the source
    knows only text (CSV). `broken`: rows of this stretch that are no rows; they are not among `rows`.
    """

    rows: pa.RecordBatch
    number: np.ndarray
    typed: bool = True
    broken: tuple[Broken, ...] = ()

    @property
    def read(self) -> int:
        return int(self.rows.num_rows) + len(self.broken)


@dataclass(frozen=True)
class Stream:
    """One table. `batches()` reads it from the start, again on every call. `rows`: how many, if known beforehand.

    `parts`: the columns of each file the table is made of, in order (one entry where it is one file or one relation).
    """

    parts: tuple[tuple[str, ...], ...]
    batches: Callable[[], Iterator[Batch]]
    rows: int | None = None


@dataclass(frozen=True)
class Source:
    """A customer's data as it came. `name` is safe to print. Picture paths are relative to the folder `pictures`."""

    name: str
    pictures: Path
    tables: Mapping[str, Stream]
