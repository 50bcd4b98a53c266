"""One vector a customer, and the part of it that each modality accounts for."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Embedding:
    """The fused customers.

    `ids`: (n,) str. `vectors`: (n, d) float32, rows of length 1. `modalities`: m names. `sizes`: m ints with sum d;
    block j of a vector (its next `sizes[j]` dimensions) is what modality j says about the customer, known or inferred.
    `present`: (n, m) bool, was the modality there at all?

    The score of two customers is the cosine of their vectors; because modalities are blocks of the vector, it is
    exactly the sum of the blocks' inner products, and each summand can be shown as that modality's part.
    """

    ids: tuple[str, ...]
    vectors: np.ndarray
    modalities: tuple[str, ...]
    sizes: tuple[int, ...]
    present: np.ndarray

    def __post_init__(self) -> None:
        n, d = len(self.ids), sum(self.sizes)
        if self.vectors.shape != (n, d) or self.vectors.dtype != np.float32:
            raise ValueError(f"vectors must be ({n}, {d}) float32, got {self.vectors.shape} {self.vectors.dtype}")
        if self.present.shape != (n, len(self.modalities)) or len(self.sizes) != len(self.modalities):
            raise ValueError(f"present must be ({n}, {len(self.modalities)}), got {self.present.shape}")
        if not np.isfinite(self.vectors).all():
            raise ValueError("vectors hold NaN or infinity")

    @property
    def by_modality(self) -> dict[str, np.ndarray]:
        """{name: (n, size) float32}: the blocks of `vectors`, views of the same memory."""
        ends = np.cumsum(self.sizes)
        return {
            name: self.vectors[:, end - size : end]
            for name, size, end in zip(self.modalities, self.sizes, ends, strict=True)
        }

    def save(self, folder: Path) -> None:
        from safetensors.numpy import save_file

        arrays = {"vectors": np.ascontiguousarray(self.vectors), "present": self.present.astype(np.uint8)}
        save_file(arrays, str(folder / "embedding.safetensors"))
        facts = {"ids": self.ids, "modalities": self.modalities, "sizes": self.sizes}
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
            sizes=tuple(facts["sizes"]),
            present=arrays["present"].astype(bool),
        )
