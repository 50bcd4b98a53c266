"""What a video is about, from its words, its thumbnail and, where the film itself is there, its key frames."""

from pathlib import Path

import numpy as np
import pandas as pd

from encoders.frames import frames
from encoders.image import embed_files, one_picture
from encoders.image_model import load_tower
from encoders.text import embed_texts


def video_vectors(
    videos: pd.DataFrame, folder: Path, model: str, image: str | None, weights: str | None, device: str
) -> np.ndarray:
    """(v, d) float32: a block for the words and, if an image model is named, one for what there is to see.

    Each block is centred and scaled to the same total variance; a video without pictures is 0, the mean, in that one.
    """
    blocks = [_even(embed_texts(videos["words"].tolist(), model, device))]
    if image is not None:
        tower = load_tower(image, weights, device)
        seen = np.zeros((len(videos), tower.dim), np.float32)
        for column, shown in (("thumbnail", one_picture), ("file", frames)):
            there = videos[column].notna().to_numpy()
            files = [folder / path for path in videos[column][there]]
            seen[there] += embed_files(files, tower, device, shown=shown)
        blocks.append(_even(seen))
    return np.concatenate(blocks, 1)


def components(vectors: np.ndarray, most: int) -> np.ndarray:
    """(v, most) float32: whitened principal components of a catalogue's vectors (v, d), each video counted once."""
    code = np.zeros((len(vectors), most), np.float32)
    if not len(vectors):
        return code
    centred = vectors.astype(np.float64) - vectors.mean(0, dtype=np.float64)
    u, s, _ = np.linalg.svd(centred, full_matrices=False)
    u *= np.sign(u[np.abs(u).argmax(0), np.arange(u.shape[1])])  # the sign of a component is arbitrary: fix it
    keep = min(most, int((s > 1e-6).sum()))
    code[:, :keep] = u[:, :keep] * np.sqrt(len(vectors))
    return code


def _even(vectors: np.ndarray) -> np.ndarray:
    """Centred over the rows that say anything, with a total variance of 1."""
    there = np.abs(vectors).sum(1) > 0
    if not there.any():
        return vectors
    centred = np.where(there[:, None], vectors - vectors[there].mean(0), 0)
    return np.asarray(centred / max(float(np.sqrt((centred**2).sum(1).mean())), 1e-12), np.float32)
