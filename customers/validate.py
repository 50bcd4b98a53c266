"""Check every row against the contract: what holds is kept, what does not is quarantined with its reason."""

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from customers.check_table import FILES, Faults, Tally, check_customers, check_table
from customers.contract import CONSENT, TABLES
from customers.errors import BadInput
from customers.parquet import parquet_writer
from customers.quarantine import SCHEMA
from customers.source import Source
from customers.table import Customers, TableCount

CLOCKS = timedelta(days=1)  # how far a shop's clock may run ahead of ours
COUNTS = "counts.json"  # written last: where it stands, the folder is complete


def validate(source: Source, out: Path, *, as_of: datetime | None = None, consent: str | None = None) -> Customers:
    """Write the contract's tables of `source` to `out`, the rest to `out/quarantine`, and the counts to `out`.

    `as_of`: rows after it are in the future (without a zone UTC; default now, plus a day for clocks that are ahead).
    `consent`: keep only customers whose `consent_<purpose>` is true, and only their rows. Raises BadInput if the source
    cannot be read, nobody is left, or there is no such consent column.
    """
    until = datetime.now(UTC) + CLOCKS if as_of is None else _in_utc(as_of)
    _ask_consent(source, consent)
    _clear(out)
    files: dict[str, Faults] = {what: {} for what in FILES.values()}
    tallies: dict[str, Tally] = {}
    tallies["customers"], known = check_customers(source.tables["customers"], out, consent, until)
    for name in TABLES:
        if name != "customers" and name in source.tables:
            stream = source.tables[name]
            tallies[name], known = check_table(name, stream, out, known, until, source.pictures, files)
    tallies |= {what: _count_files(what, faults, out) for what, faults in files.items() if faults}
    _write_counts(tallies, out)
    return load(out, source.pictures)


def load(out: Path, pictures: Path) -> Customers:
    """What `validate` wrote to `out`. `pictures`: the folder picture paths are relative to. Raises BadInput if none."""
    if not (out / COUNTS).is_file():
        raise BadInput(f"{out} holds no checked tables ({COUNTS} is missing): check the data again")
    facts = json.loads((out / COUNTS).read_text())
    ids = pq.read_table(out / "customers.parquet", columns=["customer_id"])["customer_id"]
    counts = {name: TableCount(**rows) for name, rows in facts["tables"].items()}
    return Customers(out, pictures, tuple(ids.to_pylist()), counts, facts["reasons"])


def report(customers: Customers) -> dict[str, Any]:
    """{"tables": {name: {"read", "kept", "quarantined"}}, "reasons": {table: {reason: rows}}}, fit for JSON."""
    tables = {
        name: {"read": count.read, "kept": count.kept, "quarantined": count.quarantined}
        for name, count in customers.counts.items()
    }
    return {"tables": tables, "reasons": {name: dict(rows) for name, rows in customers.reasons.items()}}


def _in_utc(time: datetime) -> datetime:
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def _ask_consent(source: Source, purpose: str | None) -> None:
    columns = [column for part in source.tables["customers"].parts for column in part]
    if purpose is None or f"{CONSENT}{purpose}" in columns:
        return
    there = sorted({column for column in columns if column.startswith(CONSENT)})
    raise BadInput(
        f"the customers table of {source.name} has no column {CONSENT}{purpose}: "
        + (f"ask for one of {', '.join(there)}" if there else f"it has no {CONSENT} column at all")
    )


def _clear(out: Path) -> None:
    """Remove what an earlier check left, so that no table of it is taken for one of this."""
    (out / COUNTS).unlink(missing_ok=True)
    for name in [*TABLES, *FILES.values()]:
        (out / f"{name}.parquet").unlink(missing_ok=True)
        (out / "quarantine" / f"{name}.parquet").unlink(missing_ok=True)


def _count_files(what: str, faults: Faults, out: Path) -> Tally:
    """Quarantine the broken ones; `row` is the place of a file among those the catalogue names."""
    broken = [(row, path, fault) for row, (path, fault) in enumerate(faults.items(), 1) if fault is not None]
    rows = [
        {"row": row, "reason": fault, "data": json.dumps({"path": path}, ensure_ascii=False)}
        for row, path, fault in broken
    ]
    with parquet_writer(out / "quarantine" / f"{what}.parquet", SCHEMA) as bad:
        bad.write_table(pa.Table.from_pylist(rows, schema=SCHEMA))
    good = sum(fault is None for fault in faults.values())
    return Tally(len(faults), good, Counter(fault for _, _, fault in broken))


def _write_counts(tallies: dict[str, Tally], out: Path) -> None:
    counts = {name: tally.count for name, tally in tallies.items()}
    facts = {
        "tables": {name: vars(count) for name, count in counts.items()},
        "reasons": {name: dict(sorted(tally.reasons.items())) for name, tally in tallies.items() if tally.reasons},
        "ignored_columns": {name: dict(tally.ignored) for name, tally in tallies.items() if tally.ignored},
    }
    partial = out / f"{COUNTS}.partial"
    partial.write_text(json.dumps(facts, indent=2))
    partial.replace(out / COUNTS)
