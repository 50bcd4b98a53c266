"""The honest baseline: every modality pooled, whitened, given equal weight and concatenated."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from pydantic import Field

from encoders.tokens import Tokens
from fusion.embedding import Embedding, unit
from fusion.fusion import Epoch, Fusion
from fusion.halves import pool


class WhitenedFusion(Fusion):
    """Principal components of each modality's mean token, scaled to unit variance; a missing modality is its mean, 0."""

    size: int = Field(24, gt=0, description="components a modality")

    def fit(
        self,
        tokens: Mapping[str, Tokens],
        folder: Path,
        seed: int,
        device: str,
        outcomes: Mapping[str, np.ndarray] | None = None,
    ) -> Sequence[Epoch]:
        from safetensors.numpy import save_file

        arrays: dict[str, np.ndarray] = {}
        for name, modality in tokens.items():
            pooled, counts = pool(modality.values.astype(np.float64), modality)
            pooled = pooled[counts > 0]
            mean, scale = pooled.mean(0), pooled.std(0)
            scale = np.where(scale > 1e-6 * max(float(scale.max(initial=0)), 1e-12), scale, np.inf)
            _, strength, axes = np.linalg.svd((pooled - mean) / scale, full_matrices=False)
            kept = max(1, min(self.size, int((strength > 1e-4 * max(float(strength[0]), 1e-12)).sum())))
            axes = axes[:kept] * np.sign(axes[np.arange(kept), np.abs(axes[:kept]).argmax(1)])[:, None]
            deviation = np.maximum(strength[:kept], 1e-12) / np.sqrt(len(pooled))
            # Equal weight: a block's mean squared length is 1 whatever its number of components.
            arrays[f"{name}.matrix"] = (axes.T / deviation / scale[:, None] / np.sqrt(kept)).astype(np.float32)
            arrays[f"{name}.mean"] = mean.astype(np.float32)
        save_file(arrays, str(folder / "model.safetensors"))
        return ()

    def embed(self, ids: Sequence[str], tokens: Mapping[str, Tokens], folder: Path, device: str) -> Embedding:
        from safetensors.numpy import load_file

        arrays = load_file(str(folder / "model.safetensors"))
        blocks, rank = [], []
        for name, modality in tokens.items():
            pooled, counts = pool(modality.values, modality)
            block = (pooled - arrays[f"{name}.mean"]) @ arrays[f"{name}.matrix"]
            blocks.append(np.where(counts[:, None] > 0, block, 0).astype(np.float32))
            rank.append(np.arange(block.shape[1]))
        order = np.argsort(np.concatenate(rank), kind="stable")  # first components of all modalities first
        present = np.stack([modality.present for modality in tokens.values()], 1)
        return Embedding(
            ids=tuple(ids),
            vectors=unit(np.concatenate(blocks, 1)[:, order]),
            modalities=tuple(tokens),
            columns=np.repeat(np.arange(len(blocks)), [len(r) for r in rank])[order],
            present=present,
            uncertainty=(~present).astype(np.float32),
        )
