"""Probes: each gives the value it must where the answer is known beforehand, and falls where it must fall."""

import numpy as np
import pytest

from fusion.probes import (
    agreement,
    effective_rank,
    find_other_half,
    kmeans,
    knn_probe,
    linear_probe,
    missingness_ami,
    neighbours_kept,
    regression_probe,
)

N, K = 240, 4
RNG = np.random.default_rng(0)
GROUP = np.repeat(np.arange(K), N // K)
POINTS = 6 * np.eye(K)[GROUP] + RNG.normal(size=(N, K))  # K balls, apart
NOISE = RNG.normal(size=(N, K))


def test_kmeans_finds_balls_that_are_apart_and_is_repeatable() -> None:
    found = kmeans(POINTS, K, seed=3)
    assert agreement(GROUP, found).ari > 0.95
    assert np.array_equal(found, kmeans(POINTS, K, seed=3))
    assert abs(agreement(GROUP, kmeans(NOISE, K, seed=3)).ari) < 0.1


def test_agreement_does_not_care_for_names_and_counts_noise_as_a_group() -> None:
    renamed = agreement(GROUP, (GROUP + 1) % K)
    assert (renamed.ari, renamed.ami) == pytest.approx((1, 1))
    noise = np.where(GROUP == 0, -1, GROUP)
    assert agreement(GROUP, noise).ari == pytest.approx(1)
    assert agreement(GROUP, np.zeros(N, int)).ari == pytest.approx(0)


def test_missingness_is_one_where_clusters_say_who_has_what_and_near_zero_by_chance() -> None:
    present = np.stack([GROUP % 2 == 0, GROUP < 2, np.ones(N, bool)], 1)
    assert missingness_ami(GROUP, present) == pytest.approx(1)
    assert abs(missingness_ami(RNG.permutation(GROUP), present)) < 0.05


def test_probes_read_what_is_there_and_nothing_where_there_is_nothing() -> None:
    assert linear_probe(POINTS, GROUP) > 0.95
    assert knn_probe(POINTS, GROUP) > 0.95
    assert linear_probe(NOISE, GROUP) < 0.4
    assert knn_probe(NOISE, GROUP) < 0.4


def test_two_values_are_judged_by_auc() -> None:
    rare = (RNG.random(N) < 0.1).astype(int)
    assert 0.3 < linear_probe(NOISE, rare) < 0.75  # accuracy would be 0.9 for free
    side = 3 * rare[:, None] + NOISE
    assert linear_probe(side, rare) > 0.95
    assert knn_probe(side, rare) > 0.9


def test_knn_reads_what_is_no_line() -> None:
    """Inside or outside along an axis: the mean of both is the same."""
    label = (np.abs(NOISE[:, 0]) > 0.7).astype(int)
    direction = np.stack([NOISE[:, 0], np.full(N, 0.7)], 1)
    assert knn_probe(direction, label) > linear_probe(direction, label) + 0.2


def test_regression_probe_is_a_rank_correlation() -> None:
    weights = np.array([1.0, -2.0, 0.5, 0.0])
    assert regression_probe(NOISE, NOISE @ weights) > 0.99
    assert regression_probe(NOISE, np.exp(NOISE @ weights)) > 0.75  # the order is right, the numbers are not
    assert abs(regression_probe(NOISE, RNG.normal(size=N))) < 0.3
    assert regression_probe(np.ones((N, 2)), NOISE[:, 0]) == 0  # a constant foretells nothing


def test_effective_rank_counts_dimensions() -> None:
    white = np.linalg.qr(NOISE - NOISE.mean(0))[0]
    assert effective_rank(white) == pytest.approx(K)
    assert effective_rank(white[:, :1] @ np.ones((1, K))) == pytest.approx(1)
    assert effective_rank(5 + np.zeros((N, K))) == 1
    # Two singular values in the ratio 3 : 1: the entropy of (3/4, 1/4).
    assert effective_rank(white[:, :2] * [3, 1]) == pytest.approx(4 / 3**0.75)


def test_neighbours_are_kept_by_turning_and_lost_by_shuffling() -> None:
    turn = np.linalg.qr(RNG.normal(size=(K, K)))[0]
    assert (neighbours_kept(NOISE, 3 * NOISE @ turn) == 1).all()
    assert neighbours_kept(NOISE, RNG.permutation(NOISE)).mean() < 0.2


def test_neighbours_among_the_others_who_did_not_change() -> None:
    assert (neighbours_kept(NOISE, NOISE, among=NOISE) == 1).all()
    turned = NOISE @ np.linalg.qr(RNG.normal(size=(K, K)))[0]
    assert (neighbours_kept(NOISE, turned, among=turned) == 1).all()
    assert neighbours_kept(NOISE, turned, among=NOISE).mean() < 0.9


def test_neighbours_kept_is_an_exact_share_and_leaves_oneself_out() -> None:
    line = np.array([[np.cos(a), np.sin(a)] for a in (0.0, 0.1, 0.3, 0.7)])
    moved = line.copy()
    moved[1] = -line[1]
    assert neighbours_kept(line, moved, k=1).tolist() == [0, 0, 0, 1]  # 0 had 1, 1 had 0, 2 had 1, 3 had 2


def test_the_other_half_is_found_where_it_is_near() -> None:
    same = find_other_half(NOISE, 2 * NOISE)
    assert (same.recall, same.mrr) == (1, 1)
    by_chance = find_other_half(NOISE, RNG.normal(size=(N, K)))
    assert by_chance.recall == pytest.approx(10 / N, abs=0.05)
    assert by_chance.mrr < 0.1
    # All answers the same: nobody is found, everybody ranks in the middle.
    assert find_other_half(NOISE, np.ones((N, K))).recall == 0
