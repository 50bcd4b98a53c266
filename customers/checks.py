"""The contract as a pandera schema: which values are empty, out of bounds, too long or in the future."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customers.contract import MAX_TEXT, Column, Table
from customers.values import read

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pandera

MAX_WORD = 100  # characters of a word shown to pandera, which copies what fails into its message


@dataclass(frozen=True)
class Fault:
    """What is wrong with a column in some rows of a batch. `rows`: (n,) bool. Of several the first counts."""

    column: str
    what: str
    rows: np.ndarray


def table_schema(table: Table, until: datetime) -> "pandera.DataFrameSchema":
    """What `measured` columns of a table must look like; a check's `error` is the reason the user will read."""
    import pandera.pandas as pandera

    return pandera.DataFrameSchema(
        {
            name: pandera.Column(nullable=not column.required, checks=_checks(column, until))
            for name, column in table.columns.items()
        }
    )


def judge(
    rows: pa.RecordBatch, columns: Mapping[str, Column], schema: "pandera.DataFrameSchema"
) -> tuple[dict[str, pa.Array], list[Fault]]:
    """The contract's columns of a batch (n,) in their Arrow types, and what is wrong with them, in column order."""
    import pandas as pd

    values: dict[str, pa.Array] = {}
    measures: dict[str, pd.Series] = {}
    faults: list[Fault] = []
    for name, column in columns.items():
        there = name in rows.schema.names
        found = read(column, rows.column(name) if there else pa.nulls(rows.num_rows))
        values[name] = found.array
        measures[name] = _measured(column, found.array)
        if column.required and not there:
            faults.append(Fault(name, "column missing", np.ones(rows.num_rows, bool)))
        faults += [Fault(name, what, at) for what, at in found.faults.items()]
    # what could not be read is null by now, so its own fault must come before pandera's "empty"
    return values, faults + _failures(schema, pd.DataFrame(measures))


def first_reasons(faults: list[Fault], columns: list[str], n: int) -> pa.Array:
    """(n,) string: the reason of each row's first fault in column order, null where there is none.

    A fault of the column "" is one of the row as a whole and comes last.
    """
    reasons = np.full(n, None, object)
    places = {name: place for place, name in enumerate([*columns, ""])}
    good = np.ones(n, bool)
    for fault in sorted(faults, key=lambda fault: places[fault.column]):
        reasons[good & fault.rows] = f"{fault.column}: {fault.what}" if fault.column else fault.what
        good &= ~fault.rows
    return pa.array(reasons, pa.string())


def _checks(column: Column, until: datetime) -> list["pandera.Check"]:
    import pandas as pd
    import pandera.pandas as pandera

    checks = []
    if column.words:
        checks.append(pandera.Check.isin(column.words, error=f"not one of {', '.join(column.words)}"))
    elif column.kind == "text":
        checks.append(pandera.Check.le(MAX_TEXT, error=f"longer than {MAX_TEXT:,} characters"))
    if column.low is not None:
        checks.append(pandera.Check.ge(column.low, error=f"below {column.low:g}"))
    if column.high is not None:
        checks.append(pandera.Check.le(column.high, error=f"above {column.high:g}"))
    if column.kind == "time":
        checks.append(pandera.Check.le(pd.Timestamp(until), error="in the future"))
    return checks


def _measured(column: Column, values: pa.Array) -> "pd.Series":
    """What the checks look at: numbers and times as they are, of a text its length, of the rest if it is there."""
    if column.words:
        values = pc.utf8_slice_codeunits(values, 0, MAX_WORD)
    elif column.kind == "text":
        values = pc.utf8_length(values).cast(pa.float64())
    elif column.kind not in ("number", "count", "time"):
        values = pc.if_else(values.is_valid(), 1.0, None)
    series: pd.Series = values.to_pandas()
    return series


def _failures(schema: "pandera.DataFrameSchema", frame: "pd.DataFrame") -> list[Fault]:
    import pandera.errors
    from pandera.config import ValidationDepth, config_context

    if frame.empty:
        return []
    try:
        # the environment may turn pandera's checks off; these are not to be turned off
        with config_context(validation_enabled=True, validation_depth=ValidationDepth.SCHEMA_AND_DATA):
            schema.validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as error:
        cases = error.failure_cases[["column", "check", "index"]].replace({"check": {"not_nullable": "empty"}})
        return [
            Fault(str(column), str(what), np.isin(np.arange(len(frame)), group["index"].to_numpy(np.int64)))
            for (column, what), group in cases.groupby(["column", "check"], sort=True)
        ]
    return []
