"""Read points in time: ISO 8601 text, timestamps, dates, or seconds since 1970; without a zone they are UTC."""

import pyarrow as pa
import pyarrow.compute as pc

from customers.contract import ARROW

COMPACT = r"^([0-9]{4})([0-9]{2})([0-9]{2})$"  # 20240131 is a day of 2024, not a second of 1970
ISO = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?$"
SECONDS = r"^[+-]?[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]+)?$"
FIRST, LAST = -62_135_596_800, 253_402_300_800  # the years 1 and 10000 in seconds: what a Python datetime can hold
MICRO = 1_000_000
MILLIS = pa.timestamp("ms")
PER_SECOND = {"s": 1, "ms": 1_000, "us": MICRO}


def times(values: pa.Array) -> pa.Array:
    """(n,) timestamps in microseconds, UTC; null where the value (string, date or timestamp) is no time."""
    kind = values.type
    if pa.types.is_string(kind):
        return _parse(pc.utf8_upper(pc.utf8_trim_whitespace(values)))
    if pa.types.is_date(kind):
        return times(values.cast(pa.timestamp("s")) if kind == pa.date32() else values.cast(pa.int64()).cast(MILLIS))
    if not pa.types.is_timestamp(kind):
        return pa.nulls(len(values), ARROW["time"])
    if kind.unit == "ns":
        return values.cast(ARROW["time"], safe=False)
    ticks, per_second = values.cast(pa.int64()), PER_SECOND[kind.unit]
    inside = pc.and_(pc.greater_equal(ticks, FIRST * per_second), pc.less(ticks, LAST * per_second))
    return pc.multiply(pc.if_else(inside, ticks, None), MICRO // per_second).cast(ARROW["time"])


def _parse(text: pa.Array) -> pa.Array:
    import pandas as pd

    text = pc.replace_substring_regex(text, COMPACT, r"\1-\2-\3")
    seconds = pc.if_else(pc.match_substring_regex(text, SECONDS), text, None)
    seconds = pc.utf8_ltrim(seconds, characters="+").cast(pa.float64())
    inside = pc.and_(pc.greater_equal(seconds, FIRST), pc.less(seconds, LAST))
    seconds = pc.round(pc.multiply(pc.if_else(inside, seconds, None), float(MICRO))).cast(pa.int64())
    iso = pc.replace_substring_regex(text, r" ?UTC$", "Z")
    # with one digit more than microseconds pandas reads the whole column in nanoseconds, which end in the year 2262
    iso = pc.replace_substring_regex(iso, r"([.,][0-9]{6})[0-9]+", r"\1")
    iso = pc.if_else(pc.match_substring_regex(iso, ISO), iso, None)
    parsed = pd.to_datetime(iso.to_pandas(), format="ISO8601", utc=True, errors="coerce").dt.as_unit("us")
    return pc.coalesce(pa.Array.from_pandas(parsed).cast(ARROW["time"]), seconds.cast(ARROW["time"]))
