"""What every fusion is: tokens of all modalities in, one vector a customer out."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from customers.spec import Spec
from encoders.tokens import Tokens
from fusion.embedding import Embedding


@dataclass(frozen=True)
class Epoch:
    """One line of the training curve: losses on the customers trained on and on those held out."""

    epoch: int
    train: float
    valid: float


class Fusion(Spec, ABC):
    """A way to fuse. A new one is one file in this folder with one subclass; a config names it by the file's name."""

    @abstractmethod
    def fit(self, tokens: Mapping[str, Tokens], folder: Path, seed: int, device: str) -> Sequence[Epoch]:
        """Learn from all customers and write what was learned to `folder`; returns the training curve, empty if none.

        A fit that was killed goes on from what it left in `folder` and ends with the same bytes.
        """

    @abstractmethod
    def embed(self, ids: Sequence[str], tokens: Mapping[str, Tokens], folder: Path, device: str) -> Embedding:
        """Vectors of customers, these or others, with what `fit` wrote."""


def normalised(ids: Sequence[str], blocks: Mapping[str, np.ndarray], tokens: Mapping[str, Tokens]) -> Embedding:
    """Blocks (n, size) of all modalities side by side, rows scaled to length 1; a row of nothing points nowhere in
    particular: the first axis."""
    vectors = np.concatenate(list(blocks.values()), 1).astype(np.float32)
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors = np.where(length > 1e-12, vectors / np.where(length > 1e-12, length, 1), np.eye(1, vectors.shape[1]))
    return Embedding(
        ids=tuple(ids),
        vectors=vectors.astype(np.float32),
        modalities=tuple(blocks),
        sizes=tuple(block.shape[1] for block in blocks.values()),
        present=np.stack([tokens[name].present for name in blocks], 1),
    )
