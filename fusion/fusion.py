"""What every fusion is: tokens of all modalities in, one vector a customer out."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from customers.spec import Spec
from encoders.tokens import Tokens
from fusion.contributions import Contribution
from fusion.embedding import Embedding


@dataclass(frozen=True)
class Epoch:
    """One line of the training curve: losses on the customers trained on and on those held out."""

    epoch: int
    train: float
    valid: float


class Fusion(Spec, ABC):
    """A way to fuse. A new one is one file in this folder with one subclass; a config names it by the file's name."""

    @property
    def outcomes(self) -> tuple[str, ...]:
        """Columns of the table of customers that it learns from beside the tokens."""
        return ()

    @abstractmethod
    def fit(
        self,
        tokens: Mapping[str, Tokens],
        folder: Path,
        seed: int,
        device: str,
        outcomes: Mapping[str, np.ndarray] | None = None,
    ) -> Sequence[Epoch]:
        """Learn from all customers and write what was learned to `folder`; returns the training curve, empty if none.

        `outcomes`: {column: (n,) values, None or NaN where unknown}, those of `self.outcomes`. A fit that was killed goes
        on from what it left in `folder` and ends with the same bytes.
        """

    @abstractmethod
    def embed(self, ids: Sequence[str], tokens: Mapping[str, Tokens], folder: Path, device: str) -> Embedding:
        """Vectors of customers, these or others, with what `fit` wrote."""

    def contributions(
        self, tokens: Mapping[str, Tokens], folder: Path, seed: int, device: str
    ) -> tuple[Contribution, ...]:
        """What each modality adds on customers that `fit` held out; empty where a fusion cannot tell."""
        return ()
