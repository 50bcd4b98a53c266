"""A segment beside itself the last time, and which segments it is most like."""

import numpy as np

from clustering.lineage import Lineage
from clustering.segments import Segments
from fusion.embedding import Embedding
from personas.fact import Fact, fact_id
from personas.telling import FEWEST

NEAREST = 2


def most_alike(segments: Segments, embedding: Embedding) -> list[tuple[str, ...]]:
    """For each segment the two others whose mean vectors have the highest cosine with its own, the nearest first."""
    means = np.stack([embedding.vectors[segments.members(name)].mean(0, dtype=np.float64) for name in segments.names])
    unit = means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-12)  # (s, d)
    cosine = unit @ unit.T
    np.fill_diagonal(cosine, -np.inf)
    return [
        tuple(segments.names[j] for j in np.argsort(-row, kind="stable")[:NEAREST] if np.isfinite(row[j]))
        for row in cosine
    ]


def moved(segments: Segments, lineage: Lineage | None) -> list[list[Fact]]:
    """For each segment that was there last time how many it had, and how many came to it since."""
    kept = {line.segment: line for line in lineage.lines if line.fate == "kept"} if lineage is not None else {}
    found: list[list[Fact]] = []
    for name in segments.names:
        line, own = kept.get(name), []
        for measure, text, number in (
            ("before", "customers in it last time", line.before if line else 0),
            ("came", "customers who joined it since last time", line.now - line.shared if line else 0),
        ):
            if line is not None and number >= FEWEST:
                id = fact_id(name, measure)
                own.append(Fact(id, "since", text, float(number), "customers", None, None, number, line.now, measure))
        found.append(own)
    return found
