"""What a run found."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from clustering.segmentation import Segmentation
from clustering.segments import Segments
from customers.table import Customers
from fusion.contributions import Contribution
from kinfold import store
from personas import SegmentFacts


@dataclass(frozen=True)
class Result:
    """What a run found. `stages`: in order, made now or still fresh. `absent`: modalities no customer has."""

    run: Path
    customers: Customers
    segmentation: Segmentation
    facts: tuple[SegmentFacts, ...]
    quality: Mapping[str, Any]
    contributions: tuple[Contribution, ...]
    stages: tuple[store.Stage, ...]
    absent: tuple[str, ...]

    @property
    def segments(self) -> Segments:
        return self.segmentation.segments

    def as_json(self) -> dict[str, Any]:
        """The answer of `kinfold run --json`."""
        return {
            "run": str(self.run),
            "customers": self.customers.n,
            "quarantined": sum(count.quarantined for count in self.customers.counts.values()),
            "segments": len(self.segments.names),
            "noise_share": self.segments.noise_share,
            "absent": list(self.absent),
            "stages": [{"name": s.name, "status": s.status, "seconds": s.seconds} for s in self.stages],
            "quality": dict(self.quality),
            "contributions": [asdict(each) | {"nil": each.nil} for each in self.contributions],
        }
