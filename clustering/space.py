"""Where segments lie, so that a new or changed customer can be placed without a refit."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from clustering.calibrate import Calibration
from clustering.membership import K, shares
from clustering.points import project, thinned
from clustering.segments import Segments
from retrieval.neighbours import neighbours

SAMPLES = 10  # neighbours that make a place dense


@dataclass(frozen=True)
class Placed:
    """`label` (q,) int32, -1 fits nowhere; `strength` (q,) and `membership` (q, s) float32, as in Segments."""

    label: np.ndarray
    strength: np.ndarray
    membership: np.ndarray


@dataclass(frozen=True)
class Space:
    """`mean` (D,) and `axes` (D, d) float64: along which vectors are seen. `points` (n, d) float32: the customers that the
    segments were found on. `limit` (s,) float64: how empty it is around the loneliest member of each segment."""

    mean: np.ndarray
    axes: np.ndarray
    points: np.ndarray
    limit: np.ndarray

    @classmethod
    def of(cls, mean: np.ndarray, axes: np.ndarray, points: np.ndarray, segments: Segments) -> "Space":
        if len(points) < 2:
            return cls(mean, axes, points, np.full(len(segments.names), np.inf))
        kept, owner, _ = thinned(points)
        distance, _ = neighbours(points[kept], min(SAMPLES, len(kept) - 1))
        emptiness = distance[:, -1].astype(np.float64)[owner]
        limit = [emptiness[segments.label == j].max(initial=0.0) for j in range(len(segments.names))]
        return cls(mean, axes, points, np.array(limit))

    def place(self, vectors: np.ndarray, segments: Segments, calibration: Calibration) -> Placed:
        """Customers with these `vectors` (q, D): by their neighbours among the customers that segments were found on.

        Who has the rest of the votes against every segment, or lies where it is emptier than around any member of the own
        segment, fits nowhere. `benchmarks/clustering.py` measures what it costs and how often a refit agrees.
        """
        at = project(vectors, self.mean, self.axes)
        if not len(at) or not segments.names:
            nothing = np.zeros((len(at), len(segments.names)), np.float32)
            return Placed(np.full(len(at), -1, np.int32), np.zeros(len(at), np.float32), nothing)
        kept, _, _ = thinned(self.points)
        distance, near = neighbours(self.points[kept], min(K, len(kept)), at)
        share = shares(distance, segments.label[kept][near], len(segments.names))
        best = share.argmax(1)
        emptiness = distance[:, min(SAMPLES, len(kept)) - 1]
        alone = (share.max(1) < 1 - share.sum(1)) | (emptiness > self.limit[best])
        membership = calibration(share)
        strength = np.where(alone, 0, membership[np.arange(len(at)), best])
        return Placed(np.where(alone, -1, best).astype(np.int32), strength.astype(np.float32), membership)

    def save(self, folder: Path) -> None:
        from safetensors.numpy import save_file

        arrays = {"mean": self.mean, "axes": self.axes, "points": self.points, "limit": self.limit}
        save_file({key: np.ascontiguousarray(a) for key, a in arrays.items()}, str(folder / "space.safetensors"))

    @classmethod
    def load(cls, folder: Path) -> "Space":
        from safetensors.numpy import load_file

        return cls(**load_file(str(folder / "space.safetensors")))
