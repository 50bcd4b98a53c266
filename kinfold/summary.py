"""The segments of a run in one line each."""

from typing import Any

from clustering.segmentation import Segmentation
from personas import SegmentFacts, top_traits


def summary(found: Segmentation, facts: tuple[SegmentFacts, ...]) -> list[dict[str, Any]]:
    """One line a segment: the answer of `kinfold segments --json`."""
    segments = found.segments
    held = {each.segment: each for each in found.stability}
    return [
        {
            "id": name,
            "size": int(size),
            "share": float(size / len(segments.ids)),
            "strength": float(segments.strength[segments.members(name)].mean()),
            "stability": held[name].jaccard if name in held else None,
            "stability_interval": [held[name].low, held[name].high] if name in held else None,
            "stable": held[name].stable if name in held else None,
            "micro": {m: len(rows) for m, rows in segments.micro.items() if segments.parent[m] == name},
            "top_traits": top_traits(of),
        }
        for name, size, of in zip(segments.names, segments.sizes, facts, strict=True)
    ]
