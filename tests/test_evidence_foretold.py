"""Value tiers: what is to be expected of customers, learned from the last stretch of time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from customers.readers import open_source
from customers.table import Customers
from customers.validate import load, validate
from customers.within import within
from evidence.foretold import Foretold, foretell, tiers_of

DAY = datetime(2024, 1, 1, tzinfo=UTC)
PEOPLE, DAYS, HORIZON = 600, 180, 60


def shop(folder: Path, steady: bool = True, days: int = DAYS) -> Customers:
    """600 customers over half a year, each ordering at a pace of their own; not `steady`: at a new pace every 60 days."""
    rng = np.random.default_rng(3)
    orders = []
    for stretch in range(0, days, HORIZON):
        paces = (np.random.default_rng(4) if steady else rng).gamma(0.6, 0.05, PEOPLE)  # orders a day
        for at in range(PEOPLE):
            for k in range(int(rng.poisson(paces[at] * HORIZON))):
                day = DAY + timedelta(days=stretch, seconds=int(rng.integers(1, HORIZON * 86400)))
                orders.append((f"c{at:03d}", f"{at}-{stretch}-{k}", day, float(rng.gamma(3, 10))))
    folder.mkdir(parents=True)
    frame = pd.DataFrame(orders, columns=["customer_id", "order_id", "timestamp", "amount"])
    frame.to_parquet(folder / "orders.parquet")
    pd.DataFrame({"customer_id": [f"c{at:03d}" for at in range(PEOPLE)]}).to_parquet(folder / "customers.parquet")
    return validate(open_source(str(folder)), folder / "read")


@pytest.fixture(scope="module")
def buyers(tmp_path_factory: pytest.TempPathFactory) -> Customers:
    return shop(tmp_path_factory.mktemp("steady") / "data")


def test_tiers_are_of_equal_size_and_the_highest_comes_first() -> None:
    expected = np.array([3.0, np.nan, 1.0, 9.0, 3.0, 2.0])
    assert tiers_of(expected, 2).tolist() == [0, -1, 1, 0, 0, 1]
    assert sorted(np.bincount(tiers_of(np.random.default_rng(0).random(1003), 5))) == [200, 200, 201, 201, 201]
    assert tiers_of(np.full(3, np.nan), 5).tolist() == [-1, -1, -1]


def test_who_bought_much_is_expected_to(buyers: Customers) -> None:
    found = foretell(buyers, "spend", HORIZON, 1)
    pace = np.random.default_rng(4).gamma(0.6, 0.05, PEOPLE)[[int(one[1:]) for one in buyers.ids]]
    known = np.isfinite(found.expected)
    assert pd.Series(found.expected[known]).corr(pd.Series(pace[known]), method="spearman") > 0.8
    assert found.explained > 0.3
    means = [tier.mean for tier in found.tiers]
    assert means == sorted(means, reverse=True)
    assert means[0] > 5 * means[-1]
    assert sum(tier.customers for tier in found.tiers) == known.sum()
    assert all(tier.low <= tier.mean <= tier.high for tier in found.tiers)
    assert set(found.names[known]) == {"V1", "V2", "V3", "V4", "V5"}
    assert f"{found.learned_from:,} customers" in found.sentence
    assert "too little" not in found.sentence


def test_where_the_past_tells_nothing_it_says_so(tmp_path: Path) -> None:
    found = foretell(shop(tmp_path / "data", steady=False), "spend", HORIZON, 1)
    assert found.explained < 0.05
    assert "too little to plan by" in found.sentence


def test_what_is_learned_from_is_not_looked_at(buyers: Customers, tmp_path: Path) -> None:
    """The last stretch given to other customers: nothing before it foretells it any more."""
    found = foretell(buyers, "orders", HORIZON, 1)
    whole = within(buyers, buyers, tmp_path / "whole")
    assert whole is not None
    rows = pd.read_parquet(whole.folder / "orders.parquet")
    late = rows["timestamp"] > rows["timestamp"].max() - timedelta(days=HORIZON)
    others = dict(zip(buyers.ids, np.random.default_rng(9).permutation(list(buyers.ids)), strict=True))
    rows.loc[late, "customer_id"] = rows.loc[late, "customer_id"].map(others)
    rows.to_parquet(whole.folder / "orders.parquet")
    assert foretell(load(whole.folder, buyers.pictures), "orders", HORIZON, 1).explained < 0.05 < found.explained / 5


def test_a_history_that_is_too_short_or_a_kpi_without_dates_gives_no_tiers(buyers: Customers) -> None:
    short = foretell(buyers, "spend", 10 * DAYS, 1)
    assert not short.tiers
    assert "shorten objective.horizon_days" in short.sentence
    assert set(short.names) == {None}
    column = foretell(buyers, "loyalty_points", HORIZON, 1)
    assert "loyalty points has no dates" in column.sentence
    unseen = foretell(buyers, "watch_time", HORIZON, 1)
    assert "nothing is known of minutes watched" in unseen.sentence
    assert foretell(buyers, "", HORIZON, 1).kpi == "spend"


def test_what_is_foretold_is_kept_and_made_the_same_again(buyers: Customers, tmp_path: Path) -> None:
    found = foretell(buyers, "repurchase", HORIZON, 1)
    assert all(0 <= tier.mean <= 1 for tier in found.tiers)
    found.save(tmp_path)
    back = Foretold.load(tmp_path)
    assert back.tiers == found.tiers
    assert back.sentence == found.sentence
    assert np.array_equal(back.expected, foretell(buyers, "repurchase", HORIZON, 1).expected, equal_nan=True)


def test_a_stretch_keeps_its_rows_and_whatever_has_no_date(buyers: Customers, tmp_path: Path) -> None:
    after, until = DAY + timedelta(days=60), DAY + timedelta(days=120)
    some = within(buyers, buyers, tmp_path / "some", after, until)
    assert some is not None
    whole = pd.read_parquet(buyers.folder / "orders.parquet")["timestamp"]
    kept = pd.read_parquet(some.folder / "orders.parquet")["timestamp"]
    assert len(kept) == ((whole > after) & (whole <= until)).sum() > 0
    assert some.ids == buyers.ids
    assert within(buyers, buyers, tmp_path / "none", until=DAY) is None
