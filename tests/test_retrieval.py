"""The index: the right neighbours, in order, and a score that is the sum of its parts."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from customers.errors import BadInput
from encoders.tokens import Tokens
from fusion import Embedding
from retrieval import Index, neighbours
from retrieval.by_text import near_text


@pytest.fixture
def embedding() -> Embedding:
    vectors = np.random.default_rng(0).normal(size=(300, 12)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    ids, columns = tuple(f"C{i:04d}" for i in range(300)), np.repeat([0, 1], [8, 4])
    return Embedding(ids, vectors, ("a", "b"), columns, np.ones((300, 2), bool), np.zeros((300, 2), np.float32))


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
    nine = {name: getattr(embedding, name)[:9] for name in ("present", "uncertainty")}
    fewer = replace(embedding, ids=embedding.ids[:9], vectors=embedding.vectors[:9], **nine)
    with pytest.raises(BadInput, match="other vectors"):
        Index.load(tmp_path, fewer)


def test_neighbours_leave_oneself_out_even_among_equals() -> None:
    points = np.vstack([np.zeros((50, 3)), np.eye(3)])
    distance, near = neighbours(points, 5)
    assert near.shape == (53, 5)
    assert (near != np.arange(53)[:, None]).all()
    assert (np.diff(distance, axis=1) >= 0).all()
    assert distance[50].tolist() == pytest.approx([1.0] * 5)


def test_words_find_whose_best_tokens_are_near_and_the_missing_count_as_average() -> None:
    """Three customers near, far and without the modality; many far tokens do not hide three near ones."""
    near, far = np.array([[1.0, 0, 9]]), np.array([[0.0, 1, 9]])  # the third column is a feature, not of the space
    values = np.concatenate([near, near, near, np.repeat(far, 50, 0), far, far]).astype(np.float32)
    tokens = Tokens.from_rows(np.r_[np.zeros(53, np.int64), 1, 1], values, 3)
    hits = near_text(("a", "b", "c"), {"image": tokens}, {"image": np.array([1.0, 0], np.float32)}, 3)
    assert [hit.customer_id for hit in hits] == ["a", "c", "b"]
    assert [hit.score for hit in hits] == pytest.approx([1, 0, -1])
    assert hits[0].by_modality == {"image": pytest.approx(1)}
    assert len(near_text(("a", "b", "c"), {"image": tokens}, {"image": np.array([1.0, 0], np.float32)}, 1)) == 1


def test_words_need_a_space_and_a_number() -> None:
    tokens = Tokens.from_rows(np.zeros(1, np.int64), np.ones((1, 2), np.float32), 2)
    with pytest.raises(BadInput, match="shares a space with text"):
        near_text(("a", "b"), {"tabular": tokens}, {}, 3)
    with pytest.raises(BadInput, match="-k 0"):
        near_text(("a", "b"), {"text": tokens}, {"text": np.ones(2, np.float32)}, 0)
