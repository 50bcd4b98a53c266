"""The learned projection: what every modality should say of a customer, foretold from whatever is there."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
from pydantic import Field

from customers.spec import part
from encoders.tokens import Tokens
from fusion.embedding import Embedding
from fusion.fusion import Epoch, Fusion, normalised
from fusion.halves import draw_half, pool
from fusion.objectives import Objective
from fusion.objectives.masked_halves import MaskedHalves
from fusion.reliable import Projection, fit_projection
from fusion.training import Training

if TYPE_CHECKING:
    from fusion.network import Network, View


class LearnedFusion(Fusion):
    """Reliable directions of each modality, a tower each, a transformer over the modalities present, a head each.

    A customer's vector is the heads' output with everything known shown: the expected content of each modality,
    inferred from all of them, so that a missing modality is filled in rather than left out.
    """

    read: int = Field(32, gt=0, description="most reliable directions of a modality that are read")
    size: int = Field(8, gt=0, description="most reliable directions that are foretold: dimensions a modality")
    width: int = Field(64, gt=0, multiple_of=4, description="width of the network")
    layers: int = Field(1, gt=0, description="transformer layers over the modalities")
    dropout: float = Field(0.1, ge=0, lt=1, description="dropout in the transformer")
    linear: bool = Field(False, description="add each modality's own linear guess: finer detail, less crisp segments")
    objectives: tuple[Annotated[Objective, *part("fusion.objectives", Objective)], ...] = Field(
        (MaskedHalves(),), min_length=1, description="losses, added by their weights"
    )
    training: Training = Field(Training(), description="how long and how fast to learn")

    def fit(self, tokens: Mapping[str, Tokens], folder: Path, seed: int, device: str) -> Sequence[Epoch]:
        import torch
        from safetensors.numpy import save_file

        from fusion.train import train

        projections = {
            name: fit_projection(modality, self.read, np.random.default_rng([seed, 0, j]))
            for j, (name, modality) in enumerate(tokens.items())
        }
        projected = {name: projections[name](modality.values) for name, modality in tokens.items()}

        def halves(epoch: int) -> "tuple[View, View]":
            rng = np.random.default_rng([seed, 1, epoch + 1])
            kept = {name: _half(modality, rng) for name, modality in tokens.items()}
            return (
                _view(projected, tokens, kept, device),
                _view(projected, tokens, {name: ~half for name, half in kept.items()}, device),
            )

        torch.manual_seed(seed)
        network = self._network(projections).to(device)
        n = next(iter(tokens.values())).n
        best, curve = train(network, self.objectives, halves, n, self.training, folder, seed)
        arrays = {f"network/{name}": value.cpu().numpy() for name, value in best.items()}
        for name, projection in projections.items():
            arrays[f"{name}.mean"], arrays[f"{name}.matrix"] = projection.mean, projection.matrix
            arrays[f"{name}.reliability"] = projection.reliability
        save_file(
            {name: np.ascontiguousarray(array) for name, array in arrays.items()}, str(folder / "model.safetensors")
        )
        (folder / "model.json").write_text(json.dumps({"modalities": list(tokens)}))
        return curve

    def embed(self, ids: Sequence[str], tokens: Mapping[str, Tokens], folder: Path, device: str) -> Embedding:
        import torch
        from safetensors.numpy import load_file

        arrays = load_file(str(folder / "model.safetensors"))
        names = json.loads((folder / "model.json").read_text())["modalities"]
        projections = {
            name: Projection(arrays[f"{name}.mean"], arrays[f"{name}.matrix"], arrays[f"{name}.reliability"])
            for name in names
        }
        network = self._network(projections)
        prefix = "network/"  # no modality name has a slash
        network.load_state_dict(
            {k.removeprefix(prefix): torch.from_numpy(v) for k, v in arrays.items() if k.startswith(prefix)}
        )
        network.eval().to(device)
        projected = {name: projections[name](tokens[name].values) for name in names}
        view = _view(projected, tokens, {}, device)
        with torch.inference_mode():
            some = [view.rows(slice(start, start + 8192)) for start in range(0, len(ids), 8192)]
            chunks = [torch.cat(network(v, v.present), 1).cpu().numpy() for v in some]
        ends = np.cumsum([len(projections[name].reliability[: self.size]) for name in names])[:-1]
        blocks = dict(zip(names, np.split(np.concatenate(chunks), ends, 1), strict=True))
        return normalised(ids, blocks, tokens)

    def _network(self, projections: Mapping[str, Projection]) -> "Network":
        import torch

        from fusion.network import Network

        inputs = [projection.matrix.shape[1] for projection in projections.values()]
        slopes = [torch.from_numpy(projection.reliability[: self.size]) for projection in projections.values()]
        slopes = slopes if self.linear else [torch.zeros_like(slope) for slope in slopes]
        return Network(inputs, slopes, self.width, self.layers, self.dropout)


def _half(tokens: Tokens, rng: np.random.Generator) -> np.ndarray:
    """(T,) bool; which of a customer's two halves is first is a coin's throw."""
    first = draw_half(tokens, rng)
    swap = rng.random(tokens.n) < 0.5
    return np.asarray(first ^ np.repeat(swap, tokens.counts))


def _view(
    projected: Mapping[str, np.ndarray], tokens: Mapping[str, Tokens], kept: Mapping[str, np.ndarray], device: str
) -> "View":
    """Pool the projected tokens that are kept, all where `kept` does not say."""
    import torch

    from fusion.network import View

    pairs = [pool(values, tokens[name], kept.get(name)) for name, values in projected.items()]
    counts = np.stack([counts for _, counts in pairs], 1).astype(np.float32)
    return View(tuple(torch.from_numpy(mean).to(device) for mean, _ in pairs), torch.from_numpy(counts).to(device))
