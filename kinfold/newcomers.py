"""Data of other customers than a run's, checked as the run's was, beside the run's catalogue and on the run's calendar."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from customers.contract import TABLES
from customers.readers import open_source
from customers.table import Customers
from customers.validate import load, validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from customers.source import Batch, Stream

CATALOGUES = {"products": ("product_id", ("image",)), "videos": ("video_id", ("thumbnail", "file"))}
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Newcomers:
    """`customers`: checked, in counts without what the run lent. `weeks`: by which their dates were moved back. `gone`:
    pictures and films of the run's catalogue that are no longer where they were."""

    customers: Customers
    weeks: int
    gone: int


def read_newcomers(
    data: str, old: Customers, out: Path, *, old_as_of: datetime | None, as_of: datetime | None, consent: str | None
) -> Newcomers:
    """Check `data` into the folder `out` and bring it beside `old`, the customers of a run.

    Products and videos that `data` does not name are lent by the run, so that references to them hold.

    The calendar: an encoder has learned how a history looks from the run's own last day. So all dates are moved back until
    the last day of `data` is the run's, by whole weeks, for what people do on Saturdays must not happen on a Tuesday. The
    last day is `as_of`; unset, that of the run's config; with neither, the latest row of `data`, if it is later than the
    run's latest. Rows after `as_of` are in the future and quarantined.

    Raises BadInput as `validate` does.
    """
    source, until = open_source(data), as_of or old_as_of
    lent = {name: _lent(name, source.tables.get(name), old) for name in CATALOGUES}
    tables = dict(source.tables)
    tables |= {name: _beside(tables.get(name), rows) for name, rows in lent.items() if rows is not None}
    seen = validate(replace(source, tables=tables), out, as_of=until, consent=consent)
    gone = sum(_give_pictures(name, rows, old.pictures, seen) for name, rows in lent.items() if rows is not None)
    weeks = _weeks_later(seen, old, until, old_as_of)
    if weeks:
        _move_back(seen, weeks)
    own = dict(seen.counts)
    for name, rows in lent.items():
        if rows is not None:
            count = own[name]
            own[name] = replace(count, read=count.read - len(rows), kept=count.kept - len(rows))
    return Newcomers(replace(load(out, source.pictures), counts=own), weeks, gone)


def _lent(name: str, own: "Stream | None", old: Customers) -> "pa.Table | None":
    """The rows of the run's catalogue that the data does not name; None if the run has no such catalogue."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from customers.contract import Column
    from customers.references import is_among
    from customers.values import read

    path, key = old.folder / f"{name}.parquet", CATALOGUES[name][0]
    if not path.exists():
        return None
    named = [batch.rows.column(key) for batch in (own.batches() if own else ()) if key in batch.rows.schema.names]
    ids = pa.chunked_array([read(Column("id"), column).array for column in named], pa.string()).combine_chunks()
    rows = pq.read_table(path)
    return rows.filter(pa.array(~is_among(rows[key].combine_chunks(), ids)))


def _beside(own: "Stream | None", lent: "pa.Table") -> "Stream":
    """The rows of the data, then those that are lent, without pictures: they lie elsewhere and were checked before."""
    import numpy as np

    from customers.source import BATCH_ROWS, Batch, Stream

    pictures = [each for _, columns in CATALOGUES.values() for each in columns if each in lent.column_names]
    rows = lent.drop_columns(pictures)

    def batches() -> "Iterator[Batch]":
        done = 0
        for batch in own.batches() if own else ():
            yield batch
            done += batch.read
        for part in rows.to_batches(BATCH_ROWS):
            yield Batch(part, np.arange(done + 1, done + 1 + part.num_rows))
            done += part.num_rows

    total = len(rows) if own is None else None if own.rows is None else own.rows + len(rows)
    return Stream((*(own.parts if own else ()), tuple(rows.column_names)), batches, total)


def _give_pictures(name: str, lent: "pa.Table", pictures: Path, seen: Customers) -> int:
    """Write into the checked catalogue where the pictures of lent rows lie; returns how many of them are gone."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    key, columns = CATALOGUES[name]
    path, gone = seen.folder / f"{name}.parquet", 0
    table = pq.read_table(path)
    row = {each: i for i, each in enumerate(table[key].to_pylist())}
    for column in columns:
        values = table[column].to_pylist()
        for each, picture in zip(lent[key].to_pylist(), lent[column].to_pylist(), strict=True):
            if picture is not None:
                place = (pictures / picture).resolve()  # absolute, so joining it to another folder changes nothing
                values[row[each]] = str(place) if place.is_file() else None
                gone += not place.is_file()
        table = table.set_column(table.column_names.index(column), column, pa.array(values, pa.string()))
    pq.write_table(table, path)
    return gone


def _weeks_later(seen: Customers, old: Customers, until: datetime | None, old_as_of: datetime | None) -> int:
    if until is not None:
        last, before = until, old_as_of or _latest(old)
        weeks = 0 if before is None else round((_utc(last) - _utc(before)) / WEEK)
    else:
        latest, before = _latest(seen), _latest(old)
        weeks = 0 if latest is None or before is None else max(round((latest - before) / WEEK), 0)
    return weeks


def _utc(time: datetime) -> datetime:
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def _latest(customers: Customers) -> datetime | None:
    """When the last thing happened; None if nothing ever did."""
    dated = [name for name, table in TABLES.items() if "timestamp" in table.columns]
    each = " UNION ALL ".join(f"SELECT max(timestamp) AS t FROM {name}" for name in dated)
    seconds = customers.query(f"SELECT epoch(max(t)) AS s FROM ({each})")["s"].iloc[0]
    return datetime.fromtimestamp(seconds, UTC) if seconds == seconds and seconds is not None else None


def _move_back(seen: Customers, weeks: int) -> None:
    """Take so many weeks off every time in every table, traits that are times included."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    for path in sorted(seen.folder.glob("*.parquet")):
        table = pq.read_table(path)
        for place, field in enumerate(table.schema):
            if pa.types.is_timestamp(field.type):
                moved = pc.subtract(table[field.name], pa.scalar(weeks * WEEK, pa.duration(field.type.unit)))
                table = table.set_column(place, field, moved)
        pq.write_table(table, path)
