"""Segments and all that is known about them as a division: how stable, how nested, how calibrated, heirs of which."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from pydantic import TypeAdapter

from clustering.calibrate import Calibration, calibrate
from clustering.clusterer import Clusterer
from clustering.lineage import Lineage, follow, lineage
from clustering.nested import micro_segments
from clustering.outline import Meeting, outline
from clustering.points import principal_axes, project
from clustering.segments import Segments
from clustering.space import Space
from clustering.stability import Stability, refits, stability
from fusion.embedding import Embedding
from retrieval.neighbours import recall

UNTOLD = Calibration(np.array([0.0, 1.0]), np.array([0.0, 1.0]), np.zeros((0, 3)), 0.0)


@dataclass(frozen=True)
class Segmentation:
    """`segments`, with calibrated membership. `space`: to place others in. `stability`: one a segment, none where there is
    only one. `outline`: how they hang together. `refit_ari`: mean adjusted Rand index of refits on 80 % of the customers.
    `lineage`: what became of the last segmentation's segments; None for the first. `recall`: the share of the true nearest
    neighbours that the search found: 1 up to 5,000 customers, an estimate above."""

    segments: Segments
    space: Space
    stability: tuple[Stability, ...]
    outline: tuple[Meeting, ...]
    calibration: Calibration
    refit_ari: float | None
    lineage: Lineage | None
    recall: float = 1.0

    @property
    def unstable(self) -> tuple[str, ...]:
        return tuple(each.segment for each in self.stability if not each.stable)

    def save(self, folder: Path) -> None:
        self.segments.save(folder)
        self.space.save(folder)
        facts = {
            "stability": TypeAdapter(tuple[Stability, ...]).dump_python(self.stability),
            "outline": TypeAdapter(tuple[Meeting, ...]).dump_python(self.outline),
            "refit_ari": self.refit_ari,
            "recall": self.recall,
            "calibration": {
                "raw": self.calibration.raw.tolist(),
                "told": self.calibration.told.tolist(),
                "bins": self.calibration.bins.tolist(),
                "error": self.calibration.error,
            },
            "lineage": TypeAdapter(Lineage | None).dump_python(self.lineage),
        }
        (folder / "segmentation.json").write_text(json.dumps(facts, indent=1))

    @classmethod
    def load(cls, folder: Path) -> "Segmentation":
        facts = json.loads((folder / "segmentation.json").read_text())
        told = facts["calibration"]
        arrays = (np.array(told["raw"]), np.array(told["told"]), np.array(told["bins"]).reshape(-1, 3))
        return cls(
            segments=Segments.load(folder),
            space=Space.load(folder),
            stability=TypeAdapter(tuple[Stability, ...]).validate_python(facts["stability"]),
            outline=TypeAdapter(tuple[Meeting, ...]).validate_python(facts["outline"]),
            calibration=Calibration(*arrays, told["error"]),
            refit_ari=facts["refit_ari"],
            lineage=TypeAdapter(Lineage | None).validate_python(facts["lineage"]),
            recall=facts["recall"],
        )


def segment(clusterer: Clusterer, embedding: Embedding, seed: int, before: Segmentation | None = None) -> Segmentation:
    """Find segments, try them on parts of the customers, look into each, and call them as `before` did."""
    from sklearn.metrics import adjusted_rand_score

    segments = clusterer.cluster(embedding, seed)
    mean, axes = principal_axes(embedding.vectors, clusterer.dimensions)
    points = project(embedding.vectors, mean, axes)
    if before is not None:
        segments = follow(before.segments, segments, before.space.points, points)
    if len(segments.names) > 1:
        found = list(refits(clusterer, points, segments.label, seed))
        calibration = calibrate(segments.membership, found)
        membership = calibration(segments.membership)
        own = membership[np.arange(len(points)), np.maximum(segments.label, 0)]
        strength = np.where(segments.label >= 0, own, 0).astype(np.float32)
        segments = replace(segments, membership=membership, strength=strength)
        ari = float(np.mean([adjusted_rand_score(segments.label[refit.rows], refit.label) for refit in found]))
    else:
        found, calibration, ari = [], UNTOLD, None
    micro = micro_segments(clusterer, embedding.vectors, segments.label, segments.names, seed)
    segments = replace(segments, micro=micro)
    return Segmentation(
        segments=segments,
        space=Space.of(mean, axes, points, segments),
        stability=stability(segments.names, found) if found else (),
        outline=outline(points, segments.label, segments.names),
        calibration=calibration,
        refit_ari=ari,
        lineage=lineage(before.segments, segments) if before is not None else None,
        recall=recall(points, 20),
    )
