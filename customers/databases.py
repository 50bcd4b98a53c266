"""Read the contract's tables or views from a DuckDB file or a PostgreSQL server, batch by batch."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import numpy as np
import pyarrow as pa

from customers.contract import TABLES
from customers.errors import BadInput
from customers.source import BATCH_ROWS, Batch, Source, Stream

CONNECT_SECONDS = 10
STREAM_ERRORS = (pa.ArrowException, OSError)  # what a query that fails halfway turns into on its way through Arrow
VISIBLE = """
SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND pg_table_is_visible(c.oid) AND a.attnum > 0 AND NOT a.attisdropped
GROUP BY c.oid, c.relname
"""


def duckdb_source(path: Path, pictures: Path) -> Source:
    """The tables and views of a DuckDB file that have a contract name. Raises BadInput if it is not a DuckDB file."""
    import duckdb

    if not path.is_file():
        raise BadInput(f"{path} does not exist: give a .duckdb file, a folder or a postgresql:// URL")

    def batches(table: str) -> Iterator[Batch]:
        try:
            with duckdb.connect(str(path), read_only=True) as db:
                db.execute("SET TimeZone = 'UTC'; SET enable_progress_bar = false")
                yield from _numbered(db.sql(f'SELECT * FROM "{table}"').to_arrow_reader(BATCH_ROWS))
        except (duckdb.Error, *STREAM_ERRORS) as error:
            raise BadInput(f"table {table} of {path} cannot be read: {_first_line(error)}") from error

    try:
        with duckdb.connect(str(path), read_only=True) as db:
            found = {name for (name,) in db.sql("SELECT table_name FROM information_schema.tables").fetchall()}
            columns = {name: tuple(db.sql(f'SELECT * FROM "{name}"').columns) for name in TABLES if name in found}
    except duckdb.Error as error:
        raise BadInput(f"{path} cannot be read as a DuckDB file: {_first_line(error)}") from error
    tables = {name: Stream((columns[name],), partial(batches, name)) for name in columns}
    return Source(str(path), pictures, tables)


def postgresql_source(url: str, pictures: Path) -> Source:
    """The tables and views on the search path that have a contract name. Raises BadInput if the server cannot be used.

    Messages never hold the password. Rows come in the server's order; a view with ORDER BY fixes it.
    """
    import adbc_driver_postgresql.dbapi as postgresql

    name, secrets = _without_password(url)

    def connect() -> Any:
        limit = "" if "connect_timeout=" in url else f"{'&' if '?' in url else '?'}connect_timeout={CONNECT_SECONDS}"
        return postgresql.connect(url + limit)

    def batches(table: str) -> Iterator[Batch]:
        try:
            with connect() as connection, connection.cursor() as cursor:
                cursor.execute(f'SELECT * FROM "{table}"')
                yield from _numbered(cursor.fetch_record_batch())
        except (postgresql.Error, *STREAM_ERRORS) as error:
            raise BadInput(f"table {table} of {name} cannot be read: {_first_line(error, secrets)}") from error

    try:
        with connect() as connection, connection.cursor() as cursor:
            cursor.execute(VISIBLE)
            columns = {table: tuple(names) for table, names in cursor.fetchall()}
    except postgresql.Error as error:
        raise BadInput(f"{name} cannot be read: {_first_line(error, secrets)}") from error
    tables = {table: Stream((columns[table],), partial(batches, table)) for table in TABLES if table in columns}
    return Source(name, pictures, tables)


def _numbered(reader: pa.RecordBatchReader) -> Iterator[Batch]:
    done = 0
    for chunk in reader:
        for start in range(0, chunk.num_rows, BATCH_ROWS):
            rows = chunk.slice(start, BATCH_ROWS)
            yield Batch(rows, np.arange(done + 1, done + 1 + rows.num_rows))
            done += rows.num_rows


def _without_password(url: str) -> tuple[str, list[str]]:
    """The URL fit to be printed (no password, no query), and the secrets in it, as written and as decoded."""
    found = re.findall(r"//[^/?]*?:(.*)@", url) + re.findall(r"[?&](?:ssl)?password=([^&]*)", url)
    secrets = [secret for raw in found for secret in (raw, unquote(raw)) if secret]
    name = re.sub(r"(//[^/?]*?):.*@", r"\1@", url).partition("?")[0]
    return name, sorted(secrets, key=len, reverse=True)


def _first_line(error: Exception, secrets: list[str] | None = None) -> str:
    line = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    for secret in secrets or []:
        line = line.replace(secret, "***")
    return line
