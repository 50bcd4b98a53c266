"""docs/own_data.md tells the truth: its table is the contract's, and its importer runs as it stands."""

import re
from pathlib import Path
from typing import Any

import duckdb

from customers.contract import TABLES
from customers.readers import open_source
from customers.validate import validate

PAGE = (Path(__file__).parents[1] / "docs" / "own_data.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_table_of_tables_is_the_contract() -> None:
    rows = dict(re.findall(r"^\| (\w+) \| (\*\*.*) \|$", PAGE, re.MULTILINE))
    assert list(rows) == list(TABLES)
    for name, table in TABLES.items():
        told = [cell.strip() for cell in re.sub(r"\(.*?\)", "", rows[name]).split(",")]
        expected = [f"**{column}**" if of.required else column for column, of in table.columns.items()]
        assert told[: len(expected)] == expected
        assert (len(told) > len(expected)) == table.extra


def test_the_importer_runs(tmp_path: Path) -> None:
    (tmp_path / "till.csv").write_text(
        "card,receipt,time,cents\n7,r1,2024-01-01 10:00,250\n7,r2,2024-01-02 10:00,-50\n"
    )
    code: dict[str, Any] = {}
    exec(block("python"), code)
    assert code["import_till"](tmp_path, tmp_path / "shop").tables == {"customers": 1, "orders": 2}
    found = validate(open_source(str(tmp_path / "shop")), tmp_path / "checked")
    assert found.reasons == {}
    assert found.query("SELECT sum(amount) AS sum FROM orders")["sum"].tolist() == [2.0]


def test_the_views_work(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "shop.duckdb")) as db:
        db.execute("CREATE TABLE users AS SELECT 1 AS id, 'AT' AS country, true AS newsletter")
        db.execute("CREATE TABLE purchases AS SELECT 9 AS id, 1 AS user_id, now() AS created_at, 3.5 AS total")
        db.execute(block("sql"))
    found = validate(open_source(str(tmp_path / "shop.duckdb")), tmp_path / "out", consent="marketing")
    assert {name: count.kept for name, count in found.counts.items()} == {"customers": 1, "orders": 1}
