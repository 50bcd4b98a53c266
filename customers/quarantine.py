"""What becomes of a row that breaks the contract: its number, the reason, and what stood in it."""

import json

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customers.source import Batch
from customers.values import is_text, mask, plain

SCHEMA = pa.schema([("row", pa.int64()), ("reason", pa.string()), ("data", pa.string())])
MAX_VALUE = 1_000  # characters kept of each value
as_json = json.JSONEncoder(ensure_ascii=False).encode


def quarantined(batch: Batch, reasons: pa.Array, shown: np.ndarray | None) -> pa.Table:
    """The rows of a batch that have a reason, and its broken rows, as a table of SCHEMA ordered by row number.

    `reasons`: (n,) string, null for a good row. `shown`: (n,) bool; where it is False `data` is null, for whoever did
    not agree to the use of data did not agree to a copy of them here. None: nobody was asked, all are shown.
    """
    bad = np.flatnonzero(mask(reasons.is_valid()))
    rows = batch.rows.take(pa.array(bad))
    values = [_legible(column).to_pylist() for column in rows.columns]
    names = rows.schema.names
    visible = np.ones(len(bad), bool) if shown is None else shown[bad]
    data = [
        as_json(dict(zip(names, row, strict=True))) if seen else None
        for row, seen in zip(zip(*values, strict=True), visible, strict=True)
    ]
    lines = [as_json({"line": broken.text[:MAX_VALUE]}) for broken in batch.broken]
    columns = {
        "row": [*batch.number[bad].tolist(), *(broken.number for broken in batch.broken)],
        "reason": [*reasons.drop_null().to_pylist(), *(broken.reason for broken in batch.broken)],
        "data": [*data, *(line if shown is None else None for line in lines)],
    }
    return pa.table(columns, schema=SCHEMA).sort_by("row")


def _legible(array: pa.Array) -> pa.Array:
    """Values that JSON can hold: text cut to MAX_VALUE with invalid bytes replaced; NaN, infinity and times as text."""
    found = plain(array)
    values = found.array
    raw = array.dictionary_decode() if pa.types.is_dictionary(array.type) else array
    if found.faults and is_text(raw.type):
        values = pa.array([_decoded(value) for value in raw.cast(pa.binary()).to_pylist()], pa.string())
    if pa.types.is_string(values.type):
        return pc.utf8_slice_codeunits(values, 0, MAX_VALUE)
    finite = pa.types.is_floating(values.type) and pc.all(pc.is_finite(values)).as_py() is not False
    if pa.types.is_boolean(values.type) or pa.types.is_integer(values.type) or finite:
        return values
    return values.cast(pa.string())


def _decoded(value: bytes | None) -> str | None:
    return None if value is None else value[: 4 * MAX_VALUE].decode(errors="replace")
