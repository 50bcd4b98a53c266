"""Clusterers, found by themselves: one contract, and an answer where there is little or nothing to cluster."""

from pathlib import Path

import numpy as np
import pytest
from planted import blobs, embedded
from sklearn.metrics import adjusted_rand_score

from clustering import Clusterer, HDBSCANClusterer, Segments
from clustering.clusterer import ordered
from customers.spec import make, parts

CLUSTERERS = parts("clustering", Clusterer)


def test_they_are_found() -> None:
    assert CLUSTERERS == ["agglomerative", "dbscan", "hdbscan", "kmeans", "louvain", "mixture"]


@pytest.mark.parametrize("name", CLUSTERERS)
def test_plain_groups_are_found_by_all_and_repeatably(name: str, tmp_path: Path) -> None:
    embedding, truth = blobs()
    part = make("clustering", Clusterer, {"type": name, **({"k": 8} if name == "agglomerative" else {})})
    segments = part.cluster(embedding, 7)
    assert adjusted_rand_score(truth, segments.label) > 0.9
    assert segments.ids == embedding.ids
    assert list(segments.sizes) == sorted(segments.sizes, reverse=True)
    assert segments.names[0] == "S01"
    assert (segments.membership.sum(1) <= 1 + 1e-5).all()
    assert ((segments.strength >= 0) & (segments.strength <= 1 + 1e-6)).all()
    again = part.cluster(embedding, 7)
    assert np.array_equal(again.label, segments.label)
    assert np.array_equal(again.membership, segments.membership)
    segments.save(tmp_path)
    loaded = Segments.load(tmp_path)
    assert np.array_equal(loaded.label, segments.label)
    assert np.allclose(loaded.membership, segments.membership)
    assert loaded.names == segments.names


@pytest.mark.parametrize("name", CLUSTERERS)
@pytest.mark.parametrize("n", [1, 19, 25])
def test_few_and_equal_customers_get_an_answer(name: str, n: int) -> None:
    part = make("clustering", Clusterer, {"type": name})
    segments = part.cluster(embedded(np.tile([1.0, 0.0, 0.0], (n, 1))), 7)
    assert len(segments.label) == n
    if n < 20:
        assert segments.names == ("S01",)
        assert "too few" in segments.note


def test_strays_are_noise_and_stay_visible() -> None:
    embedding, truth = blobs(noise=0.1)
    segments = HDBSCANClusterer().cluster(embedding, 7)
    assert adjusted_rand_score(truth, segments.label) > 0.9
    assert 0.05 < segments.noise_share < 0.15
    assert (segments.label[truth < 0] < 0).mean() > 0.7


def test_letting_customers_join_loses_fewer_of_them_than_leaves_do() -> None:
    rng = np.random.default_rng(1)
    centres = rng.normal(size=(8, 6)) * 2.2
    truth = rng.integers(0, 8, 1200)
    embedding = embedded(centres[truth] + rng.normal(size=(1200, 6)) * 0.7)
    leaves = HDBSCANClusterer(selection="leaf").cluster(embedding, 7)
    joined = HDBSCANClusterer().cluster(embedding, 7)
    assert joined.noise_share < leaves.noise_share - 0.1
    assert adjusted_rand_score(truth, joined.label) > adjusted_rand_score(truth, leaves.label)


def test_the_number_of_segments_is_between_5_and_20_or_a_sentence_says_why() -> None:
    three, _ = blobs(k=3)
    found = HDBSCANClusterer().cluster(three, 7)
    assert len(found.names) == 3
    assert "3 segments were found" in found.note
    assert blobs()[0].ids
    assert HDBSCANClusterer().cluster(blobs()[0], 7).note == ""


def test_numbering_is_by_size_then_first_member() -> None:
    assert ordered(np.array([5, 5, 2, 2, 2, -1, 9, 9])).tolist() == [1, 1, 0, 0, 0, -1, 2, 2]


def test_segments_refuse_what_does_not_fit() -> None:
    with pytest.raises(ValueError, match="labels must lie"):
        Segments(("a",), np.array([1], np.int32), np.ones(1, np.float32), np.ones((1, 1), np.float32), ("S01",))
    with pytest.raises(ValueError, match="membership"):
        Segments(("a",), np.array([0], np.int32), np.ones(1, np.float32), np.ones((1, 2), np.float32), ("S01",))
