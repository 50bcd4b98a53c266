"""Communities of a graph: of who is near to whom, or of customers and the products they touched."""

from dataclasses import dataclass

import numpy as np

from customers.table import Customers

LEAST = 10  # customers of a community; smaller ones are noise
DRAWS = 20  # of graphs in which everything is as popular as here, but at random


@dataclass(frozen=True)
class Communities:
    """`label` (n,) int64, -1 without a product or in a tiny community. `modularity`: of this division. `by_chance`: the 95th
    percentile of the modularity that Louvain finds in random graphs with the same degrees (the configuration model)."""

    label: np.ndarray
    modularity: float
    by_chance: float


def communities(
    n: int, rows: np.ndarray, cols: np.ndarray, strength: np.ndarray, resolution: float, seed: int
) -> np.ndarray:
    """(n,) int64: the community of each of n nodes of the graph with these links, by falling size; small ones are -1."""
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(range(n))
    for a, b, s in zip(rows.tolist(), cols.tolist(), strength.tolist(), strict=True):
        if a != b:
            graph.add_edge(a, b, weight=s + (graph[a][b]["weight"] if graph.has_edge(a, b) else 0.0))
    return _labelled(nx.community.louvain_communities(graph, resolution=resolution, seed=seed), n)


def by_products(customers: Customers, seed: int, resolution: float = 1.0) -> Communities:
    """Communities of the graph of customers and the products they looked at or bought; heavier, the more often.

    Louvain on the two-sided graph (Blondel et al. 2008). Compare `modularity` with `by_chance`: only above it is there
    more than popularity in who touches what.
    """
    import networkx as nx

    links = customers.query(
        """
        SELECT row, product_id, ln(1 + count(*)) AS strength FROM (
            SELECT customer_id, product_id FROM views
            UNION ALL SELECT customer_id, product_id FROM orders WHERE product_id IS NOT NULL AND amount >= 0
        ) JOIN (SELECT customer_id, row FROM customers) USING (customer_id)
        GROUP BY row, product_id ORDER BY row, product_id
        """
    )
    n = customers.n
    if not len(links):
        return Communities(np.full(n, -1), 0.0, 0.0)
    product = np.unique(links["product_id"].to_numpy(str), return_inverse=True)[1]
    rows, strength = links["row"].to_numpy(np.int64), links["strength"].to_numpy(np.float64)

    def divided(product: np.ndarray, seed: int) -> tuple[list[set[int]], float]:
        graph = nx.Graph()
        for a, b, s in zip(rows.tolist(), (n + product).tolist(), strength.tolist(), strict=True):
            graph.add_edge(a, b, weight=s + (graph[a][b]["weight"] if graph.has_edge(a, b) else 0.0))
        found = nx.community.louvain_communities(graph, resolution=resolution, seed=seed)
        return found, float(nx.community.modularity(graph, found, resolution=resolution))

    found, modularity = divided(product, seed)
    rng = np.random.default_rng([seed, 47])
    chance = [divided(rng.permutation(product), seed)[1] for _ in range(DRAWS)]
    return Communities(_labelled(found, n), modularity, float(np.quantile(chance, 0.95)))


def _labelled(found: list[set[int]], n: int) -> np.ndarray:
    """(n,) int64: nodes from n on (products) are not asked."""
    label = np.full(n, -1, np.int64)
    people = [sorted(node for node in group if node < n) for group in found]
    for j, group in enumerate(sorted((g for g in people if len(g) >= LEAST), key=lambda g: (-len(g), g[0]))):
        label[group] = j
    return label
