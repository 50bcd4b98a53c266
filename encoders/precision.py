"""How exactly to compute: the fastest number format of this machine, and whether its vectors say what fp32's say."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

Precision = Literal["fp32", "bf16"]
MIN_COSINE, SAME_TOP_10 = 0.999, 0.98


def fastest(device: str) -> Precision:
    """bf16 on CUDA and on CPUs with AMX_BF16 or AVX512_BF16; elsewhere it is emulated, and slower than fp32."""
    import torch

    if torch.device(device).type == "cuda":
        return "bf16" if torch.cuda.is_bf16_supported(including_emulation=False) else "fp32"
    flags = torch.cpu.get_capabilities()
    return "bf16" if flags.get("amx_bf16") or flags.get("avx512_bf16") else "fp32"


@dataclass(frozen=True)
class Faithfulness:
    """Of other vectors to fp32's: the smallest cosine, and the mean share of the ten nearest neighbours they share."""

    min_cosine: float
    same_top_10: float

    @property
    def holds(self) -> bool:
        return self.min_cosine >= MIN_COSINE and self.same_top_10 >= SAME_TOP_10  # false for NaN


def compare(exact: np.ndarray, other: np.ndarray) -> Faithfulness:
    """Both (n, d) unit vectors of the same n things."""
    nearest = [_nearest(vectors, min(10, len(exact) - 1)) for vectors in (exact, other)]
    same = [len(set(a) & set(b)) / len(a) for a, b in zip(*nearest, strict=True) if len(a)]
    return Faithfulness(float((exact * other).sum(1).min()), float(np.mean(same)) if same else 1.0)


def _nearest(vectors: np.ndarray, k: int) -> list[list[int]]:
    similar = vectors @ vectors.T
    np.fill_diagonal(similar, -np.inf)
    found: list[list[int]] = np.argsort(-similar, axis=1, kind="stable")[:, :k].tolist()
    return found
