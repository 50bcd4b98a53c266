"""The fusion bench: blocks go missing as asked, halves share no moment, and every method's embedder takes new tokens."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from benchmarks.fusion_data import Data, drop_blocks
from benchmarks.fusion_measure import planted
from benchmarks.fusion_methods import concat_pca, methods, rfm, supervised
from benchmarks.fusion_plot import dots
from benchmarks.fusion_real import halves_in_time
from benchmarks.fusion_report import by_size, cases, dropped_table, planted_table, summarise
from encoders.tokens import Tokens
from kinfold.store import start

N, K = 120, 3
SEGMENT = np.arange(N) % K


def modality(seed: int, missing: float, dim: int = 40) -> Tokens:
    """One to eight tokens a customer, told apart by the planted segment along the first axis."""
    rng = np.random.default_rng(seed)
    counts = np.where(rng.random(N) < missing, 0, rng.integers(1, 9, N))
    counts[seed] = 1  # nobody's modality is empty
    row = np.repeat(np.arange(N), counts)
    values = rng.normal(size=(len(row), dim))
    values[:, 0] += 5 * SEGMENT[row]
    time = np.sort(rng.uniform(0, 1000, len(row)))[np.argsort(np.argsort(row, kind="stable"), kind="stable")]
    return Tokens.from_rows(row, values.astype(np.float32), N, time)


@pytest.fixture
def data(tmp_path: Path) -> Data:
    tokens = {"words": modality(1, 0.3), "deeds": modality(2, 0.3)}
    orders = np.random.default_rng(3).normal(size=(N, 3))
    orders[::5] = np.nan
    oracle = np.where(np.arange(N) < 10, -1, SEGMENT)
    return Data(
        "small", start(tmp_path / "run"), (), tuple(f"c{i}" for i in range(N)), tokens, {}, orders, SEGMENT, oracle
    )


@pytest.mark.parametrize("missing", [0.3, 0.5, 0.6])
def test_blocks_go_missing_but_never_a_customers_last(missing: float) -> None:
    tokens: Mapping[str, Tokens] = {str(j): modality(j, 0.05) for j in range(4)}
    left = drop_blocks(tokens, missing, seed=5)
    before = np.stack([t.present for t in tokens.values()], 1)
    after = np.stack([t.present for t in left.values()], 1)
    assert 1 - after.mean() == pytest.approx(missing, abs=1 / after.size)
    assert (after.any(1) == before.any(1)).all()
    assert not (after & ~before).any()
    for name, kept in left.items():  # what is left of a modality is whole
        assert np.array_equal(kept.counts[kept.present], tokens[name].counts[kept.present])
    again = drop_blocks(tokens, missing, seed=5)
    assert all(np.array_equal(left[name].offsets, again[name].offsets) for name in left)


def test_halves_share_no_moment_and_no_token_is_lost_between_them(data: Data) -> None:
    first, second = halves_in_time(data)
    assert first.ids == second.ids
    assert 0 < len(first.ids) < N
    rows = [data.ids.index(customer) for customer in first.ids]
    for place, i in enumerate(rows):
        early, late = (
            np.concatenate([m.time[m.offsets[place] : m.offsets[place + 1]] for m in part.tokens.values()])
            for part in (first, second)
        )
        assert early.max() < late.min()
        assert len(early) + len(late) == sum(int(m.counts[i]) for m in data.tokens.values())


def test_baselines_embed_tokens_they_were_not_fitted_on(data: Data, tmp_path: Path) -> None:
    embed = concat_pca(data, 0, tmp_path)
    vectors = embed(data.tokens)
    assert vectors.shape == (N, 32)
    gone = dict(data.tokens) | {"words": data.tokens["words"].take(np.zeros(len(data.tokens["words"].values), bool))}
    without = embed(gone)
    lacking = ~data.tokens["words"].present
    assert np.allclose(without[lacking], vectors[lacking])  # who had none loses nothing
    assert not np.allclose(without[~lacking], vectors[~lacking])
    points = rfm(data, 0, tmp_path)(data.tokens)
    assert (points[::5] == 0).all()  # who has no orders is the mean
    assert points[1::5].std() > 0.5


def test_one_told_the_segments_finds_them(data: Data) -> None:
    guess = supervised(data)
    known = data.present.any(1)
    assert (guess[known] == SEGMENT[known]).mean() > 0.8


def test_a_fit_is_measured_once_and_ends_in_tables(data: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    where = {"regime": "mixed", "customers": N, "missing": 0.3, "seed": 1}
    rows = [
        where | {"method": name, "family": "bound", "ari": 0.8, "ami": 0.8} for name in ("supervised bound", "oracle")
    ]
    every = methods(list(data.tokens))
    for name in ("concat + PCA", "words alone"):
        family, method = every[name]
        found = planted(data, name, method, 1)
        monkeypatch.setattr("benchmarks.fusion_measure.kmeans", None)  # whatever is fresh is not measured again
        assert planted(data, name, method, 1) == found
        monkeypatch.undo()
        assert found["linear_probe"] > 0.6
        rows.append(where | {"method": name, "family": family} | found)
    summary = summarise(rows)
    assert summary["concat_pca_ari"] == rows[2]["ari"]
    assert "ours_ari" not in summary  # it was not run
    assert cases(rows) == [rows]
    table = planted_table(rows)
    assert [line["method"] for line in table] == ["supervised bound", "oracle", "concat + PCA", "words alone"]
    assert table[2]["ARI mixed"] == f"{rows[2]['ari']:.3f}"
    gone = dropped_table(rows)
    assert [line["gone"] for line in gone] == ["words", "deeds"]
    assert 0 <= float(gone[0]["all_lose_it"]) <= 1


def test_other_sizes_are_summed_up_by_themselves() -> None:
    methods = {"supervised bound": "bound", "oracle": "bound", "concat + PCA": "baseline", "kinfold": "ours"}
    rows = [
        {"customers": n, "missing": missing, "regime": "mixed", "method": method, "family": family, "ari": ari * much}
        | {"missingness_ami": 0.01, "hdbscan_ari": 0.5}
        for n, missing, much in ((2000, 0.25, 1.0), (2000, 0.5, 0.1), (4000, 0.25, 0.5), (4000, 0.5, 0.1))
        for (method, family), ari in zip(methods.items(), (0.8, 0.9, 0.2, 0.6), strict=True)
    ]
    found = by_size(rows)
    assert found["ours_ari_at_4000"] == pytest.approx(0.3)
    assert found["ratio_to_concat_at_4000"] == pytest.approx(3)
    assert not [key for key in found if not key.endswith("_at_4000")]


def test_the_figure_is_an_svg_with_a_dot_a_seed() -> None:
    rows = [
        {"regime": regime, "method": method, "family": "ours", "ari": ari}
        for regime in ("mixed", "redundant")
        for method, aris in {"a & b": (0.2, 0.4), "c": (0.9, -0.1)}.items()
        for ari in aris
    ]
    drawn = dots(rows)
    root = ET.fromstring(drawn)
    circles = root.findall("{http://www.w3.org/2000/svg}circle")
    assert len(circles) == len(rows)
    x = [float(c.attrib["cx"]) for c in circles]
    assert len({c.attrib["cy"] for c in circles}) == 2
    assert min(x) >= 190
    assert max(x) <= float(root.attrib["width"])
    assert drawn == dots(rows)
