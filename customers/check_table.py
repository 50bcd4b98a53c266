"""One table, batch by batch: judge its rows, write what is kept and what is not, and say how many were which."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np
import pyarrow as pa

from customers.checks import Fault, first_reasons, judge, table_schema
from customers.contract import CONSENT, TABLES, Table
from customers.errors import BadInput
from customers.parquet import parquet_writer
from customers.pictures import without_broken
from customers.progress import progress
from customers.quarantine import SCHEMA, quarantined
from customers.references import NO_IDS, Known, is_among, repeated, unknown
from customers.source import BATCH_ROWS, Batch, Stream
from customers.table import TableCount
from customers.traits import NO_NAME, join, read_trait, trait_name
from customers.values import mask, plain

FILES = {"picture": "pictures", "film": "films"}  # counted like a table: every file of this kind that is named
Faults = dict[str, str | None]  # what is wrong with each file, None if nothing


@dataclass
class Tally:
    """Rows counted so far. `reasons`: rows quarantined by reason. `ignored`: values in columns nobody reads."""

    read: int = 0
    kept: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    ignored: Counter[str] = field(default_factory=Counter)

    def add(self, batch: Batch, kept: int, bad: pa.Table, known_columns: list[str]) -> None:
        self.read += batch.read
        self.kept += kept
        self.reasons.update(bad["reason"].to_pylist())
        for name in batch.rows.schema.names:
            if name not in known_columns:
                values = plain(batch.rows.column(name)).array
                self.ignored[name] += len(values) - values.null_count

    @property
    def count(self) -> TableCount:
        return TableCount(self.read, self.kept, self.reasons.total())


def check_table(
    name: str, stream: Stream, out: Path, known: Known, until: datetime, folder: Path, files: dict[str, Faults]
) -> tuple[Tally, Known]:
    """Write `out/NAME.parquet` and `out/quarantine/NAME.parquet`; returns the counts and the ids known by now.

    `until`: later rows are in the future. `files`: what is wrong with the pictures and films opened so far, added to.
    """
    table, tally, own = TABLES[name], Tally(), NO_IDS
    schema, columns = table_schema(table, until), list(table.columns)
    with (
        parquet_writer(out / f"{name}.parquet", table.arrow_schema()) as kept,
        parquet_writer(out / "quarantine" / f"{name}.parquet", SCHEMA) as bad,
        progress(name, stream.rows) as done,
    ):
        for batch in stream.batches():
            values, faults = judge(batch.rows, table.columns, schema)
            faults += unknown(table, values, known)
            if table.unique:
                faults.append(_repeated(table, values, faults, own))
            reasons = first_reasons(faults, columns, batch.rows.num_rows)
            rows = pa.table(values).filter(reasons.is_null())
            if table.unique:
                own = pa.concat_arrays([own, *rows[table.unique].chunks])
            for column, of in table.columns.items():
                if what := FILES.get(of.kind):
                    paths = without_broken(rows[column].combine_chunks(), folder, files[what], what)
                    rows = rows.set_column(columns.index(column), column, paths)
            rejected = quarantined(batch, reasons, _shown(values, known))
            kept.write_table(rows)
            bad.write_table(rejected)
            tally.add(batch, len(rows), rejected, columns)
            done(batch.read)
    return tally, known.add(name, own) if table.unique else known


def check_customers(stream: Stream, out: Path, purpose: str | None, until: datetime) -> tuple[Tally, Known]:
    """As `check_table`, for the customers: traits are kept, consent is asked, and rows are sorted by customer_id.

    The kept rows are held in memory until then. Raises BadInput if none is left.
    """
    table, tally, known = TABLES["customers"], Tally(), Known(purpose=purpose)
    schema, own = table_schema(table, until), NO_IDS
    tables: list[pa.Table] = []
    untyped: set[str] = set()
    with (
        parquet_writer(out / "quarantine" / "customers.parquet", SCHEMA) as bad,
        progress("customers", stream.rows) as done,
    ):
        for batch in stream.batches():
            columns = [name for name in batch.rows.schema.names if name not in NO_NAME]
            values, faults = judge(batch.rows, table.columns, schema)
            for name in columns:
                if name not in table.columns:
                    found = read_trait(name, batch.rows.column(name))
                    values[trait_name(name)] = found.array
                    faults += [Fault(name, what, at) for what, at in found.faults.items()]
            faults.append(_repeated(table, values, faults, own))
            agreed = _agreed(values, purpose)
            if agreed is not None:
                faults.append(Fault("", known.no_consent, ~agreed))
                known = known.refuse(values["customer_id"].filter(pa.array(~agreed)))
            reasons = first_reasons(faults, columns, batch.rows.num_rows)
            rows = pa.table(values).filter(reasons.is_null())
            own = pa.concat_arrays([own, *rows["customer_id"].chunks])
            tables.append(rows)
            untyped |= set() if batch.typed else set(values)
            rejected = quarantined(batch, reasons, agreed)
            bad.write_table(rejected)
            tally.add(batch, len(rows), rejected, columns)
            done(batch.read)
    if not len(own):
        raise BadInput(_nobody(tally, out))
    rows = join(tables, frozenset(untyped) - set(table.columns)).sort_by("customer_id")
    with parquet_writer(out / "customers.parquet", rows.schema) as kept:
        kept.write_table(rows, BATCH_ROWS)
    return tally, known.add("customers", own)


def _agreed(values: Mapping[str, pa.Array], purpose: str | None) -> np.ndarray | None:
    """(n,) bool: may this customer's data be used? None if that is not asked."""
    if purpose is None:
        return None
    column = values.get(f"{CONSENT}{purpose}")
    return np.zeros(len(values["customer_id"]), bool) if column is None else mask(column)


def _repeated(table: Table, values: Mapping[str, pa.Array], faults: list[Fault], own: pa.Array) -> Fault:
    """The duplicates: of several good rows with one id the first wins; a row that is broken anyway claims no id."""
    assert table.unique is not None
    ids = values[table.unique]
    broken = np.logical_or.reduce([np.zeros(len(ids), bool), *(fault.rows for fault in faults)])
    return Fault(table.unique, "duplicate", repeated(ids, ~broken, own))


def _shown(values: Mapping[str, pa.Array], known: Known) -> np.ndarray | None:
    """(n,) bool: may the quarantine hold a copy of the row? Where consent is asked, only of customers who gave it."""
    if known.purpose is None or "customer_id" not in values:
        return None
    return is_among(values["customer_id"], known.kept["customers"])


def _nobody(tally: Tally, out: Path) -> str:
    if not tally.read:
        return "the customers table is empty: it needs at least one row with a customer_id"
    reason, rows = tally.reasons.most_common(1)[0]
    return (
        f"none of the {tally.read:,} rows of the customers table can be used ({rows:,} times {reason!r}): "
        f"see {out / 'quarantine' / 'customers.parquet'}"
    )
