"""What stops a training that has gone wrong, in one sentence that says what to try."""

import math

import numpy as np

FEW = 20  # held-out customers: of fewer, nothing is concluded
STILL = 1e-3  # standard deviation of every dimension below which all vectors are one; heads work in units of 1
FLAT = 1.5  # effective rank below which all dimensions say the same
WIDE = 4.0  # effective rank of what is read, from which on that is suspicious


def not_finite(epoch: int) -> str:
    """Of a loss or a gradient."""
    return (
        f"training broke in epoch {epoch + 1}: the loss or its gradient is no longer a finite number; "
        "try a lower training.rate, or precision 32-true"
    )


def collapsed(epoch: int, vectors: np.ndarray, rank: float, read: float) -> str | None:
    """The sentence, or None. `vectors`: (h, d) of held-out customers. `rank`: their effective rank. `read`: that of the mean
    tokens they were read from, for where customers do not differ, vectors need not."""
    if len(vectors) < FEW or read <= 1.0 or vectors.shape[1] < 2:
        return None
    if not math.isfinite(rank):
        return not_finite(epoch)
    if float(vectors.std(0).max()) < STILL:
        return (
            f"training collapsed in epoch {epoch + 1}: all held-out customers have the same vector; "
            "try another objective, a larger batch, or a lower training.rate"
        )
    if rank < FLAT and read >= WIDE and vectors.shape[1] >= WIDE:
        return (
            f"training collapsed in epoch {epoch + 1}: the {vectors.shape[1]} dimensions of the vectors all say the same "
            f"(effective rank {rank:.2f}); try another objective, or a larger batch"
        )
    return None
