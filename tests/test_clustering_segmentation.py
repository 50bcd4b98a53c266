"""The same tomorrow: stability, calibrated membership, names that survive, micro-segments, customers placed without a refit."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from planted import blobs, embedded, some
from sklearn.metrics import adjusted_rand_score

from clustering import HDBSCANClusterer, Segmentation, Segments, lineage, segment
from clustering.calibrate import calibrate
from clustering.lineage import called, follow
from clustering.nested import micro_segments
from clustering.outline import outline
from clustering.stability import Refit, jaccard, renamed, stability
from fusion import Embedding


@pytest.fixture(scope="module")
def planted() -> tuple[Embedding, Segmentation]:
    """1,200 customers in eight segments that touch, a tenth of them anywhere."""
    embedding, _ = blobs(noise=0.1, n=1200, seed=3, spread=2.0)
    return embedding, segment(HDBSCANClusterer(), embedding, 7)


def labelled(label: list[int], names: tuple[str, ...], first: int = 0) -> Segments:
    n, s = len(label), len(names)
    ids = tuple(f"c{i:05d}" for i in range(first, first + n))
    return Segments(ids, np.array(label, np.int32), np.ones(n, np.float32), np.zeros((n, s), np.float32), names)


def test_segments_that_stand_apart_are_stable_and_survive_the_disk(
    planted: tuple[Embedding, Segmentation], tmp_path: Path
) -> None:
    _, found = planted
    assert len(found.segments.names) == 8
    assert [each.segment for each in found.stability] == list(found.segments.names)
    assert all(each.stable and each.low <= each.jaccard <= each.high <= 1 for each in found.stability)
    assert found.refit_ari is not None
    assert found.refit_ari > 0.9
    assert found.recall == 1.0
    found.save(tmp_path)
    again = Segmentation.load(tmp_path)
    assert again.stability == found.stability
    assert again.outline == found.outline
    assert np.array_equal(again.space.points, found.space.points)
    assert np.allclose(again.calibration(found.segments.membership), found.calibration(found.segments.membership))


def test_a_cut_through_the_middle_is_marked_unstable() -> None:
    """A single Gaussian that somebody cut in half: refits draw the line elsewhere."""
    names = ("S01", "S02")
    rows, drawn = np.arange(100), np.ones(100, bool)
    half = np.repeat([0, 1], 50)
    other = np.tile([0, 1], 50)
    found = [Refit(rows, drawn, other, jaccard(half, other).max(1)) for _ in range(5)]
    assert [each.stable for each in stability(names, found)] == [False, False]
    same = [Refit(rows, drawn, half, jaccard(half, 1 - half).max(1)) for _ in range(5)]
    assert [each.jaccard for each in stability(names, same)] == [1.0, 1.0]


def test_jaccard_and_names_by_hand() -> None:
    label, other = np.array([0, 0, 0, 1, 1, -1]), np.array([1, 1, 0, 0, 2, 2])
    assert jaccard(label, other).tolist() == [[0.25, 2 / 3, 0.0], [1 / 3, 0.0, 1 / 3]]
    assert renamed(other, jaccard(label, other)).tolist()[:2] == [0, 0]
    assert -1 not in renamed(other, jaccard(label, other))


def test_membership_means_what_it_says() -> None:
    """Votes that promise too much are told down to how often they come true, on refits that were not learned from."""
    rng = np.random.default_rng(0)
    share = rng.uniform(0, 1, (3000, 1)).astype(np.float32)
    rows, unseen = np.arange(3000), np.zeros(3000, bool)
    found = [Refit(rows, unseen, np.where(rng.random(3000) < share[:, 0] ** 2, 0, -1), np.ones(1)) for _ in range(6)]
    calibration = calibrate(share, found)
    assert calibration.error < 0.03
    assert abs(calibration(np.array([[0.5]], np.float32))[0, 0] - 0.25) < 0.05
    assert (calibration(np.array([[0.9, 0.9, 0.9]], np.float32)).sum(1) <= 1 + 1e-6).all()
    told, came, count = calibration.bins.T
    assert count.sum() == 3 * 3000
    assert np.abs(told - came).max() < 0.1


def test_everybody_has_a_membership_that_agrees_with_the_segment(planted: tuple[Embedding, Segmentation]) -> None:
    segments = planted[1].segments
    member = segments.label >= 0
    assert (segments.membership.sum(1) <= 1 + 1e-5).all()
    assert (segments.membership.argmax(1)[member] == segments.label[member]).mean() > 0.95
    assert planted[1].calibration.error < 0.05


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_refit_on_most_customers_keeps_the_names(planted: tuple[Embedding, Segmentation], seed: int) -> None:
    embedding, first = planted
    rows = np.sort(np.random.default_rng(seed).permutation(1200)[:1140])
    again = segment(HDBSCANClusterer(), some(embedding, rows), seed, first)
    assert again.lineage is not None
    assert again.lineage.kept_share > 0.95
    assert {line.fate for line in again.lineage.lines} == {"kept"}
    assert sum(count for to in again.lineage.migration.values() for count in to.values()) == 1200
    assert sum(to.get("gone", 0) for to in again.lineage.migration.values()) == 60


def test_another_seed_finds_the_same(planted: tuple[Embedding, Segmentation]) -> None:
    embedding, first = planted
    other = HDBSCANClusterer().cluster(embedding, 8)
    assert adjusted_rand_score(first.segments.label, other.label) == 1.0


def test_split_merged_born_and_retired_are_told_apart() -> None:
    old = labelled([0] * 40 + [1] * 30 + [2] * 20 + [3] * 10, ("S01", "S02", "S03", "S04"))
    #      S01 splits 25 + 15; S02 and S03 are one; S04 is scattered; new customers make a segment of their own
    new = labelled([0] * 25 + [1] * 15 + [2] * 50 + [-1] * 10 + [3] * 30, ("S01", "S02", "S03", "S04"))
    points = np.zeros((130, 2), np.float32)
    now = follow(old, new, points[:100], points)
    found = lineage(old, now)
    fates = {line.segment: (line.fate, line.other) for line in found.lines}
    assert fates["S01"] == ("kept", "")
    assert fates["S02"] == ("kept", "")
    assert fates["S03"] == ("merged", "S02")
    assert fates["S04"] == ("retired", "")
    assert fates["S05"] == ("split", "S01")
    assert fates["S06"] == ("born", "")
    assert found.migration["S04"] == {"noise": 10}
    assert found.migration["new"] == {"S06": 30}
    assert found.kept_share == (25 + 30) / 100


def test_a_name_is_never_given_twice() -> None:
    old = labelled([0] * 20 + [1] * 20, ("S03", "S07"))
    new = labelled([0] * 20 + [1] * 20, ("S01", "S02"), first=100)
    nothing = np.zeros((40, 2), np.float32)
    assert follow(old, new, nothing, nothing).names == ("S08", "S09")


def test_segments_of_other_members_are_known_by_where_they_lie() -> None:
    """Half of the customers stay, none of them in the small segment; its place, seen through those who stay, is the same."""
    rng = np.random.default_rng(0)
    centres = np.array([[6, 0, 0], [0, 6, 0], [0, 0, 6]], float)
    at = np.repeat(centres, [40, 40, 30], 0) + rng.normal(size=(110, 3)) * 0.3
    turn = np.linalg.qr(rng.normal(size=(3, 3)))[0]
    old = labelled([0] * 40 + [1] * 40 + [2] * 30, ("S01", "S02", "S03"))
    new = replace(old, ids=(*old.ids[:80], *(f"n{i}" for i in range(30))))
    shuffled = called(new, ["S02", "S03", "S01"])
    now = follow(old, shuffled, at.astype(np.float32), (at @ turn).astype(np.float32))
    assert [now.name_of(row) for row in (0, 50, 100)] == ["S01", "S02", "S03"]


def test_micro_segments_stand_inside_their_segment() -> None:
    rng = np.random.default_rng(0)
    inner = np.repeat([[0, 0, 0, 4], [0, 0, 0, -4]], 150, 0) + rng.normal(size=(300, 4)) * [3, 1, 1, 0.4]
    plain = rng.normal(size=(300, 4)) * [3, 1, 1, 0.4]
    vectors = np.concatenate([inner, plain]).astype(np.float32)
    label = np.repeat([0, 1], 300)
    found = micro_segments(HDBSCANClusterer(), vectors, label, ("S01", "S02"), 7)
    assert list(found) == ["S01.1", "S01.2"]
    assert sorted(np.concatenate(list(found.values())).tolist()) == sorted(set(np.concatenate(list(found.values()))))
    for rows in found.values():
        assert (label[rows] == 0).all()
        assert len(np.unique(rows < 150)) == 1


def test_micro_segments_follow_the_name_of_their_segment_and_the_disk(tmp_path: Path) -> None:
    segments = replace(labelled([0, 0, 0, 1, 1, -1], ("S01", "S02")), micro={"S02.1": np.array([3, 4])})
    assert segments.parent == {"S02.1": "S02"}
    renamed_ = called(segments, ["S09", "S04"])
    assert renamed_.names == ("S04", "S09")
    assert {name: rows.tolist() for name, rows in renamed_.micro.items()} == {"S04.1": [3, 4]}
    assert [renamed_.name_of(row) for row in range(6)] == ["S09", "S09", "S09", "S04", "S04", "noise"]
    renamed_.save(tmp_path)
    assert Segments.load(tmp_path).micro["S04.1"].tolist() == [3, 4]
    with pytest.raises(ValueError, match="must lie in"):
        replace(segments, micro={"S01.1": np.array([3])})


def test_customers_are_placed_as_a_refit_would(planted: tuple[Embedding, Segmentation]) -> None:
    embedding, _ = planted
    rows = np.random.default_rng(5).permutation(1200)
    known, new = np.sort(rows[:1000]), np.sort(rows[1000:])
    first = segment(HDBSCANClusterer(), some(embedding, known), 7)
    placed = first.space.place(embedding.vectors[new], first.segments, first.calibration)
    refit = segment(HDBSCANClusterer(), embedding, 7, first).segments
    before = np.array([*first.segments.names, "noise"])[placed.label]
    after = np.array([refit.name_of(row) for row in new])
    assert (before == after).mean() > 0.95
    assert (placed.strength[placed.label < 0] == 0).all()
    far = first.space.place(np.full((3, 6), 500, np.float32), first.segments, first.calibration)
    assert (far.label == -1).all()
    none = first.space.place(np.zeros((0, 6), np.float32), first.segments, first.calibration)
    assert none.membership.shape == (0, len(first.segments.names))


def test_placing_one_is_placing_many(planted: tuple[Embedding, Segmentation]) -> None:
    embedding, first = planted
    many = first.space.place(embedding.vectors[:50], first.segments, first.calibration)
    for row in (0, 17, 49):
        one = first.space.place(embedding.vectors[row : row + 1], first.segments, first.calibration)
        assert one.label[0] == many.label[row]
        assert np.allclose(one.membership[0], many.membership[row], atol=1e-5)


def test_the_outline_joins_neighbours_first() -> None:
    rng = np.random.default_rng(0)
    centres = np.array([[0, 0], [3, 0], [30, 0], [34, 0]], float)
    label = np.repeat(np.arange(4), 60)
    points = (centres[label] + rng.normal(size=(240, 2)) * 0.5).astype(np.float32)
    found = outline(points, label, ("S01", "S02", "S03", "S04"))
    assert [set(meeting.left + meeting.right) for meeting in found] == [
        {"S01", "S02"},
        {"S03", "S04"},
        {"S01", "S02", "S03", "S04"},
    ]
    assert [meeting.height for meeting in found] == sorted(meeting.height for meeting in found)
    assert outline(points, np.zeros(240, int), ("S01",)) == ()


@pytest.mark.parametrize("n", [1, 5, 25, 60])
def test_few_or_equal_customers_are_one_segment_through_all_of_it(n: int) -> None:
    found = segment(HDBSCANClusterer(), embedded(np.ones((n, 4))), 7)
    assert found.segments.names == ("S01",)
    assert found.stability == ()
    assert found.refit_ari is None
    placed = found.space.place(np.ones((2, 4), np.float32), found.segments, found.calibration)
    assert placed.label.tolist() == [0, 0]
    again = segment(HDBSCANClusterer(), embedded(np.ones((n, 4))), 7, found)
    assert again.lineage is not None
    assert again.lineage.kept_share == 1.0


def test_a_crowd_of_equal_customers_goes_through_all_of_it() -> None:
    """Forty thousand without a trace, and two thousand of whom something is known."""
    known, _ = blobs(n=2000, k=4, d=4)
    vectors = np.concatenate([np.zeros((40_000, 4), np.float32), known.vectors])
    found = segment(HDBSCANClusterer(), embedded(vectors), 7)
    label = found.segments.label
    assert len(np.unique(label[:40_000])) == 1
    assert len(np.unique(label)) > 1
    placed = found.space.place(vectors[[0, 40_001]], found.segments, found.calibration)
    assert placed.label.tolist() == [label[0], label[40_001]]
