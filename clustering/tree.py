"""The tree of densities: a k-NN graph, its spanning tree by mutual reachability, and who merges with whom when.

Campello, Moulavi & Sander 2013, "Density-based clustering based on hierarchical density estimates", with the spanning tree
taken over the k-NN graph instead of over all pairs: n k edges instead of n².
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from retrieval.neighbours import neighbours

if TYPE_CHECKING:
    import scipy.sparse as sp


@dataclass(frozen=True)
class Tree:
    """`near` (n, k) int64 and `distance` (n, k) float32: neighbours, nearest first. `core` (n,) float64: the distance to
    the `samples`-th, above 0. `edges` (n - 1, 3) float64: from, to, mutual reachability distance, rising. `weight` (n,)
    int64: how many customers a point stands for."""

    near: np.ndarray
    distance: np.ndarray
    core: np.ndarray
    edges: np.ndarray
    weight: np.ndarray

    @cached_property
    def merges(self) -> np.ndarray:
        """(n - 1, 4) float64, as scipy's linkage: the two that merge, at which distance, points in both."""
        return merges(self.edges)

    @cached_property
    def branches(self) -> "Branches":
        """Where in one order of the points each node's points lie, and how many customers they stand for."""
        n = len(self.core)
        left, right = (self.merges[:, side].astype(np.int64).tolist() for side in (0, 1))
        size = [1] * n + self.merges[:, 3].astype(np.int64).tolist()
        start = [0] * (2 * n - 1)
        for i in range(n - 2, -1, -1):  # from the root: what is left of a node comes first
            start[left[i]] = start[n + i]
            start[right[i]] = start[n + i] + size[left[i]]
        begin, length = np.array(start), np.array(size)
        order = np.empty(n, np.int64)
        order[begin[:n]] = np.arange(n)
        running = np.concatenate([[0], np.cumsum(self.weight[order])])
        return Branches(begin, length, order, running[begin + length] - running[begin])

    @cached_property
    def dimension(self) -> float:
        """How many dimensions the points really fill (Levina & Bickel 2004, with MacKay & Ghahramani's mean)."""
        k = self.distance.shape[1]
        ratio = np.log(np.maximum(self.distance[:, -1:], 1e-12) / np.maximum(self.distance[:, :-1], 1e-12))
        mean = float(ratio[self.distance[:, 0] > 0].sum(1).mean()) if (self.distance[:, 0] > 0).any() else 0.0
        return max(1.0, (k - 2) / mean) if mean > 1e-9 else 1.0


@dataclass(frozen=True)
class Branches:
    """Node v holds the points order[start[v] : start[v] + points[v]]; nodes below n are single points, 2n - 2 is the root.
    `customers` (2n - 1,): how many they stand for."""

    start: np.ndarray
    points: np.ndarray
    order: np.ndarray
    customers: np.ndarray

    def of(self, node: int) -> np.ndarray:
        """Rows of a node's points."""
        return np.asarray(self.order[self.start[node] : self.start[node] + self.points[node]])


def grow(points: np.ndarray, samples: int, k: int = 20, weight: np.ndarray | None = None) -> Tree:
    """The tree of `points` (n, d), n >= 2. `samples`: neighbours that make a place dense, at most k."""
    n = len(points)
    distance, near = neighbours(points, k)
    core = distance[:, min(samples, near.shape[1]) - 1].astype(np.float64)
    core = np.maximum(core, 1e-6 * max(float(np.median(core)), 1e-12))  # among equal points density has no bound
    return Tree(
        near,
        distance,
        core,
        _spanning_tree(points, near, distance, core),
        np.ones(n, np.int64) if weight is None else weight,
    )


def merges(edges: np.ndarray) -> np.ndarray:
    """(n - 1, 4) float64 for a spanning tree's `edges` (n - 1, 3) by rising distance: left node, right node, distance, points.

    Nodes below n are points, n + i is what the i-th merge made: scipy's and the hdbscan package's numbering, by union-find
    with path halving (Tarjan & van Leeuwen 1984).
    """
    n = len(edges) + 1
    parent, size = list(range(2 * n - 1)), [1] * n + [0] * (n - 1)
    left, right = [0] * (n - 1), [0] * (n - 1)
    for i, (a, b) in enumerate(edges[:, :2].astype(np.int64).tolist()):
        while parent[a] != a:
            parent[a] = a = parent[parent[a]]
        while parent[b] != b:
            parent[b] = b = parent[parent[b]]
        left[i], right[i] = a, b
        parent[a] = parent[b] = n + i
        size[n + i] = size[a] + size[b]
    return np.column_stack([left, right, edges[:, 2], size[n:]]).astype(np.float64)


def _spanning_tree(points: np.ndarray, near: np.ndarray, distance: np.ndarray, core: np.ndarray) -> np.ndarray:
    """(n - 1, 3) float64, by rising distance, ties by the points' rows."""
    import scipy.sparse as sp
    from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

    n, k = near.shape
    reach = np.maximum(distance, np.maximum(core[:, None], core[near])).ravel()  # (n k,)
    graph = sp.csr_matrix((reach, near.ravel(), np.arange(0, n * k + 1, k)), shape=(n, n))
    parts, part = connected_components(graph, directed=False)
    while parts > 1:
        graph = graph + _bridges(points, core, part, parts)
        parts, part = connected_components(graph, directed=False)
    tree = minimum_spanning_tree(graph).tocoo()
    low, high = np.minimum(tree.row, tree.col), np.maximum(tree.row, tree.col)
    order = np.lexsort((high, low, tree.data))
    return np.column_stack([low, high, tree.data])[order].astype(np.float64)


def _bridges(points: np.ndarray, core: np.ndarray, part: np.ndarray, parts: int, most: int = 2000) -> "sp.csr_matrix":
    """(n, n) sparse: from each part of the graph its shortest way to another, by an even sample of `most` points of each."""
    import scipy.sparse as sp

    n = len(points)
    chosen = [np.flatnonzero(part == p) for p in range(parts)]
    chosen = [rows[np.linspace(0, len(rows) - 1, min(most, len(rows))).astype(np.int64)] for rows in chosen]
    everyone = np.concatenate(chosen)
    rows, cols, lengths = [], [], []
    for rows_of in chosen:
        others = everyone[part[everyone] != part[rows_of[0]]]
        distance, found = neighbours(points[others], 1, points[rows_of])
        to = others[found[:, 0]]
        reach = np.maximum(distance[:, 0], np.maximum(core[rows_of], core[to]))
        best = int(reach.argmin())
        rows.append(rows_of[best])
        cols.append(to[best])
        lengths.append(float(reach[best]))
    return sp.csr_matrix((lengths, (rows, cols)), shape=(n, n))
