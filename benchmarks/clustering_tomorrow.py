"""Are segments the same tomorrow? Refits on most of the customers and with other seeds, and customers placed without one."""

import time

import numpy as np

from benchmarks.clustering_data import FAMILIES, planted
from clustering import HDBSCANClusterer, segment
from clustering.calibrate import Calibration
from clustering.lineage import follow
from clustering.points import principal_axes, project
from clustering.space import Space
from fusion.embedding import Embedding

N = 5000


def refitted(seed: int) -> dict[str, float]:
    """A refit on 95 % of the rows: who keeps the id. And a refit with another seed: ARI."""
    from sklearn.metrics import adjusted_rand_score

    vectors, _ = planted(FAMILIES["nested, 10 % noise"], N, 64, seed)
    whole = embedding(vectors, np.arange(N))
    first = segment(HDBSCANClusterer(), whole, 7)
    rows = np.sort(np.random.default_rng(seed).permutation(N)[: round(0.95 * N)])
    again = segment(HDBSCANClusterer(), embedding(vectors, rows), 7, first)
    plain = HDBSCANClusterer().find(vectors[rows], 7)  # the numbers that a refit gives of itself
    other = HDBSCANClusterer().find(vectors, 8)
    assert again.lineage is not None
    return {
        "ids_kept": again.lineage.kept_share,
        "ids_kept_without_lineage": float((plain == first.segments.label[rows]).mean()),
        "other_seed_ari": float(adjusted_rand_score(first.segments.label, other)),
    }


def assigned(seed: int, new: int = 500) -> dict[str, float]:
    """`new` customers placed among 5,000 without a refit, and found by a refit with them: how many are put in the same."""
    vectors, _ = planted(FAMILIES["nested, 10 % noise"], N + new, 64, seed)
    clusterer = HDBSCANClusterer()
    old = embedding(vectors[:N], np.arange(N))
    segments = clusterer.cluster(old, 7)
    mean, axes = principal_axes(old.vectors, clusterer.dimensions)
    space = Space.of(mean, axes, project(old.vectors, mean, axes), segments)
    plain = Calibration(np.array([0.0, 1.0]), np.array([0.0, 1.0]), np.zeros((0, 3)), 0.0)
    began = time.process_time()
    placed = space.place(vectors[N:], segments, plain)
    cpu = time.process_time() - began
    whole = embedding(vectors, np.arange(N + new))
    refit = clusterer.cluster(whole, 7)
    refit = follow(segments, refit, space.points, project(whole.vectors, mean, axes))
    before = np.array([*segments.names, "noise"])[placed.label]
    after = np.array([*refit.names, "noise"])[refit.label[N:]]
    return {"assigned_as_refit": float((before == after).mean()), "assign_cpu_ms": 1000 * cpu / new}


def embedding(vectors: np.ndarray, rows: np.ndarray) -> Embedding:
    n, d = len(rows), vectors.shape[1]
    ids = tuple(f"c{row:06d}" for row in rows.tolist())
    everything = np.ones((n, 1), bool)
    return Embedding(ids, vectors[rows], ("all",), np.zeros(d, np.int64), everything, np.zeros((n, 1), np.float32))
