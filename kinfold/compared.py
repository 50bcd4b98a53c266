"""The segments beside those of other methods, in one table: how many, how stable, how much they agree."""

import difflib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from clustering.clusterer import Clusterer
from clustering.communities import by_products
from clustering.points import principal_axes, project
from clustering.segmentation import Segmentation
from clustering.stability import refits
from customers.errors import BadInput
from customers.progress import progress
from customers.spec import make, parts
from customers.table import Customers
from fusion.embedding import Embedding

PRODUCTS = "products"  # no clusterer of vectors: communities of the graph of customers and products
SAMPLED = 2000  # customers of the silhouette


@dataclass(frozen=True)
class Row:
    """One method. `agreement`: adjusted Rand index with this run's segments, noise a group of its own. `stability`: mean
    adjusted Rand index of refits on 80 % of the customers; None where the method is not refitted. `silhouette`: mean over
    2,000 customers that are no noise, Rousseeuw 1987; None for fewer than two segments. `note`: what else to know."""

    method: str
    segments: int
    noise_share: float
    agreement: float
    stability: float | None
    silhouette: float | None
    note: str = ""


def methods() -> list[str]:
    """What may be compared with: the types of clusterer, and "products"."""
    return [*parts("clustering", Clusterer), PRODUCTS]


def check_methods(names: Sequence[str]) -> None:
    """Raises BadInput for a method that is not there, naming the nearest."""
    known = methods()
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
            raise BadInput(f"compare: no method {name!r}: {hint}")


def compare(
    names: Sequence[str],
    customers: Customers,
    embedding: Embedding,
    segmentation: Segmentation,
    dimensions: int,
    seed: int,
) -> tuple[Row, ...]:
    """This run's segments first, then each of `names` with its default settings, on the same principal components."""
    from sklearn.metrics import adjusted_rand_score

    points = project(embedding.vectors, *principal_axes(embedding.vectors, dimensions))
    ours = segmentation.segments.label
    rows = [_row("this run", points, ours, 1.0, segmentation.refit_ari, seed)]
    with progress("methods", len(names)) as done:
        for name in names:
            if name == PRODUCTS:
                found = by_products(customers, seed)
                note = f"modularity {found.modularity:.3f}; by chance up to {found.by_chance:.3f}"
                agreement = float(adjusted_rand_score(ours, found.label))
                rows.append(_row("customers and products (Louvain)", points, found.label, agreement, None, seed, note))
            else:
                clusterer = make("clustering", Clusterer, {"type": name, "dimensions": dimensions})
                label = clusterer.labels_of(points, seed)
                again = [
                    adjusted_rand_score(label[r.rows], r.label) for r in refits(clusterer, points, label, seed, times=5)
                ]
                agreement = float(adjusted_rand_score(ours, label))
                rows.append(_row(name, points, label, agreement, float(np.mean(again)), seed))
            done(1)
    return tuple(rows)


def save_rows(rows: tuple[Row, ...], path: Path) -> None:
    path.write_text(json.dumps([asdict(row) for row in rows], indent=1))


def load_rows(path: Path) -> tuple[Row, ...]:
    return tuple(Row(**row) for row in json.loads(path.read_text()))


def _row(
    method: str,
    points: np.ndarray,
    label: np.ndarray,
    agreement: float,
    stability: float | None,
    seed: int,
    note: str = "",
) -> Row:
    from sklearn.metrics import silhouette_score

    found = int(label.max(initial=-1)) + 1
    members = np.flatnonzero(label >= 0)
    chosen = np.sort(np.random.default_rng([seed, 53]).permutation(members)[:SAMPLED])
    different = len(np.unique(label[chosen]))
    apart = float(silhouette_score(points[chosen], label[chosen])) if 1 < different < len(chosen) else None
    return Row(method, found, float((label < 0).mean()), agreement, stability, apart, note)
