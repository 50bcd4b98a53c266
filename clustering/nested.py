"""Micro-segments: what stands out inside a segment, once the rest of the customers is out of sight."""

from collections.abc import Mapping

import numpy as np

from clustering.clusterer import SMALLEST, Clusterer
from clustering.points import principal_axes, project
from clustering.stability import refits, stability

LEAST = 2 * SMALLEST  # customers of a micro-segment


def micro_segments(
    clusterer: Clusterer, vectors: np.ndarray, label: np.ndarray, names: tuple[str, ...], seed: int
) -> Mapping[str, np.ndarray]:
    """{"S03.2": (m,) int64 rows of its customers}, the largest of a segment first.

    Each segment's members are clustered by themselves, along their own principal axes: what all members share no longer
    hides what tells them apart. Only groups that stand out more than chance would have it, are large enough and are found
    again by refits are kept, and only if there are two: one group and a rest is no division. `vectors` (n, D), `label`
    (n,) int, -1 noise.
    """
    found: dict[str, np.ndarray] = {}
    for j, name in enumerate(names):
        rows = np.flatnonzero(label == j)
        if len(rows) < 2 * LEAST:
            continue
        points = project(vectors[rows], *principal_axes(vectors[rows], clusterer.dimensions))
        inside = clusterer.labels_of(points, seed)
        sizes = np.bincount(inside[inside >= 0])
        if (sizes >= LEAST).sum() < 2:
            continue
        held = stability(tuple(map(str, range(len(sizes)))), list(refits(clusterer, points, inside, seed)))
        good = [k for k in range(len(sizes)) if sizes[k] >= LEAST and held[k].stable]
        if len(good) > 1:
            found |= {f"{name}.{number}": rows[inside == k] for number, k in enumerate(good, 1)}
    return found
