"""Questions about who is alike, each answered with the part that every modality has in the score."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from customers.errors import BadInput
from fusion.embedding import Embedding, unit
from retrieval.hit import Hit
from retrieval.index import Index, Selection


def fetched(k: int) -> int:
    """How many the index is asked for where k are wanted: it rounds scores to three digits, the answer does not."""
    return k + 5 + k // 4


@dataclass(frozen=True)
class Search:
    """`index` over the vectors of `embedding`. Scores are computed again from the full vectors, so they are exact."""

    embedding: Embedding
    index: Index

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {customer: row for row, customer in enumerate(self.embedding.ids)}

    @cached_property
    def _parts(self) -> dict[str, np.ndarray]:
        """{modality: its dimensions, (w,) int64}."""
        names = dict(enumerate(self.embedding.modalities)) | {-1: "together"}
        return {name: np.flatnonzero(self.embedding.columns == j) for j, name in names.items()}

    def row_of(self, customer: str) -> int:
        """Row of a customer; BadInput names the ids that look most like an unknown one."""
        if customer in self._rows:
            return self._rows[customer]
        import difflib

        near = difflib.get_close_matches(customer, self.embedding.ids, n=3, cutoff=0.6)
        hint = f"nearest ids: {', '.join(near)}" if near else f"ids look like {self.embedding.ids[0]}"
        raise BadInput(f"no customer {customer!r} in this run; {hint}")

    def similar(self, customer: str, k: int, among: Selection | None = None) -> list[Hit]:
        """The k customers most like this one, best first, without the customer."""
        return self.near(self.embedding.vectors[self.row_of(customer)], k, among, (customer,))

    def between(self, one: str, other: str, k: int, at: float = 0.5, among: Selection | None = None) -> list[Hit]:
        """The k customers nearest to a point on the arc from one customer (`at` = 0) to another (1), without the two.

        Spherical interpolation (Shoemake 1985): half way between unit vectors is a unit vector.
        """
        if not 0 <= at <= 1:
            raise BadInput(f"at {at}: a point between two customers lies between 0 and 1")
        a, b = (self.embedding.vectors[self.row_of(who)].astype(np.float64) for who in (one, other))
        angle = float(np.arccos(np.clip(a @ b, -1, 1)))
        if angle < 1e-6 or angle > np.pi - 1e-6:
            point = a if at < 0.5 else b
        else:
            point = (np.sin((1 - at) * angle) * a + np.sin(at * angle) * b) / np.sin(angle)
        return self.near(point, k, among, (one, other))

    def near(
        self, vector: np.ndarray, k: int, among: Selection | None = None, without: Sequence[str] = ()
    ) -> list[Hit]:
        """The k customers nearest to a vector (d,), best first; ties by row. `without`: customers that are left out.

        Raises BadInput for k below 1 and for a vector that holds NaN or has another length.
        """
        if k < 1:
            raise BadInput(f"-k {k}: ask for at least one neighbour")
        query = unit(np.asarray(vector, np.float64)[None]) if np.isfinite(vector).all() else np.asarray(vector)[None]
        (found,) = self.index.search(query, fetched(k) + len(without), among)
        rows = np.array([self._rows[c] for c, _ in found if c not in without and c in self._rows], np.int64)
        scores = self.embedding.vectors[rows].astype(np.float64) @ query[0].astype(np.float64)
        best = rows[np.lexsort((rows, -scores))][:k]
        return [self._hit(query[0], int(row)) for row in best]

    def _hit(self, query: np.ndarray, row: int) -> Hit:
        product = query.astype(np.float64) * self.embedding.vectors[row]
        parts = {name: float(product[columns].sum()) for name, columns in self._parts.items() if len(columns)}
        return Hit(row, self.embedding.ids[row], sum(parts.values()), parts)
