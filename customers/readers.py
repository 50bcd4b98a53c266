"""Open a shop's data wherever it lies: a folder of Parquet or CSV files, a DuckDB file, or a PostgreSQL URL."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from customers.contract import TABLES
from customers.csv_files import csv_stream
from customers.databases import duckdb_source, postgresql_source
from customers.errors import BadInput
from customers.source import BATCH_ROWS, Batch, Source, Stream

SUFFIXES = (".parquet", ".csv", ".csv.gz")
NAMED = 20  # columns named in a message
BATCH_BYTES = 64 << 20  # a batch of long texts has fewer rows than BATCH_ROWS


def open_source(data: str, pictures: Path | None = None) -> Source:
    """The tables of `data`: a folder, a `*.duckdb` file, or a `postgresql://` URL. Nothing but headers is read yet.

    Picture paths are relative to `pictures`; by default to the folder, the folder of the DuckDB file, or, for
    PostgreSQL, the working directory. Raises BadInput if there is nothing there to read, or no `customers.customer_id`.
    """
    if data.startswith(("postgresql://", "postgres://")):
        source = postgresql_source(data, pictures or Path())
    elif Path(data).suffix == ".duckdb":
        source = duckdb_source(Path(data), pictures or Path(data).parent)
    else:
        source = _folder_source(Path(data), pictures or Path(data))
    if "customers" not in source.tables:
        found = ", ".join(source.tables) or "none of the contract's tables"
        raise BadInput(f"{source.name} has no customers table (found {found}): add one with a customer_id column")
    for columns in source.tables["customers"].parts:
        if "customer_id" not in columns:
            raise BadInput(
                f"the customers table of {source.name} has no customer_id column (it has {_listed(columns)}): "
                "rename the column that says who the customer is"
            )
    return source


def _listed(columns: tuple[str, ...]) -> str:
    names = [" ".join(name.split()) for name in columns[:NAMED]]
    return ", ".join(names) + (f" and {len(columns) - NAMED} more" if len(columns) > NAMED else "")


def _folder_source(folder: Path, pictures: Path) -> Source:
    if not folder.exists():
        raise BadInput(f"{folder} does not exist: give a folder, a .duckdb file or a postgresql:// URL")
    if not folder.is_dir():
        raise BadInput(f"{folder} is a file: give the folder it lies in, a .duckdb file or a postgresql:// URL")
    tables = {name: _stream(files) for name in TABLES if (files := _files(folder, name))}
    return Source(str(folder), pictures, tables)


def _files(folder: Path, table: str) -> list[Path]:
    """The file of a table, or the parts in a folder of its name; a folder without parts (of pictures, say) is none."""
    files = [path for suffix in SUFFIXES if (path := folder / f"{table}{suffix}").is_file()]
    parts = [path for path in sorted((folder / table).glob("*")) if path.name.endswith(SUFFIXES)]
    parts = [path for path in parts if path.is_file() and not path.name.startswith((".", "_"))]
    if len(files) + bool(parts) > 1:
        places = [path.name for path in files] + [f"{table}/"] * bool(parts)
        raise BadInput(f"{folder} holds {' and '.join(places)}: keep one of them")
    return files or parts


def _stream(files: list[Path]) -> Stream:
    streams = [parquet_stream(path) if path.suffix == ".parquet" else csv_stream(path) for path in files]
    rows = [stream.rows for stream in streams if stream.rows is not None]

    def batches() -> Iterator[Batch]:
        done = 0
        for stream in streams:
            read = 0
            for batch in stream.batches():
                read += batch.read
                broken = tuple(replace(row, number=row.number + done) for row in batch.broken)
                yield replace(batch, number=batch.number + done, broken=broken)
            done += read

    parts = tuple(part for stream in streams for part in stream.parts)
    return Stream(parts, batches, sum(rows) if len(rows) == len(streams) else None)


def parquet_stream(path: Path) -> Stream:
    """One Parquet file. Raises BadInput if it is none, here or when a page deep inside turns out to be damaged."""
    try:
        with pq.ParquetFile(path) as file:
            columns, metadata = tuple(file.schema_arrow.names), file.metadata
            size = sum(metadata.row_group(i).total_byte_size for i in range(metadata.num_row_groups))
    except (pa.ArrowException, OSError) as error:
        raise _unreadable(path, 0, error) from error
    if len(set(columns)) < len(columns):
        raise BadInput(f"{path} has two columns of the same name: rename one")
    rows = int(metadata.num_rows)
    batch_rows = max(1, min(BATCH_ROWS, BATCH_BYTES * max(rows, 1) // max(size, 1)))

    def batches() -> Iterator[Batch]:
        done = 0
        try:
            with pq.ParquetFile(path) as file:
                for rows in file.iter_batches(batch_rows):
                    yield Batch(rows, np.arange(done + 1, done + 1 + rows.num_rows))
                    done += rows.num_rows
        except (pa.ArrowException, OSError) as error:
            raise _unreadable(path, done, error) from error

    return Stream((columns,), batches, rows)


def _unreadable(path: Path, done: int, error: Exception) -> BadInput:
    where = f"after row {done:,}" if done else "as a Parquet file"
    cause = str(error).splitlines()[0].rstrip(".") if str(error) else type(error).__name__
    return BadInput(f"{path} cannot be read {where} ({cause}): write it again")
