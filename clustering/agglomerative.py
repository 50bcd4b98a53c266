"""Agglomerative clustering: segments merged from below along the neighbour graph, Ward's way."""

import numpy as np
from pydantic import Field

from clustering.clusterer import Clusterer
from retrieval.neighbours import neighbours


class AgglomerativeClusterer(Clusterer):
    """Ward 1963 over a k-NN graph, so that memory grows with n rather than n² (scikit-learn's)."""

    k: int = Field(10, gt=0, description="segments")
    graph: int = Field(20, gt=1, description="neighbours of each customer that it may be merged with")

    def labels(self, points: np.ndarray, weight: np.ndarray, seed: int) -> np.ndarray:
        import scipy.sparse as sp
        from scipy.sparse.csgraph import connected_components
        from sklearn.cluster import AgglomerativeClustering

        n = len(points)
        _, near = neighbours(points, min(self.graph, n - 1))
        rows = np.repeat(np.arange(n), near.shape[1])
        links = sp.coo_matrix((np.ones(near.size), (rows, near.ravel())), shape=(n, n)).tocsr()
        parts, where = connected_components(links, directed=False)
        if parts > 1:  # a bridge from each part to the first, so that Ward decides where to cut, not the graph
            heads = np.array([np.flatnonzero(where == part)[0] for part in range(parts)])
            bridge = sp.coo_matrix((np.ones(parts - 1), (heads[1:], np.full(parts - 1, heads[0]))), shape=(n, n))
            links = links + bridge.tocsr()
        links = links.maximum(links.T)
        return np.asarray(AgglomerativeClustering(n_clusters=min(self.k, n), connectivity=links).fit_predict(points))
