"""Every row that is read is either kept or quarantined with a reason, whatever stands in it."""

import json
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from customers.contract import MAX_TEXT, TABLES
from customers.errors import BadInput
from customers.readers import open_source
from customers.table import Customers
from customers.validate import load, report, validate

NOW = datetime(2024, 6, 1, tzinfo=UTC)
TEXT = {"customer_id": "a", "kind": "review", "text": "fine", "timestamp": "2024-01-01"}
ORDER = {"customer_id": "a", "order_id": "1", "timestamp": "2024-01-01", "amount": 2.0}


def shop(folder: Path, **tables: list[dict[str, Any]]) -> str:
    """A folder of Parquet files; two customers a and b unless others are given."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in ({"customers": [{"customer_id": "a"}, {"customer_id": "b"}]} | tables).items():
        pq.write_table(pa.Table.from_pylist(rows), folder / f"{name}.parquet")
    return str(folder)


def check(folder: Path, consent: str | None = None, **tables: list[dict[str, Any]]) -> Customers:
    return validate(open_source(shop(folder / "data", **tables)), folder / "out", as_of=NOW, consent=consent)


def quarantine(found: Customers, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(found.folder / "quarantine" / f"{table}.parquet").to_pylist()
    return rows


@pytest.mark.parametrize(
    ("table", "row", "reason"),
    [
        ("texts", TEXT | {"text": ""}, "text: empty"),
        ("texts", TEXT | {"text": " \n\t"}, "text: empty"),
        ("texts", TEXT | {"text": None}, "text: empty"),
        ("texts", TEXT | {"text": "x" * (MAX_TEXT + 1)}, "text: longer than 1,000,000 characters"),
        ("texts", TEXT | {"kind": "poem"}, "kind: not one of review, ticket, search"),
        ("texts", TEXT | {"rating": 11.0}, "rating: above 10"),
        ("texts", TEXT | {"rating": -1.0}, "rating: below 0"),
        ("texts", TEXT | {"customer_id": "stranger"}, "customer_id: unknown customer"),
        ("texts", TEXT | {"customer_id": None}, "customer_id: empty"),
        ("texts", TEXT | {"timestamp": "2024-06-02"}, "timestamp: in the future"),
        ("texts", TEXT | {"timestamp": "yesterday"}, "timestamp: not a time"),
        ("texts", TEXT | {"timestamp": ""}, "timestamp: empty"),
        ("orders", ORDER | {"amount": float("nan")}, "amount: not a number"),
        ("orders", ORDER | {"amount": float("inf")}, "amount: infinite"),
        ("orders", ORDER | {"amount": "two"}, "amount: not a number"),
        ("orders", ORDER | {"amount": None}, "amount: empty"),
        ("orders", ORDER | {"discount": 1.5}, "discount: above 1"),
        ("orders", ORDER | {"quantity": float("-inf")}, "quantity: infinite"),
        ("products", {"product_id": "p", "name": "n", "price": -0.01}, "price: below 0"),
        ("products", {"product_id": "p", "name": "n", "price": "cheap"}, "price: not a number"),
        (
            "events",
            {"customer_id": "a", "timestamp": 0, "event": "x", "properties": "[1]"},
            "properties: not a JSON object",
        ),
        (
            "events",
            {"customer_id": "a", "timestamp": 0, "event": "x", "properties": "{a"},
            "properties: not a JSON object",
        ),
    ],
)
def test_a_bad_row_is_quarantined_with_its_reason(tmp_path: Path, table: str, row: dict[str, Any], reason: str) -> None:
    tables = {table: [row]}
    found = validate(open_source(shop(tmp_path / "data", **tables)), tmp_path / "out", as_of=NOW)
    assert found.reasons == {table: {reason: 1}}
    assert (found.counts[table].read, found.counts[table].kept) == (1, 0)
    (bad,) = quarantine(found, table)
    assert (bad["row"], bad["reason"]) == (1, reason)
    assert set(json.loads(bad["data"])) == set(row)
    assert len(bad["data"]) < 2_000


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("texts", TEXT | {"text": "x" * MAX_TEXT}),
        ("texts", TEXT | {"rating": float("nan")}),
        ("texts", TEXT | {"rating": None, "product_id": ""}),
        ("texts", TEXT | {"timestamp": "2024-06-01T02:00:00+02:00"}),
        ("orders", ORDER | {"amount": -5.0}),
        ("orders", ORDER | {"amount": "1e2", "quantity": " 3 "}),
        ("orders", ORDER | {"discount": "nan"}),
        ("events", {"customer_id": "a", "timestamp": 0, "event": "x", "properties": ""}),
        ("events", {"customer_id": "a", "timestamp": 0, "event": "x", "properties": '{"a": [1]}'}),
    ],
)
def test_a_good_row_is_kept(tmp_path: Path, table: str, row: dict[str, Any]) -> None:
    tables = {table: [row]}
    found = validate(open_source(shop(tmp_path / "data", **tables)), tmp_path / "out", as_of=NOW)
    assert found.reasons == {}
    assert found.counts[table].kept == 1
    assert found.columns(table) == list(TABLES[table].columns)


def test_the_environment_cannot_turn_the_checks_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pandera.config import CONFIG

    monkeypatch.setattr(CONFIG, "validation_enabled", False)  # what PANDERA_VALIDATION_ENABLED=False does at import
    assert check(tmp_path, texts=[TEXT | {"rating": 11.0}]).reasons == {"texts": {"rating: above 10": 1}}


def test_optional_values_that_are_empty_become_null(tmp_path: Path) -> None:
    rows = [TEXT | {"rating": float("nan"), "product_id": " "}, TEXT | {"rating": 4.0, "product_id": "p"}]
    kept = pq.read_table(check(tmp_path, texts=rows).folder / "texts.parquet").to_pylist()
    assert [(row["rating"], row["product_id"]) for row in kept] == [(None, None), (4.0, "p")]


def test_a_row_has_one_reason_the_first_in_column_order(tmp_path: Path) -> None:
    row = TEXT | {"rating": 99.0, "timestamp": "never", "customer_id": "stranger"}
    assert check(tmp_path, texts=[row]).reasons == {"texts": {"customer_id: unknown customer": 1}}
    row = TEXT | {"rating": 99.0, "timestamp": "never"}
    assert check(tmp_path, texts=[row]).reasons == {"texts": {"timestamp: not a time": 1}}


def test_of_duplicates_the_first_good_row_wins(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"customer_id": "a", "city": b"\xff"},
        {"customer_id": "a", "city": b"Graz"},
        {"customer_id": "b", "city": b"Linz"},
        {"customer_id": "a", "city": b"Wien"},
        {"customer_id": "a", "city": b"\xff"},
    ]
    found = check(tmp_path, customers=rows)
    assert pq.read_table(found.folder / "customers.parquet").to_pylist() == [
        {"customer_id": "a", "city": "Graz"},
        {"customer_id": "b", "city": "Linz"},
    ]
    assert [(row["row"], row["reason"]) for row in quarantine(found, "customers")] == [
        (1, "city: invalid UTF-8"),
        (4, "customer_id: duplicate"),
        (5, "customer_id: duplicate"),
    ]


def test_duplicates_are_found_across_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("customers.readers.BATCH_ROWS", 2)
    rows = [{"product_id": name, "name": f"{name}{i}"} for i, name in enumerate("pqprsqpt")]
    found = check(tmp_path, products=rows)
    assert found.query("SELECT name FROM products")["name"].tolist() == ["p0", "q1", "r3", "s4", "t7"]
    assert [row["row"] for row in quarantine(found, "products")] == [3, 6, 7]


def test_invalid_utf8_in_parquet_is_quarantined(tmp_path: Path) -> None:
    folder = Path(shop(tmp_path / "data"))
    raw = pa.array([b"caf\xe9", "café".encode(), None], pa.binary())
    text = pa.Array.from_buffers(pa.string(), 3, raw.buffers(), raw.null_count)  # as a careless writer stores it
    n = [TEXT["kind"]] * 3, [TEXT["timestamp"]] * 3
    pq.write_table(
        pa.table({"customer_id": ["a"] * 3, "text": text, "kind": n[0], "timestamp": n[1]}), folder / "texts.parquet"
    )
    found = validate(open_source(str(folder)), tmp_path / "out", as_of=NOW)
    assert found.reasons["texts"] == {"text: invalid UTF-8": 1, "text: empty": 1}
    assert found.query("SELECT text FROM texts")["text"].tolist() == ["café"]
    assert json.loads(quarantine(found, "texts")[0]["data"])["text"] == "caf\ufffd"


def test_bad_rows_in_csv(tmp_path: Path) -> None:
    folder = Path(shop(tmp_path / "data"))
    big = b"y" * 10_000_000
    lines = [
        b"text,customer_id,kind,timestamp,rating",
        b'"caf\xc3\xa9, please",a,review,2024-01-01,5',
        b"caf\xe9,a,review,2024-01-01,5",
        big + b",a,review,2024-01-01,5",
        b",a,review,2024-01-01,5",
        b"good,a,search,1704067200,",
        b"good,a,ticket,2024-01-01,five",
        b"good,a,ticket",
    ]
    (folder / "texts.csv").write_bytes(b"\n".join(lines) + b"\n")
    found = validate(open_source(str(folder)), tmp_path / "out", as_of=NOW)
    assert found.query("SELECT text, epoch(timestamp) AS time FROM texts").to_numpy().tolist() == [
        ["café, please", 1704067200.0],
        ["good", 1704067200.0],
    ]
    assert [(row["row"], row["reason"]) for row in quarantine(found, "texts")] == [
        (2, "text: invalid UTF-8"),
        (3, "text: longer than 1,000,000 characters"),
        (4, "text: empty"),
        (6, "rating: not a number"),
        (7, "row has 3 columns, the header 5"),
    ]
    assert (tmp_path / "out" / "quarantine" / "texts.parquet").stat().st_size < 100_000


def test_a_missing_required_column_quarantines_every_row(tmp_path: Path) -> None:
    rows = [{"customer_id": "a", "order_id": str(i), "timestamp": "2024-01-01"} for i in range(5)]
    found = check(tmp_path, orders=rows)
    assert found.reasons == {"orders": {"amount: column missing": 5}}
    assert not found.has("orders")
    assert found.query("SELECT sum(amount) AS s, count(*) AS n FROM orders")["n"].tolist() == [0]


def test_unknown_products_count_only_where_there_is_a_catalogue(tmp_path: Path) -> None:
    views = [{"customer_id": "a", "product_id": name, "timestamp": "2024-01-01"} for name in ("p", "q")]
    assert check(tmp_path / "without", views=views).counts["views"].kept == 2
    found = check(tmp_path / "with", views=views, products=[{"product_id": "p", "name": "n"}])
    assert found.reasons == {"views": {"product_id: unknown product": 1}}
    watches = [{"customer_id": "a", "video_id": "v", "timestamp": "2024-01-01"}]
    found = check(tmp_path / "videos", watches=watches, videos=[{"video_id": "w", "title": "t"}])
    assert found.reasons == {"watches": {"video_id: unknown video": 1}}


def test_rows_of_customers_without_consent_fall_away(tmp_path: Path) -> None:
    people: list[dict[str, Any]] = [
        {"customer_id": "yes", "consent_ads": True, "city": "Graz"},
        {"customer_id": "no", "consent_ads": False, "city": "secret"},
        {"customer_id": "silent", "consent_ads": None, "city": "secret"},
        {"customer_id": "no", "consent_ads": True, "city": "Wien"},
    ]
    orders = [ORDER | {"customer_id": who, "order_id": "secret" if who != "yes" else "1"} for who in ("yes", "no", "x")]
    found = check(tmp_path, consent="ads", customers=people, orders=orders)
    assert found.ids == ("yes",)
    assert found.reasons == {
        "customers": {"customer_id: duplicate": 1, "no consent for ads": 2},
        "orders": {"customer_id: no consent for ads": 1, "customer_id: unknown customer": 1},
    }
    written = b"".join(path.read_bytes() for path in found.folder.rglob("*") if path.is_file())
    kept = [row["data"] for table in ("customers", "orders") for row in quarantine(found, table)]
    assert b"secret" not in written
    assert [data is None for data in kept] == [True, True, False, True, True]


def test_without_a_purpose_nobody_is_asked(tmp_path: Path) -> None:
    people = [{"customer_id": "no", "consent_ads": False}]
    found = check(tmp_path, customers=people)
    assert found.ids == ("no",)
    assert found.columns("customers") == ["customer_id", "consent_ads"]


def test_an_unknown_purpose_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no column consent_mail: ask for one of consent_ads, consent_sms"):
        check(tmp_path, consent="mail", customers=[{"customer_id": "a", "consent_sms": True, "consent_ads": True}])
    with pytest.raises(BadInput, match=r"no column consent_mail: it has no consent_ column at all"):
        check(tmp_path, consent="mail")


def test_nobody_left_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="customers table is empty"):
        validate(
            open_source(shop_of(tmp_path / "empty", pa.table({"customer_id": pa.array([], pa.string())}))), tmp_path
        )
    with pytest.raises(BadInput, match=r"none of the 2 rows .* \(2 times 'customer_id: empty'\)"):
        check(tmp_path / "blank", customers=[{"customer_id": ""}, {"customer_id": None}])
    with pytest.raises(BadInput, match="no consent for ads"):
        check(tmp_path / "refused", consent="ads", customers=[{"customer_id": "a", "consent_ads": False}])


def shop_of(folder: Path, customers: pa.Table) -> str:
    folder.mkdir(parents=True)
    pq.write_table(customers, folder / "customers.parquet")
    return str(folder)


def test_traits_keep_their_types_in_parquet(tmp_path: Path) -> None:
    table = pa.table(
        {
            "customer_id": [2, 1],
            "age": pa.array([30, None], pa.int16()),
            "income": [float("nan"), 1.5],
            "zip": ["02139", "8010"],
            "plan": pa.array(["gold", "tin"]).dictionary_encode(),
            "since": pa.array([NOW, NOW - timedelta(days=9)]),
            "consent_ads": ["yes", "no"],
            "label_churn": [True, False],
            "row": ["x", "y"],
        }
    )
    found = validate(open_source(shop_of(tmp_path / "data", table)), tmp_path / "out")
    kept = pq.read_table(found.folder / "customers.parquet")
    assert kept.column_names == [*table.column_names[:-1], "trait_row"]
    assert [str(kind) for kind in kept.schema.types] == [
        "string", "int16", "double", "string", "string", "timestamp[us, tz=UTC]", "bool", "bool", "string",
    ]  # fmt: skip
    assert kept.to_pylist()[1] | {"since": None} == {
        "customer_id": "2", "age": 30, "income": None, "zip": "02139", "plan": "gold", "since": None,
        "consent_ads": True, "label_churn": True, "trait_row": "x",
    }  # fmt: skip
    assert found.query('SELECT "row", trait_row FROM customers ORDER BY "row"').to_numpy().tolist() == [
        [0, "y"],
        [1, "x"],
    ]


def test_traits_in_csv_are_typed_by_the_whole_column(tmp_path: Path) -> None:
    header = "customer_id,age,member,zip,mixed,flags,blank,odd,consent_ads\n"
    rows = "3,30,true,02139,1,true,,nan,1\n1, 41.5 ,FALSE,8010,x,no,,7,0\n2,,,1010,2,true, ,,\n"
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "customers.csv").write_text(header + rows)
    found = validate(open_source(str(folder)), tmp_path / "out")
    assert pq.read_table(found.folder / "customers.parquet").to_pylist() == [
        {"customer_id": "1", "age": 41.5, "member": False, "zip": "8010", "mixed": "x", "flags": "no",
         "blank": None, "odd": 7.0, "consent_ads": False},
        {"customer_id": "2", "age": None, "member": None, "zip": "1010", "mixed": "2", "flags": "true",
         "blank": None, "odd": None, "consent_ads": None},
        {"customer_id": "3", "age": 30.0, "member": True, "zip": "02139", "mixed": "1", "flags": "true",
         "blank": None, "odd": None, "consent_ads": True},
    ]  # fmt: skip


def test_parts_of_customers_that_disagree_are_joined(tmp_path: Path) -> None:
    parts: list[dict[str, Any]] = [{"a": 1, "b": 1, "c": "x"}, {"a": 1.5, "b": "y", "d": True}, {"a": None, "b": None}]
    folder = tmp_path / "data" / "customers"
    folder.mkdir(parents=True)
    for i, part in enumerate(parts):
        pq.write_table(pa.Table.from_pylist([{"customer_id": str(i)} | part]), folder / f"{i}.parquet")
    found = validate(open_source(str(folder.parent)), tmp_path / "out")
    assert pq.read_table(found.folder / "customers.parquet").to_pylist() == [
        {"customer_id": "0", "a": 1.0, "b": "1", "c": "x", "d": None},
        {"customer_id": "1", "a": 1.5, "b": "y", "c": None, "d": True},
        {"customer_id": "2", "a": None, "b": None, "c": None, "d": None},
    ]


def test_columns_nobody_reads_are_counted(tmp_path: Path) -> None:
    found = check(tmp_path, orders=[ORDER | {"shop": "x", "note": None}, ORDER | {"shop": "", "note": None}])
    facts = json.loads((found.folder / "counts.json").read_text())
    assert facts["ignored_columns"] == {"orders": {"shop": 1, "note": 0}}
    assert found.columns("orders") == list(TABLES["orders"].columns)


def test_without_as_of_a_clock_may_be_a_day_ahead(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    days = [now + timedelta(hours=20), now + timedelta(hours=28)]
    data = shop(tmp_path / "data", orders=[ORDER | {"timestamp": day} for day in days])
    found = validate(open_source(data), tmp_path / "out")
    assert found.reasons == {"orders": {"timestamp: in the future": 1}}


def test_as_of_without_a_zone_is_utc(tmp_path: Path) -> None:
    times = ["2024-01-01T12:00:00Z", "2024-01-01T12:00:01Z"]
    data = shop(tmp_path / "data", orders=[ORDER | {"timestamp": time} for time in times])
    found = validate(open_source(data), tmp_path / "out", as_of=datetime(2024, 1, 1, 12))
    assert found.counts["orders"].kept == 1


def test_load_gives_what_validate_gave(tmp_path: Path) -> None:
    found = check(tmp_path, orders=[ORDER, ORDER | {"amount": None}])
    assert load(found.folder, found.pictures) == found
    assert report(found) == {
        "tables": {
            "customers": {"read": 2, "kept": 2, "quarantined": 0},
            "orders": {"read": 2, "kept": 1, "quarantined": 1},
        },
        "reasons": {"orders": {"amount: empty": 1}},
    }
    with pytest.raises(BadInput, match="holds no checked tables"):
        load(tmp_path, tmp_path)


def test_the_same_input_gives_the_same_bytes_and_no_leftovers(tmp_path: Path) -> None:
    picture = tmp_path / "data" / "p.png"
    picture.parent.mkdir()
    Image.new("RGB", (4, 4)).save(picture)
    products = [
        {"product_id": "p", "name": "n", "image": "p.png"},
        {"product_id": "q", "name": "n", "image": "gone.png"},
    ]
    orders = [ORDER, ORDER | {"amount": None}, {**ORDER, "customer_id": "x"}]
    first = check(tmp_path, orders=orders, products=products)
    files = {path.relative_to(first.folder): path.read_bytes() for path in first.folder.rglob("*") if path.is_file()}
    again = check(tmp_path, orders=orders, products=products)
    assert {
        path.relative_to(again.folder): path.read_bytes() for path in again.folder.rglob("*") if path.is_file()
    } == files
    (tmp_path / "data" / "orders.parquet").unlink()
    (tmp_path / "data" / "products.parquet").unlink()
    left = {path.name for path in check(tmp_path).folder.rglob("*") if path.is_file()}
    assert left == {"customers.parquet", "counts.json"}


DIRT = st.one_of(
    st.sampled_from(
        ["", " ", "a", "b", "c", "1", "-1", "0.5", "nan", "inf", "1e400", "review", "search", "{}", "[", "x.png"]
    ),
    st.sampled_from(["2024-01-01", "2999-01-01", "2024-02-30", "1700000000", "99999999999999", "0001-01-01T00:00:00Z"]),
    st.text(max_size=5),
    st.binary(max_size=4),
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.booleans(),
    st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30)),
)


def column(values: list[Any]) -> pa.Array:
    """Values of one type as they are, of several types as the text a CSV file would hold."""
    kinds = {type(value) for value in values if value is not None}
    if len(kinds) <= 1:
        return pa.array(values, pa.timestamp("us") if kinds == {datetime} else None)
    return pa.array(
        [None if v is None else v if isinstance(v, bytes) else str(v).encode() for v in values], pa.binary()
    )


@st.composite
def dirty(draw: st.DrawFn, table: str) -> pa.Table:
    names = [name for name in TABLES[table].columns if name == "customer_id" or draw(st.booleans())]
    names += draw(st.sampled_from([[], ["trait"], ["consent_ads", "label_x"], ["", "row"]]))
    n = draw(st.integers(0, 6))
    one_type = draw(st.booleans())
    pool = draw(st.sampled_from([st.sampled_from(["a", "b"]), DIRT]))
    columns = {}
    for name in names:
        values = draw(st.lists(pool if name.endswith("_id") or one_type else DIRT, min_size=n, max_size=n))
        columns[name] = column(values)
    return pa.table(columns)


@settings(max_examples=40, deadline=None)
@given(st.data(), st.sampled_from([None, "ads"]))
def test_read_is_kept_plus_quarantined(data: st.DataObject, consent: str | None) -> None:
    tables = {
        name: data.draw(dirty(name), label=name)
        for name in ("customers", *data.draw(st.sets(st.sampled_from(list(TABLES)))))
    }
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "data", Path(place) / "out"
        folder.mkdir()
        for name, table in tables.items():
            pq.write_table(table, folder / f"{name}.parquet")
        found: Customers | None
        try:
            found = validate(open_source(str(folder)), out, as_of=NOW, consent=consent)
        except BadInput as error:
            message = str(error)
            found = None
        if found is None:
            assert message
            assert "\n" not in message
            return
        for name, table in tables.items():
            kept = pq.read_table(out / f"{name}.parquet")
            bad = pq.read_table(out / "quarantine" / f"{name}.parquet")
            assert found.counts[name].read == len(table) == len(kept) + len(bad)
            assert (found.counts[name].kept, found.counts[name].quarantined) == (len(kept), len(bad))
            assert sum(found.reasons.get(name, {}).values()) == len(bad)
            assert all(reason for reason in bad["reason"].to_pylist())
            assert len(set(bad["row"].to_pylist())) == len(bad)
            if name != "customers":
                assert kept.schema.names == list(TABLES[name].columns)
            if "customer_id" in kept.schema.names:
                assert set(kept["customer_id"].to_pylist()) <= set(found.ids)
            for field, rule in TABLES[name].columns.items():
                values = kept[field].drop_null()
                assert not rule.required or kept[field].null_count == 0
                if rule.kind in ("number", "count"):
                    numbers = values.to_numpy()
                    assert np.isfinite(numbers).all()
                    assert rule.low is None or (numbers >= rule.low).all()
                    assert rule.high is None or (numbers <= rule.high).all()
        assert list(found.ids) == sorted(set(found.ids))
