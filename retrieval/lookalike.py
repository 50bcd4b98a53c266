"""More customers like these: one score from several examples, and how far it can be trusted."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from customers.errors import BadInput
from retrieval.hit import Hit
from retrieval.index import Selection
from retrieval.search import Search

LEAST = 2  # seeds
TESTED = 9  # seeds from which a third can be held out
WAYS = 8  # different kinds of seeds, at most


@dataclass(frozen=True)
class Lookalike:
    """`hits`: the customers most like the seeds. `held_out`: seeds that were set aside, 0 if there were too few.
    `precision`: of as many customers as were set aside, those ranked first, the share who are among them: a lower bound,
    for the others may be alike too. `chance`: what guessing would reach. `found`: the share of the seeds set aside that lie
    within the first `len(hits)`. None where nothing was set aside."""

    hits: tuple[Hit, ...]
    seeds: int
    unknown: tuple[str, ...]
    held_out: int
    precision: float | None
    chance: float | None
    found: float | None


def lookalike(search: Search, seeds: Sequence[str], k: int, among: Selection | None = None, seed: int = 1) -> Lookalike:
    """The k customers most like `seeds` who are none of them. A customer's score is that of the nearest of up to 8 centres
    of the seeds, so that seeds of different kinds do not average into nobody.

    Raises BadInput if fewer than two of the seeds are in the run.
    """
    known = list(dict.fromkeys(id for id in seeds if id in search.index))
    unknown = tuple(dict.fromkeys(id for id in seeds if id not in search.index))
    if len(known) < LEAST:
        raise BadInput(f"{len(known)} of {len(set(seeds))} seeds are in this run: give at least {LEAST} that are")
    held, precision, chance, found = 0, None, None, None
    if len(known) >= TESTED:
        order = np.random.default_rng([seed, 11]).permutation(len(known))
        held = len(known) // 3
        aside, kept = {known[i] for i in order[:held]}, [known[i] for i in order[held:]]
        ranked = [hit.customer_id for hit in _nearest(search, kept, max(k, held), None)]
        precision = len(aside & set(ranked[:held])) / held
        chance = held / max(1, len(search.index) - len(kept))
        found = len(aside & set(ranked[:k])) / held
    hits = tuple(_nearest(search, known, k, among))
    return Lookalike(hits, len(known), unknown, held, precision, chance, found)


def _nearest(search: Search, seeds: Sequence[str], k: int, among: Selection | None) -> list[Hit]:
    """By the nearest centre of the seeds, each customer once."""
    best: dict[str, Hit] = {}
    for centre in _centres(search.embedding.vectors[[search.row_of(id) for id in seeds]]):
        for hit in search.near(centre, k, among, tuple(seeds)):
            if hit.customer_id not in best or hit.score > best[hit.customer_id].score:
                best[hit.customer_id] = hit
    return sorted(best.values(), key=lambda hit: (-hit.score, hit.row))[:k]


def _centres(vectors: np.ndarray) -> np.ndarray:
    """(c, d) float32: one centre for every nine seeds (m, d), one at least, WAYS at most; by k-means."""
    from sklearn.cluster import KMeans

    ways = min(WAYS, max(1, len(vectors) // TESTED), len(np.unique(vectors, axis=0)))
    if ways == 1:
        return np.asarray(vectors.mean(0, keepdims=True), np.float32)
    return np.asarray(KMeans(ways, n_init=3, random_state=0).fit(vectors).cluster_centers_, np.float32)
