"""The tree, its seeds and the flood: the package's own tree where it can be compared, and no structure out of nothing."""

import sys
import warnings

import numpy as np
import pytest
from planted import blobs, embedded
from sklearn.metrics import adjusted_rand_score

from clustering import HDBSCANClusterer
from clustering.flood import flood, keep_dense, strangers_from
from clustering.hdbscan import by_package
from clustering.points import COPIES, principal_axes, project, thinned
from clustering.seeds import FLAT, seeds, valley_of_chance
from clustering.tree import grow, merges
from retrieval.neighbours import neighbours, recall


def package(points: np.ndarray, smallest: int, samples: int, selection: str) -> np.ndarray:
    import hdbscan

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        return np.asarray(hdbscan.HDBSCAN(smallest, samples, cluster_selection_method=selection).fit_predict(points))


@pytest.mark.parametrize("selection", ["eom", "leaf"])
@pytest.mark.parametrize("seed", [1, 2])
def test_the_packages_selections_give_the_packages_labels(selection: str, seed: int) -> None:
    points = blobs(noise=0.1, n=600, seed=seed, spread=2.0)[0].vectors
    ours = by_package(points, 15, 10, selection)
    assert np.array_equal(ours, package(points, 15, 10, selection))
    assert ours.max() >= 2


@pytest.mark.parametrize("selection", ["eom", "leaf"])
def test_above_its_limit_the_package_selects_from_the_tree_of_the_graph(
    selection: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    points = blobs(noise=0.1, n=900, spread=1.0)[0].vectors
    monkeypatch.setattr(sys.modules["clustering.hdbscan"], "PACKAGE", 100)
    ours = by_package(points, 15, 10, selection)
    assert adjusted_rand_score(ours, package(points, 15, 10, selection)) > 0.95


def test_merges_are_those_of_the_package() -> None:
    from hdbscan._hdbscan_linkage import label

    tree = grow(blobs(noise=0.2, n=500)[0].vectors, 10)
    ours, theirs = merges(tree.edges), np.asarray(label(tree.edges))
    assert np.array_equal(np.sort(ours[:, :2], 1), np.sort(theirs[:, :2], 1))
    assert np.array_equal(ours[:, 2:], theirs[:, 2:])


def test_the_tree_spans_all_points_and_is_the_shortest_where_the_graph_is_whole() -> None:
    from scipy.sparse.csgraph import minimum_spanning_tree
    from scipy.spatial.distance import cdist

    points = np.random.default_rng(3).normal(size=(60, 3)).astype(np.float32)
    tree = grow(points, 5, k=59)
    whole = np.maximum(cdist(points, points), np.maximum(tree.core[:, None], tree.core[None]))
    assert len(tree.edges) == 59
    assert tree.edges[:, 2].sum() == pytest.approx(minimum_spanning_tree(whole).sum(), rel=1e-5)
    assert (np.diff(tree.edges[:, 2]) >= 0).all()


def test_branches_hold_the_points_of_their_node() -> None:
    tree = grow(blobs(n=120)[0].vectors, 5, weight=np.arange(1, 121))
    held: list[set[int]] = [{i} for i in range(120)]
    for left, right, _, size in tree.merges.tolist():
        held.append(held[int(left)] | held[int(right)])
        assert len(held[-1]) == size
    for node in (0, 119, 130, 200, 238):
        assert set(tree.branches.of(node).tolist()) == held[node]
        assert tree.branches.customers[node] == sum(row + 1 for row in held[node])


@pytest.mark.parametrize("kind", ["gaussian", "cube"])
def test_no_segments_are_found_where_there_are_none(kind: str) -> None:
    rng = np.random.default_rng(11)
    alarms = 0
    for d in (2, 3, 4, 6, 9):
        for _ in range(6):
            points = rng.normal(size=(500, d)) if kind == "gaussian" else rng.random((500, d))
            alarms += int(HDBSCANClusterer().find(points.astype(np.float32), 7).max() >= 0)
    assert alarms <= 2  # of 30: about one in twenty at most


def test_a_valley_of_chance_is_shallower_in_more_dimensions() -> None:
    depth = [valley_of_chance(d) for d in (2.0, 4.0, 6.0, 12.0)]
    assert depth == sorted(depth, reverse=True)
    assert depth[0] == 1.2
    assert depth[-1] == FLAT


def test_one_segment_is_told_in_a_sentence() -> None:
    segments = HDBSCANClusterer().cluster(embedded(np.random.default_rng(0).normal(size=(400, 5))), 7)
    assert segments.names == ("S01",)
    assert segments.note.startswith("No segments")


def test_a_deeper_valley_leaves_fewer_seeds_and_everybody_is_in_one_of_one() -> None:
    tree = grow(blobs(n=900, spread=2.5)[0].vectors, 10)
    found = [int(seeds(tree, 10, valley).max()) + 1 for valley in (0.3, 1.0, 3.0, 30.0)]
    assert found == sorted(found, reverse=True)
    assert found[0] > found[-1] == 1


def test_the_flood_reaches_everybody_and_keeps_the_seeds() -> None:
    embedding, truth = blobs(n=800)
    tree = grow(embedding.vectors, 10)
    seed = seeds(tree, 10, 1.0)
    label = flood(tree, seed)
    assert (label >= 0).all()
    assert np.array_equal(label[seed >= 0], seed[seed >= 0])
    assert adjusted_rand_score(truth, label) == 1.0


@pytest.mark.parametrize("noise", [0.0, 0.1, 0.3])
def test_noise_is_found_at_about_the_share_it_has(noise: float) -> None:
    embedding, truth = blobs(noise=noise, n=1500, seed=5)
    segments = HDBSCANClusterer().cluster(embedding, 7)
    assert abs(segments.noise_share - noise) < 0.04
    assert adjusted_rand_score(truth, segments.label) > 0.95


def test_reach_nought_keeps_everybody() -> None:
    embedding, _ = blobs(noise=0.2, n=600)
    assert HDBSCANClusterer(reach=0).cluster(embedding, 7).noise_share == 0.0
    tree = grow(embedding.vectors, 10)
    label = flood(tree, seeds(tree, 10, 1.0))
    assert np.array_equal(keep_dense(tree, label, label, 0.0), label)


def test_strangers_are_seen_only_where_there_are_two_humps() -> None:
    rng = np.random.default_rng(2)
    one = rng.normal(0, 0.2, 800)
    two = np.concatenate([rng.normal(0, 0.1, 500), rng.normal(1.0, 0.1, 300)])
    assert strangers_from(one) == np.inf
    assert strangers_from(np.zeros(50)) == np.inf
    assert 0.3 < strangers_from(two) < 0.7


def test_granularity_moves_the_number_of_segments() -> None:
    rng = np.random.default_rng(4)
    groups = rng.normal(size=(3, 6)) * 12
    centres = np.repeat(groups, 4, 0) + rng.normal(size=(12, 6)) * 2.2
    points = (centres[rng.integers(0, 12, 2400)] + rng.normal(size=(2400, 6)) * 0.6).astype(np.float32)
    found = [int(HDBSCANClusterer(granularity=g).find(points, 7).max()) + 1 for g in (0.05, 0.15, 1.0)]
    assert found == sorted(found)
    assert found[-1] == 12
    assert found[0] < 12


def test_more_than_twenty_hills_are_joined_to_twenty_at_most() -> None:
    embedding, _ = blobs(n=3000, k=40, d=8)
    assert 15 <= len(HDBSCANClusterer().cluster(embedding, 7).names) <= 20


def test_equal_points_are_thinned_and_all_get_their_owners_label() -> None:
    points = np.concatenate([np.zeros((500, 3)), np.ones((3, 3)), np.random.default_rng(0).normal(size=(40, 3))])
    points = points.astype(np.float32)
    kept, owner, weight = thinned(points)
    assert len(kept) == COPIES + 3 + 40
    assert weight.sum() == len(points)
    assert np.array_equal(points[kept][owner], points)


def test_two_million_equal_rows_and_a_few_heaps_get_an_answer() -> None:
    same = HDBSCANClusterer().labels_of(np.ones((2_000_000, 4), np.float32), 7)
    assert len(same) == 2_000_000
    assert len(np.unique(same)) == 1
    heaps = np.repeat(np.eye(4, dtype=np.float32), 300, 0)
    assert len(np.unique(HDBSCANClusterer().labels_of(heaps, 7))) == 4
    rng = np.random.default_rng(0)
    crowd = np.concatenate(
        [np.repeat(np.full((1, 4), 9, np.float32), 900, 0), rng.normal(size=(900, 4)).astype(np.float32)]
    )
    label = HDBSCANClusterer().labels_of(crowd, 7)
    assert len(np.unique(label[:900])) == 1
    assert label[0] not in label[900:]


def test_the_order_of_rows_does_not_matter() -> None:
    embedding, _ = blobs(noise=0.1, n=700)
    turned = np.random.default_rng(1).permutation(700)
    straight = HDBSCANClusterer().find(embedding.vectors, 7)
    other = HDBSCANClusterer().find(embedding.vectors[turned], 7)
    assert adjusted_rand_score(straight[turned], other) == 1.0


def test_axes_are_the_principal_components_and_projection_keeps_distances() -> None:
    vectors = blobs(n=300)[0].vectors
    mean, axes = principal_axes(vectors, 6)
    at = project(vectors, mean, axes)
    assert np.allclose(np.cov(at.T), np.diag(np.cov(at.T).diagonal()), atol=1e-2)
    assert np.linalg.norm(at[3] - at[100]) == pytest.approx(np.linalg.norm(vectors[3] - vectors[100]), rel=1e-4)


def test_lists_find_nearly_all_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    points = np.random.default_rng(0).normal(size=(4000, 6)).astype(np.float32)
    distance, near = neighbours(points, 10)
    monkeypatch.setattr(sys.modules["retrieval.neighbours"], "EXACT", 1000)
    some_distance, some_near = neighbours(points, 10)
    assert near.shape == some_near.shape
    assert (some_near != np.arange(4000)[:, None]).all()
    assert (some_distance >= distance - 1e-4).all()
    found = recall(points, 10)
    assert 0.8 < found < 1.0
    assert found == pytest.approx((some_distance <= distance[:, -1:] + 1e-5).mean(), abs=0.05)
