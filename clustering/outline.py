"""How segments hang together: which meet first as the density asked of them falls."""

from dataclasses import dataclass

import numpy as np

from clustering.points import thinned
from retrieval.neighbours import neighbours


@dataclass(frozen=True)
class Meeting:
    """Two groups of segments meet. `height`: how much emptier it is at the pass between them than in the midst of the
    densest segment, in log distance; it never falls from one meeting to the next."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    height: float


def outline(
    points: np.ndarray, label: np.ndarray, names: tuple[str, ...], k: int = 30, samples: int = 10
) -> tuple[Meeting, ...]:
    """The s - 1 meetings of s segments, the lowest pass first: single linkage over mutual reachability between segments.

    `points` (n, d) float32, `label` (n,) int, -1 noise. Segments without a neighbour in common meet at their nearest members'.
    """
    from scipy.cluster.hierarchy import linkage
    from scipy.spatial.distance import squareform

    s = len(names)
    if s < 2:
        return ()
    kept, _, _ = thinned(points)
    points, label = points[kept], label[kept]
    distance, near = neighbours(points, min(k, len(points) - 1))
    core = distance[:, min(samples, near.shape[1]) - 1].astype(np.float64)
    reach = np.maximum(distance, np.maximum(core[:, None], core[near]))
    passes = np.full((s, s), np.inf)
    crossing = (label[:, None] != label[near]) & (label[:, None] >= 0) & (label[near] >= 0)
    rows, places = np.nonzero(crossing)
    np.minimum.at(passes, (label[rows], label[near[rows, places]]), reach[rows, places])
    passes = np.minimum(passes, passes.T)
    for a, b in zip(*np.nonzero(np.isinf(passes)), strict=True):
        if a < b:
            mine, theirs = points[label == a][:2000], points[label == b][:2000]
            passes[a, b] = passes[b, a] = float(neighbours(theirs, 1, mine)[0].min())
    np.fill_diagonal(passes, 0)
    ground = min(float(np.log(max(np.median(core[label == j]), 1e-12))) for j in range(s))
    groups: dict[int, tuple[int, ...]] = {j: (j,) for j in range(s)}
    found = []
    for i, (a, b, height, _) in enumerate(linkage(squareform(passes, checks=False), "single")):
        left, right = groups.pop(int(a)), groups.pop(int(b))
        groups[s + i] = left + right
        depth = max(0.0, float(np.log(max(height, 1e-12)) - ground))
        found.append(Meeting(tuple(names[j] for j in left), tuple(names[j] for j in right), depth))
    return tuple(found)
