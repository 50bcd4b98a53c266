"""Read one column, whatever its type in the source, as one kind of the contract; what cannot be read is a fault."""

import json
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customers.contract import Column
from customers.times import times

NUMBER = r"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$"
INFINITY = r"(?i)^[+-]?inf(inity)?$"
TRUE, FALSE = ("true", "t", "yes", "y", "1"), ("false", "f", "no", "n", "0")
EXACT = 2.0**53  # below it a float64 holds every whole number
TEXTS = ("string", "large_string", "string_view", "binary", "large_binary", "binary_view", "fixed_size_binary")

Faults = dict[str, np.ndarray]


@dataclass(frozen=True)
class Read:
    """`array`: (n,), null where empty or unreadable. `faults`: {what is wrong: (n,) bool, which rows}."""

    array: pa.Array
    faults: Faults


def read(column: Column, array: pa.Array) -> Read:
    """Read a source column (n,) as the Arrow type of `column.kind`. Empty or blank text and an optional NaN is null."""
    found = plain(array)
    values, faults = found.array, dict(found.faults)
    match column.kind:
        case "number":
            values, more = _numbers(values, column.required)
        case "count":
            values, more = _counts(values, column.required)
        case "time":
            values, more = _times(values)
        case "flag":
            values, more = _flags(values)
        case "json":
            values, more = _objects(text(values))
        case "id" | "text" | "picture" | "film":
            values, more = text(values), {}
    return Read(values, faults | {what: rows for what, rows in more.items() if rows.any()})


def plain(array: pa.Array) -> Read:
    """The column without wrappers: text of any encoding as string, blank as null; numbers, times and flags as they are.

    UUIDs, JSON, intervals and nested values become text.
    """
    kind = array.type
    if kind == pa.uuid() or pa.types.is_nested(kind) or pa.types.is_interval(kind):
        return _written(array)
    if isinstance(kind, pa.BaseExtensionType):
        return plain(array.storage)
    if pa.types.is_dictionary(kind):
        return plain(array.dictionary_decode())
    if pa.types.is_null(kind):
        return Read(array.cast(pa.string()), {})
    if is_text(kind):
        return _utf8(array.cast(pa.binary()))
    if pa.types.is_timestamp(kind) and kind.tz is not None:
        return Read(array.cast(pa.timestamp(kind.unit, "UTC")), {})
    return Read(array, {})


def text(values: pa.Array) -> pa.Array:
    """Plain values as string; 12.0 as "12": pandas makes floats of whole numbers where one of them is missing."""
    if not pa.types.is_floating(values.type):
        return values.cast(pa.string())
    numbers = values.cast(pa.float64())
    numbers = pc.if_else(pc.is_finite(numbers), numbers, None)
    whole = pc.and_(pc.equal(pc.floor(numbers), numbers), pc.less(pc.abs(numbers), EXACT))
    return pc.coalesce(pc.if_else(whole, numbers, None).cast(pa.int64()).cast(pa.string()), numbers.cast(pa.string()))


def is_text(kind: pa.DataType) -> bool:
    return any(getattr(pa.types, f"is_{name}")(kind) for name in TEXTS)


def is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind))


def mask(array: pa.Array) -> np.ndarray:
    """An Arrow bool array as (n,) bool; null is False."""
    rows: np.ndarray = array.fill_null(False).to_numpy(zero_copy_only=False)
    return rows


def _utf8(raw: pa.Array) -> Read:
    faults = {}
    try:
        values = raw.cast(pa.string())
    except pa.ArrowInvalid:
        valid = np.array([value is None or _is_utf8(value) for value in raw.to_pylist()])
        values = pc.if_else(pa.array(valid), raw, None).cast(pa.string())
        faults["invalid UTF-8"] = ~valid
    blank = pc.equal(pc.utf8_trim_whitespace(values), "")
    return Read(pc.if_else(blank, None, values), faults)


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True


def _written(array: pa.Array) -> Read:
    """Nested values as JSON, others by str(), one by one: such columns are rare."""
    nested = pa.types.is_nested(array.type)
    texts: list[str | None] = []
    invalid = np.zeros(len(array), bool)
    for row, scalar in enumerate(array):
        try:
            value = scalar.as_py(maps_as_pydicts="lossy")
        except UnicodeDecodeError:
            value, invalid[row] = None, True
        texts.append(None if value is None else json.dumps(value, default=str) if nested else str(value))
    return Read(pa.array(texts, pa.string()), {"invalid UTF-8": invalid} if invalid.any() else {})


def _numbers(values: pa.Array, required: bool) -> tuple[pa.Array, Faults]:
    wrong = infinite = missing = np.zeros(len(values), bool)
    if pa.types.is_string(values.type):
        words = pc.utf8_trim_whitespace(values)
        infinite = mask(pc.match_substring_regex(words, INFINITY))
        missing = mask(pc.equal(pc.utf8_lower(words), "nan"))  # how text spells the float that is missing
        readable = pc.match_substring_regex(words, NUMBER)
        wrong = mask(values.is_valid()) & ~mask(readable) & ~infinite & ~missing
        numbers = pc.utf8_ltrim(pc.if_else(readable, words, None), characters="+").cast(pa.float64())
    elif is_number(values.type):
        numbers = values.cast(pa.float64(), safe=False)
        missing = mask(pc.is_nan(numbers))
    else:
        numbers, wrong = pa.nulls(len(values), pa.float64()), mask(values.is_valid())
    infinite = infinite | mask(pc.is_inf(numbers))
    numbers = pc.if_else(pc.is_finite(numbers), numbers, None)
    return numbers, {"not a number": wrong | missing if required else wrong, "infinite": infinite}


def _counts(values: pa.Array, required: bool) -> tuple[pa.Array, Faults]:
    numbers, faults = _numbers(values, required)
    whole = pc.and_(pc.equal(pc.floor(numbers), numbers), pc.less(pc.abs(numbers), EXACT))
    counts = pc.if_else(whole, numbers, None).cast(pa.int64())
    return counts, faults | {"not a whole number": mask(pc.invert(whole))}


def _times(values: pa.Array) -> tuple[pa.Array, Faults]:
    seconds = is_number(values.type)
    found = times(text(values.cast(pa.float64(), safe=False)) if seconds else values)
    return found, {"not a time": mask(pc.and_(values.is_valid(), found.is_null()))}


def _flags(values: pa.Array) -> tuple[pa.Array, Faults]:
    words = pc.utf8_lower(pc.utf8_trim_whitespace(text(values)))
    yes, no = (pc.is_in(words, pa.array(side, pa.string())) for side in (TRUE, FALSE))
    flags = pc.if_else(pc.or_(yes, no), yes, None)
    return flags, {"not true or false": mask(pc.and_(words.is_valid(), flags.is_null()))}


def _objects(words: pa.Array) -> tuple[pa.Array, Faults]:
    import duckdb

    with duckdb.connect() as db:
        db.register("source", pa.table({"word": words}))
        is_object = "CASE WHEN json_valid(word) THEN json_type(word) = 'OBJECT' ELSE word IS NULL END"
        good = db.sql(f"SELECT {is_object} AS good FROM source").to_arrow_table()["good"].combine_chunks()
    objects = pc.if_else(good, words, None)
    return objects, {"not a JSON object": mask(pc.and_(words.is_valid(), objects.is_null()))}
