"""Whom a question finds: one way for the GET and the POST of it."""

import numpy as np

from kinfold.service.asking import Ask
from kinfold.service.models import SimilarTo
from kinfold.service.nearest import Told
from kinfold.service.problems import Problem


def similar_to(ask: Ask, asked: SimilarTo) -> list[Told]:
    """The hits of a question that is not `vectors`. Raises Problem for unknown customers, filters and lengths."""
    alike, nearest, k = ask.loaded.alike, ask.loaded.nearest, asked.k
    if asked.text is not None:
        return nearest.told(alike.near_words(asked.text, k, ask.rows(asked.where, asked.purpose)))
    if asked.between is not None:
        one, other = asked.between
        ask.row(one, asked.purpose), ask.row(other, asked.purpose)
        return nearest.told(alike.search.between(one, other, k, asked.at, ask.select(asked.where, asked.purpose)))
    if asked.vector is not None:
        (query,) = vectors_of(ask, [asked.vector])
        return nearest.of(query, k, ask.select(asked.where, asked.purpose))
    assert asked.customer is not None
    row = ask.row(asked.customer, asked.purpose)
    among = ask.select(asked.where, asked.purpose, alike.segments.name_of(row) if asked.outside else "")
    return nearest.of(alike.search.embedding.vectors[row], k, among, (asked.customer,))


def similar_to_each(ask: Ask, asked: SimilarTo) -> str:
    """A list of hits, in short, for each of `vectors`; as JSON."""
    queries = vectors_of(ask, asked.vectors or [])
    return ask.loaded.nearest.of_each(queries, asked.k, ask.select(asked.where, asked.purpose))


def vectors_of(ask: Ask, vectors: list[list[float]]) -> np.ndarray:
    """(q, d) float64. Raises Problem 422 for a vector of another length than the run's, and for one of zeros."""
    d = ask.loaded.nearest.dimensions
    for at, vector in enumerate(vectors):
        if len(vector) != d:
            raise Problem(422, "bad-vector", f"vector {at} has {len(vector)} numbers, the vectors of this run have {d}")
    found = np.array(vectors, np.float64)
    if (np.abs(found).max(1) < 1e-12).any():
        raise Problem(422, "bad-vector", "a vector of zeros points nowhere: nobody is near to it")
    return found
