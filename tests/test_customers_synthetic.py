"""Synthetic customers: the planted structure is what the docs say it is."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score

from customers.contract import TABLES
from customers.errors import BadInput
from customers.synthetic import load_truth, oracle, synthesise
from customers.synthetic.plan import CODES, DIFFICULTIES, Regime
from customers.synthetic.truth import Truth
from customers.table import Customers
from encoders import ColourTextureEncoder, TabularEncoder, Tokens
from fusion.halves import pool


def truth_of(data: Path) -> Truth:
    truth = load_truth(data)
    assert truth is not None
    return truth


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("large") / "data"
    synthesise(out, customers=4000, seed=3, pictures=False)
    return out


def test_all_tables_of_the_contract_are_there(shop: Path) -> None:
    assert {path.stem for path in shop.glob("*.parquet")} == {*TABLES, "truth"}
    assert all(len(pd.read_parquet(shop / f"{name}.parquet")) > 0 for name in TABLES)
    assert len(list((shop / "pictures").glob("*.png"))) == 384 + 216


def test_the_same_seed_writes_the_same_bytes_and_another_does_not(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        synthesise(tmp_path / name, customers=50, seed=seed)
    a, b, c = (
        {p.relative_to(tmp_path / name): p.read_bytes() for p in sorted((tmp_path / name).rglob("*")) if p.is_file()}
        for name in "abc"
    )
    assert a == b
    assert a[Path("texts.parquet")] != c[Path("texts.parquet")]


def test_the_oracle_reaches_0_9_and_no_code_alone_half_of_it(large: Path) -> None:
    truth = truth_of(large)
    assert adjusted_rand_score(truth.segment, oracle(truth)) >= 0.9
    for j in range(4):
        alone = np.where(truth.present[:, j], truth.code[:, j], -1)
        assert adjusted_rand_score(truth.segment, alone) <= 0.5


def test_shares_of_missing_and_noise(large: Path) -> None:
    truth = truth_of(large)
    missing = 1 - truth.present.mean(0)
    assert (missing >= 0.2).all()
    assert (missing <= 0.5).all()
    assert truth.present.any(1).all()
    assert 0.035 < (truth.segment < 0).mean() < 0.065


@pytest.mark.parametrize("regime", ["mixed", "orthogonal", "redundant"])
def test_segments_are_8_to_12_and_two_modalities_nearly_place_them(regime: Regime) -> None:
    codes = CODES[regime]
    assert 8 <= len(codes) <= 12
    assert len(np.unique(codes, axis=0)) == len(codes)
    for i, j in combinations(range(4), 2):
        assert len(np.unique(codes[:, [i, j]], axis=0)) >= len(codes) - 1


def test_hard_is_harder(tmp_path: Path) -> None:
    synthesise(tmp_path / "hard", customers=4000, seed=3, difficulty="hard", pictures=False)
    truth = truth_of(tmp_path / "hard")
    assert adjusted_rand_score(truth.segment, oracle(truth)) < 0.9
    assert DIFFICULTIES["hard"].taste < DIFFICULTIES["realistic"].taste


def _explained(tokens: Tokens, code: np.ndarray) -> float:
    """Share of the variance of standardised pooled features that the planted group explains."""
    mean, counts = pool(tokens.values.astype(np.float64), tokens)
    x, y = mean[counts > 0], code[counts > 0]
    x = (x - x.mean(0)) / np.maximum(x.std(0), 1e-9)
    groups = np.stack([x[y == g].mean(0) for g in range(y.max() + 1)])
    return float((groups[y] ** 2).sum() / (x**2).sum())


def test_nuisance_is_larger_than_the_signal(customers: Customers, shop: Path) -> None:
    truth = truth_of(shop)
    assert truth.ids.tolist() == list(customers.ids)
    for column, tokens in (
        (1, ColourTextureEncoder().encode(customers, "cpu")),
        (3, TabularEncoder().encode(customers, "cpu")),
    ):
        assert 0.02 < _explained(tokens, truth.code[:, column]) < 0.5


def test_texts_have_many_wordings(large: Path) -> None:
    texts = pd.read_parquet(large / "texts.parquet")["text"]
    assert texts.nunique() > 0.7 * len(texts)


def test_order_of_watching_is_planted_and_frequencies_are_not(large: Path) -> None:
    truth = truth_of(large)
    videos = pd.read_parquet(large / "videos.parquet")
    kind = videos["title"].str.extract(r"^(Trailer|How to|A story|Live|Unboxing)")[0].fillna("review")
    of = dict(zip(videos["video_id"], kind.astype("category").cat.codes, strict=True))
    watches = pd.read_parquet(large / "watches.parquet")
    row = watches["customer_id"].map({c: i for i, c in enumerate(truth.ids)}).to_numpy()
    form = watches["video_id"].map(of).to_numpy()
    same = row[1:] == row[:-1]
    onwards = truth.code[:, 2] // 2
    steps = [
        np.histogram2d(form[:-1][same & (onwards[row[1:]] == g)], form[1:][same & (onwards[row[1:]] == g)], bins=6)[0]
        for g in (0, 1)
    ]
    shares = [np.bincount(form[onwards[row] == g], minlength=6) / (onwards[row] == g).sum() for g in (0, 1)]
    steps = [s / s.sum(1, keepdims=True) for s in steps]
    assert np.abs(steps[0] - steps[1]).max() > 0.5  # where they go next differs entirely
    assert np.abs(shares[0] - shares[1]).max() < 0.03  # how often each format is watched hardly at all


def test_two_ways_of_leaving_have_one_mean(large: Path) -> None:
    truth = truth_of(large)
    watches = pd.read_parquet(large / "watches.parquet")
    share = (watches["watched_s"] / watches["duration_s"]).to_numpy()
    way = truth.code[watches["customer_id"].map({c: i for i, c in enumerate(truth.ids)}).to_numpy(), 2] % 2
    assert abs(share[way == 0].mean() - share[way == 1].mean()) < 0.04
    assert share[way == 0].std() > 1.4 * share[way == 1].std()


def test_before_predicts_after(large: Path) -> None:
    """Customers of a drifting group order less in the last quarter, given as much in the first half."""
    truth = truth_of(large)
    orders = pd.read_parquet(large / "orders.parquet").query("customer_id != 'C9999999'")
    late = orders[orders["timestamp"] >= pd.Timestamp("2025-10-01", tz="UTC")].groupby("customer_id").size()
    count = late.reindex(truth.ids, fill_value=0).to_numpy()
    drifting = truth.code[:, 3] % 2 == 1
    buyers = truth.present[:, 3]
    assert count[buyers & drifting].mean() < 0.85 * count[buyers & ~drifting].mean()


def test_no_modality_alone_tells_the_segments_apart(customers: Customers, shop: Path) -> None:
    truth = truth_of(shop)
    mean, _ = pool(TabularEncoder().encode(customers, "cpu").values, TabularEncoder().encode(customers, "cpu"))
    found = KMeans(10, n_init=3, random_state=0).fit_predict((mean - mean.mean(0)) / (mean.std(0) + 1e-9))
    assert adjusted_rand_score(truth.segment, found) <= 0.5


def test_it_does_not_write_over_other_files(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep me")
    with pytest.raises(BadInput, match="holds other files"):
        synthesise(tmp_path, customers=10)
    assert (tmp_path / "mine.txt").read_text() == "keep me"
    with pytest.raises(BadInput, match="at least one"):
        synthesise(tmp_path / "none", customers=0)


def test_what_is_there_already_is_not_made_again(tmp_path: Path) -> None:
    assert synthesise(tmp_path / "a", customers=20)
    before = (tmp_path / "a" / "texts.parquet").stat().st_mtime_ns
    assert not synthesise(tmp_path / "a", customers=20)
    assert (tmp_path / "a" / "texts.parquet").stat().st_mtime_ns == before
