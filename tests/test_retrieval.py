"""The index: the right neighbours, in order, and a score that is the sum of its parts."""

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from personas_shop import shop

from clustering.segments import Segments
from customers.errors import BadInput
from customers.table import Customers
from encoders.tokens import Tokens
from fusion import Embedding
from fusion.embedding import unit
from retrieval import Index, Search, neighbours
from retrieval.by_text import near_text
from retrieval.columns import write_columns
from retrieval.filters import Filters
from retrieval.lookalike import lookalike


@pytest.fixture
def embedding() -> Embedding:
    vectors = np.random.default_rng(0).normal(size=(300, 12)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    ids, columns = tuple(f"C{i:04d}" for i in range(300)), np.repeat([0, 1], [8, 4])
    return Embedding(ids, vectors, ("a", "b"), columns, np.ones((300, 2), bool), np.zeros((300, 2), np.float32))


@pytest.fixture
def search(embedding: Embedding) -> Search:
    return Search(embedding, Index.build(embedding.ids, embedding.vectors))


@pytest.fixture(scope="module")
def many() -> tuple[tuple[str, ...], np.ndarray]:
    """30,000 customers in 16 dimensions: more than are looked at one by one."""
    vectors = np.random.default_rng(1).normal(size=(30_000, 16)).astype(np.float32)
    return tuple(f"C{i:05d}" for i in range(30_000)), vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture(scope="module")
def listed(many: tuple[tuple[str, ...], np.ndarray]) -> Index:
    return Index.build(*many)


def true_of(ids: tuple[str, ...], vectors: np.ndarray, query: np.ndarray, k: int) -> list[str]:
    return [ids[i] for i in np.argsort(-(vectors @ query), kind="stable")[:k]]


def test_hits_are_those_of_brute_force_and_parts_sum_to_the_score(search: Search, tmp_path: Path) -> None:
    embedding = search.embedding
    search.index.save(tmp_path)
    hits = Search(embedding, Index.load(tmp_path)).similar("C0007", 10)
    scores = embedding.vectors @ embedding.vectors[7]
    scores[7] = -2
    assert [hit.row for hit in hits] == np.argsort(-scores, kind="stable")[:10].tolist()
    for hit in hits:
        assert hit.score == pytest.approx(scores[hit.row], abs=1e-5)
        assert sum(hit.by_modality.values()) == pytest.approx(hit.score, abs=1e-6)
        assert set(hit.by_modality) == {"a", "b"}


def test_more_neighbours_than_customers_and_nonsense(search: Search) -> None:
    assert len(search.similar("C0000", 10_000)) == 299
    with pytest.raises(BadInput, match="at least one"):
        search.similar("C0000", 0)
    with pytest.raises(BadInput, match="C0012"):
        search.similar("C00122", 3)
    with pytest.raises(BadInput, match="NaN"):
        search.near(np.full(12, np.nan), 3)
    with pytest.raises(BadInput, match="5 dimensions"):
        search.near(np.ones(5), 3)


def test_between_two_customers(search: Search) -> None:
    vectors = search.embedding.vectors
    middle = vectors[3] + vectors[8]
    expected = [c for c in true_of(search.embedding.ids, vectors, middle, 12) if c not in ("C0003", "C0008")][:5]
    assert [hit.customer_id for hit in search.between("C0003", "C0008", 5)] == expected
    assert search.between("C0003", "C0008", 3, at=0.0)[0].customer_id == search.similar("C0003", 2)[0].customer_id
    assert len(search.between("C0003", "C0003", 3)) == 3
    with pytest.raises(BadInput, match="between 0 and 1"):
        search.between("C0003", "C0008", 3, at=1.5)


def test_above_the_size_that_is_exact_lists_are_opened_until_recall_is_right(
    many: tuple[tuple[str, ...], np.ndarray], listed: Index
) -> None:
    ids, vectors = many
    assert listed.made.kind == "ivf_fp16"
    assert listed.made.recall >= 0.985
    rows = range(7, 30_000, 601)
    found = listed.search(vectors[list(rows)], 10)
    right = [
        len({c for c, _ in hits} & set(true_of(ids, vectors, vectors[row], 10)))
        for row, hits in zip(rows, found, strict=True)
    ]
    assert np.mean(right) >= 9.7


def test_few_who_are_allowed_are_all_looked_at(many: tuple[tuple[str, ...], np.ndarray], listed: Index) -> None:
    ids, vectors = many
    rows = np.arange(5, 30_000, 1000)  # 0.1 %
    allowed = listed.only([ids[row] for row in rows] + ["nobody"])
    (hits,) = listed.search(vectors[:1], 10, allowed)
    assert [c for c, _ in hits] == true_of(tuple(ids[row] for row in rows), vectors[rows], vectors[0], 10)
    assert len(listed.search(vectors[:1], 50, allowed)[0]) == 30
    assert listed.search(vectors[:2], 5, listed.only([])) == [[], []]


def test_many_who_are_allowed_are_found_by_the_lists(
    many: tuple[tuple[str, ...], np.ndarray], listed: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrieval.index.FEW", 100)
    ids, vectors = many
    for step in (2, 200):  # half of them, and half of a per cent
        rows = np.arange(0, 30_000, step)
        allowed = listed.only([ids[row] for row in rows])
        assert allowed.exact is None
        found = listed.search(vectors[:20], 10, allowed)
        true = [true_of(tuple(ids[row] for row in rows), vectors[rows], vectors[q], 10) for q in range(20)]
        assert all(len(hits) == 10 for hits in found)
        assert np.mean([len({c for c, _ in hits} & set(t)) for hits, t in zip(found, true, strict=True)]) >= 9.5


@pytest.mark.parametrize("n", [500, 25_000])
def test_customers_are_added_replaced_and_removed_in_place(n: int, tmp_path: Path) -> None:
    vectors = np.random.default_rng(2).normal(size=(n + 2, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    ids = [f"C{i}" for i in range(n)]
    index = Index.build(ids, vectors[:n])
    index.put(["new", "C3"], vectors[n:])
    assert len(index) == n + 1
    nearest = [hits[0] for hits in index.search(vectors[n:], 1)]
    assert [customer for customer, _ in nearest] == ["new", "C3"]
    assert [score for _, score in nearest] == pytest.approx([1, 1], abs=2e-3)
    assert index.search(vectors[3:4], 1)[0][0][0] != "C3"  # its old vector is gone
    assert index.remove(["new", "C5", "nobody"]) == 2
    assert "C5" not in index
    index.save(tmp_path)
    index.save(tmp_path)  # over itself
    again = Index.load(tmp_path)
    assert len(again) == n - 1 == again.made.customers
    assert again.search(vectors[5:6], 3) == index.search(vectors[5:6], 3)
    assert "C5" not in {c for c, _ in again.search(vectors[5:6], 20)[0]}
    again.put(["C5"], vectors[5:6])  # a number is never given twice
    assert again.search(vectors[5:6], 1)[0][0][0] == "C5"


@pytest.mark.parametrize("n", [400, 22_000])
def test_erasure_is_physical(n: int, tmp_path: Path) -> None:
    """The bytes of an erased vector are nowhere in what is saved."""
    vectors = np.random.default_rng(3).normal(size=(n, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    index = Index.build([f"C{i}" for i in range(n)], vectors)
    index.save(tmp_path)
    row = vectors[77] if n < 20_000 else vectors[77].astype(np.float16)
    assert any(row.tobytes() in path.read_bytes() for path in tmp_path.iterdir())
    index.remove(["C77"])
    index.save(tmp_path)
    assert not any(row.tobytes() in path.read_bytes() or b'"C77"' in path.read_bytes() for path in tmp_path.iterdir())


def test_a_mapped_index_answers_the_same(
    many: tuple[tuple[str, ...], np.ndarray], listed: Index, tmp_path: Path
) -> None:
    listed.save(tmp_path)
    mapped = Index.load(tmp_path, mapped=True)
    assert mapped.search(many[1][:5], 10) == listed.search(many[1][:5], 10)
    rows = [many[0][row] for row in range(0, 3000, 7)]
    assert mapped.search(many[1][:5], 10, mapped.only(rows)) == listed.search(many[1][:5], 10, listed.only(rows))


def test_an_index_that_is_not_whole_is_refused(search: Search, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no whole index"):
        Index.load(tmp_path)
    search.index.save(tmp_path)
    file = next(tmp_path.glob("*.faiss"))
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadInput, match="no whole index"):
        Index.load(tmp_path)
    file.write_bytes(whole)
    told = json.loads((tmp_path / "index.json").read_text())
    (tmp_path / "index.json").write_text(json.dumps(told | {"ids": told["ids"][:9]}))
    with pytest.raises(BadInput, match="other vectors"):
        Index.load(tmp_path)


def test_nobody_is_indexed_twice_or_without_a_vector(embedding: Embedding) -> None:
    vectors = embedding.vectors.copy()
    with pytest.raises(BadInput, match="one id"):
        Index.build(["a"] * 300, vectors)
    with pytest.raises(BadInput, match="one row each"):
        Index.build(["a"], vectors)
    vectors[3, 3] = np.nan
    with pytest.raises(BadInput, match="NaN"):
        Index.build(embedding.ids, vectors)


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> tuple[Customers, Segments, Path]:
    room = tmp_path_factory.mktemp("people")
    customers, _, segments = shop(room / "shop")
    names = np.array([*segments.names, "noise"], object)[segments.label]
    write_columns(customers, {"segment": names, "strength": segments.strength}, room)
    return customers, segments, room


def test_columns_are_traits_and_what_they_did(people: tuple[Customers, Segments, Path]) -> None:
    customers, segments, room = people
    frame = pd.read_parquet(room / "columns.parquet").set_index("customer_id")
    orders = pd.read_parquet(customers.folder / "orders.parquet")
    bought = orders[orders["amount"] >= 0].groupby("customer_id")["order_id"].nunique()
    assert frame.index.tolist() == list(customers.ids)
    assert frame["orders"].to_dict() == bought.reindex(customers.ids, fill_value=0).to_dict()
    spent = orders.groupby("customer_id")["amount"].sum().reindex(customers.ids, fill_value=0)
    assert np.allclose(frame["spent"], spent)
    assert (frame["segment"] == "S01").sum() == segments.sizes[0]
    assert not [name for name in frame if str(name).startswith("label_")]
    assert frame.loc[frame["segment"] == "S01", "category"].value_counts().index[0] == "travel"


def test_filters_are_compiled_by_duckdb(people: tuple[Customers, Segments, Path]) -> None:
    room = people[2]
    frame, filters = pd.read_parquet(room / "columns.parquet"), Filters(room)
    assert filters.rows() is None
    rows = filters.rows("plan = 'premium' and orders >= 3 and segment = 'S01'")
    wanted = frame[(frame["plan"] == "premium") & (frame["orders"] >= 3) & (frame["segment"] == "S01")]
    assert rows is not None
    assert rows.tolist() == wanted["row"].tolist()
    assert len(rows) > 10
    assert filters.rows("segment = 'S99'") is not None
    assert filters.rows("spent > 100 or age is null") is filters.rows("spent > 100 or age is null")  # remembered


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("plam = 'premium'", "no column 'plam'; did you mean 'plan'? there are customer_id, age, plan"),
        ("orders >", "not a condition"),
        ("1=1; DROP TABLE people", "not a condition"),
        ("orders >= 'many'", "not a condition"),
        ("1=1) UNION SELECT 1 --", "not a condition"),
        ("exists(select * from read_csv('/etc/passwd'))", "not a condition"),
        ("exists(select * from glob('/*'))", "not a condition"),
        ("x" * 3000, "at most"),
    ],
)
def test_a_filter_that_is_none_says_what_there_is(
    people: tuple[Customers, Segments, Path], where: str, said: str
) -> None:
    with pytest.raises(BadInput, match=re.escape(said)) as error:
        Filters(people[2]).rows(where)
    assert "\n" not in str(error.value)


def test_consent_is_a_filter_that_cannot_be_forgotten(people: tuple[Customers, Segments, Path]) -> None:
    _, _, room = people
    frame, filters = pd.read_parquet(room / "columns.parquet"), Filters(room, ("marketing",))
    with pytest.raises(BadInput, match="say what for: --purpose is one of marketing"):
        filters.rows("orders >= 1")
    with pytest.raises(BadInput, match="no purpose 'research'"):
        filters.rows("", "research")
    agreed = set(frame.loc[frame["consent_marketing"].astype(bool), "row"])
    with pytest.raises(BadInput, match="not a condition"):
        filters.rows("true) or (true", "marketing")
    for where in ("", "orders >= 1", "1=1 or 1=1"):
        rows = filters.rows(where, "marketing")
        assert rows is not None
        assert len(rows) > 100
        assert set(rows.tolist()) <= agreed
    with pytest.raises(BadInput, match="no column consent_research"):
        Filters(room, ("research",))


def test_lookalikes_of_two_kinds_and_how_far_to_trust_them(search: Search) -> None:
    rng = np.random.default_rng(4)
    centres = np.linalg.qr(rng.normal(size=(12, 12)))[0]
    group = rng.integers(0, 12, 300)
    vectors = unit(centres[group] + 0.1 * rng.normal(size=(300, 12)))
    embedding = replace(search.embedding, vectors=vectors)
    alike = Search(embedding, Index.build(embedding.ids, vectors))
    of_two = np.flatnonzero((group == 2) | (group == 5))
    seeds = [embedding.ids[row] for row in of_two[:30]]
    found = lookalike(alike, [*seeds, "nobody"], 10)
    assert found.unknown == ("nobody",)
    assert found.seeds == 30
    assert not {hit.customer_id for hit in found.hits} & set(seeds)
    assert {group[hit.row] for hit in found.hits} <= {2, 5}
    assert found.held_out == 10
    assert found.precision is not None and found.chance is not None  # noqa: PT018
    assert found.precision > 5 * found.chance
    spread = lookalike(alike, [embedding.ids[row] for row in range(0, 300, 10)], 10)  # seeds who have nothing in common
    assert spread.precision is not None
    assert spread.precision < 0.4
    few = lookalike(alike, seeds[:3], 5)
    assert (few.held_out, few.precision) == (0, None)
    assert len(few.hits) == 5
    with pytest.raises(BadInput, match="1 of 2 seeds"):
        lookalike(alike, [seeds[0], "nobody"], 5)


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
