"""Soft membership that means what it says: of customers given 0.7 for a segment, 7 in 10 are put there by a refit.

Niculescu-Mizil & Caruana 2005, "Predicting good probabilities with supervised learning" (isotonic regression); what is
predicted is where a refit places customers it was not fitted on.
"""

from dataclasses import dataclass

import numpy as np

from clustering.stability import Refit

BINS = 10


@dataclass(frozen=True)
class Calibration:
    """`raw`, `told`: (c,) float64 rising, a share of votes and the probability it stands for, linear between.

    `bins`: on the refits kept apart, (BINS, 3) float64: mean probability told, share that came true, pairs counted.
    `error`: expected calibration error, the mean gap between the two over those pairs.
    """

    raw: np.ndarray
    told: np.ndarray
    bins: np.ndarray
    error: float

    def __call__(self, share: np.ndarray) -> np.ndarray:
        """(n, s) float32 probabilities for votes (n, s); a row's sum is scaled down to 1 if it is more."""
        told = np.interp(share, self.raw, self.told)
        return np.asarray(told / np.maximum(told.sum(1, keepdims=True), 1), np.float32)


def calibrate(share: np.ndarray, found: list[Refit]) -> Calibration:
    """Learned from every second refit, judged on the others. `share` (n, s): votes for all customers."""
    from sklearn.isotonic import IsotonicRegression

    said, true = _pairs(share, found[::2])
    if not len(said):
        return Calibration(np.array([0.0, 1.0]), np.array([0.0, 1.0]), np.zeros((0, 3)), 0.0)
    model = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(said, true)
    raw, told = np.asarray(model.X_thresholds_, np.float64), np.asarray(model.y_thresholds_, np.float64)
    probability, came = np.interp((apart := _pairs(share, found[1::2]))[0], raw, told), apart[1]
    place = np.minimum((probability * BINS).astype(np.int64), BINS - 1)
    count = np.bincount(place, minlength=BINS)
    mean = np.bincount(place, probability, BINS) / np.maximum(count, 1)
    share_true = np.bincount(place, came, BINS) / np.maximum(count, 1)
    error = float((count * np.abs(mean - share_true)).sum() / max(count.sum(), 1))
    return Calibration(raw, told, np.column_stack([mean, share_true, count])[count > 0], error)


def _pairs(share: np.ndarray, found: list[Refit]) -> tuple[np.ndarray, np.ndarray]:
    """(p,) votes and (p,) 0 or 1: did the refit, which had not seen the customer, put it there? Votes of 0 are left out."""
    said, true = [np.zeros(0)], [np.zeros(0)]
    for refit in found:
        rows, label = refit.rows[~refit.drawn], refit.label[~refit.drawn]
        for j in range(share.shape[1]):
            some = share[rows, j] > 0
            said.append(share[rows[some], j].astype(np.float64))
            true.append((label[some] == j).astype(np.float64))
    return np.concatenate(said), np.concatenate(true)
