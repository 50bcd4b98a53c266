"""An answer to "who is like this?"."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hit:
    """One neighbour. `row`: in the run's ids. `score`: cosine in [-1, 1], the sum of `by_modality`."""

    row: int
    customer_id: str
    score: float
    by_modality: dict[str, float]
