"""What importers of other formats share: finding their files and writing tables of the contract."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from customers.contract import TABLES
from customers.errors import BadInput
from customers.parquet import parquet_writer

if TYPE_CHECKING:
    import pandas as pd

BUFFER = 50_000  # rows gathered before they are written


@dataclass(frozen=True)
class Imported:
    """`tables`: rows written a table. `rejected`: records not understood, which rejected_lines.csv lists."""

    tables: Mapping[str, int]
    rejected: int = 0


def find_file(source: Path, name: str) -> Path:
    """A file of a data set. Raises BadInput if the folder does not hold it."""
    if not (source / name).is_file():
        raise BadInput(f"{source} holds no {name}: give the folder the data set was unpacked into")
    return source / name


def write_table(out: Path, name: str, frame: "pd.DataFrame") -> int:
    """Write a data frame as a table of the contract, traits of customers included; returns its number of rows."""
    table = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata()
    kinds = TABLES[name].arrow_schema()
    schema = pa.schema([kinds.field(field.name) if field.name in kinds.names else field for field in table.schema])
    with parquet_writer(out / f"{name}.parquet", schema) as writer:
        writer.write_table(table.cast(schema))
    return len(frame)


class TableFiles:
    """Contract tables written row by row. A table without rows gets no file; after an error none is complete."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.rows: dict[str, int] = {}
        self._buffers: dict[str, list[dict[str, Any]]] = {}
        self._writers: dict[str, pq.ParquetWriter] = {}
        self._stack = ExitStack()

    def __enter__(self) -> "TableFiles":
        return self

    def add(self, table: str, row: Mapping[str, Any]) -> None:
        buffer = self._buffers.setdefault(table, [])
        buffer.append(dict(row))
        self.rows[table] = self.rows.get(table, 0) + 1
        if len(buffer) >= BUFFER:
            self._flush(table)

    def _flush(self, table: str) -> None:
        schema = TABLES[table].arrow_schema()
        if table not in self._writers:
            writer = parquet_writer(self.out / f"{table}.parquet", schema)
            self._writers[table] = self._stack.enter_context(writer)
        self._writers[table].write_table(pa.Table.from_pylist(self._buffers[table], schema=schema))
        self._buffers[table].clear()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            for table in self._buffers:
                self._flush(table)
        self._stack.__exit__(kind, error, trace)
