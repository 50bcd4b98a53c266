"""How sure a customer's membership is: the reliability curve, refits, and who is in several segments."""

from dataclasses import dataclass

import numpy as np

from clustering.segmentation import Segmentation
from evidence.intervals import wilson

SEVERAL = 0.2  # membership from which a customer counts as in a segment
SIDE, LEFT, TOP = 260.0, 48.0, 12.0  # of the drawn square: its side and what lies left of it and above


@dataclass(frozen=True)
class Point:
    """Of customers told `told`, the share `came` was right; `x`, `y`, `low`, `high` and `radius` as drawn."""

    x: float
    y: float
    low: float
    high: float
    radius: float
    text: str


@dataclass(frozen=True)
class Sure:
    """`points`: of the reliability curve, rising. `error`: expected calibration error. `several`, `customers`: who is in two
    segments or more, and everybody. `agreement`: mean adjusted Rand index of refits, None where there were none."""

    points: tuple[Point, ...]
    error: float
    several: int
    customers: int
    agreement: float | None


def sure(segmentation: Segmentation | None) -> Sure | None:
    """None for fewer than two segments: nothing could be unsure then."""
    if segmentation is None or len(segmentation.segments.names) < 2:
        return None
    bins = segmentation.calibration.bins
    most = max(float(bins[:, 2].max(initial=0.0)), 1.0)
    return Sure(
        points=tuple(_point(said, came, pairs, most) for said, came, pairs in bins.tolist()),
        error=segmentation.calibration.error,
        several=int(((segmentation.segments.membership >= SEVERAL).sum(1) >= 2).sum()),
        customers=len(segmentation.segments.ids),
        agreement=segmentation.refit_ari,
    )


def _point(told: float, came: float, pairs: float, most: float) -> Point:
    low, high = wilson(came * pairs, int(pairs))
    return Point(
        x=LEFT + SIDE * told,
        y=TOP + SIDE * (1 - came),
        low=TOP + SIDE * (1 - low),
        high=TOP + SIDE * (1 - high),
        radius=3 + 7 * float(np.sqrt(pairs / most)),
        text=f"told {told:.0%}, came true in {came:.0%} of {int(pairs):,} times",
    )
