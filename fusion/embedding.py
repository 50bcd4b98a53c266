"""One vector a customer, the part of it that each modality accounts for, and how uncertain it is."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Embedding:
    """The fused customers.

    `ids`: (n,) str. `vectors`: (n, d) float32, rows of length 1. `modalities`: m names. `columns`: (d,) int, which of the
    modalities a dimension speaks of, known or inferred; -1 where of all together. `present`: (n, m) bool, was the
    modality there at all?
    `uncertainty`: (n, m) float32 in [0, 1], the variance left around what is expected of a modality, where the variance
    between all customers is 1: near 0 for who said much that agrees, more for who said little or was only inferred.

    The score of two customers is the cosine of their vectors; because every dimension belongs to one modality, it is
    exactly the sum of the modalities' inner products, and each summand can be shown as that modality's part. Dimensions
    come most telling first, so that any prefix of them is a shorter vector (as in Matryoshka representations, Kusupati et
    al. 2022).
    """

    ids: tuple[str, ...]
    vectors: np.ndarray
    modalities: tuple[str, ...]
    columns: np.ndarray
    present: np.ndarray
    uncertainty: np.ndarray

    def __post_init__(self) -> None:
        n, d, m = len(self.ids), len(self.columns), len(self.modalities)
        if self.vectors.shape != (n, d) or self.vectors.dtype != np.float32:
            raise ValueError(f"vectors must be ({n}, {d}) float32, got {self.vectors.shape} {self.vectors.dtype}")
        if self.present.shape != (n, m) or self.uncertainty.shape != (n, m):
            raise ValueError(f"present and uncertainty must be ({n}, {m})")
        if not np.isfinite(self.vectors).all():
            raise ValueError("vectors hold NaN or infinity")

    @property
    def by_modality(self) -> dict[str, np.ndarray]:
        """{name: (n, its dimensions) float32}, those that have any, and `together` for dimensions of no one modality."""
        names = dict(enumerate(self.modalities)) | {-1: "together"}
        return {name: self.vectors[:, self.columns == j] for j, name in names.items() if (self.columns == j).any()}

    def prefix(self, dimensions: int) -> "Embedding":
        """The same customers in the first `dimensions` only, scaled to length 1 again."""
        vectors = unit(self.vectors[:, :dimensions])
        return Embedding(self.ids, vectors, self.modalities, self.columns[:dimensions], self.present, self.uncertainty)

    def save(self, folder: Path) -> None:
        from safetensors.numpy import save_file

        arrays = {
            "vectors": np.ascontiguousarray(self.vectors),
            "columns": self.columns.astype(np.int64),
            "present": self.present.astype(np.uint8),
            "uncertainty": np.ascontiguousarray(self.uncertainty, np.float32),
        }
        save_file(arrays, str(folder / "embedding.safetensors"))
        facts = {"ids": self.ids, "modalities": self.modalities}
        (folder / "embedding.json").write_text(json.dumps(facts))

    @classmethod
    def load(cls, folder: Path) -> "Embedding":
        from safetensors.numpy import load_file

        arrays = load_file(str(folder / "embedding.safetensors"))
        facts = json.loads((folder / "embedding.json").read_text())
        return cls(
            ids=tuple(facts["ids"]),
            vectors=arrays["vectors"],
            modalities=tuple(facts["modalities"]),
            columns=arrays["columns"],
            present=arrays["present"].astype(bool),
            uncertainty=arrays["uncertainty"],
        )


def unit(vectors: np.ndarray) -> np.ndarray:
    """Rows scaled to length 1, float32; a row of nothing points nowhere in particular: the first axis."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled = np.where(length > 1e-12, vectors / np.where(length > 1e-12, length, 1), np.eye(1, vectors.shape[1]))
    return np.asarray(scaled, np.float32)
