"""Who is like this customer: a FAISS index over the fused vectors, and what each modality adds to a score."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from customers.errors import BadInput
from fusion.embedding import Embedding


@dataclass(frozen=True)
class Hit:
    """One neighbour. `score`: cosine in [-1, 1], the sum of `by_modality`."""

    row: int
    customer_id: str
    score: float
    by_modality: dict[str, float]


@dataclass(frozen=True)
class Index:
    """Exact inner-product search (IndexFlatIP) over the unit vectors of an embedding."""

    embedding: Embedding
    faiss_index: Any

    @classmethod
    def build(cls, embedding: Embedding) -> "Index":
        import faiss

        index = faiss.IndexFlatIP(embedding.vectors.shape[1])
        index.add(np.ascontiguousarray(embedding.vectors))
        return cls(embedding, index)

    def save(self, folder: Path) -> None:
        import faiss

        faiss.write_index(self.faiss_index, str(folder / "index.faiss"))
        facts = {
            "type": "flat",
            "metric": "inner product",
            "customers": self.faiss_index.ntotal,
            "dim": self.faiss_index.d,
        }
        (folder / "index.json").write_text(json.dumps(facts))

    @classmethod
    def load(cls, folder: Path, embedding: Embedding) -> "Index":
        import faiss

        index = faiss.read_index(str(folder / "index.faiss"))
        if index.ntotal != len(embedding.ids) or index.d != embedding.vectors.shape[1]:
            raise BadInput(f"{folder}/index.faiss belongs to other vectors: run the pipeline again")
        return cls(embedding, index)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {customer: row for row, customer in enumerate(self.embedding.ids)}

    def row_of(self, customer: str) -> int:
        """Row number of a customer; BadInput names the ids that look most like an unknown one."""
        if customer in self._rows:
            return self._rows[customer]
        import difflib

        near = difflib.get_close_matches(customer, self.embedding.ids, n=3, cutoff=0.6)
        hint = f"nearest ids: {', '.join(near)}" if near else f"ids look like {self.embedding.ids[0]}"
        raise BadInput(f"no customer {customer!r} in this run; {hint}")

    def similar(self, customer: str, k: int) -> list[Hit]:
        """The k customers most like this one, best first, without the customer; ties by row."""
        if k < 1:
            raise BadInput(f"-k {k}: ask for at least one neighbour")
        row = self.row_of(customer)
        asked = min(k + 1, len(self.embedding.ids))
        scores, found = self.faiss_index.search(self.embedding.vectors[row : row + 1], asked)
        pairs = sorted(
            (-float(score), int(other)) for score, other in zip(scores[0], found[0], strict=True) if other != row
        )
        return [self._hit(row, other) for _, other in pairs[:k]]

    def _hit(self, row: int, other: int) -> Hit:
        parts = {
            name: float(block[row].astype(np.float64) @ block[other].astype(np.float64))
            for name, block in self.embedding.by_modality.items()
        }
        return Hit(other, self.embedding.ids[other], sum(parts.values()), parts)
