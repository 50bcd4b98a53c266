"""One modality of all customers, ragged: what every encoder makes and fusion reads."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Tokens:
    """Customer i owns rows `offsets[i]:offsets[i + 1]` of `values`, oldest first; none if the modality is missing.

    `values`: (T, d) float32, finite. `offsets`: (n + 1,) int64. `time`: (T,) float64 seconds since 1970, NaN where a
    token has no time. `weight`: (T,) float32 > 0, how much a token says (1 where the encoder has no opinion).
    """

    values: np.ndarray
    offsets: np.ndarray
    time: np.ndarray
    weight: np.ndarray

    def __post_init__(self) -> None:
        total = len(self.values)
        if self.values.ndim != 2 or self.values.dtype != np.float32:
            raise ValueError(f"values must be (T, d) float32, got {self.values.shape} {self.values.dtype}")
        if self.offsets.dtype != np.int64 or self.offsets[0] != 0 or self.offsets[-1] != total:
            raise ValueError(f"offsets must be int64 from 0 to {total}")
        if (np.diff(self.offsets) < 0).any():
            raise ValueError("offsets must not fall")
        if self.time.shape != (total,) or self.weight.shape != (total,):
            raise ValueError(f"time and weight must be ({total},), got {self.time.shape} and {self.weight.shape}")
        if not np.isfinite(self.values).all():
            raise ValueError(f"{int((~np.isfinite(self.values)).any(1).sum())} tokens hold NaN or infinity")

    @property
    def n(self) -> int:
        """Number of customers."""
        return len(self.offsets) - 1

    @property
    def dim(self) -> int:
        return int(self.values.shape[1])

    @property
    def counts(self) -> np.ndarray:
        """(n,) int64, tokens a customer."""
        return np.diff(self.offsets)

    @property
    def present(self) -> np.ndarray:
        """(n,) bool: has this customer anything in this modality?"""
        return self.counts > 0

    @property
    def owner(self) -> np.ndarray:
        """(T,) int64: the customer each token belongs to."""
        return np.repeat(np.arange(self.n), self.counts)

    @classmethod
    def from_rows(
        cls,
        row: np.ndarray,
        values: np.ndarray,
        n: int,
        time: np.ndarray | None = None,
        weight: np.ndarray | None = None,
    ) -> "Tokens":
        """Group tokens by customer. `row`: (T,) int, customer of each token; order within a customer is kept."""
        order = np.argsort(row, kind="stable")
        counts = np.bincount(row, minlength=n) if len(row) else np.zeros(n, np.int64)
        total = len(row)
        return cls(
            values=np.ascontiguousarray(values[order], np.float32),
            offsets=np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
            time=np.full(total, np.nan) if time is None else np.asarray(time, np.float64)[order],
            weight=np.ones(total, np.float32) if weight is None else np.asarray(weight, np.float32)[order],
        )

    def take(self, keep: np.ndarray) -> "Tokens":
        """Only the tokens where `keep` (T,) bool is true; the customers stay the same n."""
        counts = np.bincount(self.owner[keep], minlength=self.n)
        offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        return Tokens(self.values[keep], offsets, self.time[keep], self.weight[keep])

    def save(self, path: Path) -> None:
        from safetensors.numpy import save_file

        arrays = {"values": self.values, "offsets": self.offsets, "time": self.time, "weight": self.weight}
        save_file(arrays, str(path))

    @classmethod
    def load(cls, path: Path) -> "Tokens":
        from safetensors.numpy import load_file

        return cls(**load_file(str(path)))
