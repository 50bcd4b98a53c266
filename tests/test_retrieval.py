"""The index: the right neighbours, in order, and a score that is the sum of its parts."""

from pathlib import Path

import numpy as np
import pytest

from customers.errors import BadInput
from fusion import Embedding
from retrieval import Index, neighbours


@pytest.fixture
def embedding() -> Embedding:
    vectors = np.random.default_rng(0).normal(size=(300, 12)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return Embedding(tuple(f"C{i:04d}" for i in range(300)), vectors, ("a", "b"), (8, 4), np.ones((300, 2), bool))


def test_hits_are_those_of_brute_force_and_parts_sum_to_the_score(embedding: Embedding, tmp_path: Path) -> None:
    Index.build(embedding).save(tmp_path)
    index = Index.load(tmp_path, embedding)
    hits = index.similar("C0007", 10)
    scores = embedding.vectors @ embedding.vectors[7]
    scores[7] = -2
    assert [hit.row for hit in hits] == np.argsort(-scores, kind="stable")[:10].tolist()
    for hit in hits:
        assert hit.score == pytest.approx(scores[hit.row], abs=1e-5)
        assert sum(hit.by_modality.values()) == pytest.approx(hit.score, abs=1e-6)
        assert set(hit.by_modality) == {"a", "b"}


def test_more_neighbours_than_customers_and_nonsense(embedding: Embedding) -> None:
    index = Index.build(embedding)
    assert len(index.similar("C0000", 10_000)) == 299
    with pytest.raises(BadInput, match="at least one"):
        index.similar("C0000", 0)
    with pytest.raises(BadInput, match="C0012"):
        index.similar("C00122", 3)


def test_an_index_of_other_vectors_is_refused(embedding: Embedding, tmp_path: Path) -> None:
    Index.build(embedding).save(tmp_path)
    fewer = Embedding(embedding.ids[:9], embedding.vectors[:9], ("a", "b"), (8, 4), embedding.present[:9])
    with pytest.raises(BadInput, match="other vectors"):
        Index.load(tmp_path, fewer)


def test_neighbours_leave_oneself_out_even_among_equals() -> None:
    points = np.vstack([np.zeros((50, 3)), np.eye(3)])
    distance, near = neighbours(points, 5)
    assert near.shape == (53, 5)
    assert (near != np.arange(53)[:, None]).all()
    assert (np.diff(distance, axis=1) >= 0).all()
    assert distance[50].tolist() == pytest.approx([1.0] * 5)
