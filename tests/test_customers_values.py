"""What counts as a number, a time, a flag, a JSON object or an id, in whatever type it arrives."""

import json
import math
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.contract import ARROW, Column, Kind
from customers.quarantine import quarantined
from customers.source import Batch
from customers.traits import read_trait
from customers.values import read


def reading(kind: Kind, values: list[Any], arrow: pa.DataType | None = None, required: bool = False) -> list[Any]:
    """Each value as read, or what is wrong with it."""
    found = read(Column(kind, required=required), pa.array(values, arrow))
    assert found.array.type == ARROW[kind]
    what: list[Any] = found.array.to_pylist()
    for fault, rows in found.faults.items():
        for row in rows.nonzero()[0]:
            assert what[row] is None
            what[row] = fault
    return what


def day(year: int, month: int, number: int, hour: int = 0, minute: int = 0, second: int = 0, us: int = 0) -> datetime:
    return datetime(year, month, number, hour, minute, second, us, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1.0),
        (" +2.5\t", 2.5),
        ("-.5", -0.5),
        ("1e3", 1000.0),
        ("007", 7.0),
        ("5.", 5.0),
        ("", None),
        ("NaN", None),
    ],
)
def test_numbers_in_text(text: str, value: float | None) -> None:
    assert reading("number", [text, text.encode().decode()]) == [value, value]


@pytest.mark.parametrize("text", ["1,5", "0x10", "1_000", "one", "--1", "1e", ".", "true"])
def test_text_that_is_no_number(text: str) -> None:
    assert reading("number", [text]) == ["not a number"]


def test_numbers_in_other_types() -> None:
    assert reading("number", [1, None]) == [1.0, None]
    assert reading("number", [Decimal("1.50")]) == [1.5]
    assert reading("number", [2.5], pa.float32()) == [2.5]
    assert reading("number", [True, None]) == ["not a number", None]
    assert reading("number", [date(2024, 1, 1)]) == ["not a number"]
    assert reading("number", [None, None]) == [None, None]
    assert reading("number", ["inf", "-Infinity", "1e999"]) == ["infinite"] * 3
    assert reading("number", [math.inf, math.nan]) == ["infinite", None]
    assert reading("number", [math.nan, 1.0], required=True) == ["not a number", 1.0]
    assert reading("number", ["nan", "1"], required=True) == ["not a number", 1.0]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_survives_being_text(value: float) -> None:
    assert reading("number", [repr(value)]) == [value]


def test_counts_are_whole() -> None:
    assert reading("count", ["2", "2.0", "2.5", "1e30", None]) == [
        2,
        2,
        "not a whole number",
        "not a whole number",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-02-29", day(2024, 2, 29)),
        ("20240229", day(2024, 2, 29)),
        ("2024-02-29 13:45", day(2024, 2, 29, 13, 45)),
        ("2024-02-29T13:45:10Z", day(2024, 2, 29, 13, 45, 10)),
        ("2024-02-29t13:45:10z", day(2024, 2, 29, 13, 45, 10)),
        ("2024-02-29 13:45:10.123456789+0200", day(2024, 2, 29, 11, 45, 10, 123456)),
        ("2024-02-29 13:45:10 UTC", day(2024, 2, 29, 13, 45, 10)),
        ("1700000000", day(2023, 11, 14, 22, 13, 20)),
        ("1700000000.5", day(2023, 11, 14, 22, 13, 20, 500000)),
        ("9999-12-31", day(9999, 12, 31)),
        ("", None),
    ],
)
def test_times_in_text(text: str, value: datetime | None) -> None:
    assert reading("time", [text]) == [value]
    assert reading("time", ["2024-01-01T00:00:00.123456789Z", text, "9999-01-01"])[1] == value


@pytest.mark.parametrize(
    "text", ["2023-02-29", "now", "20241399", "2024-01-01 25:00", "1e300", "nan", "01/02/2024", "-"]
)
def test_text_that_is_no_time(text: str) -> None:
    assert reading("time", [text, "2024-01-01"]) == ["not a time", day(2024, 1, 1)]


def test_times_in_other_types() -> None:
    moment = datetime(2024, 5, 6, 7, 8, 9)
    for unit in ("s", "ms", "us", "ns"):
        assert reading("time", [moment, None], pa.timestamp(unit)) == [moment.replace(tzinfo=UTC), None]
        assert reading("time", [moment.replace(tzinfo=UTC)], pa.timestamp(unit, "Asia/Tokyo")) == [
            moment.replace(tzinfo=UTC)
        ]
    assert reading("time", [date(2024, 5, 6)]) == [day(2024, 5, 6)]
    assert reading("time", [date(2024, 5, 6)], pa.date64()) == [day(2024, 5, 6)]
    assert reading("time", [1_700_000_000, 20240506]) == [day(2023, 11, 14, 22, 13, 20), day(2024, 5, 6)]
    assert reading("time", [1_700_000_000.5, 20240506.0, None]) == [
        day(2023, 11, 14, 22, 13, 20, 500000),
        day(2024, 5, 6),
        None,
    ]
    assert reading("time", [2**62], pa.timestamp("s")) == ["not a time"]
    assert reading("time", [2**62]) == ["not a time"]
    assert reading("time", [True]) == ["not a time"]


def test_flags() -> None:
    assert reading("flag", ["TRUE", " no ", "1", "f", "", "perhaps"]) == [
        True,
        False,
        True,
        False,
        None,
        "not true or false",
    ]
    assert reading("flag", [1, 0, 2]) == [True, False, "not true or false"]
    assert reading("flag", [1.0, None, 0.0]) == [True, None, False]
    assert reading("flag", [True, None]) == [True, None]


def test_ids_keep_what_they_say() -> None:
    assert reading("id", [12, None]) == ["12", None]
    assert reading("id", [12.0, 1.5, None, math.nan]) == ["12", "1.5", None, None]
    assert reading("id", [" a ", "", "  "]) == [" a ", None, None]
    assert reading("id", ["a", None], pa.dictionary(pa.int8(), pa.string())) == ["a", None]
    assert reading("id", ["a"], pa.large_string()) == reading("id", ["a"], pa.string_view()) == ["a"]
    assert reading("id", [b"m" * 16], pa.uuid()) == ["6d6d6d6d-6d6d-6d6d-6d6d-6d6d6d6d6d6d"]


def test_invalid_utf8() -> None:
    assert reading("text", [b"caf\xc3\xa9", b"caf\xe9", b"\xed\xa0\x80", None]) == [
        "café",
        *["invalid UTF-8"] * 2,
        None,
    ]
    assert reading("number", [b"1", b"\xff"]) == [1.0, "invalid UTF-8"]


def test_json_objects() -> None:
    assert reading("json", ['{"a": 1}', "[1]", "{", "", None]) == ['{"a": 1}', *["not a JSON object"] * 2, None, None]
    assert reading("json", [{"a": 1}]) == ['{"a": 1}']
    assert reading("json", [[("a", 1)]], pa.map_(pa.string(), pa.int64())) == ['{"a": 1}']


def test_types_nobody_expects_are_read_or_refused_but_never_stop() -> None:
    invalid = pa.Array.from_buffers(pa.string(), 1, pa.array([b"\xff"], pa.binary()).buffers())
    columns = [
        pa.array([pa.MonthDayNano([1, 2, 3])]),
        pa.array([2**62], pa.timestamp("s")),
        pa.array([1], pa.timestamp("us", "Nowhere/Land")),
        pa.array([2**31 - 1], pa.date32()),
        pa.array([1], pa.decimal256(60, 2)),
        pa.array([2**64 - 1], pa.uint64()),
        pa.array([9], pa.time64("ns")),
        pa.array([1.5], pa.float16()),
        pa.array([[1]], pa.list_view(pa.int64())),
        pa.ListArray.from_arrays(pa.array([0, 1], pa.int32()), invalid),
        pa.StructArray.from_arrays([invalid], ["a"]),
        pa.DictionaryArray.from_arrays(pa.array([0]), invalid),
    ]
    for array in columns:
        for kind in ARROW:
            found = read(Column(kind, required=True), array)
            assert found.array.type == ARROW[kind]
            assert found.array.null_count == sum(rows.any() for rows in found.faults.values()), (array.type, kind)
        read_trait("x", array)
        batch = Batch(pa.RecordBatch.from_arrays([array], ["x"]), np.ones(1, np.int64))
        (row,) = quarantined(batch, pa.array(["why"]), None).to_pylist()
        assert json.loads(row["data"]).keys() == {"x"}
