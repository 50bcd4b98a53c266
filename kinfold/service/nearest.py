"""Many questions about who is near, answered at once: what Search answers, without an object for every number."""

import json
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
from pydantic_core import to_json

from fusion.embedding import unit
from kinfold.alike import Alike
from retrieval.hit import Hit
from retrieval.index import Selection
from retrieval.search import fetched

Told = dict[str, Any]  # a hit as it is answered
NOBODY = -2.0  # the score of nobody: below every cosine


class Nearest:
    """The customers of a run as arrays and lists, in the order of their rows."""

    def __init__(self, alike: Alike) -> None:
        embedding = alike.search.embedding
        self._index, self._vectors, self._ids = alike.search.index, embedding.vectors, embedding.ids
        self._row = {id: row for row, id in enumerate(self._ids)}
        self._row_of = np.full(self._index.made.next_id + 1, -1, np.int64)  # by number; the last is that of -1, nobody
        for id, number in self._index.numbers.items():
            self._row_of[number] = self._row.get(id, -1)
        names = [*embedding.modalities, "together"]
        which = np.where(embedding.columns < 0, len(embedding.modalities), embedding.columns)
        kept, self._starts = np.unique(np.sort(which), return_index=True)
        self._order = np.argsort(which, kind="stable")  # dimensions, modality by modality
        self._names = [names[j] for j in kept]
        self._segment = [alike.segments.name_of(row) for row in range(len(self._ids))]
        doubt = embedding.uncertainty
        self._doubt: list[float] = (
            doubt.mean(1, dtype=np.float64).round(4).tolist() if doubt.shape[1] else [0.0] * len(self._ids)
        )

        told = zip(self._ids, self._segment, strict=True)
        self._start = [f'{{"customer_id":{json.dumps(id)},"segment":"{name}","score":' for id, name in told]

    @property
    def dimensions(self) -> int:
        return int(self._vectors.shape[1])

    def of(
        self, query: np.ndarray, k: int, among: Selection | None = None, without: Collection[str] = ()
    ) -> list[Told]:
        """The k customers nearest to `query` (d,), finite, best first, ties by row, as Search.near has them. `without`:
        customers that are left out."""
        rows, scores = self._best(unit(np.asarray(query, np.float64)[None]), k, among, without)
        product = self._vectors[rows[0]] * unit(np.asarray(query, np.float64)[None]).astype(np.float64)
        parts = np.add.reduceat(product[:, self._order], self._starts, axis=1).round(6).tolist() if rows.size else []
        found = zip(rows[0].tolist(), scores[0].round(6).tolist(), parts, strict=True)
        return [self._told(row, score, part) for row, score, part in found if score > NOBODY]

    def of_each(self, queries: np.ndarray, k: int, among: Selection | None = None) -> str:
        """The same for each of `queries` (q, d), in short (customer_id, segment, score), and written as JSON at once: a list
        of lists. Making objects of them first would take longer than the search."""
        rows, scores = self._best(unit(np.asarray(queries, np.float64)), k, among)
        if not rows.size:
            return json.dumps([[]] * len(rows))
        start, k = self._start, rows.shape[1]
        written = to_json(scores.round(6).ravel().tolist()).decode()[1:-1].split(",")  # six times faster than repr
        hits = [f"{start[row]}{score}}}" for row, score in zip(rows.ravel().tolist(), written, strict=True)]
        some = (scores > NOBODY).sum(1).tolist()  # the best come first, nobody last
        lists = [",".join(hits[at * k : at * k + n]) for at, n in enumerate(some)]
        return f"[[{'],['.join(lists)}]]"

    def _best(
        self, queries: np.ndarray, k: int, among: Selection | None, without: Collection[str] = ()
    ) -> tuple[np.ndarray, np.ndarray]:
        """(q, k or fewer) each: rows, and scores in float64, NOBODY where there is no more."""
        wanted = min(fetched(k) + len(without), len(self._index) if among is None else len(among.numbers))
        if not wanted:
            return np.zeros((len(queries), 0), np.int64), np.zeros((len(queries), 0))
        _, numbers = self._index.nearest(queries, wanted, among)  # (q, wanted); Index.search makes a tuple of each
        rows = self._row_of[numbers]
        if without:
            rows = np.where(np.isin(rows, [self._row[id] for id in without]), -1, rows)
        scores = np.einsum("qnd,qd->qn", self._vectors[rows], queries.astype(np.float64))
        scores = np.where(rows >= 0, scores, NOBODY)
        order = np.lexsort((rows, -scores), axis=1)[:, :k]
        return np.take_along_axis(rows, order, 1), np.take_along_axis(scores, order, 1)

    def parts(self, one: int, other: int) -> dict[str, float]:
        """The part that each modality has in the score of two customers (rows)."""
        product = self._vectors[one].astype(np.float64) * self._vectors[other]
        return dict(zip(self._names, np.add.reduceat(product[self._order], self._starts).tolist(), strict=True))

    def told(self, hits: Sequence[Hit]) -> list[Told]:
        """Hits that were found in another way."""
        return [self._told(hit.row, hit.score, []) | {"by_modality": hit.by_modality} for hit in hits]

    def _told(self, row: int, score: float, parts: list[float]) -> Told:
        return {
            "customer_id": self._ids[row],
            "score": score,
            "segment": self._segment[row],
            "by_modality": dict(zip(self._names, parts)),  # noqa: B905  # strict costs a third of this line
            "uncertainty": self._doubt[row],
        }
