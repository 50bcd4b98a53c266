"""What a video is about, from its words, its thumbnail and, where the film itself is there, its key frames."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from encoders.frames import frames
from encoders.image import embed_files, one_picture
from encoders.image_model import load_tower
from encoders.text import embed_texts


@dataclass(frozen=True)
class Centre:
    """Of one block: `mean` (d,) float32 over the videos that say anything in it, `scale`: root of the total variance."""

    mean: np.ndarray
    scale: float

    @classmethod
    def of(cls, vectors: np.ndarray) -> "Centre":
        """Of a catalogue's vectors (v, d); 0 and 1 where none says anything."""
        there = np.abs(vectors).sum(1) > 0
        if not there.any():
            return cls(np.zeros(vectors.shape[1], np.float32), 1.0)
        mean = vectors[there].mean(0)
        centred = np.where(there[:, None], vectors - mean, 0)
        return cls(mean, max(float(np.sqrt((centred**2).sum(1).mean())), 1e-12))

    def __call__(self, vectors: np.ndarray) -> np.ndarray:
        """(v, d) float32, with a total variance of 1 in the catalogue it was made of; what says nothing is 0, the mean."""
        there = np.abs(vectors).sum(1) > 0
        return np.asarray(np.where(there[:, None], vectors - self.mean, 0) / self.scale, np.float32)


@dataclass(frozen=True)
class Axes:
    """`(x - mean) @ matrix`: whitened principal components. `mean` (d,), `matrix` (d, most) float64."""

    mean: np.ndarray
    matrix: np.ndarray

    def __call__(self, vectors: np.ndarray) -> np.ndarray:
        """(v, d) -> (v, most) float32."""
        return np.asarray((vectors - self.mean) @ self.matrix, np.float32)


def video_blocks(
    videos: pd.DataFrame, folder: Path, model: str, image: str | None, weights: str | None, device: str
) -> list[np.ndarray]:
    """(v, d) float32 each: what the words say and, if an image model is named, what there is to see; 0 if nothing."""
    blocks = [embed_texts(videos["words"].tolist(), model, device)]
    if image is not None:
        tower = load_tower(image, weights, device)
        seen = np.zeros((len(videos), tower.dim), np.float32)
        for column, shown in (("thumbnail", one_picture), ("file", frames)):
            there = videos[column].notna().to_numpy()
            files = [folder / path for path in videos[column][there]]
            seen[there] += embed_files(files, tower, device, shown=shown)
        blocks.append(seen)
    return blocks


def video_vectors(
    videos: pd.DataFrame, folder: Path, model: str, image: str | None, weights: str | None, device: str
) -> np.ndarray:
    """(v, d) float32: the blocks side by side.

    Each block is centred and scaled to the same total variance; a video without pictures is 0, the mean, in that one.
    """
    blocks = video_blocks(videos, folder, model, image, weights, device)
    return np.concatenate([Centre.of(block)(block) for block in blocks], 1)


def principal(vectors: np.ndarray, most: int) -> tuple[np.ndarray, Axes]:
    """(v, most) float32: whitened principal components of a catalogue's vectors (v, d), each video counted once; and the
    axes along which other videos find their place among them."""
    code, matrix = np.zeros((len(vectors), most), np.float32), np.zeros((vectors.shape[1], most))
    if not len(vectors):
        return code, Axes(np.zeros(vectors.shape[1]), matrix)
    mean = vectors.mean(0, dtype=np.float64)
    u, s, axes = np.linalg.svd(vectors.astype(np.float64) - mean, full_matrices=False)
    sign = np.sign(u[np.abs(u).argmax(0), np.arange(u.shape[1])])  # the sign of a component is arbitrary: fix it
    u *= sign
    keep = min(most, int((s > 1e-6).sum()))
    code[:, :keep] = u[:, :keep] * np.sqrt(len(vectors))
    matrix[:, :keep] = axes[:keep].T * (sign[:keep] / s[:keep] * np.sqrt(len(vectors)))
    return code, Axes(mean, matrix)


def components(vectors: np.ndarray, most: int) -> np.ndarray:
    """(v, most) float32: whitened principal components of a catalogue's vectors (v, d), each video counted once."""
    return principal(vectors, most)[0]
