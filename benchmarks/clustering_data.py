"""Vectors with planted segments for the clustering bench: nested, overlapping and noisy, and those without any structure."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SEGMENTS, GROUPS, LATENT = 12, 4, 8


@dataclass(frozen=True)
class Family:
    """`apart`: least distance of two segments' centres, in latent units (a segment's spread is 0.35 to 1.1 an axis). `noise`:
    share of customers anywhere. `blur`: standard deviation of noise in every observed dimension."""

    apart: float = 3.4
    noise: float = 0.10
    blur: float = 0.02


FAMILIES: Mapping[str, Family] = {
    "nested, 10 % noise": Family(),
    "nested, no noise": Family(noise=0.0),
    "nested, 30 % noise": Family(noise=0.30),
    "overlapping": Family(apart=2.4),
    "blurred": Family(blur=0.15),
}


def planted(family: Family, n: int, d: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """(n, d) float32 unit vectors and (n,) int64 segments, -1 noise.

    Twelve segments in four groups, their sizes by a power law (19 % to 2 %), each a rotated Gaussian in 8 latent dimensions;
    noise is uniform in the box around them. A mildly bent map takes them to d dimensions.
    """
    rng = np.random.default_rng(seed)
    while True:
        groups = rng.normal(size=(GROUPS, LATENT)) * 3.2
        centres = np.repeat(groups, SEGMENTS // GROUPS, 0) + rng.normal(size=(SEGMENTS, LATENT)) * 1.3
        gaps = np.linalg.norm(centres[:, None] - centres[None], axis=2)[np.triu_indices(SEGMENTS, 1)]
        if gaps.min() > family.apart:
            break
    centres = centres[rng.permutation(SEGMENTS)]
    share = 1.0 / np.arange(1, SEGMENTS + 1) ** 0.85
    turns = [np.linalg.qr(rng.normal(size=(LATENT, LATENT)))[0] for _ in range(SEGMENTS)]
    spreads = 0.35 + 0.75 * rng.random((SEGMENTS, LATENT))
    straight = np.linalg.qr(rng.normal(size=(max(d, LATENT), LATENT)))[0][:d]
    bent = rng.normal(size=(d, LATENT)) / np.sqrt(LATENT)

    people = np.random.default_rng([seed, n])  # the same segments at every n
    segment = people.choice(SEGMENTS, n, p=share / share.sum())
    segment[people.random(n) < family.noise] = -1
    latent = np.empty((n, LATENT))
    for j in range(SEGMENTS):
        own = segment == j
        latent[own] = centres[j] + (people.normal(size=(int(own.sum()), LATENT)) * spreads[j]) @ turns[j].T
    lost = segment < 0
    latent[lost] = people.uniform(centres.min(0) - 2, centres.max(0) + 2, (int(lost.sum()), LATENT))
    latent -= centres.mean(0)
    vectors = latent @ straight.T + 0.3 * np.tanh(latent @ bent.T / 2) + family.blur * people.normal(size=(n, d))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.ascontiguousarray(vectors, np.float32), segment.astype(np.int64)


def unstructured(kind: str, n: int, d: int, seed: int) -> np.ndarray:
    """(n, d) float32: one Gaussian whose axes differ in length, or a uniform cube."""
    rng = np.random.default_rng([seed, d, 3])
    if kind == "cube":
        return rng.random((n, d), np.float32)
    return np.asarray(rng.normal(size=(n, d)) * (0.5 + rng.random(d)), np.float32)


def fused(regime: str, seed: int, work: Path) -> tuple[np.ndarray, np.ndarray]:
    """Vectors of the fusion bench: 2,000 synthetic customers encoded and fused as by configs/demo.yaml, and their segments."""
    from customers.synthetic import load_truth, synthesise
    from fusion.embedding import Embedding
    from kinfold import pipeline
    from kinfold.config import load_config

    folder = work / f"{regime}-{seed}"
    synthesise(folder / "data", 2000, seed, "realistic", regime)  # type: ignore[arg-type]
    config = load_config(Path("configs/demo.yaml"), [f"data={folder / 'data'}"])
    embedding = Embedding.load(pipeline.fuse(config, pipeline.encode(config, folder / "run")).folder)
    truth = load_truth(folder / "data")
    assert truth is not None
    place = {customer: i for i, customer in enumerate(truth.ids.tolist())}
    return embedding.vectors, truth.segment[[place[customer] for customer in embedding.ids]]
