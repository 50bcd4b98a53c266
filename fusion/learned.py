"""The learned projection: what every modality should say of a customer, foretold from whatever is there."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import numpy as np
from pydantic import Field

from customers.spec import part
from encoders.tokens import Tokens
from fusion.batches import Batches, check, newest_time, project, project_some, stretches
from fusion.contributions import Contribution, contributions
from fusion.embedding import Embedding, unit
from fusion.fitted import Fitted
from fusion.fusion import Epoch, Fusion
from fusion.holdout import held_out
from fusion.objectives import Objective
from fusion.objectives.masked_halves import MaskedHalves
from fusion.outcomes import encode_outcomes
from fusion.reliable import Projection, fit_projection
from fusion.training import Training

if TYPE_CHECKING:
    from fusion.network import Network


class LearnedFusion(Fusion):
    """Reliable directions of each modality, a tower each, a transformer over the modalities present, a head each.

    A customer's vector is the heads' output with everything known shown: the expected content of each modality,
    inferred from all of them, so that a missing modality is filled in rather than left out.
    """

    directions: Literal["reliability", "variance"] = Field(
        "reliability",
        description="what ranks a modality's directions: agreement of two halves of a history, or variance",
    )
    read: int = Field(32, gt=0, description="first directions of a modality that are read")
    size: int = Field(8, gt=0, description="first directions that are foretold: dimensions a modality")
    width: int = Field(64, gt=0, multiple_of=4, description="width of the network")
    layers: int = Field(1, gt=0, description="transformer layers over the modalities")
    heads: int = Field(1, gt=0, description="attention heads over the tokens of a modality")
    dropout: float = Field(0.1, ge=0, lt=1, description="dropout in the transformer")
    linear: bool = Field(False, description="add each modality's own linear guess: finer detail, less crisp segments")
    objectives: tuple[Annotated[Objective, *part("fusion.objectives", Objective)], ...] = Field(
        (MaskedHalves(),), min_length=1, description="losses, added by their weights"
    )
    training: Training = Field(Training(), description="how long and how fast to learn")

    @property
    def outcomes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for objective in self.objectives for name in objective.outcomes))

    def fit(
        self,
        tokens: Mapping[str, Tokens],
        folder: Path,
        seed: int,
        device: str,
        outcomes: Mapping[str, np.ndarray] | None = None,
    ) -> Sequence[Epoch]:
        import torch

        from fusion.learner import Learner
        from fusion.train import train

        check(tokens)
        projections = {
            name: fit_projection(modality, self.read, np.random.default_rng([seed, 0, j]), self.directions)
            for j, (name, modality) in enumerate(tokens.items())
        }
        newest = newest_time(tokens)
        known = encode_outcomes(outcomes or {}, next(iter(tokens.values())).n)
        torch.manual_seed(seed)
        learner = Learner(self._network(projections), self.objectives, known)
        with project(tokens, projections, newest, known.values, folder) as batches:
            best, curve = train(learner, batches, self.training, folder, seed, device)
        prefix = "network."
        weights = {name.removeprefix(prefix): v.cpu().numpy() for name, v in best.items() if name.startswith(prefix)}
        Fitted(projections, weights, newest).save(folder)
        return curve

    def embed(self, ids: Sequence[str], tokens: Mapping[str, Tokens], folder: Path, device: str) -> Embedding:
        fitted = Fitted.load(folder)
        names = list(fitted.projections)
        network = self._ready(fitted, folder, device)
        some = (project_some(tokens, fitted.projections, fitted.newest, customers) for customers in stretches(tokens))
        vectors, doubts = _forward(network, some, device)
        reliability = [p.reliability[: self.size] for p in fitted.projections.values()]
        order = np.argsort(-np.concatenate(reliability), kind="stable")
        foretold = any(objective.foretells for objective in self.objectives)
        columns = np.repeat(np.arange(len(names)), [len(r) for r in reliability])[order]
        return Embedding(
            ids=tuple(ids),
            vectors=unit(vectors[:, order]),
            modalities=tuple(names),
            columns=columns if foretold else np.full_like(columns, -1),
            present=np.stack([tokens[name].present for name in names], 1),
            uncertainty=doubts if foretold else np.ones_like(doubts),
        )

    def contributions(
        self, tokens: Mapping[str, Tokens], folder: Path, seed: int, device: str
    ) -> tuple[Contribution, ...]:
        if not any(objective.foretells for objective in self.objectives):
            return ()
        fitted = Fitted.load(folder)
        held, _ = held_out(next(iter(tokens.values())).n, self.training.holdout, seed)
        batches = project_some(tokens, fitted.projections, fitted.newest, np.sort(held))
        return contributions(
            self._ready(fitted, folder, device), batches, list(tokens), np.arange(batches.n), seed, device
        )

    def _ready(self, fitted: Fitted, folder: Path, device: str) -> "Network":
        """The trained network."""
        network = self._network(fitted.projections)
        fitted.put_into(network, folder)
        return network.eval().to(device)

    def _network(self, projections: Mapping[str, Projection]) -> "Network":
        import torch

        from fusion.network import Network

        inputs = [projection.matrix.shape[1] for projection in projections.values()]
        slopes = [torch.from_numpy(projection.reliability[: self.size]) for projection in projections.values()]
        slopes = slopes if self.linear else [torch.zeros_like(slope) for slope in slopes]
        return Network(inputs, slopes, self.width, self.layers, self.heads, self.dropout)


def _forward(network: "Network", some: Iterable[Batches], device: str) -> tuple[np.ndarray, np.ndarray]:
    """(n, d) float32 what is expected of every customer, and (n, m) float32 the mean variance left a modality."""
    import torch

    vectors, doubts = [], []
    with torch.inference_mode():
        for batches in some:
            foretold = network(batches.view(np.arange(batches.n), device))
            vectors.append(foretold.vector.cpu().numpy())
            doubts.append(torch.stack([v.mean(1) for v in foretold.variances], 1).cpu().numpy())
    return np.concatenate(vectors), np.concatenate(doubts)
