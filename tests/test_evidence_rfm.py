"""RFM: equal values share a score, every cell has one name, and tables beside the segments add up."""

import itertools
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from personas_shop import shop, write

from customers.table import Customers, TableCount
from evidence.rfm import BEST_FIRST, GRID, NO_ORDERS, cell_name, cross, fifths, rfm, rfm_cells


def people(folder: Path, orders: list[tuple[int, str, str, float]], n: int = 6) -> Customers:
    """n customers c0, c1 ... and their orders: (customer, order_id, day, amount)."""
    folder.mkdir(parents=True, exist_ok=True)
    ids = [f"c{at}" for at in range(n)]
    write(folder, "customers", [{"customer_id": who} for who in ids])
    rows: list[dict[str, object]] = [
        {"customer_id": ids[who], "order_id": order, "timestamp": datetime.fromisoformat(day).replace(tzinfo=UTC)}
        | {"amount": amount}
        for who, order, day, amount in orders
    ]
    write(folder, "orders", rows)
    counts = {"customers": TableCount(n, n, 0), "orders": TableCount(len(rows), len(rows), 0)}
    return Customers(folder, folder, tuple(ids), counts, {})


def test_fifths_of_different_values_are_of_equal_size() -> None:
    values = np.random.default_rng(0).permutation(np.arange(100.0))
    assert np.bincount(fifths(values)).tolist() == [0, 20, 20, 20, 20, 20]
    assert fifths(np.array([30.0, 10.0, 50.0, 20.0, 40.0])).tolist() == [3, 1, 5, 2, 4]


def test_equal_values_share_a_score_whatever_their_order() -> None:
    rng = np.random.default_rng(1)
    values = rng.integers(1, 7, 500).astype(float) ** 2
    scores = fifths(values)
    for value in np.unique(values):
        assert len(np.unique(scores[values == value])) == 1
    assert (np.diff(scores[np.argsort(values, kind="stable")]) >= 0).all()
    order = rng.permutation(500)
    assert (fifths(values[order]) == scores[order]).all()
    assert fifths(np.full(7, 3.0)).tolist() == [3] * 7
    assert len(fifths(np.zeros(0))) == 0


def test_every_cell_has_one_well_known_name_and_every_name_a_cell() -> None:
    names = {cell: cell_name(*cell) for cell in itertools.product(range(1, 6), repeat=3)}
    assert len(names) == 125
    assert set(names.values()) | {NO_ORDERS} == set(BEST_FIRST)
    assert len(set(BEST_FIRST)) == len(BEST_FIRST) == 12
    assert names[5, 5, 5] == "Champions"
    assert names[1, 5, 5] == "Cannot lose them"
    assert names[1, 1, 1] == "Lost"
    assert names[5, 1, 1] == "New"
    assert cell_name(0, 0, 0) == NO_ORDERS
    assert [len(line) for line in GRID] == [5] * 5


def test_scores_are_those_of_pandas(tmp_path: Path) -> None:
    customers, _, _ = shop(tmp_path)
    found = rfm(customers)
    rows = pd.read_parquet(tmp_path / "orders.parquet")
    bought = rows[rows["amount"] >= 0].groupby("customer_id")
    spend = rows.groupby("customer_id")["amount"].sum()
    by = {0: bought["timestamp"].max(), 1: bought["order_id"].nunique(), 2: spend}
    for j, values in by.items():
        middle = values.rank(method="average") - 0.5
        expected = np.minimum(1 + np.floor(5 * middle / len(values) + 1e-9), 5)
        assert (expected.reindex(list(customers.ids)).to_numpy() == found.scores[:, j]).all()
    assert found.as_of == f"{rows.loc[rows['amount'] >= 0, 'timestamp'].max():%Y-%m-%d}"
    for of, values in zip(("last order", "orders", "spend"), by.values(), strict=True):
        here = [each for each in found.thresholds if each.of == of]
        assert sum(each.customers for each in here) == len(values)
        assert [each.score for each in here] == sorted({each.score for each in here})
        low = values.min()
        assert here[0].low == (
            f"{low:%Y-%m-%d}" if of == "last order" else f"{low:.0f}" if of == "orders" else f"{low:.2f}"
        )


def test_refunds_are_no_orders_and_lower_the_money(tmp_path: Path) -> None:
    orders = [(1, "a", "2024-01-05", -9.0), (2, "b", "2024-02-01", 10.0), (2, "b2", "2024-03-01", -4.0)]
    orders += [(3, "c", "2024-02-01", 8.0), (3, "d", "2024-02-09", 8.0), (3, "d", "2024-02-09", 8.0)]
    found = rfm(people(tmp_path, orders))
    assert found.names.tolist()[:2] == [NO_ORDERS] * 2
    assert found.scores[:2].tolist() == [[0, 0, 0]] * 2
    lows = {(each.of, each.low, each.high) for each in found.thresholds}
    assert lows == {
        ("last order", "2024-02-01", "2024-02-01"),
        ("last order", "2024-02-09", "2024-02-09"),
        ("orders", "1", "1"),
        ("orders", "2", "2"),
        ("spend", "6.00", "6.00"),
        ("spend", "24.00", "24.00"),
    }


def test_as_of_a_date_later_orders_are_not_known(tmp_path: Path) -> None:
    early = [(at, f"o{at}", f"2024-01-{at + 1:02d}", 10.0 * (at + 1)) for at in range(5)]
    late = [(0, f"n{k}", f"2024-06-{k + 1:02d}", 900.0) for k in range(9)]
    then, now = rfm(people(tmp_path / "a", early)), people(tmp_path / "b", early + late)
    before = rfm(now, datetime(2024, 2, 1))
    assert (before.scores == then.scores).all()
    assert (before.thresholds, before.as_of) == (then.thresholds, "2024-01-05")
    moved = cross(before.names.tolist(), rfm(now).names.tolist())
    assert moved.counts[moved.rows.index("Lost")][moved.columns.index("Champions")] == 1  # customer c0 came back
    assert sum(map(sum, moved.counts)) == 6


def test_without_any_order_everybody_is_in_one_cell(tmp_path: Path) -> None:
    customers, _, segments = shop(tmp_path, without=("orders",))
    found = rfm(customers)
    assert set(found.names) == {NO_ORDERS}
    assert (found.thresholds, found.as_of) == ((), "")
    assert len(np.unique(rfm_cells(found.scores, 4))) == 1
    table = cross(found.names.tolist(), [segments.name_of(row) for row in range(customers.n)])
    assert table.ami == pytest.approx(0, abs=1e-9)


def test_customers_who_are_all_equal_are_scored_in_the_middle(tmp_path: Path) -> None:
    found = rfm(people(tmp_path, [(at, f"o{at}", "2024-01-01", 5.0) for at in range(6)]))
    assert (found.scores == 3).all()
    assert set(found.names) == {"Need attention"}


@pytest.mark.parametrize("k", [1, 2, 5, 12, 30])
def test_cells_are_as_many_as_asked_and_hold_equal_scores_together(k: int) -> None:
    rng = np.random.default_rng(k)
    scores = rng.integers(1, 6, (3000, 3))
    scores[:200] = 0
    cells = rfm_cells(scores, k)
    sizes = np.bincount(cells)
    assert len(sizes) == k
    assert sizes.min() > 0
    frame = pd.DataFrame(scores).assign(cell=cells)
    assert len(frame.drop_duplicates()) == len(frame[[0, 1, 2]].drop_duplicates())
    if k > 1:
        assert len(set(cells[:200]) - set(cells[200:])) == 1
        assert sizes.max() <= 6 * 2800 / (k - 1) / 2  # of similar size: none is three times its share
    order = rng.permutation(3000)
    again = rfm_cells(scores[order], k)
    assert cross([str(c) for c in again], [str(c) for c in cells[order]]).ami == pytest.approx(1)


def test_cells_end_where_nothing_is_left_to_cut() -> None:
    assert len(np.unique(rfm_cells(np.full((9, 3), 4), 5))) == 1
    assert len(np.unique(rfm_cells(np.array([[1, 1, 1], [5, 5, 5]]), 5))) == 2
    assert len(rfm_cells(np.zeros((0, 3), np.int64), 3)) == 0


def test_the_cross_table_adds_up_and_noise_is_last(tmp_path: Path) -> None:
    customers, _, segments = shop(tmp_path)
    names = rfm(customers).names.tolist()
    columns = [segments.name_of(row) for row in range(customers.n)]
    table = cross(names, columns)
    assert table.columns == ("S01", "S02", "S03", "noise")
    assert list(table.rows) == [name for name in BEST_FIRST if name in set(names)]
    counted = pd.crosstab(pd.Series(names), pd.Series(columns))
    for row, line in zip(table.rows, table.counts, strict=True):
        assert line == tuple(counted.loc[row, list(table.columns)])
    assert sum(map(sum, table.counts)) == customers.n
    assert cross(columns, columns).ami == pytest.approx(1)
    assert -0.1 < table.ami < 0.5
