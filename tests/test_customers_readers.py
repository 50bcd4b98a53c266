"""Sources of every kind give the same tables, and what is no source ends in one clear line."""

import gzip
import re
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import customers.csv_files
from customers.errors import BadInput
from customers.readers import open_source
from customers.source import Source
from customers.validate import validate

CUSTOMERS = {"customer_id": ["b", "a"], "age": [30, None], "consent_ads": [True, False]}
ORDERS = [
    ("a", "1", 1.5, "2024-01-01T10:00:00Z"),
    ("b", "2", -2.0, "2024-01-02T00:00:00Z"),
    ("a", "3", 3.25, "2024-01-03T23:59:59Z"),
]
COLUMNS = ("customer_id", "order_id", "amount", "timestamp")
Rows = list[dict[str, object]]


def write_parquet(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table(CUSTOMERS), folder / "customers.parquet")
    pq.write_table(
        pa.Table.from_pylist([dict(zip(COLUMNS, row, strict=True)) for row in ORDERS]), folder / "orders.parquet"
    )


def rows(source: Source, out: Path) -> tuple[Rows, Rows]:
    found = validate(source, out)
    query = "SELECT customer_id, order_id, epoch(timestamp) AS time, amount FROM orders"
    orders = found.query(query).to_dict("records")
    people = pq.read_table(out / "customers.parquet").to_pylist()
    return people, [{str(key): value for key, value in row.items()} for row in orders]


@pytest.fixture
def expected(tmp_path: Path) -> tuple[Rows, Rows]:
    write_parquet(tmp_path / "parquet")
    return rows(open_source(str(tmp_path / "parquet")), tmp_path / "expected")


def test_parquet_folder_is_read_as_it_is(expected: tuple[Rows, Rows]) -> None:
    people, orders = expected
    assert people == [
        {"customer_id": "a", "age": None, "consent_ads": False},
        {"customer_id": "b", "age": 30, "consent_ads": True},
    ]
    assert [order["amount"] for order in orders] == [1.5, -2.0, 3.25]
    assert orders[0]["time"] == 1704103200.0


@pytest.mark.parametrize("packed", [False, True])
def test_csv_gives_what_parquet_gives(tmp_path: Path, packed: bool, expected: tuple[Rows, Rows]) -> None:
    folder = tmp_path / "csv"
    folder.mkdir()
    texts = {
        "customers": "\ufeffcustomer_id,age,consent_ads\nb,30,true\na,,false\n",
        "orders": "customer_id,order_id,amount,timestamp\r\n"
        + "".join(f'{who},{order},"{amount}",{time}\r\n' for who, order, amount, time in ORDERS),
    }
    for name, text in texts.items():
        data = text.encode()
        (folder / f"{name}.csv{'.gz' * packed}").write_bytes(gzip.compress(data) if packed else data)
    assert rows(open_source(str(folder)), tmp_path / "out") == expected


def test_parts_are_read_in_order_and_numbered_through(tmp_path: Path) -> None:
    write_parquet(tmp_path)
    (tmp_path / "orders.parquet").unlink()
    (tmp_path / "orders").mkdir()
    good = {"customer_id": ["a"], "order_id": ["1"], "amount": [1.0], "timestamp": ["2024-01-01"]}
    pq.write_table(pa.table(good), tmp_path / "orders" / "part-0.parquet")
    (tmp_path / "orders" / "part-1.csv").write_text("amount,customer_id,order_id,timestamp\n2,b\nx,b,2,2024-01-01\n")
    pq.write_table(pa.table({**good, "order_id": ["3"]}), tmp_path / "orders" / "part-2.parquet")
    (tmp_path / "orders" / "_SUCCESS").write_text("")
    found = validate(open_source(str(tmp_path)), tmp_path / "out")
    assert found.query("SELECT order_id FROM orders")["order_id"].tolist() == ["1", "3"]
    bad = pq.read_table(tmp_path / "out" / "quarantine" / "orders.parquet").to_pylist()
    assert [(row["row"], row["reason"]) for row in bad] == [
        (2, "row has 2 columns, the header 4"),
        (3, "amount: not a number"),
    ]


def test_a_folder_of_videos_beside_the_table_of_videos_is_no_table(tmp_path: Path) -> None:
    write_parquet(tmp_path)
    pq.write_table(pa.table({"video_id": ["v"], "title": ["t"]}), tmp_path / "videos.parquet")
    (tmp_path / "videos").mkdir()
    (tmp_path / "videos" / "v.mp4").write_bytes(b"")
    assert validate(open_source(str(tmp_path)), tmp_path / "out").counts["videos"].kept == 1


def test_duckdb_tables_and_views(tmp_path: Path, expected: tuple[Rows, Rows]) -> None:
    path = tmp_path / "shop.duckdb"
    with duckdb.connect(str(path)) as db:
        db.execute("CREATE TABLE customers (customer_id VARCHAR, age BIGINT, consent_ads BOOLEAN)")
        db.execute("INSERT INTO customers VALUES ('b', 30, true), ('a', NULL, false)")
        db.execute("CREATE TABLE sales (who VARCHAR, number INTEGER, paid DECIMAL(9, 2), day TIMESTAMP)")
        db.executemany("INSERT INTO sales VALUES (?, ?, ?, CAST(? AS TIMESTAMP))", ORDERS)
        names = "who AS customer_id, number AS order_id, paid AS amount, day AS timestamp"
        db.execute(f"CREATE VIEW orders AS SELECT {names} FROM sales")
        db.execute("CREATE TABLE unrelated (x INTEGER)")
    source = open_source(str(path))
    assert set(source.tables) == {"customers", "orders"}
    assert rows(source, tmp_path / "out") == expected


def test_duckdb_types_of_every_sort_become_traits(tmp_path: Path) -> None:
    path = tmp_path / "shop.duckdb"
    with duckdb.connect(str(path)) as db:
        db.execute(
            "CREATE TABLE customers AS SELECT 7::HUGEINT AS customer_id, 1.5::DECIMAL(4, 2) AS worth, "
            "'gold'::ENUM('gold', 'tin') AS plan, {'city': 'Graz'} AS home, [1, 2] AS sizes, "
            "'6d6f6f6e-0000-0000-0000-000000000000'::UUID AS code, DATE '2024-02-03' AS since, "
            "TIMESTAMPTZ '2024-02-03 10:00:00+02' AS seen, TIME '10:00:00' AS wakes, 3::TINYINT AS kids"
        )
    out = tmp_path / "out"
    validate(open_source(str(path)), out)
    (row,) = pq.read_table(out / "customers.parquet").to_pylist()
    assert row["customer_id"] == "7"
    assert (row["worth"], row["plan"], row["kids"]) == (1.5, "gold", 3)
    assert (row["home"], row["sizes"]) == ('{"city": "Graz"}', "[1, 2]")
    assert row["code"] == "6d6f6f6e-0000-0000-0000-000000000000"
    assert (str(row["since"]), row["seen"].isoformat(), row["wakes"]) == (
        "2024-02-03",
        "2024-02-03T08:00:00+00:00",
        "10:00:00.000000",
    )


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """URL of a PostgreSQL server that lives as long as this file's tests."""
    with warnings.catch_warnings():  # it says that XDG_RUNTIME_DIR is not set
        warnings.simplefilter("ignore")
        pgserver = pytest.importorskip("pgserver", reason="no PostgreSQL to test with: pip install pgserver")
        try:
            running = pgserver.get_server(tmp_path_factory.mktemp("postgresql"))
        except Exception as error:
            pytest.skip(f"PostgreSQL does not start here: {error}")
    yield running.get_uri()
    running.cleanup()


@pytest.fixture
def shop(server: str) -> Iterator[str]:
    """URL of a schema of its own with a table of customers and a view of orders."""
    import adbc_driver_postgresql.dbapi as postgresql

    statements = [
        "CREATE SCHEMA shop",
        "SET search_path = shop",
        "CREATE TABLE customers (customer_id text, age bigint, consent_ads boolean)",
        "INSERT INTO customers VALUES ('b', 30, true), ('a', NULL, false)",
        "CREATE TABLE sales (who varchar(9), number integer, paid numeric(9, 2), day timestamptz)",
        *(f"INSERT INTO sales VALUES ('{who}', {number}, {paid}, '{day}')" for who, number, paid, day in ORDERS),
        "CREATE VIEW orders AS SELECT who AS customer_id, number AS order_id, paid AS amount, day AS timestamp "
        "FROM sales ORDER BY number",
    ]
    with postgresql.connect(server) as connection, connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        connection.commit()
    yield f"{server}&options=-csearch_path%3Dshop"
    with postgresql.connect(server) as connection, connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA shop CASCADE")
        connection.commit()


def test_postgresql_tables_and_views(tmp_path: Path, shop: str, expected: tuple[Rows, Rows]) -> None:
    source = open_source(shop, pictures=tmp_path)
    assert set(source.tables) == {"customers", "orders"}
    assert rows(source, tmp_path / "out") == expected


def test_postgresql_types_of_every_sort(tmp_path: Path, shop: str) -> None:
    import adbc_driver_postgresql.dbapi as postgresql

    with postgresql.connect(shop) as connection, connection.cursor() as cursor:
        cursor.execute(
            "ALTER TABLE customers ADD worth numeric, ADD code uuid, ADD notes jsonb, ADD tags text[], ADD since date"
        )
        cursor.execute(
            "UPDATE customers SET worth = 2.5, code = '6d6f6f6e-0000-0000-0000-000000000000', "
            "notes = '{\"a\": 1}', tags = '{x,y}', since = '2024-02-03' WHERE customer_id = 'b'"
        )
        cursor.execute("CREATE TABLE events (customer_id text, timestamp timestamp, event text, properties jsonb)")
        cursor.execute("INSERT INTO events VALUES ('a', '2024-01-01', 'Signed Up', '{\"plan\": \"gold\"}')")
        cursor.execute("INSERT INTO events VALUES ('a', '2024-01-01', 'Odd', '[1]')")
        connection.commit()
    found = validate(open_source(shop, pictures=tmp_path), tmp_path / "out")
    row = pq.read_table(found.folder / "customers.parquet").to_pylist()[1]
    assert (row["worth"], row["code"]) == (2.5, "6d6f6f6e-0000-0000-0000-000000000000")
    assert (row["notes"], row["tags"], str(row["since"])) == ('{"a": 1}', '["x", "y"]', "2024-02-03")
    assert found.query("SELECT properties FROM events")["properties"].tolist() == ['{"plan": "gold"}']
    assert found.reasons["events"] == {"properties: not a JSON object": 1}


def test_postgresql_streams_in_batches(tmp_path: Path, shop: str) -> None:
    import adbc_driver_postgresql.dbapi as postgresql

    with postgresql.connect(shop) as connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO customers SELECT 'c' || i, 40, true FROM generate_series(1, 250000) i")
        connection.commit()
    sizes = [batch.rows.num_rows for batch in open_source(shop, pictures=tmp_path).tables["customers"].batches()]
    assert sum(sizes) == 250_002
    assert max(sizes) <= 100_000


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:s3cr3t%40pw@127.0.0.1:1/shop",
        "postgresql://me:s3cr3t@pw@127.0.0.1:1/shop",
        "postgresql://me:s3/cr3t?pw@127.0.0.1:1/shop?sslmode=disable",
        "postgresql://127.0.0.1:1/shop?user=me&password=s3cr3t",
        "postgresql://me:s3cr3t@127.0.0.1:1/shop?nonsense=s3cr3t",
        "postgresql://me:s3cr3t@[::1:1/shop",
    ],
)
def test_a_url_that_does_not_connect_is_bad_input_without_the_password(url: str) -> None:
    with pytest.raises(BadInput) as error:
        open_source(url)
    text = str(error.value)
    assert "cr3t" not in text
    assert "\n" not in text
    assert text.startswith("postgresql://")


def test_a_query_that_fails_halfway_is_bad_input(tmp_path: Path, shop: str) -> None:
    import adbc_driver_postgresql.dbapi as postgresql

    with postgresql.connect(shop) as connection, connection.cursor() as cursor:
        view = "CREATE VIEW events AS SELECT (100 / (i - 200000))::text AS customer_id FROM {}(1, 300000) AS g(i)"
        cursor.execute(view.format("generate_series"))
        connection.commit()
    with pytest.raises(BadInput, match=r"table events of postgresql://.* cannot be read: .*division by zero"):
        list(open_source(shop, pictures=tmp_path).tables["events"].batches())
    path = tmp_path / "shop.duckdb"
    with duckdb.connect(str(path)) as db:
        db.execute("CREATE TABLE customers AS SELECT 'a' AS customer_id")
        db.execute(
            "CREATE VIEW events AS SELECT if(i < 250000, 'a', error('no more')) AS customer_id FROM range(300000) r(i)"
        )
    with pytest.raises(BadInput, match=r"table events of .*shop.duckdb cannot be read: .*no more"):
        list(open_source(str(path)).tables["events"].batches())


def test_postgresql_without_customers(server: str) -> None:
    with pytest.raises(BadInput, match="has no customers table"):
        open_source(server)


def test_a_wrong_password_is_not_repeated(server: str) -> None:
    name = server.partition("?")[2]
    with pytest.raises(BadInput) as error:
        open_source(f"postgresql://nobody:s3cr3t@/postgres?{name}")
    assert "s3cr3t" not in str(error.value)


def bad_folder(folder: Path, files: dict[str, bytes]) -> str:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    return str(folder)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "has no customers table"),
        ({"orders.csv": b"customer_id\n"}, r"has no customers table \(found orders\)"),
        ({"customers.csv": b"who,age\na,1\n"}, r"no customer_id column \(it has who, age\)"),
        ({"customers.csv": b'"a\nb",c\n1,2\n'}, r"it has a b, c"),
        ({"customers/1.csv": b"customer_id\na\n", "customers/2.csv": b"who\nb\n"}, "no customer_id column"),
        ({"customers.csv": b""}, "customers.csv is empty"),
        ({"customers.csv": b"\xff\xfec\x00u\x00"}, "header of .*customers.csv cannot be read"),
        ({"customers.csv": b"customer_id,age,age\na,1,2\n"}, "two columns of the same name"),
        ({"customers.csv": b"customer_id\n", "customers.parquet": b""}, "customers.parquet and customers.csv"),
        ({"customers.parquet": b""}, "customers.parquet cannot be read as a Parquet file"),
        ({"customers.parquet": b"PAR1 this is none PAR1"}, "customers.parquet cannot be read as a Parquet file"),
        ({"customers.csv.gz": b"customer_id\na\n" * 9, "orders.csv.gz": gzip.compress(b"a")[:-3]}, "orders.csv.gz"),
    ],
)
def test_what_cannot_be_read_is_bad_input(tmp_path: Path, files: dict[str, bytes], message: str) -> None:
    files = {name: gzip.compress(data) if name == "customers.csv.gz" else data for name, data in files.items()}
    with pytest.raises(BadInput, match=message) as error:
        open_source(bad_folder(tmp_path / "data", files))
    assert "\n" not in str(error.value)


def test_a_path_that_is_no_folder_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="does not exist"):
        open_source(str(tmp_path / "nowhere"))
    with pytest.raises(BadInput, match="does not exist"):
        open_source(str(tmp_path / "nowhere.duckdb"))
    (tmp_path / "a.parquet").write_bytes(b"")
    with pytest.raises(BadInput, match="is a file"):
        open_source(str(tmp_path / "a.parquet"))
    (tmp_path / "a.duckdb").write_bytes(b"no database at all, but long enough to have a header" * 99)
    with pytest.raises(BadInput, match="cannot be read as a DuckDB file"):
        open_source(str(tmp_path / "a.duckdb"))


def test_parquet_damaged_in_the_middle_is_bad_input(tmp_path: Path) -> None:
    write_parquet(tmp_path)
    path = tmp_path / "orders.parquet"
    data = bytearray(path.read_bytes())
    data[4:200] = bytes(196)
    path.write_bytes(data)
    source = open_source(str(tmp_path))
    with pytest.raises(BadInput, match=r"orders.parquet cannot be read"):
        validate(source, tmp_path / "out")
    assert not (tmp_path / "out" / "orders.parquet").exists()


def test_csv_cut_off_in_the_middle_of_gzip_is_bad_input(tmp_path: Path) -> None:
    data = gzip.compress(b"customer_id,city\n" + b"".join(b"c%d,x%d\n" % (i, i * i) for i in range(9999)))
    with pytest.raises(BadInput, match=r"customers.csv.gz cannot be read after row 0"):
        validate(open_source(bad_folder(tmp_path / "data", {"customers.csv.gz": data[:-999]})), tmp_path / "out")


def test_csv_with_an_open_quote_is_bad_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(customers.csv_files, "BLOCK", 1 << 12)
    data = b'customer_id,city\na,"open\n' + b"b,Graz\n" * 2000
    with pytest.raises(BadInput, match=r"a quote is never closed"):
        validate(open_source(bad_folder(tmp_path / "data", {"customers.csv": data})), tmp_path / "out")


def test_csv_row_numbers_hold_across_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(customers.csv_files, "BLOCK", 1 << 10)
    lines = [
        b"c%d" % i if i % 7 == 0 else b"c%d,\xff\n" % i if i % 11 == 0 else b"c%d,Graz" % i for i in range(1, 2000)
    ]
    data = b"customer_id,city\n" + b"".join(line.rstrip() + b"\n" for line in lines)
    out = tmp_path / "out"
    found = validate(open_source(bad_folder(tmp_path / "data", {"customers.csv": data})), out)
    bad = pq.read_table(out / "quarantine" / "customers.parquet").to_pylist()
    assert {row["row"] for row in bad} == {i for i in range(1, 2000) if i % 7 == 0 or i % 11 == 0}
    assert found.counts["customers"].read == 1999
    assert set(found.ids) == {f"c{i}" for i in range(1, 2000) if i % 7 and i % 11}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.binary(max_size=8).map(lambda line: re.sub(b'[\r\n"]', b",", line)), max_size=30))
def test_every_line_of_a_csv_file_is_a_row(lines: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(customers.csv_files, "BLOCK", 64)
        Path(folder, "customers.csv").write_bytes(b"customer_id,city\na,Graz\n" + b"\n".join(lines))
        batches = list(open_source(folder).tables["customers"].batches())
    numbers = [number for batch in batches for number in batch.number.tolist()]
    broken = [row.number for batch in batches for row in batch.broken]
    assert sorted(numbers + broken) == list(range(1, 2 + sum(line != b"" for line in lines)))
    written = [b"a,Graz", *(line for line in lines if line)]
    assert numbers == [number for number, line in enumerate(written, 1) if line.count(b",") == 1]


def test_a_csv_row_of_a_wrong_length_may_be_invalid_utf8_as_well(tmp_path: Path) -> None:
    data = b"customer_id,city\na,Graz\n\xff\xfe\nb,Linz\n"
    out = tmp_path / "out"
    found = validate(open_source(bad_folder(tmp_path / "data", {"customers.csv": data})), out)
    assert found.ids == ("a", "b")
    (bad,) = pq.read_table(out / "quarantine" / "customers.parquet").to_pylist()
    assert bad == {"row": 2, "reason": "row has 1 columns, the header 2", "data": '{"line": "\ufffd\ufffd"}'}
