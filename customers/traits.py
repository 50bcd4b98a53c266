"""The traits of customers: columns the contract does not name, typed by what the whole column holds."""

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from customers.contract import CONSENT, MAX_TEXT, Column
from customers.times import times
from customers.values import Faults, Read, is_number, mask, plain, read, text

# 02139 is a postcode and no number, so a leading zero keeps a column text
NUMBER = r"^[+-]?(0|[1-9][0-9]*)?(\.[0-9]*)?([eE][+-]?[0-9]+)?$"
TAKEN = ("row", "file_row_number")  # names that queries over the customers table use themselves
NO_NAME = ("", "__index_level_0__")  # what pandas calls a column nobody named


def read_trait(name: str, array: pa.Array) -> Read:
    """A trait column (n,) in its native type, a `consent_*` column as bool, with what cannot be read as faults."""
    if name.startswith(CONSENT):
        return read(Column("flag"), array)
    opaque = isinstance(array.type, pa.OpaqueType) and array.type.type_name == "numeric"
    found = plain(array)
    values, faults = found.array, dict(found.faults)
    more: Faults = {}
    if opaque or pa.types.is_floating(values.type) or pa.types.is_decimal(values.type):
        numbers = read(Column("number"), values)
        values, more = numbers.array, numbers.faults
    elif pa.types.is_timestamp(values.type):
        points = times(values)
        values, more = points, {"not a time": mask(pc.and_(values.is_valid(), points.is_null()))}
    elif not (pa.types.is_integer(values.type) or pa.types.is_boolean(values.type) or pa.types.is_date32(values.type)):
        values = text(values)
        more = {f"longer than {MAX_TEXT:,} characters": mask(pc.greater(pc.utf8_length(values), MAX_TEXT))}
    return Read(values, faults | {what: rows for what, rows in more.items() if rows.any()})


def trait_name(name: str) -> str:
    """The name of a trait in the validated table."""
    return f"trait_{name}" if name.lower() in TAKEN else name


def join(batches: Sequence[pa.Table], untyped: frozenset[str]) -> pa.Table:
    """One table of all batches. Columns that are text only because the source knows nothing else are typed here.

    A batch may lack a column (null there). Types that differ become float64 if all are numbers, else text.
    """
    names = list(dict.fromkeys(name for batch in batches for name in batch.column_names))
    columns = {}
    for name in names:
        chunks = [batch[name] if name in batch.column_names else pa.nulls(len(batch)) for batch in batches]
        kinds = {chunk.type for chunk in chunks if not pa.types.is_null(chunk.type)}
        mixed = len(kinds) > 1
        if mixed:
            kind = pa.float64() if all(is_number(kind) for kind in kinds) else pa.string()
        else:
            kind = kinds.pop() if kinds else pa.string()
        columns[name] = pa.concat_arrays([part.cast(kind, safe=False) for chunk in chunks for part in _arrays(chunk)])
        if (mixed and kind == pa.string()) or name in untyped:
            columns[name] = _typed(columns[name])
    return pa.table(columns)


def _arrays(chunk: pa.ChunkedArray | pa.Array) -> list[pa.Array]:
    return list(chunk.chunks) if isinstance(chunk, pa.ChunkedArray) else [chunk]


def _typed(values: pa.Array) -> pa.Array:
    """Text as float64 if every value is a number, as bool if every value is true or false, else as it is."""
    if not pa.types.is_string(values.type):
        return values
    words = pc.utf8_lower(pc.utf8_trim_whitespace(values))
    words = pc.if_else(pc.equal(words, "nan"), None, words)
    there = words.drop_null()
    if not len(there):
        return values
    if mask(pc.match_substring_regex(there, NUMBER)).all():
        numbers = read(Column("number"), words)
        return values if numbers.faults else numbers.array
    if mask(pc.is_in(there, pa.array(["true", "false"]))).all():
        return pc.equal(words, "true")
    return values
