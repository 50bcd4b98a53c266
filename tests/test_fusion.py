"""Fusion: pooling and halves are exact, every part found by itself keeps the contract, training resumes bit for bit."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customers.spec import make, parts
from encoders.tokens import Tokens
from fusion import Embedding, Fusion, LearnedFusion, WhitenedFusion
from fusion.halves import draw_half, pool
from fusion.objectives import Objective
from fusion.reliable import fit_projection
from fusion.training import Training

FUSIONS = parts("fusion", Fusion)
OBJECTIVES = parts("fusion.objectives", Objective)
N = 200


def modality(seed: int, code: np.ndarray, dim: int = 10, missing: float = 0.3) -> Tokens:
    """Tokens whose customers differ by `code` along one quiet axis, under loud item noise along the others."""
    rng = np.random.default_rng(seed)
    counts = np.where(rng.random(len(code)) < missing, 0, rng.integers(1, 9, len(code)))
    row = np.repeat(np.arange(len(code)), counts)
    values = rng.normal(size=(len(row), dim)) * np.r_[0.3, np.full(dim - 1, 3.0)]
    values[:, 0] += code[row]
    return Tokens.from_rows(row, values.astype(np.float32), len(code))


@pytest.fixture(scope="module")
def tokens() -> Mapping[str, Tokens]:
    code = np.random.default_rng(0).integers(0, 3, N)
    return {"words": modality(1, code), "deeds": modality(2, (code + 1) % 3, dim=4, missing=0.1)}


IDS = [f"c{i}" for i in range(N)]
QUICK = Training(epochs=4, batch=64)


def built(name: str) -> Fusion:
    return make("fusion", Fusion, {"type": name, **({"training": QUICK.model_dump()} if name == "learned" else {})})


def test_they_are_found() -> None:
    assert FUSIONS == ["learned", "whitened"]
    assert {"masked_halves", "past_future", "masked_modality", "contrastive", "vicreg", "outcome"} <= set(OBJECTIVES)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=30), st.integers(0, 2**32 - 1))
def test_halves_are_disjoint_and_as_equal_as_can_be(counts: list[int], seed: int) -> None:
    row = np.repeat(np.arange(len(counts)), counts)
    tokens = Tokens.from_rows(row, np.zeros((len(row), 1), np.float32), len(counts))
    first = draw_half(tokens, np.random.default_rng(seed))
    inside = np.bincount(row[first], minlength=len(counts))
    assert (np.abs(2 * inside - np.array(counts)) <= 1).all()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=1, max_size=20), st.integers(0, 2**32 - 1))
def test_pool_is_the_weighted_mean(counts: list[int], seed: int) -> None:
    rng = np.random.default_rng(seed)
    row = np.repeat(np.arange(len(counts)), counts)
    tokens = Tokens.from_rows(
        row, np.zeros((len(row), 3), np.float32), len(counts), weight=rng.uniform(0.1, 2, len(row))
    )
    values, keep = rng.normal(size=(len(row), 3)), rng.random(len(row)) < 0.6
    mean, counted = pool(values, tokens, keep)
    for i in range(len(counts)):
        mine = (row == i) & keep
        expected = np.average(values[mine], axis=0, weights=tokens.weight[mine]) if mine.any() else np.zeros(3)
        assert np.allclose(mean[i], expected, atol=1e-6)
        assert counted[i] == mine.sum()


def test_the_quiet_direction_in_which_customers_stay_the_same_comes_first(tokens: Mapping[str, Tokens]) -> None:
    projection = fit_projection(tokens["words"], 5, np.random.default_rng(0), "reliability")
    weight = np.abs(projection.matrix[:, 0]) * np.r_[1.0, np.full(9, 3.0)]  # per unit of what is typical of a column
    assert weight[0] > 3 * weight[1:].max()
    assert projection.reliability[0] > 0.6
    assert projection.reliability[0] > projection.reliability[1] + 0.3


@pytest.mark.parametrize("name", FUSIONS)
def test_embedding_is_aligned_unit_length_and_repeatable(
    name: str, tokens: Mapping[str, Tokens], tmp_path: Path
) -> None:
    vectors = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        built(name).fit(tokens, folder, 7, "cpu")
        embedding = built(name).embed(IDS, tokens, folder, "cpu")
        vectors.append(embedding.vectors)
    assert embedding.modalities == ("words", "deeds")
    assert np.allclose(np.linalg.norm(embedding.vectors, axis=1), 1, atol=1e-5)
    assert np.array_equal(embedding.present, np.stack([t.present for t in tokens.values()], 1))
    assert np.array_equal(vectors[0], vectors[1])
    assert (tmp_path / "a" / "model.safetensors").read_bytes() == (tmp_path / "b" / "model.safetensors").read_bytes()
    embedding.save(tmp_path)
    assert np.array_equal(Embedding.load(tmp_path).vectors, embedding.vectors)
    parts_of_score = sum(b[0] @ b[1] for b in embedding.by_modality.values())
    assert parts_of_score == pytest.approx(embedding.vectors[0] @ embedding.vectors[1], abs=1e-5)


@pytest.mark.parametrize("name", FUSIONS)
def test_one_customer_constant_columns_and_an_absent_modality_are_no_crash(name: str, tmp_path: Path) -> None:
    alone = {"words": Tokens.from_rows(np.zeros(3, int), np.ones((3, 4), np.float32), 1)}
    constant = {
        "words": Tokens.from_rows(np.arange(40), np.ones((40, 4), np.float32), 60),
        "deeds": modality(0, np.zeros(60, int)),
    }
    for k, case in enumerate((alone, constant)):
        folder = tmp_path / str(k)
        folder.mkdir()
        built(name).fit(case, folder, 7, "cpu")
        embedding = built(name).embed([str(i) for i in range(case["words"].n)], case, folder, "cpu")
        assert np.isfinite(embedding.vectors).all()


def test_learning_lowers_the_held_out_loss(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    curve = LearnedFusion(training=Training(epochs=12, batch=32)).fit(tokens, tmp_path, 7, "cpu")
    assert min(epoch.valid for epoch in curve) < curve[0].valid


def test_training_stops_early(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    curve = LearnedFusion(training=Training(epochs=400, batch=64, patience=3)).fit(tokens, tmp_path, 7, "cpu")
    best = min(range(len(curve)), key=lambda i: curve[i].valid)
    assert len(curve) - 1 - best == 3


def test_a_missing_modality_is_filled_in_from_the_other(tmp_path: Path) -> None:
    """Customers of one group share a code in both modalities; who lacks the first still lands near the own group."""
    code = np.random.default_rng(0).integers(0, 2, 600)
    tokens = {"words": modality(1, 4 * code, missing=0.3), "deeds": modality(2, 4 * code, missing=0.0)}
    part = LearnedFusion(size=1, training=Training(epochs=30, batch=64))
    part.fit(tokens, tmp_path, 7, "cpu")
    block = part.embed([str(i) for i in range(600)], tokens, tmp_path, "cpu").by_modality["words"][:, 0]
    lacking = ~tokens["words"].present
    has = block[~lacking]
    side = np.sign(has[code[~lacking] == 1].mean() - has[code[~lacking] == 0].mean())
    assert (np.sign(block[lacking]) == side * np.where(code[lacking] == 1, 1, -1)).mean() > 0.9


def test_whitened_blocks_have_equal_weight(tokens: Mapping[str, Tokens], tmp_path: Path) -> None:
    both = dict(tokens.items())
    part = WhitenedFusion(size=3)
    part.fit(both, tmp_path, 7, "cpu")
    embedding = part.embed(IDS, both, tmp_path, "cpu")
    shares = [float((b**2).sum(1)[embedding.present.all(1)].mean()) for b in embedding.by_modality.values()]
    assert shares[0] == pytest.approx(shares[1], abs=0.1)
